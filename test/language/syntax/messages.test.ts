import { describe, expect, test } from 'vitest';
import { SeamlineGrammar } from '../../../language/grammar/generated/grammar.js';
import { createReader } from '../../../language/syntax/reader.js';
import { completeModel } from '../../support/complete-model.js';
import { tokenTexts } from '../../support/generate-layout.js';
import { internalWords } from '../../support/internal-words.js';

const reader = createReader();

function messages(text: string): readonly string[] {
  return reader.read('a.seam', text).syntaxErrors.map(({ message }) => message);
}

test('the check for internal words sees them', () => {
  expect(SeamlineGrammar().rules.length).toBeGreaterThan(100);
  for (const message of [
    'expecting token of type --> ID <-- but found --> "}" <--',
    'Redundant input, expecting EOF but found: x',
    'expected a TeamOwnerProperty after `owner`',
    'expected STRING',
    '`system undefined` has no closing brace in undefined',
  ]) {
    expect(internalWords(message), message).not.toEqual([]);
  }
  expect(internalWords('expected `status or name` after `STRING`')).toEqual([]);
  expect(internalWords('an exception has no property `x`')).toEqual([]);
});

describe('whatever is missing or too much, the message is for people', () => {
  /** Each declaration's tokens, cut at each place. */
  const cuts = completeModel
    .split(/\n(?=[a-z])/)
    .map(tokenTexts)
    .flatMap((tokens) =>
      tokens.map((token, index) => [tokens.slice(0, index), token, tokens.slice(index + 1)] as const),
    );

  test('with any one token missing', () => {
    for (const [before, , after] of cuts) {
      const text = [...before, ...after].join(' ');
      for (const message of messages(text)) expect(internalWords(message), message).toEqual([]);
    }
  });

  test.each(['xyzzy', '5', '"text"', '2026-01-01', ',', '{', '->', 'status'])('with %s at any place', (extra) => {
    for (const [before, token, after] of cuts) {
      const text = [...before, extra, token, ...after].join('\n');
      for (const message of messages(text)) {
        expect(internalWords(message), message).toEqual([]);
        // A sentence or its beginning: it says what was expected, or what is wrong with what is there.
        expect(message).toMatch(/^(expected |`|this |an? )/);
        expect(message).not.toMatch(/\.$|^\s|\s$| {2}/);
      }
    }
  });
});

test('what is shown of the file is short, on one line and visible', () => {
  const long = 'x'.repeat(200);
  expect(messages(`system A { kind ${long} }`)[0]).toContain(`not \`${'x'.repeat(29)}…\``);
  expect(messages(`system ${long} {\n kind saas\n`)[0]).toBe(`\`system ${'x'.repeat(29)}…\` has no closing \`}\``);
  expect(messages('system A { kind """one\ntwo""" }')[0]).toContain('not `"""one…`');
  expect(messages('system A \u202E')[0]).toBe('`U+202E` has no meaning here; remove it');
});

describe('near words are offered', () => {
  test.each([
    ['sytem A', 'system'],
    ['Handoff H: A -> B', 'handoff'],
    ['system A { vendr "x" }', 'vendor'],
    ['handoff H: A -> B { runs wekly }', 'weekly'],
    ['handoff H: A -> B { via wehook }', 'webhook'],
    ['handoff H: A -> B { monitored by alrt }', 'alert'],
    ['system A { status retird }', 'retired'],
    ['workflow W cor', 'core'],
    ['symptom S { kind duplicate-entri }', 'duplicate-entry'],
    ['decision D { trigger T when recuring }', 'recurring'],
  ])('%s: %s', (text, word) => {
    expect(messages(text)).toEqual([expect.stringContaining(`did you mean \`${word}\`?`)]);
  });

  test('a property of another declaration is placed there', () => {
    expect(messages('team T { vendor "x" }')).toEqual(['a team has no property `vendor`; it belongs to a system']);
    expect(messages('rule R { source of truth A }')).toEqual([
      'a rule has no property `source`; it belongs to an entity or a field',
    ]);
  });
});
