import * as fc from 'fast-check';
import type { SeamLexer } from '../../language/syntax/lexer.js';
import { createSeamlineServices } from '../../language/syntax/module.js';

const lexer = createSeamlineServices().Seamline.parser.Lexer as SeamLexer;

/** The texts of a file's tokens, without its comments. */
export function tokenTexts(text: string): readonly string[] {
  return lexer.tokenize(text).tokens.map(({ image }) => image);
}

/** The texts of a file's comments as they count: no white space around their lines. */
export function commentTexts(text: string): readonly string[] {
  return lexer.tokenize(text).report.comments.map(({ image }) =>
    image
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .join('\n'),
  );
}

/** White space between two tokens that carries no meaning, not even for the formatter: bodies are broken after their brace, and there are no blank lines. */
const PLAIN = [' ', '  ', '\t', '\n', '\n    ', ' \n\t'];
const WITH_COMMENTS = [
  ...PLAIN,
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\n \n\n',
  ' // a note\n',
  '\n// on its own line\n',
  '\n\n// apart\n\n',
  ' /* inside */ ',
  '\n/* before */ ',
  ' /* two\n   lines */\n',
  '\n  /**\n   * Documented,\n      * twice.\n   */\n',
  ' // seamline-accept handoff/stale because "known"\n',
  '\n// seamline-accept handoff/no-owner until 2027-03-31 because we know\n',
  ' // one //two \t\n\n',
];

/** The same tokens in another layout, without comments; whatever it is, the formatter has one answer. */
export function plainLayout(tokens: readonly string[]): fc.Arbitrary<string> {
  return tape(tokens).map((choices) =>
    join(tokens, (before, after, at) => {
      if (before === '{' && after !== '}') return '\n';
      const space = PLAIN[(choices[at] ?? 0) % PLAIN.length] ?? ' ';
      return mayTouch(before, after) && (choices[at] ?? 0) > 80 ? '' : space;
    }),
  );
}

/** The same tokens in another layout, with comments of every form anywhere. */
export function commentedLayout(tokens: readonly string[]): fc.Arbitrary<string> {
  return tape(tokens).map((choices) =>
    join(tokens, (before, after, at) => {
      const choice = choices[at] ?? 0;
      // Mostly a space: too many comments would leave no line as people write them.
      if (choice > 60) return mayTouch(before, after) ? '' : ' ';
      return choice > 40 ? '\n' : (WITH_COMMENTS[choice % WITH_COMMENTS.length] ?? ' ');
    }),
  );
}

function tape(tokens: readonly string[]): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.nat({ max: 99 }), { minLength: tokens.length, maxLength: tokens.length, size: 'max' });
}

function join(tokens: readonly string[], space: (before: string, after: string, at: number) => string): string {
  return tokens.map((token, at) => `${at === 0 ? '' : space(tokens[at - 1] ?? '', token, at)}${token}`).join('');
}

function mayTouch(before: string, after: string): boolean {
  return /^[{},:()]$/.test(before) || /^[{},:()]$/.test(after);
}
