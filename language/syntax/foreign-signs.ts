import { endOfLine, isSpace, isWordStart } from './characters.js';

/** What else people write around a text, with what may end it. */
const CLOSING_QUOTES: ReadonlyMap<string, string> = new Map([
  ["'", "'’"],
  ['‘', "’‘'"],
  ['‚', "‘’'"],
  ['`', '`´'],
  ['“', '”“"'],
  ['”', '”"'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«'],
]);

/** So far the end of such a text is looked for: a line of a megabyte may be full of quotes without one. */
const LONGEST_MISQUOTED = 500;

const OTHER_ARROW = /^(?:<? ?[-–—=]{1,3} ?>|<?[-–—]{2,3}|<[-–—=]|>{1,2}|[→⇒⟶➔↔⇔⟷])/u;
const LONGEST_ARROW = 8;

/** A sign that other programs write, read as the one that is meant. */
export interface ForeignSign {
  /** What it stands for, as the language writes it. */
  readonly meant: string;
  readonly end: number;
  readonly message: string;
}

/** A text between quotes of another kind, as word processors write them, that starts at an offset. */
export function foreignText(text: string, start: number): ForeignSign | undefined {
  const open = text.charAt(start);
  const closing = CLOSING_QUOTES.get(open);
  // In `don't`, the sign is an apostrophe.
  if (!closing || (start > 0 && isWordStart(text, start - 1))) return undefined;
  const close = closingQuote(text, start + 1, closing);
  if (close === undefined) return undefined;
  return {
    meant: `"${text.slice(start + 1, close)}"`,
    end: close + 1,
    message: `a text stands between \`"\` and \`"\`, not between \`${open}\` and \`${text.charAt(close)}\``,
  };
}

function closingQuote(text: string, from: number, closing: string): number | undefined {
  const last = Math.min(text.length, from + LONGEST_MISQUOTED);
  for (let at = from; at < last; at++) {
    const character = text.charAt(at);
    if (character === '\n' || character === '\r') return undefined;
    if (closing.includes(character)) return at;
  }
  return undefined;
}

/** An arrow that is written in another way and starts at an offset. */
export function foreignArrow(text: string, start: number): ForeignSign | undefined {
  const [written] = OTHER_ARROW.exec(text.slice(start, start + LONGEST_ARROW)) ?? [];
  if (written === undefined) return undefined;
  const isBackwards = /^<[^>]*$/.test(written);
  const meant = !isBackwards && /^[<↔⇔⟷]/.test(written) ? '<->' : '->';
  const order = isBackwards ? ', with what sends on its left' : '';
  return { meant, end: start + written.length, message: `\`${written}\` is no arrow; write \`${meant}\`${order}` };
}

/** A comment of another notation that starts at an offset: `#` anywhere, `--` at the start of a line. It has no meaning, like any comment. */
export function foreignComment(text: string, start: number): Omit<ForeignSign, 'meant'> | undefined {
  const sign = /^(?:#+|--+(?!>))/.exec(text.slice(start, start + LONGEST_ARROW))?.[0];
  if (sign === undefined || (sign.startsWith('-') && !startsLine(text, start))) return undefined;
  return { end: endOfLine(text, start), message: `a comment starts with \`//\`, not with \`${sign}\`` };
}

function startsLine(text: string, offset: number): boolean {
  let before = offset - 1;
  while (before >= 0 && isSpace(text.charCodeAt(before))) before--;
  return before < 0 || text.charCodeAt(before) === 10 || text.charCodeAt(before) === 13;
}

/** So many lines a text without its end is looked for at most. */
const MOST_LINES = 20;

/**
 * Where a text ends that somebody wrote over several lines between single `"`.
 *
 * @param start where it starts
 * @returns behind its last sign; `undefined` where the next line with a `"` has them in pairs, so that the sign was forgotten
 */
export function endOfBrokenText(text: string, start: number): number | undefined {
  let line = endOfLine(text, start);
  for (let count = 0; count < MOST_LINES && line < text.length; count++) {
    const next = line + 1;
    line = endOfLine(text, next);
    const quotes = [...text.slice(next, Math.min(line, next + LONGEST_MISQUOTED)).matchAll(/"/g)];
    const [first] = quotes;
    if (first) return quotes.length % 2 === 1 ? next + first.index + 1 : undefined;
  }
  return undefined;
}
