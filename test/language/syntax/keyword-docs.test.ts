import { expect, test } from 'vitest';
import { SeamlineGrammar } from '../../../language/grammar/generated/grammar.js';
import { GrammarAST } from 'langium';
import { AstUtils } from 'langium';
import { keywordDocs } from '../../../language/syntax/keyword-docs.js';

const withWords = SeamlineGrammar()
  .rules.filter(GrammarAST.isParserRule)
  .filter((rule) =>
    AstUtils.streamAllContents(rule).some((node) => GrammarAST.isKeyword(node) && /^[a-z]/.test(node.value)),
  )
  .map(({ name }) => name);

test('every rule of the grammar with a word in it is documented, and nothing else', () => {
  expect([...keywordDocs.keys()].sort()).toEqual([...withWords].sort());
});

test('a documentation shows how it is written, and says what it means in whole sentences', () => {
  for (const [rule, { usage, text }] of keywordDocs) {
    expect(usage, rule).toMatch(/\S/);
    expect(text, rule).toMatch(/^[A-Z`].*[.:]$/);
  }
});
