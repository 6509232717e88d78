import { mergeBases, partedAt } from '../git/merge-base.js';
import { parseRange } from '../git/range.js';
import { asUsage } from './git.js';
import { printAside, workingFolder } from './io.js';
import { UsageError } from './usage-error.js';

/** What a command compares. */
export interface ComparedRevisions {
  readonly base: string;
  /** `undefined` for the working tree, with what is not committed. */
  readonly head: string | undefined;
}

/** As much of a commit's id as no other one begins with. */
const SHORT = 10;

/**
 * Finds out which revisions a command is to compare: `one...other` means what `other` has got since both have parted, as in git. What may
 * be a surprise is said on the error output.
 *
 * @throws UsageError for more than two revisions, and where three dots have no commit to start from
 */
export async function comparedRevisions(base: string, head: string | undefined): Promise<ComparedRevisions> {
  const range = parseRange(base);
  if (!range) {
    await warnOfMovedBase(base, head);
    return { base, head };
  }
  if (head !== undefined) {
    const message = `${JSON.stringify(base)} names two revisions, and ${JSON.stringify(head)} is a third.`;
    throw new UsageError(message, 'Name two at most.');
  }
  const { one, other, isFromMergeBase } = range;
  if (!isFromMergeBase) {
    await warnOfMovedBase(one, other);
    return { base: one, head: other };
  }
  const bases = await asUsage(() => mergeBases(workingFolder(), one, other));
  const [first, ...others] = bases;
  if (others.length > 0) {
    const ids = bases.map((id) => id.slice(0, SHORT)).join(', ');
    printAside(
      `${quoted(one)} and ${quoted(other)} have ${bases.length} merge bases: ${ids}. This compares with the first; to take another, name it instead of ${quoted(base)}.\n`,
    );
  }
  return { base: first.slice(0, SHORT), head: other };
}

/** Where both have commits of their own, those of the base look as if the head had undone them. */
async function warnOfMovedBase(base: string, head: string | undefined): Promise<void> {
  const first = await partedAt(workingFolder(), base, head ?? 'HEAD');
  if (first === undefined) return;
  const where = head === undefined ? first.slice(0, SHORT) : `${base}...${head}`;
  printAside(
    `${quoted(base)} has moved on: what it has got meanwhile looks undone here. To compare with where both have parted, name ${quoted(where)} instead.\n`,
  );
}

function quoted(ref: string): string {
  return JSON.stringify(ref);
}
