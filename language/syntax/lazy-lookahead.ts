import { type ILookaheadStrategy, type IOrAlt, LLkLookaheadStrategy } from 'chevrotain';

type Alternation = Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>[0];
type Optional = Parameters<ILookaheadStrategy['buildLookaheadForOptional']>[0];

/**
 * Works out which token decides a choice of the grammar when the choice is first met. Chevrotain does it for all choices as it makes the
 * parser, a third of the start of a command that then meets a few of them.
 */
export class LazyLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(
    choice: Alternation,
  ): (this: unknown, alternatives?: IOrAlt<unknown>[]) => number | undefined {
    const build = (): ReturnType<ILookaheadStrategy['buildLookaheadForAlternation']> =>
      super.buildLookaheadForAlternation(choice);
    let decide: ReturnType<typeof build> | undefined;
    return function (alternatives) {
      decide ??= build();
      return decide.call(this, alternatives);
    };
  }

  override buildLookaheadForOptional(option: Optional): (this: unknown) => boolean {
    const build = (): ReturnType<ILookaheadStrategy['buildLookaheadForOptional']> =>
      super.buildLookaheadForOptional(option);
    let decide: ReturnType<typeof build> | undefined;
    return function () {
      decide ??= build();
      return decide.call(this);
    };
  }
}
