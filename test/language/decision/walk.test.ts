import { describe, expect, test } from 'vitest';
import { basisOf, inShort, shown, textAt, walkOf } from './support.js';

const UNSUPPORTED = 'stage Growth { unsupported }\n';

describe('the built-in tree', () => {
  test.each([
    ['occasional and low-impact', 'symptom S', '', ['LowImpact:yes', 'DocumentAndMonitor']],
    [
      'neither critical nor recurring',
      'symptom S { impact medium }',
      '',
      ['LowImpact:no', 'CriticalArea:no', 'Recurring:no', 'DocumentAndMonitor'],
    ],
    [
      'recurring, nobody looked',
      'symptom S { frequency recurring }',
      '',
      ['LowImpact:no', 'CriticalArea:no', 'Recurring:yes', 'Examined:no', 'DiagnosticReview'],
    ],
    [
      'critical, nobody looked',
      'symptom S { affects billing }',
      '',
      ['LowImpact:no', 'CriticalArea:yes', 'Examined:no', 'DiagnosticReview'],
    ],
    [
      'unclear',
      'symptom S { affects billing cause unclear }',
      '',
      ['LowImpact:no', 'CriticalArea:yes', 'Examined:yes', 'CauseClear:no', 'SystemsAudit'],
    ],
    [
      'clear and urgent',
      'symptom S { affects billing cause "x" urgent }',
      '',
      ['LowImpact:no', 'CriticalArea:yes', 'Examined:yes', 'CauseClear:yes', 'Urgent:yes', 'StabilizationSprint'],
    ],
    [
      'clear, not urgent, supported',
      'symptom S { affects billing cause "x" }',
      '',
      [
        'LowImpact:no',
        'CriticalArea:yes',
        'Examined:yes',
        'CauseClear:yes',
        'Urgent:no',
        'NextStage:yes',
        'DiagnosticReview',
      ],
    ],
    [
      'clear, not urgent, not supported',
      'symptom S { affects billing cause "x" }',
      UNSUPPORTED,
      [
        'LowImpact:no',
        'CriticalArea:yes',
        'Examined:yes',
        'CauseClear:yes',
        'Urgent:no',
        'NextStage:no',
        'Modernization',
      ],
    ],
    [
      'occasional, low by declaration, though critical',
      'symptom S { affects billing impact low }',
      '',
      ['LowImpact:yes', 'DocumentAndMonitor'],
    ],
  ])('%s', (_, symptom, more, expected) => {
    expect(inShort(walkOf(basisOf(`${more}${symptom}`)))).toEqual(expected);
  });

  test('weights', () => {
    const weights = basisOf('')
      .landscape.all('decision')
      .flatMap(({ outcomes }) => outcomes.map(({ name, weight }) => [name.text, weight]));
    expect(weights).toEqual([
      ['DocumentAndMonitor', 1],
      ['DiagnosticReview', 2],
      ['StabilizationSprint', 4],
      ['SystemsAudit', 3],
      ['Modernization', 5],
    ]);
  });

  test('every question says what decided it', () => {
    const { steps } = walkOf(basisOf(`${UNSUPPORTED}symptom S { affects billing frequency recurring cause "known" }`));
    expect(steps.map(({ question, evidence }) => [question.name.text, ...shown(evidence)])).toEqual([
      // Both halves of the `and` fail, and both are named.
      ['LowImpact', 'S | frequency | frequency recurring', 'S | affects | billing'],
      ['CriticalArea', 'S | affects | billing'],
      ['Examined', 'S | cause | cause "known"'],
      ['CauseClear', 'S | cause | cause "known"'],
      ['Urgent', 'S | name | S'],
      ['NextStage', 'Growth | unsupported | unsupported'],
    ]);
    expect(steps.map(({ supposed }) => supposed)).toEqual([[], [], [], [], [], []]);
  });

  test.each([
    ['symptom S { affects billing cause unclear }', 'SystemsAudit'],
    ['symptom S { affects billing cause "x" urgent }', 'StabilizationSprint'],
  ])('%s is followed by a modernization only where the next stage is not supported', (symptom, outcome) => {
    const supported = walkOf(basisOf(symptom)).end;
    expect(supported).toMatchObject({ kind: 'outcome', outcome: { name: { text: outcome } }, followUps: [] });
    const { end } = walkOf(basisOf(`${UNSUPPORTED}${symptom}`));
    if (end.kind !== 'outcome') throw new Error('The walk must end in an outcome');
    expect(end.outcome.name.text).toBe(outcome);
    expect(
      end.followUps.map(({ outcome, evidence, supposed }) => [outcome.name.text, shown(evidence), supposed]),
    ).toEqual([['Modernization', ['Growth | unsupported | unsupported'], []]]);
  });
});

