import { describe, expect, test } from 'vitest';
import { type SupposedFacts, supposeFacts } from '../../../language/decision/supposed-facts.js';
import { readSuppositions, type Supposition } from '../../../language/decision/suppositions.js';
import { symptomFacts } from '../../../language/decision/symptom-facts.js';
import type { Landscape } from '../../../language/landscape/landscape.js';
import { basisOf, shown, symptomIn } from './support.js';

function suppositions(landscape: Landscape, ...texts: readonly string[]): readonly Supposition[] {
  const read = readSuppositions(landscape, texts);
  if (read.kind === 'mistakes') throw new Error(read.messages.join(' '));
  return read.suppositions;
}

function suppose(source: string, ...texts: readonly string[]): SupposedFacts & { readonly landscape: Landscape } {
  const basis = basisOf(source);
  const symptom = symptomIn(basis);
  const { landscape } = basis;
  const result = supposeFacts(landscape, symptom, symptomFacts(basis, symptom), suppositions(landscape, ...texts));
  return { ...result, landscape };
}

/** Of the asked facts, those that hold. */
function holding(source: string, given: readonly string[], asked: readonly string[]): readonly string[] {
  const result = suppose(source, ...given);
  if (result.kind === 'contradiction') return [result.message];
  return asked.filter((phrase) => {
    const [one] = suppositions(result.landscape, phrase);
    if (!one) throw new Error('A fact must be asked');
    return result.facts.answer(one.fact).holds;
  });
}

const ALL = [
  'occasional',
  'recurring',
  'impact low',
  'impact medium',
  'impact high',
  'affects critical',
  'affects billing',
  'affects reporting',
  'affects canteen',
  'cause examined',
  'cause clear',
  'urgent',
  'kind sync-failure',
  'kind hidden-rule',
  'stage supported',
];

const PLAIN = 'area canteen symptom S';
const plain = ['occasional', 'impact low', 'stage supported'];
const change = (without: readonly string[], ...added: readonly string[]): readonly string[] =>
  ALL.filter((phrase) => added.includes(phrase) || (plain.includes(phrase) && !without.includes(phrase)));

describe('what follows from a supposition', () => {
  test.each([
    [[], plain],
    [['recurring'], change(['occasional'], 'recurring')],
    [['not occasional'], change(['occasional'], 'recurring')],
    [['occasional'], plain],
    [['not recurring'], plain],
    [['impact high'], change(['impact low'], 'impact high')],
    [['impact medium'], change(['impact low'], 'impact medium')],
    [['not impact low'], change(['impact low'], 'impact medium')],
    [['not impact low', 'not impact medium'], change(['impact low'], 'impact high')],
    [['not impact high'], plain],
    [['cause examined'], change([], 'cause examined')],
    [['cause clear'], change([], 'cause examined', 'cause clear')],
    [['not cause clear'], plain],
    [['cause examined', 'not cause clear'], change([], 'cause examined')],
    [['urgent'], change([], 'urgent')],
    [['kind hidden-rule'], change([], 'kind hidden-rule')],
    [['not stage supported'], change(['stage supported'])],
    // An impact that nobody declared follows from the areas.
    [['affects critical'], change(['impact low'], 'impact high', 'affects critical')],
    [['affects billing'], change(['impact low'], 'impact high', 'affects critical', 'affects billing')],
    [['affects canteen'], change([], 'affects canteen')],
    [['affects critical', 'impact low'], change([], 'affects critical')],
    [['affects critical', 'not impact high'], change(['impact low'], 'impact medium', 'affects critical')],
    [['not affects critical'], plain],
  ])('%j', (given, expected) => {
    expect(holding(PLAIN, given, ALL)).toEqual(expected);
  });

  test.each([
    [['not cause examined'], []],
    [['not cause clear'], ['cause examined']],
    [['cause examined'], ['cause examined', 'cause clear']],
  ])('where the cause is clear: %j', (given, expected) => {
    expect(holding('symptom S { cause "x" }', given, ['cause examined', 'cause clear'])).toEqual(expected);
  });

  test('a kind takes the place of the declared one', () => {
    const kinds = ['kind sync-failure', 'kind hidden-rule'];
    const source = 'symptom S { kind sync-failure }';
    expect(holding(source, ['kind hidden-rule'], kinds)).toEqual(['kind hidden-rule']);
    expect(holding(source, ['not kind sync-failure'], kinds)).toEqual([]);
    expect(holding(source, ['not kind hidden-rule'], kinds)).toEqual(['kind sync-failure']);
  });

  const AREAS = ['affects critical', 'affects billing', 'affects reporting', 'affects canteen'];
  const IMPACTS = ['impact low', 'impact medium', 'impact high'];

  test.each([
    ['not affects critical', ['affects canteen', 'impact low']],
    ['not affects billing', ['affects critical', 'affects reporting', 'affects canteen', 'impact high']],
    ['not affects canteen', ['affects critical', 'affects billing', 'affects reporting', 'impact high']],
  ])('where it affects two critical areas and another: %s', (given, expected) => {
    const source = 'area canteen symptom S { affects billing, canteen, reporting }';
    expect(holding(source, [given], [...AREAS, ...IMPACTS])).toEqual(expected);
  });

  test('without its last critical area it affects none', () => {
    const asked = [...AREAS, ...IMPACTS];
    expect(holding('area canteen symptom S { affects billing, canteen }', ['not affects billing'], asked)).toEqual([
      'affects canteen',
      'impact low',
    ]);
    expect(
      holding('area canteen symptom S { affects billing }', ['not affects billing', 'affects reporting'], asked),
    ).toEqual(['affects critical', 'affects reporting', 'impact high']);
  });

  test('a declared impact stays, whatever the areas', () => {
    expect(holding('symptom S { impact medium }', ['affects critical'], [...AREAS.slice(0, 3), ...IMPACTS])).toEqual([
      'affects critical',
      'impact medium',
    ]);
    expect(holding('symptom S { impact high }', ['not impact high'], IMPACTS)).toEqual(['impact medium']);
    expect(holding('symptom S { impact medium }', ['not impact medium'], IMPACTS)).toEqual(['impact high']);
    expect(holding('symptom S { impact high }', ['not impact high', 'not impact medium'], IMPACTS)).toEqual([
      'impact low',
    ]);
    expect(holding('symptom S { impact high }', ['not impact low'], IMPACTS)).toEqual(['impact high']);
  });
});

