import { describe, expect, test } from 'vitest';
import { readSuppositions, suppositionPhrase } from '../../../language/decision/suppositions.js';
import { smallestChange, whatIf } from '../../../language/decision/what-if.js';
import type { DecisionBasis } from '../../../language/decision/facts.js';
import { basisOf, inShort, shown, symptomIn, treeOf } from './support.js';

function suppose(basis: DecisionBasis, ...texts: readonly string[]) {
  const read = readSuppositions(basis.landscape, texts);
  if (read.kind === 'mistakes') throw new Error(read.messages.join(' '));
  return whatIf(basis, treeOf(basis), symptomIn(basis), read.suppositions);
}

function change(source: string): readonly string[] | undefined {
  const basis = basisOf(source);
  const found = smallestChange(basis, treeOf(basis), symptomIn(basis));
  return found && [...found.suppositions.map(suppositionPhrase), `-> ${found.outcome.name.text}`];
}

describe('what if', () => {
  const source = 'symptom S { affects billing cause unclear }';

  test('the walk takes another way', () => {
    const basis = basisOf(source);
    const result = suppose(basis, 'cause clear', 'urgent');
    if (result.kind !== 'walk') throw new Error('The suppositions must go together');
    expect(inShort(result.walk)).toEqual([
      'LowImpact:no',
      'CriticalArea:yes',
      'Examined:yes',
      'CauseClear:yes',
      'Urgent:yes',
      'StabilizationSprint',
    ]);
    expect(result.walk.steps.map(({ supposed }) => supposed)).toEqual([[], [], [], ['cause clear'], ['urgent']]);
  });

  test('a supposition and the files decide together', () => {
    const result = suppose(basisOf('symptom S { affects billing }'), 'recurring');
    if (result.kind !== 'walk') throw new Error('The suppositions must go together');
    const [step] = result.walk.steps;
    expect([step?.answer, step?.supposed, shown(step?.evidence ?? [])]).toEqual([
      'no',
      ['recurring'],
      ['S | affects | billing'],
    ]);
  });

  test('the follow-ups go with it', () => {
    const result = suppose(basisOf(source), 'not stage supported');
    if (result.kind !== 'walk' || result.walk.end.kind !== 'outcome') throw new Error('There must be an outcome');
    expect(result.walk.end.outcome.name.text).toBe('SystemsAudit');
    expect(result.walk.end.followUps.map(({ outcome, supposed }) => [outcome.name.text, supposed])).toEqual([
      ['Modernization', ['not stage supported']],
    ]);
  });

  test('a contradiction is said', () => {
    expect(suppose(basisOf(source), 'urgent', 'not urgent')).toEqual({
      kind: 'contradiction',
      message: '"urgent" and "not urgent" cannot hold together.',
    });
  });
});

describe('the smallest change', () => {
  test.each([
    ['symptom S', ['recurring', '-> DiagnosticReview']],
    ['symptom S { impact high }', ['recurring', '-> DiagnosticReview']],
    ['symptom S { affects billing }', ['impact low', '-> DocumentAndMonitor']],
    ['symptom S { affects billing frequency recurring }', ['cause examined', '-> SystemsAudit']],
    ['symptom S { affects billing frequency recurring cause unclear }', ['not cause examined', '-> DiagnosticReview']],
    [
      'symptom S { affects billing frequency recurring cause "x" urgent }',
      ['not cause examined', '-> DiagnosticReview'],
    ],
    ['symptom S { affects billing frequency recurring cause "x" }', ['not cause clear', '-> SystemsAudit']],
    [
      'stage T { unsupported } symptom S { affects billing frequency recurring cause "x" }',
      ['not cause examined', '-> DiagnosticReview'],
    ],
  ])('%s', (source, expected) => {
    expect(change(source)).toEqual(expected);
  });

  const two = (start: string): string => `decision Own {
    start A
    ${start}
    outcome Act outcome Wait
  }`;

  test('takes two facts where one is not enough', () => {
    const tree = two('question A { when urgent and impact high yes -> Act no -> Wait }');
    expect(change(`symptom S ${tree}`)).toEqual(['urgent', 'impact high', '-> Act']);
    expect(change(`symptom S { impact high } ${tree}`)).toEqual(['urgent', '-> Act']);
  });

  test('tries every pair, in the order of the tree', () => {
    const tree = two(
      'question A { when urgent and stage costlier or recurring and cause clear yes -> Act no -> Wait }',
    );
    expect(change(`symptom S ${tree}`)).toEqual(['urgent', 'stage costlier', '-> Act']);
    const other = two(
      'question A { when urgent and stage costlier and report distrusted or recurring and cause clear yes -> Act no -> Wait }',
    );
    expect(change(`symptom S ${other}`)).toEqual(['recurring', 'cause clear', '-> Act']);
  });

  test('skips facts that cannot be turned together', () => {
    const tree = two('question A { when impact high and impact medium or urgent and recurring yes -> Act no -> Wait }');
    expect(change(`symptom S ${tree}`)).toEqual(['urgent', 'recurring', '-> Act']);
  });

  test('names `occasional` where `recurring` is turned, and turns both words at once', () => {
    const tree = two('question A { when occasional and not recurring yes -> Act no -> Wait }');
    expect(change(`symptom S ${tree}`)).toEqual(['recurring', '-> Wait']);
    expect(change(`symptom S { frequency recurring } ${tree}`)).toEqual(['occasional', '-> Act']);
    const other = two('question A { when recurring yes -> Act no -> Wait }');
    expect(change(`symptom S { frequency recurring } ${other}`)).toEqual(['occasional', '-> Wait']);
  });

  test('is nothing where no one or two facts change it', () => {
    const tree = two('question A { when urgent and impact high and stage costlier yes -> Act no -> Wait }');
    expect(change(`symptom S ${tree}`)).toBeUndefined();
    expect(change(`symptom S ${two('question A { when urgent yes -> Act no -> Act }')}`)).toBeUndefined();
    expect(change('symptom S decision Own { start Act outcome Act }')).toBeUndefined();
  });

  test('looks at the first forty facts only', () => {
    const areas = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Place${index}`);
    const asking = (count: number): string => {
      const unread = areas(count).map((name) => `affects ${name} and not affects ${name}`);
      return `${areas(count)
        .map((name) => `area ${name}`)
        .join(
          ' ',
        )} symptom S ${two(`question A { when ${[...unread, 'urgent'].join(' or ')} yes -> Act no -> Wait }`)}`;
    };
    expect(change(asking(39))).toEqual(['urgent', '-> Act']);
    expect(change(asking(40))).toBeUndefined();
  });

  test('is nothing where the walk has no outcome, and leads to none that has not', () => {
    expect(
      change('symptom S decision Own { start A question A { when urgent yes -> Act } outcome Act }'),
    ).toBeUndefined();
    expect(
      change('symptom S { urgent } decision Own { start A question A { when urgent yes -> Act } outcome Act }'),
    ).toBeUndefined();
  });
});
