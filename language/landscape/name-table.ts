import { byPlace } from './elements.js';
import type { Fragment } from './fragment.js';
import type { DuplicateName, ListedNames } from './names.js';
import { nearestName } from './nearest.js';
import type { Declaration, Decision, Entity, Kind, Name } from './types.js';

/** The kinds of which a project has one, whatever the names (language.md, 3). */
const SINGLE: ReadonlySet<Kind> = new Set<Kind>(['project', 'decision']);

/**
 * The names of a library and a project's fragments: the first declaration of a name holds, later ones are duplicates (language.md, 2).
 * The built-in decision is seen only where the project declares none.
 */
export class NameTable implements ListedNames {
  readonly #spaces: Spaces;
  /** The declarations that hold, at the numbers that the spaces have for their names. */
  readonly #holding: readonly Declaration[];
  readonly #byKind: ReadonlyMap<Kind, readonly Declaration[]>;
  readonly #taken: readonly DuplicateName[];
  readonly #fragments: readonly Fragment[];
  #duplicates: readonly DuplicateName[] | undefined;

  private constructor(listed: Listed, fragments: readonly Fragment[]) {
    this.#spaces = listed.spaces;
    this.#holding = listed.holding;
    this.#byKind = listed.byKind;
    this.#taken = listed.taken;
    this.#fragments = fragments;
  }

  /** @param fragments in the order in which their first declarations win */
  static of(library: readonly Fragment[], fragments: readonly Fragment[]): NameTable {
    return new NameTable(list(library, fragments), fragments);
  }