describe('contradictions', () => {
  test.each([
    [['urgent', 'not urgent'], '"urgent" and "not urgent" cannot hold together.'],
    [['occasional', 'recurring'], '"occasional" and "recurring" cannot hold together.'],
    [['not occasional', 'not recurring'], '"not occasional" and "not recurring" cannot hold together.'],
    [['impact low', 'impact high'], '"impact low" and "impact high" cannot hold together.'],
    [['impact low', 'not impact low'], '"impact low" and "not impact low" cannot hold together.'],
    [['cause clear', 'not cause examined'], '"cause clear" and "not cause examined" cannot hold together.'],
    [['not cause examined', 'cause clear'], '"not cause examined" and "cause clear" cannot hold together.'],
    [['affects billing', 'not affects critical'], '"affects billing" and "not affects critical" cannot hold together.'],
    [['kind sync-failure', 'kind hidden-rule'], '"kind sync-failure" and "kind hidden-rule" cannot hold together.'],
    [['stage supported', 'not stage supported'], '"stage supported" and "not stage supported" cannot hold together.'],
    [['not impact low', 'not impact medium', 'not impact high'], 'The impact must be low, medium or high.'],
  ])('%j', (given, message) => {
    expect(suppose('symptom S', ...given)).toMatchObject({ kind: 'contradiction', message });
  });

  test.each([
    [['urgent', 'urgent']],
    [['occasional', 'not recurring']],
    [['cause clear', 'cause examined']],
    [['impact low', 'not impact high']],
    [['affects canteen', 'not affects critical']],
  ])('none in %j', (given) => {
    expect(suppose(PLAIN, ...given).kind).toBe('facts');
  });
});

describe('evidence', () => {
  function answers(source: string, given: readonly string[], asked: string): readonly unknown[] {
    const result = suppose(source, ...given);
    if (result.kind === 'contradiction') throw new Error(result.message);
    const [one] = suppositions(result.landscape, asked);
    if (!one) throw new Error('A fact must be asked');
    const { holds, evidence, supposed } = result.facts.answer(one.fact);
    return [holds, shown(evidence), supposed];
  }

  test('is the supposition where it decides', () => {
    expect(answers('symptom S', ['urgent'], 'urgent')).toEqual([true, [], ['urgent']]);
    expect(answers('symptom S { urgent }', ['not urgent'], 'urgent')).toEqual([false, [], ['not urgent']]);
    expect(answers('symptom S', ['recurring'], 'occasional')).toEqual([false, [], ['recurring']]);
    expect(answers('symptom S', ['cause clear'], 'cause examined')).toEqual([true, [], ['cause clear']]);
    expect(answers('symptom S', ['affects billing'], 'impact high')).toEqual([true, [], ['affects billing']]);
    expect(answers('symptom S', ['affects billing', 'not impact high'], 'impact medium')).toEqual([
      true,
      [],
      ['not impact high'],
    ]);
    expect(answers('symptom S { affects billing }', ['not affects billing'], 'affects critical')).toEqual([
      false,
      [],
      ['not affects billing'],
    ]);
  });

  test('is that of the files where the supposition agrees with them, or says nothing', () => {
    const source = 'symptom S { urgent frequency recurring }';
    expect(answers(source, ['urgent'], 'urgent')).toEqual([true, ['S | urgent | urgent'], []]);
    expect(answers(source, ['urgent'], 'recurring')).toEqual([true, ['S | frequency | frequency recurring'], []]);
    expect(answers('symptom S', ['not impact high'], 'impact low')).toEqual([true, ['S | name | S'], []]);
  });
});