describe('a tree of the project', () => {
  test('takes the place of the built-in one', () => {
    const basis = basisOf(`
      symptom S { urgent }
      decision Own { start Now  question Now { when urgent yes -> Act no -> Wait }  outcome Act { weight 1 } outcome Wait }`);
    expect(inShort(walkOf(basis))).toEqual(['Now:yes', 'Act']);
  });

  test('may start at an outcome', () => {
    expect(inShort(walkOf(basisOf('symptom S decision Own { start Act outcome Act }')))).toEqual(['Act']);
  });

  test('may reach one question from two sides', () => {
    const basis = basisOf(`symptom S decision Own {
      start A
      question A { when urgent yes -> B no -> C }
      question B { when recurring yes -> D no -> D }
      question C { when recurring yes -> D no -> D }
      question D { when urgent yes -> End no -> End }
      outcome End
    }`);
    expect(inShort(walkOf(basis))).toEqual(['A:no', 'C:no', 'D:no', 'End']);
  });

  test('follow-ups: without condition, with one that holds, with one that fails, and of an unknown outcome', () => {
    const basis = basisOf(`symptom S { urgent } decision Own {
      start Act
      outcome Act { then Watch  then Plan when urgent  then Rest when not urgent  then Nowhere }
      outcome Watch outcome Plan outcome Rest outcome Watch { weight 9 }
    }`);
    const { end } = walkOf(basis);
    if (end.kind !== 'outcome') throw new Error('The walk must end in an outcome');
    expect(
      end.followUps.map(({ outcome, evidence, supposed }) => [outcome.name.text, shown(evidence), supposed]),
    ).toEqual([
      ['Watch', ['Own | then | then Watch'], []],
      ['Plan', ['S | urgent | urgent'], []],
    ]);
  });
});

test('a long tree is walked in no time, without a limit to its length', () => {
  const length = 5000;
  const questions = Array.from(
    { length },
    (_, index) => `question Q${index} { when urgent yes -> End no -> ${index + 1 < length ? `Q${index + 1}` : 'End'} }`,
  );
  const { steps, end } = walkOf(basisOf(`symptom S decision Own { start Q0 ${questions.join('\n')} outcome End }`));
  expect(steps.length).toBe(length);
  expect(end.kind).toBe('outcome');
});

describe('a broken tree', () => {
  test.each([
    ['no start', 'outcome Act', [], '`Own` does not say where to start.', 'Own'],
    ['unknown name', 'start Nowhere', [], 'The tree has no question or outcome `Nowhere`.', 'Nowhere'],
    [
      'unknown name',
      'start A question A { when urgent yes -> A no -> Gone }',
      ['A:no'],
      'The tree has no question or outcome `Gone`.',
      'Gone',
    ],
    [
      'missing branch',
      'start A question A { when urgent yes -> Act } outcome Act',
      ['A:no'],
      'The question `A` does not say where `no` leads.',
      'A',
    ],
    [
      'missing branch',
      'start A question A { when occasional no -> Act } outcome Act',
      ['A:yes'],
      'The question `A` does not say where `yes` leads.',
      'A',
    ],
    [
      'missing condition',
      'start A question A { yes -> Act no -> Act } outcome Act',
      [],
      'The question `A` has no `when`.',
      'A',
    ],
    [
      'loop',
      'start A question A { when urgent yes -> Act no -> B } question B { when urgent yes -> Act no -> A } outcome Act',
      ['A:no', 'B:no'],
      'The tree comes back to the question `A` and never ends.',
      'A',
    ],
    [
      'loop',
      'start A question A { when urgent yes -> A no -> A }',
      ['A:no'],
      'The tree comes back to the question `A` and never ends.',
      'A',
    ],
  ])('%s: %s', (reason, tree, way, message, at) => {
    const found = walkOf(basisOf(`symptom S decision Own { ${tree} }`));
    expect(inShort(found)).toEqual([...way, `stopped: ${reason}`]);
    if (found.end.kind !== 'stopped') throw new Error('The walk must stop');
    expect(found.end.message).toBe(message);
    expect(textAt(found.end.at)).toBe(at);
    expect(Object.keys(found.end.at)).toEqual(['file', 'start', 'end']);
  });

  test('a loop is shown at the branch that closes it', () => {
    const { end } = walkOf(
      basisOf(
        'symptom S decision Own { start A question A { when urgent yes -> A no -> B } question B { when urgent yes -> A no -> A } }',
      ),
    );
    if (end.kind !== 'stopped') throw new Error('The walk must stop');
    expect(end.at.file.text.slice(end.at.start - 6, end.at.end)).toBe('no -> A');
  });

  test('a part that the walk does not reach does no harm', () => {
    const basis = basisOf(
      'symptom S decision Own { start A question A { when urgent yes -> A no -> Act } question B outcome Act }',
    );
    expect(inShort(walkOf(basis))).toEqual(['A:no', 'Act']);
  });
});
