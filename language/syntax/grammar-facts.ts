import { AstUtils, GrammarAST, type Grammar } from 'langium';

/** A part of a rule: the words in it, and whether it may be left out. */
export interface RulePart {
  readonly words: readonly string[];
  readonly isOptional: boolean;
}

/** What recovery and messages need to know of the grammar, read from the grammar itself so that it never falls behind. */
export class GrammarFacts {
  readonly #rules: ReadonlyMap<string, GrammarAST.ParserRule>;
  readonly #items = new Map<string, ReadonlyMap<string, string>>();
  readonly #parts = new Map<string, readonly RulePart[]>();
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

  /** The words of a declaration's head or of a property, and of what either consists of. */
  words(rule: string): readonly string[] {
    return this.parts(rule).flatMap(({ words }) => words);
  }

  /** What a rule consists of, in its order. */
  parts(rule: string): readonly RulePart[] {
    const known = this.#parts.get(rule);
    if (known) return known;
    const definition = this.#rules.get(rule)?.definition;
    const elements = GrammarAST.isGroup(definition) ? definition.elements : definition ? [definition] : [];
    const parts = elements.map((element) => {
      return { words: this.#wordsIn(element, new Set([rule])), isOptional: element.cardinality === '?' };
    });
    this.#parts.set(rule, parts);
    return parts;
  }

  #wordsIn(element: GrammarAST.AbstractElement, seen: Set<string>): readonly string[] {
    if (GrammarAST.isKeyword(element)) return /^[a-z]/.test(element.value) ? [element.value] : [];
    if (GrammarAST.isAssignment(element)) {
      return element.feature === 'properties' ? [] : this.#wordsIn(element.terminal, seen);
    }
    if (GrammarAST.isRuleCall(element)) {
      const definition = this.#rules.get(element.rule.ref?.name ?? '');
      // A condition may stand inside a condition.
      if (!definition || seen.has(definition.name)) return [];
      return this.#wordsIn(definition.definition, seen.add(definition.name));
    }
    const isOfMore = GrammarAST.isAlternatives(element) || GrammarAST.isGroup(element);
    return isOfMore ? element.elements.flatMap((one) => this.#wordsIn(one, seen)) : [];
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
