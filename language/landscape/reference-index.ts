import type { Fragment } from './fragment.js';
import type { Landscape } from './landscape.js';
import type { Span } from './source.js';
import type { Declaration, Ref } from './types.js';

type ByName = ReadonlyMap<string, readonly Declaration[]>;

/** Who names whom, file by file. A file's part is kept as long as its fragment: from one edit to the next most files stay as they are. */
export class ReferenceIndex {
  readonly #byName = new WeakMap<Fragment, ByName>();

  /** The declarations that name something so called. */
  *naming(landscape: Landscape, name: string): Iterable<Declaration> {
    for (const fragment of landscape.fragments) yield* this.#listed(fragment).get(name) ?? NONE;
  }

  /** The references in a declaration. */
  namedBy(landscape: Landscape, declaration: Declaration): readonly Ref[] {
    const fragment = landscape.fragments.find(({ file }) => file === declaration.file);
    if (!fragment) return [];
    const { references } = fragment;
    return references.slice(countBefore(references, declaration.start), countBefore(references, declaration.end));
  }

  #listed(fragment: Fragment): ByName {
    let listed = this.#byName.get(fragment);
    if (!listed) this.#byName.set(fragment, (listed = listNaming(fragment)));
    return listed;
  }
}

const NONE: readonly Declaration[] = [];

function listNaming({ declarations, references }: Fragment): ByName {
  const byName = new Map<string, Declaration[]>();
  let at = 0;
  for (const { text, start } of references) {
    while ((declarations[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    const declaration = declarations[at];
    if (!declaration || start < declaration.start) continue;
    const known = byName.get(text);
    if (!known) byName.set(text, [declaration]);
    else if (known.at(-1) !== declaration) known.push(declaration);
  }
  return byName;
}

/** How many of a sorted list start before an offset. */
function countBefore(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
