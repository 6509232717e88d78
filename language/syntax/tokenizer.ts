import type { SeamLexer } from './lexer.js';
import { createSeamlineServices } from './module.js';

/** A token or a comment with its range, `end` exclusive. */
export interface PlacedToken {
  readonly image: string;
  readonly start: number;
  readonly end: number;
}

/** What a text consists of. */
export interface TokenizedText {
  readonly tokens: readonly PlacedToken[];
  readonly comments: readonly PlacedToken[];
}

/** Creates a function that takes texts apart without looking at what they mean. */
export function createTokenizer(): (text: string) => TokenizedText {
  const lexer = createSeamlineServices().Seamline.parser.Lexer as SeamLexer;
  const place = ({ image, startOffset }: { readonly image: string; readonly startOffset: number }): PlacedToken => ({
    image,
    start: startOffset,
    end: startOffset + image.length,
  });
  return (text) => {
    const { tokens, report } = lexer.tokenize(text);
    return { tokens: tokens.map(place), comments: report.comments.map(place) };
  };
}
