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
  let limit = text.length > LONGEST ? 0 : Math.max(1, Math.floor(text.length / 3));
  let best: string | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > limit) continue;
    const distance = boundedDistance(wanted, candidate.toLowerCase(), limit);
    if (distance === undefined) continue;
    if (best === undefined || distance < limit || byCodeUnit(candidate, best) < 0) best = candidate;
    limit = distance;
  }
  return best;
}

/**
 * Damerau-Levenshtein distance with adjacent transpositions, in a band of `limit` round the diagonal.
 * @returns the number of edits, or `undefined` where it takes more than `limit`.
 */
function boundedDistance(left: string, right: string, limit: number): number | undefined {
  if (left === right) return 0;
  if (limit === 0) return undefined;
  const width = right.length + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = Array.from({ length: width }, () => limit + 1);
    current[0] = row;
    let smallest = row;
    const to = Math.min(right.length, row + limit);
    for (let column = Math.max(1, row - limit); column <= to; column++) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      let edits = Math.min(
        at(last, column, limit) + 1,
        at(current, column - 1, limit) + 1,
        at(last, column - 1, limit) + cost,
      );
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        edits = Math.min(edits, at(beforeLast, column - 2, limit) + 1);
      }
      current[column] = edits;
      smallest = Math.min(smallest, edits);
    }
    if (smallest > limit) return undefined;
    beforeLast = last;
    last = current;
  }
  const distance = at(last, right.length, limit);
  return distance <= limit ? distance : undefined;
}

function at(row: readonly number[], column: number, limit: number): number {
  return row[column] ?? limit + 1;
}
