// Letters of every script: people name systems in their own language.
const LETTER = /^[\p{L}\p{M}]$/u;

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a code unit is white space within a line. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 11 || code === 12 || code === 0xa0 || code === 0xfeff;
}

/** Whether a name may start at an offset. */
export function isWordStart(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
  const point = text.codePointAt(offset);
  return point !== undefined && LETTER.test(String.fromCodePoint(point));
}

/** Where a name ends that starts at an offset; the offset itself where none does. */
export function endOfWord(text: string, offset: number): number {
  let end = wordPart(text, offset);
  // A hyphen belongs to a name only between its letters: `a->b` is an arrow.
  while (text.charCodeAt(end) === 45) {
    const next = wordPart(text, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

function wordPart(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isDigit(code) || isWordStart(text, end)) end += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
    else break;
  }
  return end;
}

export function endOfDigits(text: string, offset: number): number {
  let end = offset;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

export function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

/** A text with its control and direction characters written out, so that a message shows what is there. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Z}]/gu, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
