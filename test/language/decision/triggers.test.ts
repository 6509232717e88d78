import { describe, expect, test } from 'vitest';
import { triggersOf } from '../../../language/decision/triggers.js';
import { basisOf, shown, treeOf } from './support.js';

function met(source: string): readonly (readonly [string, boolean, readonly string[]])[] {
  const basis = basisOf(source);
  return triggersOf(basis, treeOf(basis)).map(({ trigger, met, evidence }) => [
    trigger.name.text,
    met,
    shown(evidence),
  ]);
}

describe('the built-in triggers', () => {
  test('are all shown, met or not', () => {
    expect(met('project P')).toEqual([
      ['Recurring', false, ['P | name | P']],
      ['Distrust', false, ['P | name | P']],
      ['Cleanup', false, ['P | name | P']],
      ['Growth', false, ['P | name | P']],
    ]);
    expect(met('')).toEqual([
      ['Recurring', false, []],
      ['Distrust', false, []],
      ['Cleanup', false, []],
      ['Growth', false, []],
    ]);
  });

  test('are met with their evidence', () => {
    expect(
      met(`system A system B
        symptom S symptom T { frequency recurring }
        report R { distrusted manual step "x" }
        handoff H: A -> B { fails 1 per day }
        stage G { multiplies H by 2 }`),
    ).toEqual([
      ['Recurring', true, ['T | frequency | frequency recurring']],
      ['Distrust', true, ['R | distrusted | distrusted']],
      ['Cleanup', true, ['R | manual step | manual step "x"']],
      ['Growth', true, ['G | multiplies | multiplies H by 2', 'H | fails | fails 1 per day']],
    ]);
  });
});

describe('a symptom fact is read as "for any symptom"', () => {
  const own = (when: string): string => `decision D { trigger T ${when} }`;

  test('by all that it holds for, else by all', () => {
    const source = 'symptom S symptom T { urgent } symptom U { urgent }';
    expect(met(`${source} ${own('when urgent')}`)).toEqual([
      ['T', true, ['T | urgent | urgent', 'U | urgent | urgent']],
    ]);
    expect(met(`symptom S symptom T ${own('when urgent')}`)).toEqual([['T', false, ['S | name | S', 'T | name | T']]]);
    expect(met(`${source} ${own('when not urgent')}`)).toEqual([
      ['T', false, ['T | urgent | urgent', 'U | urgent | urgent']],
    ]);
  });

  test('each fact for itself', () => {
    const source = 'symptom S { frequency recurring } symptom T { urgent }';
    expect(met(`${source} ${own('when recurring and urgent')}`)).toEqual([
      ['T', true, ['S | frequency | frequency recurring', 'T | urgent | urgent']],
    ]);
  });

  test('and does not hold without a symptom', () => {
    expect(met(own('when occasional or impact low'))).toEqual([['T', false, []]]);
  });

  test('a trigger without condition is never met', () => {
    expect(met(own(''))).toEqual([['T', false, ['D | trigger | T']]]);
  });
});
