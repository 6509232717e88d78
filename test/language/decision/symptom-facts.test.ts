import { describe, expect, test } from 'vitest';
import { ask } from './support.js';

const SYSTEMS = 'system A system B\n';

describe('recurring and occasional', () => {
  test.each([
    ['symptom S { frequency recurring }', 'yes', 'no', 'S | frequency | frequency recurring'],
    ['symptom S { frequency occasional }', 'no', 'yes', 'S | frequency | frequency occasional'],
    ['symptom S', 'no', 'yes', 'S | name | S'],
  ])('%s', (source, recurring, occasional, evidence) => {
    expect(ask(source, 'recurring')).toEqual([recurring, evidence]);
    expect(ask(source, 'occasional')).toEqual([occasional, evidence]);
  });

  test('three dates within 90 days are recurring, by those dates', () => {
    expect(ask('symptom S { observed 2026-01-01, 2026-02-01, 2026-04-01 }', 'recurring')).toEqual([
      'yes',
      'S | observed | 2026-01-01',
      'S | observed | 2026-02-01',
      'S | observed | 2026-04-01',
    ]);
    expect(ask('symptom S { observed 2026-01-01, 2026-02-01, 2026-04-02 }', 'recurring')).toEqual([
      'no',
      'S | name | S',
    ]);
  });

  test('regular manual work on what it is traced to makes it recurring', () => {
    const source = `${SYSTEMS} handoff H: A -> B { manual step "fix" takes 5 minutes weekly } symptom S { traced to H }`;
    expect(ask(source, 'recurring')).toEqual(['yes', 'H | manual step | manual step "fix" takes 5 minutes weekly']);
  });
});

describe('impact', () => {
  test.each(['low', 'medium', 'high'])('as declared: %s', (impact) => {
    const source = `symptom S { impact ${impact} }`;
    for (const asked of ['low', 'medium', 'high']) {
      expect(ask(source, `impact ${asked}`)).toEqual([
        asked === impact ? 'yes' : 'no',
        `S | impact | impact ${impact}`,
      ]);
    }
  });

  test('follows from the areas where none is declared', () => {
    expect(ask('symptom S { affects billing }', 'impact high')).toEqual(['yes', 'S | affects | billing']);
    expect(ask('symptom S', 'impact low')).toEqual(['yes', 'S | name | S']);
    expect(ask('symptom S', 'impact medium')).toEqual(['no', 'S | name | S']);
  });
});

describe('areas', () => {
  test('its own critical area', () => {
    expect(ask('symptom S { affects billing }', 'affects critical')).toEqual(['yes', 'S | affects | billing']);
  });

  test('those of what it is traced to', () => {
    const source = `${SYSTEMS} handoff H: A -> B { affects billing } symptom S { traced to H }`;
    expect(ask(source, 'affects critical')).toEqual(['yes', 'H | affects | billing']);
    expect(ask(source, 'affects billing')).toEqual(['yes', 'H | affects | billing']);
    expect(ask(source, 'affects reporting')).toEqual(['no', 'S | name | S']);
  });

  test('an area that is not critical, and none', () => {
    expect(ask('area canteen symptom S { affects canteen }', 'affects critical')).toEqual(['no', 'S | name | S']);
    expect(ask('area canteen symptom S { affects canteen }', 'affects canteen')).toEqual([
      'yes',
      'S | affects | canteen',
    ]);
  });

  test('an area that does not exist is not affected', () => {
    expect(ask('symptom S { affects billing }', 'affects nowhere')).toEqual(['no', 'S | name | S']);
  });
});

describe('cause', () => {
  test.each([
    ['symptom S', 'no', 'no', 'S | name | S'],
    ['symptom S { cause unclear }', 'yes', 'no', 'S | cause | cause unclear'],
    ['symptom S { cause "a bug" }', 'yes', 'yes', 'S | cause | cause "a bug"'],
  ])('%s', (source, examined, clear, evidence) => {
    expect(ask(source, 'cause examined')).toEqual([examined, evidence]);
    expect(ask(source, 'cause clear')).toEqual([clear, evidence]);
  });
});

test('urgent', () => {
  expect(ask('symptom S { urgent }', 'urgent')).toEqual(['yes', 'S | urgent | urgent']);
  expect(ask('symptom S', 'urgent')).toEqual(['no', 'S | name | S']);
});

describe('kind', () => {
  test.each(['duplicate-entry', 'sync-failure', 'missing-records', 'broken-report', 'hidden-rule'])('%s', (kind) => {
    expect(ask(`symptom S { kind ${kind} }`, `kind ${kind}`)).toEqual(['yes', `S | kind | kind ${kind}`]);
    expect(ask('symptom S', `kind ${kind}`)).toEqual(['no', 'S | name | S']);
  });

  test('another one', () => {
    expect(ask('symptom S { kind hidden-rule }', 'kind sync-failure')).toEqual(['no', 'S | kind | kind hidden-rule']);
  });
});

describe('conditions', () => {
  const source = 'symptom S { frequency recurring  impact low  urgent }';
  const recurring = 'S | frequency | frequency recurring';
  const low = 'S | impact | impact low';
  const urgent = 'S | urgent | urgent';
  const cause = 'S | name | S';

  test.each([
    // An `and` that holds rests on both; one that fails on what fails.
    ['recurring and impact low', ['yes', recurring, low]],
    ['recurring and impact high', ['no', low]],
    ['impact high and recurring', ['no', low]],
    ['impact high and cause clear', ['no', low, cause]],
    // An `or` that holds rests on what holds; one that fails on both.
    ['recurring or impact high', ['yes', recurring]],
    ['impact high or recurring', ['yes', recurring]],
    ['recurring or urgent', ['yes', recurring, urgent]],
    ['impact high or cause clear', ['no', low, cause]],
    ['not recurring', ['no', recurring]],
    ['not not recurring', ['yes', recurring]],
    ['not impact high', ['yes', low]],
    ['not (recurring and impact high)', ['yes', low]],
    ['recurring or urgent and impact high', ['yes', recurring]],
    ['(recurring or urgent) and impact high', ['no', low]],
    // The same line counts once.
    ['recurring and not occasional', ['yes', recurring]],
    ['cause clear or cause examined', ['no', cause]],
  ])('%s', (condition, expected) => {
    expect(ask(source, condition)).toEqual(expected);
  });
});
