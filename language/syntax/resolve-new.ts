import type { IToken } from 'chevrotain';
import type { TokenTypes } from './token-builder.js';

/**
 * `new` before an entity is a keyword; an entity may be named so too. It is a name where no name follows, or where the next word
 * starts the next property: `carries new owner Finance` carries the entity `new`.
 */
export function resolveNew(tokens: IToken[], types: TokenTypes): void {
  const asName = types.nameable.get('new');
  tokens.forEach((token, index) => {
    if (token.tokenType !== asName) return;
    const next = tokens[index + 1];
    const afterNext = tokens[index + 2];
    const isWord = next !== undefined && (next.tokenType === types.id || types.nameable.has(next.image));
    const startsProperty =
      isWord && types.nameable.has(next.image) && afterNext !== undefined && startsValue(afterNext, types);
    if (isWord && !startsProperty) return;
    token.tokenType = types.id;
    token.tokenTypeIdx = types.id.tokenTypeIdx ?? -1;
  });
}

// After `carries new owner`, a plain name, a text or a number can only be the value of `owner`.
function startsValue(token: IToken, types: TokenTypes): boolean {
  return token.tokenType === types.id || token.tokenType === types.string || token.tokenType === types.number;
}
