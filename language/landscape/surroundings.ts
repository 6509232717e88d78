import { landscapeOf } from './build.js';
import type { Fragment } from './fragment.js';
import type { Landscape } from './landscape.js';
import type { DuplicateName, ListedNames } from './names.js';
import type { ReferenceIndex } from './reference-index.js';
import type { Span } from './source.js';
import { type Declaration, type Kind, kinds } from './types.js';

/**
 * How many references lie between a declaration and what a finding about it may depend on: a handoff is critical by the area that the
 * workflow of another handoff of its entity affects.
 */
const REACH = 4;

/** Where so many are near, the rules take as long as for the whole of a project of this size: the farther ones are left out. */
const MOST = 1500;

/** What many name without having to do with each other: from here one goes on to what these name, not to who else names them. */
const HUBS: ReadonlySet<Kind> = new Set<Kind>(['project', 'team', 'role', 'area', 'domain', 'decision']);

/** Kinds of which there are few and that concern everything. */
const EVERYWHERE: readonly Kind[] = ['project', 'decision', 'area', 'domain', 'stage', 'change'];

/**
 * The landscape as seen from some declarations of a file: every name resolves as in the whole, but only what is near is listed. What the
 * rules say of these declarations is, but for what depends on something far away, what they say of them in the whole landscape.
 *
 * @param stretch the part of the file whose references, comments and mistakes it keeps
 */
export function surroundingsOf(
  landscape: Landscape,
  index: ReferenceIndex,
  stretch: Span,
  declarations: readonly Declaration[],
): Landscape {
  const near = declarationsNear(landscape, index, declarations);
  for (const kind of EVERYWHERE) for (const one of landscape.all(kind)) near.add(one);
  const fragments = landscape.fragments.map((fragment) => ({
    ...partOf(fragment, stretch),
    declarations: fragment.declarations.filter((one) => near.has(one)),
  }));
  return landscapeOf(fragments, new NearNames(landscape, near, declarations));
}

function declarationsNear(landscape: Landscape, index: ReferenceIndex, from: readonly Declaration[]): Set<Declaration> {
  const near = new Set(from);
  let frontier: readonly Declaration[] = from;
  for (let step = 0; step < REACH; step++) {
    const next: Declaration[] = [];
    const add = (found: Declaration | undefined): void => {
      if (!found || near.has(found) || near.size >= MOST) return;
      near.add(found);
      next.push(found);
    };
    for (const declaration of frontier) {
      for (const ref of index.namedBy(landscape, declaration)) add(landscape.target(ref));
      if (HUBS.has(declaration.kind) && step > 0) continue;
      for (const found of index.naming(landscape, declaration.name.text)) add(found);
    }
    frontier = next;
  }
  return near;
}

/** What a file says in a stretch of it; of another file only what belongs to its declarations. */
function partOf(fragment: Fragment, { file, start, end }: Span): Fragment {
  if (fragment.file !== file) return { ...fragment, references: [], parts: [], defects: [] };
  const isInside = (one: Span): boolean => start <= one.start && one.start < end;
  return {
    ...fragment,
    references: fragment.references.filter(isInside),
    parts: fragment.parts.filter(({ entity }) => isInside(entity)),
    defects: fragment.defects.filter(({ at }) => isInside(at)),
    syntaxErrors: fragment.syntaxErrors.filter(isInside),
  };
}

/** All names of a landscape, of whose declarations some are listed. */
class NearNames implements ListedNames {
  readonly #landscape: Landscape;
  readonly #byKind: ReadonlyMap<Kind, readonly Declaration[]>;
  readonly #core: ReadonlySet<Declaration>;

  constructor(landscape: Landscape, near: ReadonlySet<Declaration>, core: readonly Declaration[]) {
    this.#landscape = landscape;
    this.#core = new Set(core);
    this.#byKind = new Map(
      kinds.map((kind) => [kind, landscape.all(kind).filter((one) => one.file.builtIn || near.has(one))]),
    );
  }

  find(text: string, expected: readonly Kind[]): Declaration | undefined {
    return this.#landscape.names.find(text, expected);
  }

  findAny(text: string): Declaration | undefined {
    return this.#landscape.names.findAny(text);
  }

  nearest(text: string, expected: readonly Kind[]): string | undefined {
    return this.#landscape.names.nearest(text, expected);
  }

  ofKind(kind: Kind): readonly Declaration[] {
    return this.#byKind.get(kind) ?? [];
  }

  get duplicates(): readonly DuplicateName[] {
    return this.#landscape.names.duplicates.filter(({ owner }) => this.#core.has(owner));
  }
}
