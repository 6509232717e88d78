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
  readonly #shared = new Map<string, Declaration>();
  readonly #areas = new Map<string, Declaration>();
  readonly #domains = new Map<string, Declaration>();
  readonly #byKind = new Map<Kind, Declaration[]>();
  readonly #declared: readonly Declaration[];
  readonly #taken: DuplicateName[] = [];
  #duplicates: readonly DuplicateName[] | undefined;

  /** @param fragments in the order in which their first declarations win */
  constructor(library: readonly Fragment[], fragments: readonly Fragment[]) {
    const declared = fragments.flatMap((fragment) => fragment.declarations);
    const hasDecision = declared.some((declaration) => declaration.kind === 'decision');
    for (const { declarations } of library) {
      for (const declaration of declarations) {
        if (declaration.kind !== 'decision' || !hasDecision) this.#add(declaration);
      }
    }
    for (const declaration of declared) this.#add(declaration);
    this.#declared = declared;
  }

  #add(declaration: Declaration): void {
    const { kind, name } = declaration;
    // A declaration whose name the parser could not read stands for nothing that anybody could name.
    if (name.text === '') return;
    const space = this.#spaceOf(kind);
    const listed = this.#byKind.get(kind);
    const first = space.get(name.text) ?? (SINGLE.has(kind) ? listed?.[0] : undefined);
    if (first) {
      this.#taken.push({ name, first: first.name, what: kind, owner: declaration });
      return;
    }
    space.set(name.text, declaration);
    if (listed) listed.push(declaration);
    else this.#byKind.set(kind, [declaration]);
  }

  #spaceOf(kind: Kind): Map<string, Declaration> {
    if (kind === 'area') return this.#areas;
    return kind === 'domain' ? this.#domains : this.#shared;
  }

  ofKind(kind: Kind): readonly Declaration[] {
    return this.#byKind.get(kind) ?? [];
  }

  find(text: string, kinds: readonly Kind[]): Declaration | undefined {
    const shared = this.#shared.get(text);
    if (shared && kinds.includes(shared.kind)) return shared;
    return (
      (kinds.includes('area') ? this.#areas.get(text) : undefined) ??
      (kinds.includes('domain') ? this.#domains.get(text) : undefined)
    );
  }

  findAny(text: string): Declaration | undefined {
    return this.#shared.get(text) ?? this.#areas.get(text) ?? this.#domains.get(text);
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
    this.#duplicates ??= [...this.#taken, ...this.#declared.flatMap(duplicatesWithin)].sort((a, b) =>
      byPlace(a.name, b.name),
    );
    return this.#duplicates;
  }
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
