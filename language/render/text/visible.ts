/**
 * What must not reach a drawing, a page or a terminal as it is: control characters, which a terminal obeys and XML forbids, lone
 * surrogates, and the bidirectional controls and invisible characters that make a text look like another one. The joiners of scripts
 * and emoji stay.
 */
const HIDDEN =
  /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Cs}/gu;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** A text with what is hidden in it shown as an escape of the language: `\n`, `\u{202e}`. */
export function escapeHidden(text: string): string {
  return text.replace(HIDDEN, (character) => NAMED.get(character) ?? `\\u{${codeOf(character)}}`);
}

/** A text of a file as a reader may see it: on one line, what is hidden in it escaped. */
export function visible(text: string): string {
  return escapeHidden(text.replace(/\s+/g, ' ').trim());
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
