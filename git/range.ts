/** Two revisions in one word, as git reads them: `one...other` from where both have parted, `one..other` as they are. */
export interface Range {
  readonly one: string;
  readonly other: string;
  readonly isFromMergeBase: boolean;
}

/** Dots in a path (`HEAD:../a`) or a search (`HEAD^{/a..}`) stand for themselves; those in `@{…}` do, too. */
const RANGE = /^((?:[^:{]|@\{[^}]*\})*?)\.\.(\.?)((?:[^:{]|@\{[^}]*\})*)$/;

/** Reads what a person wrote; a side that is left out is `HEAD`. @returns `undefined` for one revision */
export function parseRange(written: string): Range | undefined {
  const match = RANGE.exec(written);
  if (!match) return undefined;
  const [, one = '', third = '', other = ''] = match;
  return { one: one || 'HEAD', other: other || 'HEAD', isFromMergeBase: third !== '' };
}
