import { nearestName } from '../landscape/nearest.js';

/** `. Did you mean "x"?` where there is something to suggest, else a full stop. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const nearest = nearestName(word, candidates);
  return nearest === undefined ? '.' : `. Did you mean "${nearest}"?`;
}
