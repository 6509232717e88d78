import type { Landscape } from '../landscape/landscape.js';
import type { Span } from '../landscape/source.js';
import type { Declaration } from '../landscape/types.js';

/**
 * The declaration that a range lies in.
 * @param sorted declarations of the range's file in the order of their places; they do not nest
 */
export function enclosing(sorted: readonly Declaration[], at: Span): Declaration | undefined {
  const candidate = sorted[countStartedBy(sorted, at) - 1];
  return candidate && at.end <= candidate.end ? candidate : undefined;
}

/**
 * The declaration that a finding about a file's text is about: the one around the range, else the next of the file, else the last before it,
 * else the project's own or the decision, of which there is always one.
 */
export function subjectOf(landscape: Landscape, sorted: readonly Declaration[], at: Span): Declaration | undefined {
  const started = countStartedBy(sorted, at);
  return (
    enclosing(sorted, at) ?? sorted[started] ?? sorted[started - 1] ?? landscape.project ?? landscape.all('decision')[0]
  );
}

function countStartedBy(sorted: readonly Declaration[], at: Span): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) <= at.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a finding about an `accept` in a comment is about: the declaration around it, or the one that it stands above. */
export function subjectOfAcceptance(landscape: Landscape, acceptance: Span): Declaration | undefined {
  const fragment = landscape.fragments.find(({ file }) => file === acceptance.file);
  return fragment && subjectOf(landscape, fragment.declarations, acceptance);
}
