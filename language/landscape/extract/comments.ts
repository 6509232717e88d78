import type { Defect, SyntaxError } from '../fragment.js';
import type { SourceFile, Span } from '../source.js';
import { parseDay } from '../time.js';
import type { CommentAcceptance, Name, StatedDate } from '../types.js';

/** A comment's range, `end` exclusive. */
export interface SourceComment {
  readonly start: number;
  readonly end: number;
}

/** What may stand between a comment and the declaration that it documents. */
const DIRECTLY = /^[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)?$/;

/**
 * The documentation of a declaration: the text of a documentation comment directly before it, on the same line or on the one above. One with
 * blank lines in between stands for itself (language.md, 1).
 * @param last the last comment that ends before the declaration
 */
export function documentationBefore(
  text: string,
  last: SourceComment | undefined,
  declarationStart: number,
): string | undefined {
  if (!last) return undefined;
  const image = text.slice(last.start, last.end);
  if (!image.startsWith('/**') || image.length < 5 || !DIRECTLY.test(text.slice(last.end, declarationStart)))
    return undefined;
  const lines = image
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^[ \t]*\*? ?/, '').trimEnd());
  return lines.join('\n').trim();
}

// The second form is what other linters' habits make of it: with a rule's id behind, it is no prose.
const ACCEPT = /^\/\/\s*seamline(?:-accept\b|[-: ]\s*(?:accept|disable|ignore)[\w-]*:?\s+[a-z]+\/[a-z-]+)/i;
const FORM = /^(\/\/\s*seamline-accept\s+)([^\s/]+\/[^\s/]+)(?:(\s+until\s+)(\S+))?\s+because\s+(\S.*)$/;

interface CommentAcceptances {
  readonly acceptances: readonly CommentAcceptance[];
  readonly defects: readonly Defect[];
  readonly mistakes: readonly SyntaxError[];
}

/** Reads the comments that accept debt (language.md, 5). One of another form is a mistake, not a comment: somebody relies on it. */
export function commentAcceptances(file: SourceFile, comments: readonly SourceComment[]): CommentAcceptances {
  const acceptances: CommentAcceptance[] = [];
  const defects: Defect[] = [];
  const mistakes: SyntaxError[] = [];
  const lines = new TargetLines(file);
  for (const comment of comments) {
    const image = file.text.slice(comment.start, comment.end).trimEnd();
    if (!ACCEPT.test(image)) continue;
    const at: Span = { file, start: comment.start, end: comment.start + image.length };
    const match = FORM.exec(image);
    const [, lead = '', rule = '', untilWord = '', untilText, because = ''] = match ?? [];
    if (!match) {
      mistakes.push({
        message:
          'an acceptance is written `// seamline-accept group/rule because …`, with `until 2027-03-31` before `because` where it ends',
        ...at,
      });
      continue;
    }
    const ruleStart = comment.start + lead.length;
    const ruleName: Name = { file, start: ruleStart, end: ruleStart + rule.length, text: rule };
    const until = untilText === undefined ? undefined : dateAt(file, ruleName.end + untilWord.length, untilText);
    if (until && !until.day) {
      const { start, end } = until;
      defects.push({
        kind: 'invalid-date',
        text: file.text.slice(start, end),
        at: { file, start, end },
        owner: ruleName,
      });
    }
    acceptances.push({ rule: ruleName, until, because: unquoted(because), line: lines.below(comment), ...at });
  }
  return { acceptances, defects, mistakes };
}

function dateAt(file: SourceFile, start: number, text: string): StatedDate {
  return { file, start, end: start + text.length, day: parseDay(text) };
}

function unquoted(text: string): string {
  return /^".*"$/.test(text) ? text.slice(1, -1) : text;
}

/** The lines that comments concern, for comments in order. */
class TargetLines {
  readonly #file: SourceFile;
  /** The last answer; it holds for every comment on the lines before it from `#from` on. */
  #target = 0;
  #from = 0;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  /** The first line below the comment that is not a comment itself, so that several may stand above one line. */
  below(comment: SourceComment): number {
    const { line } = this.#file.positionAt(comment.start);
    if (line >= this.#from && line < this.#target) return this.#target;
    this.#from = line;
    this.#target = line + 1;
    while (this.#file.lineText(this.#target).trimStart().startsWith('//')) this.#target++;
    return this.#target;
  }
}
