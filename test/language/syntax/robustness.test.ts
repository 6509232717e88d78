import process from 'node:process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fragment } from '../../../language/landscape/fragment.js';
import { createFormatter } from '../../../language/syntax/formatter.js';
import { createReader } from '../../../language/syntax/reader.js';
import { completeModel } from '../../support/complete-model.js';
import { tokenTexts } from '../../support/generate-layout.js';
import { internalWords } from '../../support/internal-words.js';

const reader = createReader();
const formatter = createFormatter();

/** No input may take longer: a guard against hangs, not a measurement. */
const MOST_MILLISECONDS = 2000;

/** Faultless text, and what reading it takes where that limit holds. A machine that is slower, or busy, may take as much longer over all. */
const yardstick = repeat(2000, (index) => `handoff H${index}: A -> B {\n via api\n owner T\n}\n`);
const YARDSTICK_MILLISECONDS = 35;

/** Time of the processor, not of the clock: the machine may be busy with something else. */
function timed(text: string): { readonly fragment: Fragment; readonly took: number } {
  const before = process.cpuUsage();
  const fragment = reader.read('hostile.seam', text);
  const { user, system } = process.cpuUsage(before);
  return { fragment, took: (user + system) / 1000 };
}

/** How much slower than usual this process is now. */
function slowness(): number {
  const times = Array.from({ length: 5 }, () => timed(yardstick).took).sort((a, b) => a - b);
  return Math.max(1, (times[2] ?? 0) / YARDSTICK_MILLISECONDS);
}

/** Reads a hostile input: no crash, no hang, nothing swallowed, no talk of the product's insides. */
function survive(text: string): Fragment {
  let { fragment, took } = timed(text);
  // A second chance, for a process that was busy with something else.
  if (took > MOST_MILLISECONDS) ({ fragment, took } = timed(text));
  if (took > MOST_MILLISECONDS && took > MOST_MILLISECONDS * slowness()) {
    expect.fail(`took ${took} ms: ${text.slice(0, 200)}`);
  }
  const seen = new Set<string>();
  for (const { start, end, message } of fragment.syntaxErrors) {
    if (!(start >= 0 && start <= end && end <= text.length)) expect.fail(`${message} at ${start} to ${end}`);
    if (seen.has(message)) continue;
    seen.add(message);
    if (message.length > 500 || internalWords(message).length > 0) expect.fail(message);
  }
  if (fragment.syntaxErrors.length === 0 && fragment.declarations.length === 0 && tokenTexts(text).length > 0) {
    expect.fail(`says nothing about ${text}`);
  }
  return fragment;
}

/** Formats it as well: what has no mistake is formatted, to the same tokens. */
function surviveFormatting(text: string): void {
  const { syntaxErrors } = survive(text);
  const formatted = formatter.format('hostile.seam', text);
  if (formatted.kind === 'syntax-errors') {
    if (syntaxErrors.length === 0) expect.fail(`not formatted: ${text}`);
    return;
  }
  if (syntaxErrors.length > 0) expect.fail(`formatted with mistakes: ${text}`);
  expect(tokenTexts(formatted.text)).toEqual(tokenTexts(text).map((token) => token.replace(/\r\n?/g, '\n')));
}

function repeat(times: number, one: string | ((index: number) => string)): string {
  return Array.from({ length: times }, (_, index) => (typeof one === 'string' ? one : one(index))).join('');
}

