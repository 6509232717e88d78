import { byCodeUnit } from './elements.js';

/** Past this length a name is no slip of the fingers, and comparing would cost more than the hint is worth. */
const LONGEST = 64;

/**
 * The candidate that a misspelt name most likely means ("did you mean"): one that differs in case only, else the one of the
 * smallest Damerau-Levenshtein distance (case aside), at most a third of the name's length and at least one. Ties go by code unit.
 * @returns `undefined` where no candidate is near.
 */
export function nearestName(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length === 0) return undefined;
  const wanted = text.toLowerCase();
  const distances = new Distances(wanted);
  let limit = text.length > LONGEST ? 0 : Math.max(1, Math.floor(text.length / 3));
  let best: string | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > limit) continue;
    const distance = distances.to(candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    if (best === undefined || distance < limit || byCodeUnit(candidate, best) < 0) best = candidate;
    limit = distance;
  }
  return best;
}

/**
 * Damerau-Levenshtein distances (adjacent transpositions) of one text from many others, in a band of the limit round the diagonal.
 * A landscape compares each wrong name with thousands, so the three rows are made once and letters are compared as numbers.
 */
class Distances {
  readonly #from: string;
  #beforeLast = new Uint8Array(0);
  #last = new Uint8Array(0);
  #current = new Uint8Array(0);

  constructor(from: string) {
    this.#from = from;
  }

  /**
   * @param limit at most `LONGEST`
   * @returns the number of edits; where it takes more than `limit`, some number above it
   */
  to(text: string, limit: number): number {
    const from = this.#from;
    if (from === text) return 0;
    if (limit === 0) return 1;
    this.#start(text.length + 1);
    const over = limit + 1;
    for (let row = 1; row <= from.length; row++) {
      const smallest = this.#fill(row, text, limit);
      if (smallest > limit) return over;
      [this.#beforeLast, this.#last, this.#current] = [this.#last, this.#current, this.#beforeLast];
    }
    return this.#last[text.length] ?? over;
  }

  #start(width: number): void {
    if (this.#last.length < width) {
      this.#beforeLast = new Uint8Array(width + LONGEST);
      this.#last = new Uint8Array(width + LONGEST);
      this.#current = new Uint8Array(width + LONGEST);
    }
    for (let column = 0; column < width; column++) this.#last[column] = column;
  }

  /** Fills the row's part in the band, with what is over the limit at both sides of it; gives back the smallest number in it. */
  #fill(row: number, text: string, limit: number): number {
    const from = this.#from;
    const [beforeLast, last, current] = [this.#beforeLast, this.#last, this.#current];
    const over = limit + 1;
    const first = Math.max(1, row - limit);
    const to = Math.min(text.length, row + limit);
    const letter = from.charCodeAt(row - 1);
    const letterBefore = row > 1 ? from.charCodeAt(row - 2) : -1;
    current[first - 1] = first === 1 ? Math.min(row, over) : over;
    let smallest: number = current[first - 1] ?? over;
    for (let column = first; column <= to; column++) {
      const other = text.charCodeAt(column - 1);
      let edits = Math.min(last[column] ?? over, current[column - 1] ?? over) + 1;
      edits = Math.min(edits, (last[column - 1] ?? over) + (letter === other ? 0 : 1), over);
      if (column > 1 && other === letterBefore && letter === text.charCodeAt(column - 2)) {
        edits = Math.min(edits, (beforeLast[column - 2] ?? over) + 1);
      }
      current[column] = edits;
      if (edits < smallest) smallest = edits;
    }
    // What the next row reads beyond the band.
    if (to < text.length) current[to + 1] = over;
    return smallest;
  }
}
