/**
 * What must not reach a drawing or a page as it is: control characters and lone surrogates, which XML forbids, and the bidirectional
 * controls and invisible characters that make a text look like another one. The joiners of scripts and emoji stay.
 */
const HIDDEN =
  /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/** A text of a file as a reader may see it: on one line, what is hidden in it shown as an escape of the language (`\u{202e}`). */
export function visible(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(HIDDEN, (character) => `\\u{${codeOf(character)}}`);
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
