import { readdirSync, readFileSync } from 'node:fs';
import { createParser, type CstNode, type Grammar, GrammarAST, isReference, type LangiumParser } from 'langium';
import { describe, expect, test } from 'vitest';
import { librarySources } from '../../../language/grammar/generated/library.js';
import { createSeamlineServices } from '../../../language/syntax/module.js';
import { SeamParser } from '../../../language/syntax/parser.js';
import { buildRules } from '../../../language/syntax/parser-builder.js';

const services = createSeamlineServices().Seamline;
const tokens = services.parser.Lexer.definition;

/** The same parser, with its rules made by Langium. */
function parserOfLangium(): LangiumParser {
  const parser = createParser(services.Grammar, new SeamParser(services), tokens);
  parser.finalize();
  return parser;
}

/** A tree as text: what each node is and says, and where it stands. */
function printed(node: unknown): string {
  return JSON.stringify(node, (key, value: unknown) => {
    if (key === '$cstNode') {
      const { offset, end } = value as CstNode;
      return [offset, end];
    }
    if (isReference(value)) return { to: value.$refText, at: value.$refNode?.offset };
    return key.startsWith('$') && key !== '$type' ? undefined : value;
  });
}

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.seam'))
  .sort()
  .map((path) => ({ path, text: readFileSync(`examples/${path}`, 'utf8') }));

describe('the rules', () => {
  test('make the same trees as those of Langium', () => {
    const theirs = parserOfLangium();
    const ours = services.parser.LangiumParser;
    expect(examples.length).toBeGreaterThan(5);
    for (const { text } of [...examples, ...librarySources]) {
      const tree = printed(ours.parse(text).value);
      expect(tree.length).toBeGreaterThan(100);
      expect(tree).toBe(printed(theirs.parse(text).value));
    }
  });

  test('find the same mistakes as those of Langium', () => {
    const theirs = parserOfLangium();
    const ours = services.parser.LangiumParser;
    for (const text of [
      'handoff A: X -> { }',
      'system A { owner }',
      'entity E { field f { source of } key }',
      'until',
    ]) {
      const mistakes = ours.parse(text).parserErrors.map(({ message, token }) => ({ message, at: token.startOffset }));
      expect(mistakes).not.toHaveLength(0);
      expect(mistakes).toEqual(
        theirs.parse(text).parserErrors.map(({ message, token }) => ({ message, at: token.startOffset })),
      );
    }
  });
});

describe('a grammar that says more than is supported', () => {
  const keyword = { $type: GrammarAST.Keyword.$type, value: 'system' };
  const called = { $type: 'ParserRule', name: 'Called', definition: keyword, parameters: [] };
  const grammarOf = (definition: object): Grammar => {
    const rule = { $type: 'ParserRule', name: 'Main', entry: true, definition, parameters: [] };
    return { $type: 'Grammar', rules: [rule, called], types: [], interfaces: [], imports: [] } as unknown as Grammar;
  };

  test.each([
    ['UnorderedGroup', { $type: 'UnorderedGroup', elements: [keyword, keyword] }],
    ['Action', { $type: 'Action', inferredType: { name: 'Other' } }],
    ['Group', { $type: 'Group', elements: [keyword], guardCondition: { $type: 'BooleanLiteral', true: true } }],
    ['RuleCall', { $type: 'RuleCall', rule: { ref: called }, arguments: [{ $type: 'NamedArgument' }] }],
    ['CrossReference', { $type: 'CrossReference', type: { ref: called } }],
  ])('is refused: %s', (type, definition) => {
    const build = (): void => buildRules(grammarOf(definition), new SeamParser(services), tokens);
    expect(build).toThrow(`The grammar has a ${type} of a kind that no parser is made for`);
  });

  test('is refused where no token is made for a keyword', () => {
    const build = (): void => {
      buildRules(grammarOf({ ...keyword, value: 'nonsense' }), new SeamParser(services), tokens);
    };
    expect(build).toThrow('There is no token for nonsense.');
  });
});
