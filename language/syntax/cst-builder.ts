import { CstNodeBuilder } from 'langium';

type HiddenTokens = Parameters<CstNodeBuilder['addHiddenNodes']>[0];

/**
 * Langium's builder of syntax trees, for a lexer that keeps comments apart: before each token, Langium looks for where the comments
 * before it belong, also when there are none.
 */
export class BuilderWithoutComments extends CstNodeBuilder {
  override addHiddenNodes(tokens: HiddenTokens): void {
    if (tokens.length > 0) super.addHiddenNodes(tokens);
  }
}
