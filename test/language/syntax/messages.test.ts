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

describe('what other programs write is one mistake, with what to write instead', () => {
  test.each([
    ["team T { description 'single' }", "`'` and `'`"],
    ['team T { description ‘single’ }', '`‘` and `’`'],
    ['team T { description “curly” }', '`“` and `”`'],
    ['team T { description „low“ }', '`„` and `“`'],
    ['team T { description «angled» }', '`«` and `»`'],
    ['team T { description `code` }', '``` and ```'],
    ['team T \'title\' { description "x" }', "`'` and `'`"],
  ])('%s', (text, pair) => {
    const { syntaxErrors, declarations } = reader.read('a.seam', text);
    expect(syntaxErrors.map(({ message }) => message)).toEqual([
      `a text stands between \`"\` and \`"\`, not between ${pair}`,
    ]);
    const word = /single|curly|low|angled|code|title/.exec(text)?.[0];
    const [team] = declarations;
    expect(word === 'title' ? team?.title : team?.description?.text).toBe(word);
  });

  test('an apostrophe and a quote without an end are no text', () => {
    expect(messages('team T { description "x" don\'t }\nteam U')).toEqual(['`don` does not belong here, after `"x"`']);
    expect(messages("team T { description 't }\nteam U")).toEqual([expect.stringContaining("`'` has no meaning here")]);
    expect(messages("system A 'x\nsystem B 'y")).toHaveLength(2);
  });

  test.each([
    ['handoff H: A - > B', '- >', '->'],
    ['handoff H: A => B', '=>', '->'],
    ['handoff H: A --> B', '-->', '->'],
    ['handoff H: A –> B', '–>', '->'],
    ['handoff H: A → B', '→', '->'],
    ['handoff H: A <=> B', '<=>', '<->'],
    ['handoff H: A < - > B', '< - >', '<->'],
    ['handoff H: A ↔ B', '↔', '<->'],
    ['handoff H: A > B', '>', '->'],
    ['handoff H: A -- B', '--', '->'],
  ])('%s', (text, written, arrow) => {
    const { syntaxErrors, declarations } = reader.read('a.seam', text);
    expect(syntaxErrors.map(({ message }) => message)).toEqual([`\`${written}\` is no arrow; write \`${arrow}\``]);
    expect(declarations).toMatchObject([{ from: { text: 'A' }, to: { text: 'B' }, twoWay: arrow === '<->' }]);
  });

  test('an arrow to the left would turn the handoff round', () => {
    expect(messages('handoff H: A <- B')).toEqual(['`<-` is no arrow; write `->`, with what sends on its left']);
  });

  test.each([
    ['system A { owner "T" }', 'expected a team after `owner`, not `"T"`; it stands without quotes'],
    [
      'system A { owner "Front desk" }',
      'expected a team after `owner`, not `"Front desk"`; a name is one word, without quotes',
    ],
    [
      'entity E { key "order no" }',
      'expected a name after `key`, not `"order no"`; a name is one word, without quotes',
    ],
    ['entity E { key "no" }', 'expected a name after `key`, not `"no"`; it stands without quotes'],
    ['entity E { field "a" }', 'expected a name after `field`, not `"a"`; it stands without quotes'],
    [
      'decision D { question "Is it?" }',
      'expected a name after `question`; `"Is it?"` is a title, which follows the name',
    ],
    ['role R { people "two or three" }', 'expected a number after `people`, not `"two or three"`'],
    ['role R { people "2" }', 'expected a number after `people`, not `"2"`; it stands without quotes'],
    ['project P { rate €45 }', '`€` is no currency; write its code behind the number, as in `45 EUR`'],
    ['project P { rate 45 $ }', '`$` is no currency; write its code behind the number, as in `45 EUR`'],
    ['stage S { multiplies W by 250% }', '`%` has no meaning here; write a fraction, as `0.8` for 80 percent'],
    ['team T { contact me@example.com }', 'expected a text in double quotes after `contact`, not `me`'],
    ['entity E {\n key @\n}', 'expected a name after `key`'],
    ['system A { owns B; C }', '`;` has no meaning here; remove it'],
    ['handoff H: A -> B { runs every day }', 'expected a number after `runs every`, not `day`; write `1 day`'],
    ['handoff H: A -> B { volume 5 per wk }', 'expected a unit of time such as `week` after `per`, not `wk`'],
  ])('%s', (text, message) => {
    expect(messages(text)).toEqual([message]);
  });

  test('quotes and arrows without end cost no more than their length', () => {
    const text = `team T { ${"« 'x« - ".repeat(50_000)} }`;
    expect(messages(text).length).toBeGreaterThan(0);
  });
});