  /**
   * The table of the same fragments but for one that was edited, where the edit left all names as they are, which most do. Then nothing
   * is looked up anew but what that one declares.
   * @returns `undefined` where more has changed
   */
  after(fragments: readonly Fragment[]): NameTable | undefined {
    if (this.#taken.length > 0 || fragments.length !== this.#fragments.length) return undefined;
    const changed = fragments.flatMap((fragment, index) => (fragment === this.#fragments[index] ? [] : [index]));
    const [at] = changed;
    const before = at === undefined ? undefined : this.#fragments[at]?.declarations;
    const now = at === undefined ? undefined : fragments[at]?.declarations;
    if (changed.length !== 1 || !before || !now || !declareTheSame(before, now)) return undefined;
    const holding = [...this.#holding];
    const byKind = new Map<Kind, Declaration[]>();
    before.forEach((old, index) => {
      const declaration = now[index];
      const number = spaceOf(this.#spaces, old.kind).get(old.name.text);
      if (!declaration || number === undefined) return;
      holding[number] = declaration;
      let listed = byKind.get(old.kind);
      if (!listed) byKind.set(old.kind, (listed = []));
      listed.push(declaration);
    });
    // A file's declarations of a kind stand together in the list of the kind, in their order.
    const lists = new Map(this.#byKind);
    for (const [kind, declarations] of byKind) {
      const first = before.find((old) => old.kind === kind && old.name.text !== '');
      const list = this.ofKind(kind);
      const start = first ? list.indexOf(first) : -1;
      if (start >= 0) lists.set(kind, list.toSpliced(start, declarations.length, ...declarations));
    }
    const after = new NameTable({ spaces: this.#spaces, holding, byKind: lists, taken: [] }, fragments);
    // Parts of declarations have names too; of the other files it is known.
    if (this.#duplicates?.length === 0) after.#duplicates = now.flatMap(duplicatesWithin).sort(byName);
    return after;
  }

  ofKind(kind: Kind): readonly Declaration[] {
    return this.#byKind.get(kind) ?? [];
  }

  find(text: string, kinds: readonly Kind[]): Declaration | undefined {
    const { shared, areas, domains } = this.#spaces;
    const found = this.#at(shared.get(text));
    if (found && kinds.includes(found.kind)) return found;
    return (
      (kinds.includes('area') ? this.#at(areas.get(text)) : undefined) ??
      (kinds.includes('domain') ? this.#at(domains.get(text)) : undefined)
    );
  }

  findAny(text: string): Declaration | undefined {
    const { shared, areas, domains } = this.#spaces;
    return this.#at(shared.get(text) ?? areas.get(text) ?? domains.get(text));
  }

  #at(number: number | undefined): Declaration | undefined {
    return number === undefined ? undefined : this.#holding[number];
  }

  nearest(text: string, kinds: readonly Kind[]): string | undefined {
    return nearestName(text, this.#namesOf(kinds));
  }

  *#namesOf(kinds: readonly Kind[]): Iterable<string> {
    for (const kind of kinds) {
      for (const { name } of this.ofKind(kind)) yield name.text;
    }
  }

  get duplicates(): readonly DuplicateName[] {
    this.#duplicates ??= [
      ...this.#taken,
      ...this.#fragments.flatMap(({ declarations }) => declarations.flatMap(duplicatesWithin)),
    ].sort(byName);
    return this.#duplicates;
  }
}

function byName(left: DuplicateName, right: DuplicateName): number {
  return byPlace(left.name, right.name);
}

/** The name spaces of language.md, 2, by name the number of the declaration that holds. */
interface Spaces {
  readonly shared: Map<string, number>;
  readonly areas: Map<string, number>;
  readonly domains: Map<string, number>;
}

interface Listed {
  readonly spaces: Spaces;
  readonly holding: readonly Declaration[];
  readonly byKind: ReadonlyMap<Kind, readonly Declaration[]>;
  readonly taken: readonly DuplicateName[];
}

function spaceOf({ shared, areas, domains }: Spaces, kind: Kind): Map<string, number> {
  if (kind === 'area') return areas;
  return kind === 'domain' ? domains : shared;
}

function list(library: readonly Fragment[], fragments: readonly Fragment[]): Listed {
  const spaces: Spaces = { shared: new Map(), areas: new Map(), domains: new Map() };
  const holding: Declaration[] = [];
  const byKind = new Map<Kind, Declaration[]>();
  const taken: DuplicateName[] = [];
  const add = (declaration: Declaration): void => {
    const { kind, name } = declaration;
    // A declaration whose name the parser could not read stands for nothing that anybody could name.
    if (name.text === '') return;
    const space = spaceOf(spaces, kind);
    const listed = byKind.get(kind);
    const known = space.get(name.text);
    const first = known === undefined ? (SINGLE.has(kind) ? listed?.[0] : undefined) : holding[known];
    if (first) {
      taken.push({ name, first: first.name, what: kind, owner: declaration });
      return;
    }
    space.set(name.text, holding.length);
    holding.push(declaration);
    if (listed) listed.push(declaration);
    else byKind.set(kind, [declaration]);
  };
  const hasDecision = fragments.some(({ declarations }) => declarations.some(({ kind }) => kind === 'decision'));
  for (const { declarations } of library) {
    for (const declaration of declarations) if (declaration.kind !== 'decision' || !hasDecision) add(declaration);
  }
  for (const { declarations } of fragments) for (const declaration of declarations) add(declaration);
  return { spaces, holding, byKind, taken };
}

/** Whether two readings of a file declare things of the same kinds and names in the same order. */
function declareTheSame(before: readonly Declaration[], now: readonly Declaration[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ kind, name }, index) => {
      const other = now[index];
      return other?.kind === kind && other.name.text === name.text;
    })
  );
}

/** The duplicate names inside one declaration: fields, phases; a decision's nodes (questions and outcomes share a name space) and triggers. */
function duplicatesWithin(declaration: Declaration): readonly DuplicateName[] {
  if (declaration.kind === 'entity') return duplicatesInEntity(declaration);
  return declaration.kind === 'decision' ? duplicatesInDecision(declaration) : NO_DUPLICATES;
}

const NO_DUPLICATES: readonly DuplicateName[] = [];

type Part = { readonly name: Name; readonly what: DuplicateName['what'] };

function duplicatesInEntity(entity: Entity): readonly DuplicateName[] {
  if (entity.fields.length < 2 && entity.lifecycle.length < 2) return NO_DUPLICATES;
  if (allDiffer(entity.lifecycle) && allDiffer(entity.fields.map(({ name }) => name))) return NO_DUPLICATES;
  const fields = entity.fields.map(({ name }): Part => ({ name, what: 'field' }));
  const phases = entity.lifecycle.map((name): Part => ({ name, what: 'phase' }));
  return [...repeated(entity, fields), ...repeated(entity, phases)];
}

/** A lifecycle is short: comparing each with each is cheaper than a map for every entity. */
function allDiffer(names: readonly Name[]): boolean {
  if (names.length > 8) return new Set(names.map(({ text }) => text)).size === names.length;
  return names.every(({ text }, index) => names.findIndex((other) => other.text === text) === index);
}

function duplicatesInDecision(decision: Decision): readonly DuplicateName[] {
  const questions = decision.questions.map(({ name }): Part => ({ name, what: 'question' }));
  const outcomes = decision.outcomes.map(({ name }): Part => ({ name, what: 'outcome' }));
  const nodes = [...questions, ...outcomes].sort((a, b) => byPlace(a.name, b.name));
  const triggers = decision.triggers.map(({ name }): Part => ({ name, what: 'trigger' }));
  return [...repeated(decision, nodes), ...repeated(decision, triggers)];
}

function repeated(owner: Declaration, parts: readonly Part[]): readonly DuplicateName[] {
  if (parts.length < 2) return NO_DUPLICATES;
  const firsts = new Map<string, Name>();
  const duplicates: DuplicateName[] = [];
  for (const { name, what } of parts) {
    const first = firsts.get(name.text);
    if (first) duplicates.push({ name, first, what, owner });
    else firsts.set(name.text, name);
  }
  return duplicates;
}
