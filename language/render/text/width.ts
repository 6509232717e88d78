/**
 * How wide texts are, without a browser. The widths are those of DejaVu Sans, the widest of the fonts that systems fall back to: a text
 * that fits by them fits in the others too.
 */

/** Hundredths of the font size, for the characters from space to tilde. */
const PLAIN = [
  32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
  84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61,
  69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59,
  82, 59, 59, 52, 64, 34, 64, 84,
];
const FIRST_PLAIN = 32;
/** Other letters: a little more than the mean of the Latin ones, for Cyrillic and Greek run wider. */
const OTHER = 70;
/** Han, Kana, Hangul, full-width forms and emoji take a square. */
const WIDE = 102;
const WIDE_CHARACTER =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2ff}\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const MARK = /^\p{Mark}$/u;
const JOINER = 0x200d;
const BOLD = 1.12;

export interface Font {
  /** Pixels. */
  readonly size: number;
  readonly bold?: boolean;
}

/** The width of a text in pixels. */
export function widthOf(text: string, { size, bold = false }: Font): number {
  let hundredths = 0;
  for (const character of text) hundredths += widthOfCharacter(character);
  return (hundredths / 100) * size * (bold ? BOLD : 1);
}

function widthOfCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const plain = PLAIN[code - FIRST_PLAIN];
  if (plain !== undefined) return plain;
  if (code === JOINER || MARK.test(character)) return 0;
  return WIDE_CHARACTER.test(character) ? WIDE : OTHER;
}
