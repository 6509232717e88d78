import { describe, expect, test } from 'vitest';
import { readSuppositions, suppositionPhrase } from '../../../language/decision/suppositions.js';
import { landscapeOf } from '../../support/model.js';

const landscape = landscapeOf('area canteen');

function read(...texts: readonly string[]): readonly string[] {
  const result = readSuppositions(landscape, texts);
  return result.kind === 'mistakes' ? result.messages : result.suppositions.map(suppositionPhrase);
}

describe('reads', () => {
  test.each([
    'occasional',
    'recurring',
    'impact low',
    'impact medium',
    'impact high',
    'affects critical',
    'affects billing',
    'affects canteen',
    'cause examined',
    'cause clear',
    'urgent',
    'kind duplicate-entry',
    'kind sync-failure',
    'kind missing-records',
    'kind broken-report',
    'kind hidden-rule',
    'stage supported',
    'stage costlier',
    'report distrusted',
    'manual cleanup',
    'finding handoff/silent-failure',
  ])('%s, and its opposite', (phrase) => {
    expect(readSuppositions(landscape, [phrase]).kind).toBe('suppositions');
    expect(read(phrase, `not ${phrase}`)).toEqual([phrase, `not ${phrase}`]);
  });

  test('whatever the space', () => {
    expect(read('  cause \t clear ', ' not\nurgent')).toEqual(['cause clear', 'not urgent']);
  });

  test('nothing', () => {
    expect(readSuppositions(landscape, [])).toEqual({ kind: 'suppositions', suppositions: [] });
  });

  test('facts as a condition has them', () => {
    const result = readSuppositions(landscape, ['impact medium', 'kind hidden-rule', 'affects billing', 'not urgent']);
    if (result.kind !== 'suppositions') throw new Error('The suppositions must be read');
    const [impact, kind, area, urgent] = result.suppositions;
    expect(impact).toEqual({ fact: { kind: 'impact', impact: 'medium' }, holds: true });
    expect(kind).toEqual({ fact: { kind: 'symptom kind', value: 'hidden-rule' }, holds: true });
    expect(area).toMatchObject({ fact: { kind: 'affects area', area: { start: 8, end: 15, text: 'billing' } } });
    expect(area?.fact.kind === 'affects area' && landscape.target(area.fact.area)?.title).toBe('Billing');
    expect(urgent).toEqual({ fact: { kind: 'urgent' }, holds: false });
  });
});

describe('refuses', () => {
  test.each([
    ['caus clear', '"caus clear" is no fact. Did you mean "cause clear"?'],
    ['not urgnt', '"urgnt" is no fact. Did you mean "urgent"?'],
    ['affects biling', 'There is no area "biling". Did you mean "billing"?'],
    ['affects zzzzzzzz', 'There is no area "zzzzzzzz".'],
    [
      'finding handoff/silent-failur',
      'There is no rule "handoff/silent-failur". Did you mean "handoff/silent-failure"?',
    ],
    ['finding xyz', 'There is no rule "xyz".'],
  ])('%s', (text, message) => {
    expect(readSuppositions(landscape, [text])).toEqual({ kind: 'mistakes', messages: [message] });
  });

  test.each(['', 'not', 'not not urgent', 'affects', 'affects billing too', 'finding', 'something else entirely'])(
    'what is no fact: "%s"',
    (text) => {
      const [message, ...others] = read(text);
      expect(others).toEqual([]);
      const phrase = text.replace(/^not ?/, '');
      expect(message).toBe(
        `"${phrase}" is no fact. A fact is occasional, recurring, impact low, impact medium, impact high, affects critical, ` +
          'cause examined, cause clear, urgent, kind duplicate-entry, kind sync-failure, kind missing-records, kind broken-report, ' +
          'kind hidden-rule, stage supported, stage costlier, report distrusted, manual cleanup, affects <area> or finding <rule>.',
      );
    },
  );

  test('each mistake by itself, and then none is read', () => {
    expect(read('urgnt', 'cause clear', 'affects biling')).toEqual([
      '"urgnt" is no fact. Did you mean "urgent"?',
      'There is no area "biling". Did you mean "billing"?',
    ]);
  });
});
