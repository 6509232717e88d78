/**
 * Characters that a terminal obeys instead of showing (escape sequences, backspaces), that reorder what is read (bidirectional controls),
 * or that cannot be seen at all.
 */
const INVISIBLE =
  /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Shows what a terminal would obey or hide as an escape of the language: `\u{1b}`. Text from files never goes to a terminal otherwise. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => NAMED.get(character) ?? `\\u{${codeOf(character)}}`);
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
