import { array, assert, constant, constantFrom, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionBasis } from '../../../language/decision/basis.js';
import { decide, type ProjectOutcome } from '../../../language/decision/project-outcome.js';
import { buildLandscape } from '../../../language/landscape/build.js';
import { fragmentsOf } from '../../support/model.js';
import { basisOf, type GivenFinding } from './support.js';

function outcomeOf(source: string, ...findings: readonly GivenFinding[]): ProjectOutcome {
  return decide(basisOf(source, ...findings)).outcome;
}

function inBrief(outcome: ProjectOutcome): readonly string[] {
  if (outcome.kind !== 'outcome') return [outcome.kind];
  return [
    outcome.outcome.name.text,
    outcome.symptom.name.text,
    ...outcome.followUps.map((followUp) => followUp.outcome.name.text),
  ];
}

describe('nothing to decide', () => {
  test('without a symptom, with the number of open errors and warnings', () => {
    const on = ['H'] as const;
    expect(
      outcomeOf(
        'system A system B handoff H: A -> B',
        { rule: 'a/a', on, severity: 'error' },
        { rule: 'a/b', on, severity: 'warning' },
        { rule: 'a/c', on, severity: 'warning' },
        { rule: 'a/d', on, severity: 'info' },
        { rule: 'a/e', on, severity: 'error', accepted: true },
      ),
    ).toEqual({ kind: 'nothing to decide', findings: 3 });
    expect(outcomeOf('')).toEqual({ kind: 'nothing to decide', findings: 0 });
  });
});

describe('the gravest outcome', () => {
  test.each([
    ['one symptom', 'symptom S', ['DocumentAndMonitor', 'S']],
    [
      'by weight, not by order',
      'symptom A symptom B { affects billing cause unclear } symptom C { affects billing }',
      ['SystemsAudit', 'B'],
    ],
    [
      'on a tie by critical areas',
      'symptom A { affects billing } symptom B { affects reporting, billing } symptom C { affects billing }',
      ['DiagnosticReview', 'B'],
    ],
    [
      'areas that are not critical do not count',
      'area x area y symptom B { affects billing } symptom A { affects billing } symptom C { affects x, y, billing }',
      ['DiagnosticReview', 'A'],
    ],
    [
      'then by name',
      'symptom b { affects billing } symptom B { affects billing } symptom a { affects billing }',
      ['DiagnosticReview', 'B'],
    ],
    [
      'with its follow-ups',
      'stage T { unsupported } symptom S { affects billing cause unclear }',
      ['SystemsAudit', 'S', 'Modernization'],
    ],
    [
      'weight 0 where none is declared',
      'symptom A { urgent } symptom B decision D { start Q question Q { when urgent yes -> X no -> Y } outcome X outcome Y { weight 0.5 } }',
      ['Y', 'B'],
    ],
  ])('%s', (_, source, expected) => {
    expect(inBrief(outcomeOf(source))).toEqual(expected);
  });

  test('a symptom whose walk stops does not count', () => {
    const tree = 'decision D { start Q question Q { when urgent yes -> X } outcome X }';
    expect(inBrief(outcomeOf(`symptom A symptom B { urgent } ${tree}`))).toEqual(['X', 'B']);
    expect(outcomeOf(`symptom A symptom B ${tree}`)).toEqual({
      kind: 'undecided',
      message: 'The question `Q` does not say where `no` leads.',
    });
  });
});

describe('the whole decision', () => {
  test('each symptom in order, with its walk and candidates', () => {
    const { decision, symptoms, triggers, reviewRequested } = decide(
      basisOf('system A system B handoff H: A -> B symptom T { traced to H } symptom S', {
        rule: 'handoff/no-owner',
        on: ['H'],
      }),
    );
    expect(decision?.name.text).toBe('Operator');
    expect(symptoms.map(({ symptom }) => symptom.name.text)).toEqual(['T', 'S']);
    expect(symptoms.map(({ walk }) => walk.steps.length)).toEqual([1, 1]);
    expect(symptoms.map(({ candidates }) => candidates.map(({ finding }) => finding.rule))).toEqual([
      ['handoff/no-owner'],
      [],
    ]);
    expect(triggers.map(({ met }) => met)).toEqual([false, false, false, false]);
    expect(reviewRequested).toBe(false);
  });

  test('ten candidates are kept, the likeliest, and how many there are', () => {
    const findings = Array.from({ length: 12 }, (_, index): GivenFinding => {
      return { rule: 'handoff/unmonitored', on: [`H${index}`], severity: index === 11 ? 'error' : 'warning' };
    });
    const handoffs = findings.map(({ on: [name] }) => `handoff ${name}: A -> B`).join('\n');
    const steps = findings.map(({ on: [name] }) => `step ${name}`).join(' ');
    const model = `system A system B ${handoffs} workflow W { ${steps} } symptom S { traced to W }`;
    const [few] = decide(basisOf(model, ...findings.slice(0, 10))).symptoms;
    expect([few?.candidates.length, few?.candidateCount]).toEqual([10, 10]);
    const [many] = decide(basisOf(model, ...findings)).symptoms;
    expect([many?.candidates.length, many?.candidateCount]).toEqual([10, 12]);
    expect(many?.candidates[0]?.finding.elements[0].name.text).toBe('H11');
  });

  test('no tree at all, as without the built-in library', () => {
    const landscape = buildLandscape(fragmentsOf('symptom S report R { distrusted }'), []);
    expect(decide(decisionBasis(landscape, []))).toEqual({
      decision: undefined,
      outcome: { kind: 'undecided', message: 'The project has no decision tree.' },
      symptoms: [],
      triggers: [],
      reviewRequested: false,
    });
  });

  test('one trigger is enough to request a review', () => {
    const { triggers, reviewRequested } = decide(basisOf('report R { distrusted }'));
    expect(triggers.map(({ met }) => met)).toEqual([false, true, false, false]);
    expect(reviewRequested).toBe(true);
  });
});

const symptomBody = record(
  {
    affects: constantFrom('billing', 'reporting, dispatch', 'canteen'),
    frequency: constantFrom('occasional', 'recurring'),
    impact: constantFrom('low', 'medium', 'high'),
    cause: constantFrom('unclear', '"known"', '"known" in H'),
    'traced to': constantFrom('H', 'R', 'W', 'E'),
    kind: constantFrom('sync-failure', 'hidden-rule'),
    urgent: constant(''),
  },
  { requiredKeys: [] },
).map((properties) =>
  Object.entries(properties)
    .map(([property, value]) => `${property} ${value}`)
    .join(' '),
);

const project = constantFrom('', 'stage T { unsupported }', 'stage T { multiplies W by 3 }').map(
  (stage) => `area canteen system A system B entity E
    handoff H: A -> B { carries E manual step "x" takes 5 minutes daily volume 50 per day capacity 100 per day }
    report R { reads E from B affects reporting }
    workflow W { step H } ${stage}`,
);

test('adding a symptom never makes the outcome milder', () => {
  assert(
    property(project, array(symptomBody, { maxLength: 4 }), symptomBody, (base, bodies, added) => {
      const source = [base, ...bodies.map((body, index) => `symptom S${index} { ${body} }`)].join('\n');
      const before = outcomeOf(source);
      const after = outcomeOf(`${source}\nsymptom Added { ${added} }`);
      if (after.kind !== 'outcome') throw new Error('A project with a symptom must have an outcome');
      const weight = before.kind === 'outcome' ? before.outcome.weight : 0;
      expect(after.outcome.weight).toBeGreaterThanOrEqual(weight);
    }),
    { numRuns: 200, seed: 20261123 },
  );
});
