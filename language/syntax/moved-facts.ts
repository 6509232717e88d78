import type { SourceFile } from '../landscape/source.js';

/** Copies facts of one file to where they stand in another text of it. */
export class FactMover {
  readonly #from: SourceFile;
  readonly #to: SourceFile;
  readonly #by: number;
  /** The copies of what a fragment lists besides its declarations, so that the lists hold the same objects as the declarations. */
  readonly #listed = new Map<object, object>();

  /** @param by how many UTF-16 units later everything stands */
  constructor(from: SourceFile, to: SourceFile, by: number) {
    this.#from = from;
    this.#to = to;
    this.#by = by;
  }

  /** The same facts with their ranges moved. A reference or a part is copied once, however often it is asked for. */
  moveAll<T extends object>(facts: readonly T[]): T[] {
    return facts.map((fact) => this.#object(fact) as T);
  }

  #object(fact: object): object {
    if (Array.isArray(fact)) return this.#list(fact);
    const isListed = 'expects' in fact || 'entity' in fact;
    const known = isListed ? this.#listed.get(fact) : undefined;
    if (known) return known;
    const copy: Record<string, unknown> = { ...fact };
    if (copy['file'] === this.#from) {
      copy['file'] = this.#to;
      copy['start'] = (copy['start'] as number) + this.#by;
      copy['end'] = (copy['end'] as number) + this.#by;
    }
    for (const key in copy) {
      const value = copy[key];
      if (typeof value !== 'object' || value === null || key === 'file' || key === 'expects') continue;
      copy[key] = this.#object(value);
    }
    if (isListed) this.#listed.set(fact, copy);
    return copy;
  }

  #list(list: readonly unknown[]): unknown[] {
    if (list.length === 0) return list as unknown[];
    return list.map((item) => (typeof item === 'object' && item !== null ? this.#object(item) : item));
  }
}
