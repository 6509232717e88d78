import type { IToken } from 'chevrotain';
import { type Grammar, GrammarAST } from 'langium';

/** What may stand at a place, with the grammar rule that says so. */
export type Expected =
  | { readonly kind: 'keyword'; readonly word: string; readonly rule: string }
  /** A name of something declared elsewhere; `type` as in the grammar. */
  | { readonly kind: 'reference'; readonly type: string; readonly rule: string; readonly feature: string }
  /** A name, a text, a number or a date: the terminal's name. */
  | { readonly kind: 'value'; readonly terminal: string; readonly rule: string; readonly feature: string };

/** A grammar rule that tokens were read by. */
export interface ReadRule {
  readonly rule: string;
  /** The index of its first token. */
  readonly from: number;
}

/** What a walk over tokens found. */
export interface WalkResult {
  readonly expected: readonly Expected[];
  readonly read: readonly ReadRule[];
}

/**
 * Walks tokens along the grammar, every way at once, and says what may follow the last. The parser cannot tell: it stops where something is
 * wrong, and a place where nothing stands yet need not be wrong.
 */
export class GrammarWalk {
  readonly #rules: ReadonlyMap<string, GrammarAST.ParserRule>;

  constructor(grammar: Grammar) {
    this.#rules = new Map(grammar.rules.filter(GrammarAST.isParserRule).map((rule) => [rule.name, rule]));
  }

  /** Reads tokens as a file; nothing is expected where they cannot be one. */
  walk(tokens: readonly IToken[]): WalkResult {
    const model = this.#rules.get('Model');
    const walker = new Walker(tokens);
    if (model) walker.go(model.definition, new Set([0]), { rule: 'Model', feature: '' });
    return { expected: [...walker.expected.values()], read: walker.read };
  }

  /** The keywords that a rule starts with, one after the other: `source of truth`; and what follows them. */
  opening(name: string): { readonly phrase: string; readonly next: 'text' | 'more' | 'nothing' } {
    const definition = this.#rules.get(name)?.definition;
    const elements =
      definition && GrammarAST.isGroup(definition) ? definition.elements : definition ? [definition] : [];
    const words: string[] = [];
    for (const element of elements) {
      const keyword = GrammarAST.isAssignment(element) ? element.terminal : element;
      if (!GrammarAST.isKeyword(keyword) || element.cardinality !== undefined) {
        return { phrase: words.join(' '), next: isText(element) ? 'text' : 'more' };
      }
      words.push(keyword.value);
    }
    return { phrase: words.join(' '), next: 'nothing' };
  }

  /** The names of the rules, each once. */
  get rules(): readonly string[] {
    return [...this.#rules.keys()];
  }
}

/** Whether a text stands there in any case: one that may be left out, or that a word may stand in for, is for the writer to choose. */
function isText(element: GrammarAST.AbstractElement): boolean {
  if (element.cardinality !== undefined) return false;
  if (GrammarAST.isAssignment(element)) return isText(element.terminal);
  if (GrammarAST.isGroup(element)) return element.elements[0] !== undefined && isText(element.elements[0]);
  return GrammarAST.isRuleCall(element) && element.rule.ref?.name === 'STRING';
}

interface Within {
  readonly rule: string;
  readonly feature: string;
}

type Positions = ReadonlySet<number>;

class Walker {
  readonly expected = new Map<string, Expected>();
  readonly read: ReadRule[] = [];
  readonly #tokens: readonly IToken[];

  constructor(tokens: readonly IToken[]) {
    this.#tokens = tokens;
  }

  /** Where reading an element may end that starts at some of the positions. */
  go(element: GrammarAST.AbstractElement, from: Positions, within: Within): Positions {
    if (from.size === 0) return from;
    switch (element.cardinality) {
      case '?':
        return union(from, this.#once(element, from, within));
      case '*':
        return this.#often(element, from, within);
      case '+':
        return this.#often(element, this.#once(element, from, within), within);
      default:
        return this.#once(element, from, within);
    }
  }

  #often(element: GrammarAST.AbstractElement, from: Positions, within: Within): Positions {
    const reached = new Set(from);
    let fresh: Positions = from;
    while (fresh.size > 0) {
      const next = this.#once(element, fresh, within);
      fresh = new Set([...next].filter((position) => !reached.has(position)));
      for (const position of fresh) reached.add(position);
    }
    return reached;
  }

  #once(element: GrammarAST.AbstractElement, from: Positions, within: Within): Positions {
    if (GrammarAST.isKeyword(element)) return this.#keyword(element.value, from, within);
    if (GrammarAST.isAssignment(element)) {
      return this.go(element.terminal, from, { ...within, feature: element.feature });
    }
    if (GrammarAST.isCrossReference(element)) {
      return this.#terminal('ID', from, { kind: 'reference', type: element.type.ref?.name ?? '', ...within });
    }
    if (GrammarAST.isRuleCall(element)) return this.#call(element, from, within);
    if (GrammarAST.isAlternatives(element)) {
      return element.elements.map((one) => this.go(one, from, within)).reduce(union);
    }
    if (GrammarAST.isGroup(element)) {
      let positions = from;
      for (const one of element.elements) positions = this.go(one, positions, within);
      return positions;
    }
    return from;
  }

  #call(call: GrammarAST.RuleCall, from: Positions, within: Within): Positions {
    const rule = call.rule.ref;
    if (!rule) return NONE;
    if (!GrammarAST.isParserRule(rule)) {
      return this.#terminal(rule.name, from, { kind: 'value', terminal: rule.name, ...within });
    }
    // A fragment is a piece of the rule that it stands in.
    if (rule.fragment) return this.go(rule.definition, from, within);
    const ends = this.go(rule.definition, from, { rule: rule.name, feature: within.feature });
    if (ends.size > 0) for (const start of from) this.read.push({ rule: rule.name, from: start });
    return ends;
  }

  #keyword(word: string, from: Positions, { rule }: Within): Positions {
    return this.#match(
      from,
      ({ image }) => image === word,
      () => ({ kind: 'keyword', word, rule }),
    );
  }

  #terminal(name: string, from: Positions, expected: Expected): Positions {
    return this.#match(
      from,
      ({ tokenType }) => tokenType.name === name || (tokenType.CATEGORIES ?? []).some((one) => one.name === name),
      () => expected,
    );
  }

  #match(from: Positions, fits: (token: IToken) => boolean, expected: () => Expected): Positions {
    const reached = new Set<number>();
    for (const position of from) {
      const token = this.#tokens[position];
      if (token) {
        if (fits(token)) reached.add(position + 1);
        continue;
      }
      const one = expected();
      this.expected.set(Object.values(one).join(' '), one);
    }
    return reached;
  }
}

const NONE: Positions = new Set();

function union(left: Positions, right: Positions): Positions {
  if (right.size === 0) return left;
  return left.size === 0 ? right : new Set([...left, ...right]);
}
