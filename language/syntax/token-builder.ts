import { createToken, type TokenType } from 'chevrotain';
import { AstUtils, type Grammar, GrammarAST, GrammarUtils, stream, type TokenBuilder } from 'langium';

/** The tokens of the language, by what the lexer needs of them. */
export interface TokenTypes {
  readonly all: readonly TokenType[];
  readonly id: TokenType;
  readonly string: TokenType;
  readonly number: TokenType;
  readonly date: TokenType;
  readonly lineComment: TokenType;
  readonly blockComment: TokenType;
  /** By its text: punctuation, which is never a name. */
  readonly punctuation: ReadonlyMap<string, TokenType>;
  /** By its text: a keyword as it is read by default, also as a name. */
  readonly nameable: ReadonlyMap<string, TokenType>;
  /** By its text: the same keyword as nothing but a keyword. */
  readonly keywordOnly: ReadonlyMap<string, TokenType>;
}

/**
 * Makes two token types for each keyword (language.md, 1: keywords are contextual): one that is only the keyword, and one that is
 * also an ID. The lexer gives out the second, so that `entity status` needs no list of keywords in the grammar; the recovery uses
 * the first for a word that starts a line.
 */
export class SeamTokenBuilder implements TokenBuilder {
  #types: TokenTypes | undefined;

  buildTokens(grammar: Grammar): TokenType[] {
    return [...this.types(grammar).all];
  }

  /** The tokens of the grammar; always the same objects. */
  types(grammar: Grammar): TokenTypes {
    this.#types ??= makeTypes(grammar);
    return this.#types;
  }
}

function makeTypes(grammar: Grammar): TokenTypes {
  const { rules } = grammar;
  const terminals = new Map(
    rules
      .filter(GrammarAST.isTerminalRule)
      .map((rule) => [rule.name, createToken({ name: rule.name, pattern: GrammarUtils.terminalRegex(rule) })]),
  );
  const terminal = (name: string): TokenType => {
    const type = terminals.get(name);
    if (!type) throw new Error(`The grammar has no terminal ${name}.`);
    return type;
  };
  const id = terminal('ID');
  const words = new Set(
    rules.filter(GrammarAST.isParserRule).flatMap((rule) =>
      stream(AstUtils.streamAllContents(rule))
        .filter(GrammarAST.isKeyword)
        .map(({ value }) => value)
        .toArray(),
    ),
  );
  const punctuation = new Map<string, TokenType>();
  const nameable = new Map<string, TokenType>();
  const keywordOnly = new Map<string, TokenType>();
  for (const word of words) {
    const keyword = createToken({ name: word, pattern: word });
    if (!/^[a-z]/.test(word)) {
      punctuation.set(word, keyword);
      continue;
    }
    keywordOnly.set(word, keyword);
    nameable.set(word, createToken({ name: `${word} or name`, pattern: word, categories: [keyword, id] }));
  }
  return {
    all: [...punctuation.values(), ...keywordOnly.values(), ...nameable.values(), ...terminals.values()],
    id,
    string: terminal('STRING'),
    number: terminal('NUMBER'),
    date: terminal('DATE'),
    lineComment: terminal('SL_COMMENT'),
    blockComment: terminal('ML_COMMENT'),
    punctuation,
    nameable,
    keywordOnly,
  };
}
