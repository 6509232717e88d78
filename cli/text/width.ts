import { eastAsianWidth } from 'get-east-asian-width';
import { type Character, charactersOf } from '../../language/render/text/characters.js';

/** One character with the cells it takes in a terminal. */
export interface Cell extends Character {
  readonly width: number;
}

const PLAIN = /^[\x20-\x7e]*$/;

/** The characters of a text (grapheme clusters), with their widths. */
export function cellsOf(text: string): readonly Cell[] {
  if (PLAIN.test(text)) return Array.from(text, (character, offset) => ({ text: character, width: 1, offset }));
  return charactersOf(text).map((character) => ({ ...character, width: clusterWidth(character.text) }));
}

/** How many cells a text takes in a terminal. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return cellsOf(text).reduce((sum, cell) => sum + cell.width, 0);
}

/** Fills up with spaces to a width in cells. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The same, to the right. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Cuts a text that is wider than it may be, at its start: a path's end tells most. An ellipsis says so. */
export function cutStart(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const cells = cellsOf(text);
  let used = 1;
  let start = text.length;
  for (const cell of cells.toReversed()) {
    used += cell.width;
    if (used > width) break;
    start = cell.offset;
  }
  return `…${text.slice(start)}`;
}

function clusterWidth(cluster: string): number {
  if (/^\p{Mark}+$/u.test(cluster)) return 0;
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(cluster)) return 2;
  const first = cluster.codePointAt(0);
  return first === undefined ? 0 : eastAsianWidth(first);
}

/**
 * Breaks a text into lines at spaces.
 *
 * @param width in cells; a word that is longer stands alone on its line
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/ +/)) {
    const wide = widthOf(word);
    if (line !== '' && used + 1 + wide > width) {
      lines.push(line);
      line = word;
      used = wide;
      continue;
    }
    used += (line === '' ? 0 : 1) + wide;
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
