import type { TokenType, TokenTypeDictionary } from 'chevrotain';
import { type Grammar, GrammarAST, GrammarUtils, type LangiumParser } from 'langium';

type AbstractElement = GrammarAST.AbstractElement;

/** Parses what an element of the grammar says. */
type Parse = () => void;
type SubRule = Parameters<LangiumParser['subrule']>[1];

/** How often a rule has used each of the parser's methods so far: the parser tells the uses apart by these numbers. */
interface Uses {
  consume: number;
  subrule: number;
  or: number;
  optional: number;
  many: number;
}

/**
 * Makes the parser's rules of the grammar, as Langium's own builder does, for the part of its grammar language that the grammar uses:
 * no rule has parameters, nothing is guarded or unordered. A choice is then the same at every use, and is made once. Langium makes its
 * alternatives anew each time that it comes to one, for arguments that they may have: with two dozen kinds of property in a body, that
 * was a quarter of all that a check allocates.
 *
 * @param tokens by their names, those of keywords by their texts
 * @throws Error where the grammar has something that is not supported here
 */
export function buildRules(grammar: Grammar, parser: LangiumParser, tokens: TokenTypeDictionary): void {
  const reachable = GrammarUtils.getAllReachableRules(grammar, false);
  for (const rule of grammar.rules) {
    if (!reachable.has(rule) || !GrammarAST.isParserRule(rule)) continue;
    const parse = new RuleBuilder(parser, tokens).element(rule.definition);
    parser.rule(rule, parse);
  }
}

class RuleBuilder {
  readonly #parser: LangiumParser;
  readonly #tokens: TokenTypeDictionary;
  readonly #uses: Uses = { consume: 1, subrule: 1, or: 1, optional: 1, many: 1 };

  constructor(parser: LangiumParser, tokens: TokenTypeDictionary) {
    this.#parser = parser;
    this.#tokens = tokens;
  }

  element(element: AbstractElement): Parse {
    return this.#repeated(this.#once(element), element.cardinality);
  }

  #once(element: AbstractElement): Parse {
    if (GrammarAST.isKeyword(element)) return this.#token(element.value, element);
    if (GrammarAST.isAssignment(element)) return this.element(element.terminal);
    if (GrammarAST.isCrossReference(element) && element.terminal) return this.#called(element.terminal, element);
    if (GrammarAST.isRuleCall(element) && element.arguments.length === 0) return this.#called(element, element);
    if (GrammarAST.isAlternatives(element)) return this.#choice(element);
    if (GrammarAST.isGroup(element) && !element.guardCondition) return this.#sequence(element);
    throw notSupported(element);
  }

  /** @param feature what the parser is to take it for: the call itself, or the reference that it is part of */
  #called(call: AbstractElement, feature: AbstractElement): Parse {
    const rule = GrammarAST.isRuleCall(call) ? call.rule.ref : undefined;
    if (GrammarAST.isTerminalRule(rule)) return this.#token(rule.name, feature);
    if (!GrammarAST.isParserRule(rule)) throw notSupported(call);
    const parser = this.#parser;
    const use = this.#uses.subrule++;
    const { name, fragment } = rule;
    const noArguments = {};
    let subRule: SubRule | undefined;
    return () => {
      // Rules call each other: this one may not have been there when the call was made.
      subRule ??= parser.getRule(name) as SubRule;
      parser.subrule(use, subRule, fragment, feature, noArguments);
    };
  }

  #token(name: string, feature: AbstractElement): Parse {
    const parser = this.#parser;
    const use = this.#uses.consume++;
    const token: TokenType | undefined = this.#tokens[name];
    if (!token) throw new Error(`There is no token for ${name}.`);
    return () => parser.consume(use, token, feature);
  }

  #choice({ elements }: GrammarAST.Alternatives): Parse {
    const parser = this.#parser;
    const choices = elements.map((element) => ({ ALT: this.element(element) }));
    const use = this.#uses.or++;
    return () => parser.alternatives(use, choices);
  }

  #sequence({ elements }: GrammarAST.Group): Parse {
    const parts = elements.map((element) => this.element(element));
    return () => {
      for (const part of parts) part();
    };
  }

  #repeated(parse: Parse, cardinality: AbstractElement['cardinality']): Parse {
    const parser = this.#parser;
    if (!cardinality) return parse;
    const what = { DEF: parse };
    if (cardinality === '?') {
      const use = this.#uses.optional++;
      return () => parser.optional(use, what);
    }
    const use = this.#uses.many++;
    return cardinality === '*' ? () => parser.many(use, what) : () => parser.atLeastOne(use, what);
  }
}

function notSupported(element: AbstractElement): Error {
  return new Error(
    `The grammar has a ${element.$type} of a kind that no parser is made for: ${element.$cstNode?.text ?? ''}`,
  );
}