describe('big inputs', () => {
  const LONG = 1_000_000;
  const traps: Readonly<Record<string, string>> = {
    'braces that open': repeat(100_000, '{'),
    'braces that close': repeat(100_000, '}\n'),
    'braces in a body': `system A ${repeat(50_000, '{ ')}`,
    'pairs of braces in a body': `system A { ${repeat(20_000, '{ ')}${repeat(20_000, '} ')} }`,
    'parentheses in a condition': `decision D { trigger T when ${repeat(100_000, '(')}urgent${repeat(100_000, ')')} }`,
    'parentheses in many conditions': repeat(
      300,
      (index) => `decision D${index} { trigger T when ${repeat(100, '(')}urgent }\n`,
    ),
    'not, many times': `decision D { trigger T when ${repeat(100_000, 'not ')}urgent }`,
    'or, many times': `decision D { trigger T when ${repeat(10_000, 'urgent or ')}recurring }`,
    'or, many times, and no end': `decision D { trigger T when ${repeat(10_000, 'urgent or ')} }`,
    'declarations inside each other': repeat(10_000, (index) => `system S${index} {\n`),
    'declarations inside each other on one line': repeat(10_000, (index) => `system S${index} { `),
    'questions inside each other': `decision D { ${repeat(10_000, 'question Q { ')}`,
    'a long name': `system ${repeat(LONG, 'a')} { kind ${repeat(LONG, 'b')} }`,
    'a long name with hyphens': `system ${repeat(LONG / 2, 'a-')}`,
    'a long number': `role R { people ${repeat(LONG, '9')} }`,
    'a long date': `stage S { by ${repeat(LONG / 4, '2026-')} }`,
    'a long text': `team T { contact "${repeat(LONG, 'x')}" }`,
    'a long text without an end': `team T { contact "${repeat(LONG, 'x')}`,
    'a long text of backslashes': `team T { contact "${repeat(LONG, '\\')}" }`,
    'a long text of wrong escapes': `team T { contact "${repeat(50_000, '\\q')}" }`,
    'a long text of escapes without an end': `team T { contact "${repeat(100_000, '\\u{')}" }`,
    'spaces inside a text over lines': `team T { description """\n a${repeat(LONG, ' ')}b\n""" }`,
    'line breaks inside a text over lines': `team T { description """\n a${repeat(LONG, '\n')}b\n""" }`,
    quotes: repeat(LONG, '"'),
    'quotes on many lines': `team T {\n${repeat(20_000, ' contact "\n')}}`,
    'a long comment without an end': `/*${repeat(LONG, '*')}`,
    'comments without an end': repeat(LONG / 2, '/*'),
    slashes: repeat(LONG, '/ '),
    'many comments': `${repeat(100_000, '// one\n')}team T`,
    'many comments in a body': `team T {\n${repeat(50_000, '/* one */\n')}contact\n}`,
    'a long documentation comment': `/**${repeat(100_000, '\n   * text')}\n*/ team T`,
    'acceptances without a reason': repeat(20_000, '// seamline-accept handoff/stale\n'),
    'acceptances one above the other': repeat(20_000, '// seamline-accept handoff/stale because "x"\n'),
    'an acceptance of spaces': `// seamline-accept ${repeat(LONG, ' ')}x/y${repeat(LONG, ' ')}until`,
    'blank lines': `${repeat(LONG, '\r\n')}team T`,
    spaces: `team${repeat(LONG, ' ')}T`,
    'stray characters': repeat(50_000, '@ '),
    'stray characters in one': repeat(LONG, '#'),
    'control characters': `team T\u0000 { contact "\u0000\u202E" }${repeat(50_000, '\u0000\u202E\u2066 ')}`,
    'lone surrogates': `team T { contact "\uD800" } ${repeat(50_000, '\uDC00\uD800 ')}`,
    'letters of two units': `team ${repeat(200_000, '𝒜')}`,
    'lines of garbage': repeat(20_000, 'foo bar baz\n'),
    'lines of garbage after a declaration': `team T\n${repeat(20_000, 'foo bar baz\n')}`,
    'lines of garbage between declarations': repeat(5000, (index) => `team T${index}\nfoo bar {\n baz\n}\n`),
    'broken declarations': repeat(3000, (index) => `handoff H${index}: A B {\n via rest\n owner\n}\n`),
    'declarations without a closing brace': repeat(5000, (index) => `system S${index} {\n kind saas\n\n`),
    'broken properties in one declaration': `handoff H: A -> B {\n${repeat(20_000, ' via rest\n')}}`,
    'unknown properties in one declaration': `handoff H: A -> B {\n${repeat(20_000, ' ownr Finance\n')}}`,
    'unknown properties on one line': `handoff H: A -> B { ${repeat(20_000, 'ownr Finance ')} }`,
    'few mistakes in a big declaration': `handoff H: A -> B {\n${repeat(39, `${repeat(250, ' monitored by alert "x" to T\n')} via rest\n`)}}`,
    'mistakes at the end of a big declaration': `handoff H: A -> B {\n${repeat(10_000, ' monitored by alert\n')}${repeat(39, ' via rest\n')}}`,
    'mistakes in the fields of a big entity': `entity E {\n${repeat(10_000, (index) => ` field f${index} {\n  source of truth\n }\n`)}}`,
    'a long list': `change C { targets ${repeat(100_000, 'a, ')}a }`,
    'a long list without an end': `change C { targets ${repeat(100_000, 'a, ')} }`,
    'a long list with a mistake': `change C { targets ${repeat(50_000, 'a, ')}, ${repeat(50_000, 'a, ')}a }`,
    'a long header': `handoff ${repeat(50_000, 'A ')} { via api }`,
    'the same property again and again': `system A { ${repeat(20_000, 'kind saas ')} }`,
    'a declaration keyword on every line': repeat(20_000, 'system\n'),
    'names that are keywords': repeat(20_000, 'system system\n'),
    arrows: repeat(50_000, '-> <-> '),
    'almost arrows': repeat(50_000, '<-< ->-'),
    new: `handoff H: A -> B { carries ${repeat(50_000, 'new ')} }`,
  };

  test.each(Object.keys(traps))('%s', (name) => {
    survive(traps[name] ?? '');
  });
});

