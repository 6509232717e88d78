import { AstUtils, GrammarAST, type Grammar } from 'langium';

/** What recovery and messages need to know of the grammar, read from the grammar itself so that it never falls behind. */
export class GrammarFacts {
  readonly #rules: ReadonlyMap<string, GrammarAST.ParserRule>;
  readonly #items = new Map<string, ReadonlyMap<string, string>>();
  #keywords: ReadonlySet<string> | undefined;

  constructor(grammar: Grammar) {
    this.#rules = new Map(grammar.rules.filter(GrammarAST.isParserRule).map((rule) => [rule.name, rule]));
  }

  /** The first words of what may stand in the body of a rule (`properties+=(…)`, or `declarations+=(…)` for a file), with the rule each starts. */
  items(rule: string): ReadonlyMap<string, string> {
    const known = this.#items.get(rule);
    if (known) return known;
    const items = new Map<string, string>();
    const definition = this.#rules.get(rule);
    for (const node of definition ? AstUtils.streamAllContents(definition) : []) {
      if (!GrammarAST.isAssignment(node) || !['properties', 'declarations'].includes(node.feature)) continue;
      const calls = GrammarAST.isRuleCall(node.terminal)
        ? [node.terminal]
        : AstUtils.streamAllContents(node.terminal).filter(GrammarAST.isRuleCall);
      for (const call of calls) {
        const name = call.rule.ref?.name;
        if (name !== undefined) for (const word of this.#firstWords(name)) items.set(word, name);
      }
    }
    this.#items.set(rule, items);
    return items;
  }

  /** The words that may stand between a declaration's name and its body. */
  headWords(rule: string): readonly string[] {
    return this.words(rule).slice(1);
  }

  /** The words of a rule, in their order. */
  words(rule: string): readonly string[] {
    const definition = this.#rules.get(rule);
    const keywords = definition ? AstUtils.streamAllContents(definition).filter(GrammarAST.isKeyword).toArray() : [];
    return keywords.map(({ value }) => value).filter((value) => /^[a-z]/.test(value));
  }

  /** Whether what a rule declares has a title behind its name. */
  hasTitle(rule: string): boolean {
    const definition = this.#rules.get(rule);
    const assignments = definition ? AstUtils.streamAllContents(definition).filter(GrammarAST.isAssignment) : undefined;
    return assignments?.some(({ feature }) => feature === 'title') ?? false;
  }

  /** The declarations, fields and limitations whose body may have a property that starts with the word. */
  rulesWith(word: string): readonly string[] {
    return [...this.#rules.keys()].filter((rule) => rule !== 'Model' && this.items(rule).has(word));
  }

  /** Whether the language uses a word anywhere. */
  isKeyword(word: string): boolean {
    this.#keywords ??= new Set(
      [...this.#rules.values()].flatMap((rule) =>
        [...AstUtils.streamAllContents(rule)].filter(GrammarAST.isKeyword).map(({ value }) => value),
      ),
    );
    return this.#keywords.has(word);
  }

  /** The kinds of declaration, each by its keyword. */
  get declarations(): ReadonlyMap<string, string> {
    return this.items('Model');
  }

  /**
   * What a name stands for at a place in a rule: the type that a reference there has, the feature that it fills, or `undefined`.
   * @param before the word before the place
   */
  nameAt(rule: string, before: string): { readonly feature: string; readonly type: string | undefined } | undefined {
    const definition = this.#rules.get(rule);
    if (!definition) return undefined;
    const names = [...AstUtils.streamAllContents(definition)].filter(GrammarAST.isAssignment).filter(takesName);
    const firstWord = AstUtils.streamAllContents(definition).find(GrammarAST.isKeyword)?.value;
    const chosen =
      names.find(({ feature }) => feature === 'name' && before === firstWord) ??
      names.find((assignment) => keywordBefore(assignment) === before) ??
      names.find(({ feature }) => feature !== 'name') ??
      names[0];
    if (!chosen) return undefined;
    const type = GrammarAST.isCrossReference(chosen.terminal) ? chosen.terminal.type.ref?.name : undefined;
    return { feature: chosen.feature, type };
  }

  #firstWords(name: string, seen = new Set<string>()): readonly string[] {
    const definition = this.#rules.get(name);
    if (!definition || seen.has(name)) return [];
    seen.add(name);
    return this.#firstWordsOf(definition.definition, seen);
  }

  #firstWordsOf(element: GrammarAST.AbstractElement, seen: Set<string>): readonly string[] {
    if (GrammarAST.isKeyword(element)) return [element.value];
    if (GrammarAST.isRuleCall(element)) return this.#firstWords(element.rule.ref?.name ?? '', seen);
    if (GrammarAST.isAssignment(element)) return this.#firstWordsOf(element.terminal, seen);
    if (GrammarAST.isAlternatives(element)) return element.elements.flatMap((one) => this.#firstWordsOf(one, seen));
    if (!GrammarAST.isGroup(element)) return [];
    const words: string[] = [];
    for (const one of element.elements) {
      words.push(...this.#firstWordsOf(one, seen));
      if (one.cardinality !== '?' && one.cardinality !== '*') break;
    }
    return words;
  }
}

function takesName(assignment: GrammarAST.Assignment): boolean {
  const { terminal } = assignment;
  const call = GrammarAST.isCrossReference(terminal) ? terminal.terminal : terminal;
  return call !== undefined && GrammarAST.isRuleCall(call) && call.rule.ref?.name === 'ID';
}

function keywordBefore(assignment: GrammarAST.Assignment): string | undefined {
  const group = assignment.$container;
  if (!GrammarAST.isGroup(group)) return undefined;
  const before = group.elements[group.elements.indexOf(assignment) - 1];
  return before && GrammarAST.isKeyword(before) ? before.value : undefined;
}