describe('a brace too much is one mistake with its partner, and what is between them counts', () => {
  test.each([
    ['system A { { } }', 'expected a property of a system, not `{`'],
    ['system A { { kind saas } }', 'expected a property of a system, not `{`'],
    ['system A { { { kind saas } } }', 'expected a property of a system, not `{`'],
    ['system A { kind saas { } }', '`{` does not belong here, after `kind saas`'],
    ['system A {\n  {\n  kind saas\n}\nteam T', 'expected a property of a system, not `{`'],
  ])('%s', (text, message) => {
    const { syntaxErrors, declarations } = reader.read('a.seam', text);
    expect(syntaxErrors.map((error) => error.message)).toEqual([message]);
    const [system] = declarations;
    expect(system?.kind === 'system' && system.systemKind?.value).toBe(text.includes('kind') ? 'saas' : undefined);
  });
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
    ['handoff H: A -> B { runs real time }', 'realtime'],
    ['handoff H: A -> B { on failure dead-letter }', 'dead letter'],
    ['handoff H: A -> B { onFailure retry }', 'on failure'],
    ['entity E { source_of_truth A }', 'source of truth'],
    ['system A { kind data-warehouse }', 'warehouse'],
    ['symptom S { kind sync failure }', 'sync-failure'],
    ['symptom S { type sync-failure }', 'kind'],
    ['handoff H: A -> B { via REST }', 'api'],
  ])('%s: %s', (text, word) => {
    expect(messages(text)).toEqual([expect.stringContaining(`did you mean \`${word}\`?`)]);
  });

  test('a property of another declaration is placed there', () => {
    expect(messages('team T { vendor "x" }')).toEqual(['a team has no property `vendor`; it belongs to a system']);
    expect(messages('rule R { source of truth A }')).toEqual([
      'a rule has no property `source`; it belongs to an entity or a field',
    ]);
  });

  test('so is the beginning of a property of its own, where one or two have the word in it', () => {
    expect(messages('workaround W { by R }')).toEqual([
      'a workaround has no property `by`; did you mean `done by` or `review by`?',
    ]);
    expect(messages('entity E { of truth A }')).toEqual([
      'an entity has no property `of`; did you mean `source of truth` or `system of reference`?',
    ]);
    expect(messages('team T { by R }')).toEqual(['a team has no property `by`; it belongs to a stage']);
  });
});

describe('what stands in the midst of a property is of that property', () => {
  test.each([
    ['manual step "x" takes 5 minutes by R', 'by', 'minutes', '; it stands before `takes`'],
    ['manual step "x" weekly takes 5 minutes', 'takes', 'weekly', '; it stands before `weekly`'],
    ['accept a/b because "x" until 2026-01-01', 'until', '"x"', '; it stands before `because`'],
    ['accept manual/step because "x" until 2026-01-01', 'until', '"x"', '; it stands before `because`'],
    ['fails 2 per month takes 5 minutes', 'takes', 'per month', '; did you mean `costing`?'],
    ['manual step "x" by R takes 5 minutes wekly', 'wekly', 'minutes', '; did you mean `weekly`?'],
    ['manual step "x" by R by R', 'by', 'R', ''],
    ['on failure retry alert', 'alert', 'on failure retry', ''],
    ['delivery exactly once least', 'least', 'delivery exactly once', ''],
    ['runs daily as role R', 'as', 'runs daily', ''],
  ])('%s', (property, word, after, hint) => {
    expect(messages(`handoff H: A -> B {\n  ${property}\n}`)).toEqual([
      `\`${word}\` does not belong here, after \`${after}\`${hint}`,
    ]);
  });

  test('and a preposition of everyday speech is read as the one that is meant', () => {
    expect(messages('entity E { source of truth A in draft }')).toEqual([
      '`in` does not belong here, after `A`; did you mean `during`?',
    ]);
    expect(messages('role R of T')).toEqual(['`of` does not belong here, after `R`; did you mean `in`?']);
  });
});
