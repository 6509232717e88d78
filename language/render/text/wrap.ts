import { charactersOf } from './characters.js';
import { type Font, widthOf } from './width.js';

export interface WrapOptions extends Font {
  /** Pixels that a line may take. */
  readonly width: number;
  /** How many lines there may be; the last one ends with `…` where there is more. */
  readonly lines: number;
}

const ELLIPSIS = '…';
/** No drawing shows more of a text than this; what follows need not be measured. */
const LONGEST = 2000;

/**
 * Breaks a text into lines: at spaces, and inside a word only where it is longer than a line. Scripts without spaces break anywhere.
 * @returns at least one line, which is empty for an empty text
 */
export function wrapText(text: string, { width, lines, ...font }: WrapOptions): readonly string[] {
  const fits = (line: string): boolean => widthOf(line, font) <= width;
  const words = text
    .slice(0, LONGEST)
    .split(/\s+/)
    .flatMap((word) => (fits(word) ? [word] : pieces(word, fits)));
  const wrapped: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    wrapped.push(line);
    line = word;
  }
  wrapped.push(line);
  if (wrapped.length <= lines && text.length <= LONGEST) return wrapped;
  const kept = wrapped.slice(0, lines);
  return [...kept.slice(0, -1), shortened(`${kept.at(-1) ?? ''}${ELLIPSIS}`, fits)];
}

/** A text on one line, cut off with `…` where it is longer. */
export function ellipsis(text: string, width: number, font: Font): string {
  return wrapText(text, { width, lines: 1, ...font })[0] ?? '';
}

/** Cuts a word that is longer than a line; characters that belong together stay so. */
function pieces(word: string, fits: (line: string) => boolean): readonly string[] {
  const found: string[] = [];
  let piece = '';
  for (const { text: character } of charactersOf(word)) {
    if (piece !== '' && !fits(piece + character)) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}

/** Takes characters away before the `…` until the line fits. */
function shortened(line: string, fits: (line: string) => boolean): string {
  const characters = charactersOf(line.slice(0, -ELLIPSIS.length)).map((character) => character.text);
  for (let length = characters.length; length > 0; length--) {
    const shorter = characters.slice(0, length).join('').trimEnd() + ELLIPSIS;
    if (fits(shorter)) return shorter;
  }
  return ELLIPSIS;
}
