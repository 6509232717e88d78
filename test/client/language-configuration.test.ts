import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly indentationRules: { readonly increaseIndentPattern: string };
}

const path = new URL('../../client/extension/language-configuration.json', import.meta.url);
const { wordPattern, indentationRules } = JSON.parse(readFileSync(path, 'utf8')) as LanguageConfiguration;

test('a name is one word to the editor, in any alphabet', () => {
  const words = 'system Zürich: 顧客 -> customer-delivery_2'.match(
    new RegExp(wordPattern.pattern, `g${wordPattern.flags}`),
  );
  expect(words).toEqual(['system', 'Zürich', '顧客', 'customer-delivery_2']);
});

test.each([
  ['system A {', true],
  ['handoff H "Jobs / invoices": A -> B {', true],
  ['  limitation "a \\"quoted\\" one {" {', true],
  ['team A { contact "x" }', false],
  ['system A "with a { in its title"', false],
  ['// system A {', false],
])('what stands below `%s` is indented: %s', (line, isIndented) => {
  expect(new RegExp(indentationRules.increaseIndentPattern).test(line)).toBe(isIndented);
});
