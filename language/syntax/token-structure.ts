import type { IToken, TokenType } from 'chevrotain';

/** The index of the next opening brace. */
export function bodyStart(tokens: readonly IToken[], from = 0): number | undefined {
  const open = tokens.findIndex(({ image }, index) => index >= from && image === '{');
  return open < 0 ? undefined : open;
}

/** How many braces are open before a token. */
export function depthAt(tokens: readonly IToken[], index: number): number {
  let depth = 0;
  for (let at = 0; at < index; at++) {
    const image = tokens[at]?.image;
    if (image === '{') depth++;
    else if (image === '}') depth--;
  }
  return depth;
}

/** The first token of a line, or the first after the brace that opens a body on it. */
export function lineStart(tokens: readonly IToken[], index: number): number {
  let start = index;
  while (start > 0 && tokens[start - 1]?.endLine === tokens[index]?.startLine && tokens[start - 1]?.image !== '{')
    start--;
  return start;
}

/** The same token as nothing but a keyword. */
export function asKeyword(token: IToken, keyword: TokenType): IToken {
  return { ...token, tokenType: keyword, tokenTypeIdx: keyword.tokenTypeIdx ?? -1 };
}

/** A token that the file lacks, put in without a place. */
export function missingToken(type: TokenType): IToken {
  return {
    image: '',
    startOffset: Number.NaN,
    endOffset: Number.NaN,
    startLine: Number.NaN,
    endLine: Number.NaN,
    startColumn: Number.NaN,
    endColumn: Number.NaN,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx ?? -1,
    isInsertedInRecovery: true,
  };
}