describe('many mistakes leave what is right', () => {
  test('in declarations between garbage', () => {
    const { declarations } = survive(repeat(500, (index) => `team T${index}\nfoo bar {\n baz\n}\n`));
    expect(declarations).toHaveLength(500);
  });

  test('in a long declaration, whose mistakes are all said', () => {
    const good = repeat(100, ' monitored by alert "x" to T\n');
    const { syntaxErrors, declarations } = survive(`handoff H: A -> B {\n${repeat(100, `${good} via rest\n`)}}`);
    expect(syntaxErrors).toHaveLength(100);
    const [handoff] = declarations;
    expect(handoff?.kind === 'handoff' && handoff.monitors.length).toBe(10_000);
  });

  test('before what is given up, which is said too', () => {
    const text = `handoff H: A -> B {\n via api\n${repeat(300, ' runs badly\n')} owner F\n}\nteam F`;
    const { syntaxErrors, declarations } = survive(text);
    expect(syntaxErrors).toHaveLength(201);
    expect(syntaxErrors.at(-1)?.message).toBe(
      'too many mistakes before this; the rest of this declaration is not read',
    );
    const [handoff, team] = declarations;
    expect(handoff?.kind === 'handoff' && handoff.via?.means).toBe('api');
    expect(handoff?.kind === 'handoff' && handoff.owner).toBeUndefined();
    expect(team?.name.text).toBe('F');
  });
});

// ---------------------------------------------------------------------------------------------- mutated inputs

const FRAGMENTS = completeModel.split(/(?<=\n)(?=[a-z])/);
const WORDS = [...new Set(tokenTexts(completeModel))];
const HOSTILE = [
  '{',
  '}',
  '"',
  '"""',
  '/*',
  '*/',
  '//',
  '\n',
  '\r',
  '\uFEFF',
  '\u0000',
  '\u202E',
  '\uD800',
  '\uDC00',
  '\\',
  '(((',
  ')',
  '->',
  '<->',
  ',',
  ':',
  '.',
  '/',
  '@',
  '\u2028',
  'é',
  '0',
  '9999999999999999',
  '2026-99-99',
  '// seamline-accept x\n',
  '__proto__',
  'constructor',
];

/** One change to a list of tokens. */
const mutation = fc.record({
  kind: fc.constantFrom('delete', 'duplicate', 'swap', 'insert a word', 'insert hostile', 'cut', 'glue'),
  at: fc.nat({ max: 10_000 }),
  choice: fc.nat({ max: 10_000 }),
});

const mutatedText = fc
  .tuple(
    fc.array(fc.nat({ max: FRAGMENTS.length - 1 }), { minLength: 1, maxLength: 2 }),
    fc.array(mutation, { minLength: 1, maxLength: 5 }),
    fc.constantFrom(' ', '\n', '\r\n', '\n  '),
  )
  .map(([chosen, mutations, space]) => {
    const tokens = [...tokenTexts(chosen.map((index) => FRAGMENTS[index] ?? '').join(''))];
    for (const { kind, at, choice } of mutations) {
      const place = at % Math.max(1, tokens.length);
      if (kind === 'delete') tokens.splice(place, 1 + (choice % 3));
      else if (kind === 'duplicate') tokens.splice(place, 0, ...tokens.slice(place, place + 1 + (choice % 3)));
      else if (kind === 'swap') tokens.push(...tokens.splice(place, 1 + (choice % 3)));
      else if (kind === 'insert a word') tokens.splice(place, 0, WORDS[choice % WORDS.length] ?? '');
      else if (kind === 'insert hostile') tokens.splice(place, 0, HOSTILE[choice % HOSTILE.length] ?? '');
      else if (kind === 'cut') tokens.length = place;
      else tokens.splice(place, 2, tokens.slice(place, place + 2).join(''));
    }
    return tokens.join(space);
  });

describe('mutated inputs', () => {
  test('tokens lost, doubled, moved, put in, glued, cut off', () => {
    fc.assert(fc.property(mutatedText, surviveFormatting), { numRuns: 6000 });
  }, 60_000);

  test('files cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat({ max: completeModel.length }), fc.nat({ max: 400 }), (end, length) => {
        surviveFormatting(completeModel.slice(Math.max(0, end - length), end));
      }),
      { numRuns: 2000 },
    );
  });

  test('any characters at all', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...HOSTILE, ...WORDS.slice(0, 60), ' ', '\n'), maxLength: 40 }),
      fc.uint8Array({ maxLength: 100 }).map((bytes) => new TextDecoder().decode(bytes)),
    );
    fc.assert(fc.property(anything, surviveFormatting), { numRuns: 3000 });
  });
});
