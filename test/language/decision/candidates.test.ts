import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../../language/decision/candidates.js';
import { fragmentsOf } from '../../support/model.js';
import { basisOf, type GivenFinding, symptomIn } from './support.js';

const COMPANY = `system A system B system C
entity E { key id } entity F entity G { field x }
handoff H: A -> B { carries E }
handoff I: B -> C { carries F, G.x }
handoff J: A -> C { carries F }
workflow W { step H step I }
report R { reads F from C }
rule Limit { governs I } rule Other { governs J }
exception X { applies to W } workaround K { covers R } migration M: A -> B { moves E }
team T role Clerk
`;

/** The candidates as `rule on subject: score`. */
function ranked(symptom: string, ...findings: readonly GivenFinding[]): readonly string[] {
  const basis = basisOf(`${COMPANY}${symptom}`, ...findings);
  return candidatesFor(basis, symptomIn(basis)).map(
    ({ finding, score, matchesKind }) =>
      `${finding.rule} on ${finding.elements[0].name.text}: ${score}${matchesKind ? ' by kind' : ''}`,
  );
}

/** Of these elements, those that a finding may stand on to be a candidate. */
function scope(traced: string): readonly string[] {
  const names = [
    'A',
    'B',
    'C',
    'E',
    'F',
    'G',
    'G.x',
    'H',
    'I',
    'J',
    'W',
    'R',
    'Limit',
    'Other',
    'X',
    'K',
    'M',
    'T',
    'S',
  ];
  const basis = basisOf(
    `${COMPANY}symptom S { ${traced} }`,
    ...names.map((name): GivenFinding => ({ rule: 'ownership/placeholder', on: [name] })),
  );
  const found = new Set(candidatesFor(basis, symptomIn(basis)).map(({ finding }) => finding.elements[0].name.text));
  return names.filter((name) => found.has(name));
}

describe('where a cause is looked for', () => {
  test.each([
    ['', []],
    ['traced to Nowhere', []],
    ['traced to H', ['E', 'H', 'M']],
    ['traced to I', ['F', 'G', 'G.x', 'I', 'Limit']],
    ['traced to W', ['E', 'F', 'G', 'G.x', 'H', 'I', 'W', 'Limit', 'X', 'M']],
    ['traced to R', ['F', 'I', 'J', 'R', 'Limit', 'Other', 'K']],
    ['traced to F', ['F', 'I', 'J', 'Limit', 'Other']],
    ['traced to E', ['E', 'H', 'M']],
    ['traced to G, J', ['F', 'G', 'G.x', 'I', 'J', 'Limit', 'Other']],
  ])('%s', (traced, expected) => {
    expect(scope(traced)).toEqual(expected);
  });

  test('a report uses the handoffs that bring what it reads to where it reads it; a rule counts by anything it governs', () => {
    const basis = basisOf(
      `system A system B entity E report R { reads E from B }
       handoff In: A -> B { carries E } handoff Back: B -> A { carries E } rule Both { governs In, Back } rule Other { governs Back }
       symptom S { traced to R }`,
      { rule: 'handoff/no-owner', on: ['In'] },
      { rule: 'handoff/no-owner', on: ['Back'] },
      { rule: 'knowledge/rule-in-head', on: ['Both'] },
      { rule: 'knowledge/rule-in-head', on: ['Other'] },
    );
    const subjects = candidatesFor(basis, symptomIn(basis)).map(({ finding }) => finding.elements[0].name.text);
    expect(subjects).toEqual(['In', 'Both']);
  });

  test('a finding counts wherever it names such an element', () => {
    expect(ranked('symptom S { traced to H }', { rule: 'manual/toil-budget', on: ['Clerk', 'H'] })).toEqual([
      'manual/toil-budget on Clerk: 1',
    ]);
  });

  test.each(['symptom/untraced', 'stage/over-capacity', 'change/vendor-blame', 'decision/loop', 'meta/duplicate-name'])(
    '%s is never a cause',
    (rule) => {
      expect(ranked('symptom S { traced to H }', { rule, on: ['H'], severity: 'error' })).toEqual([]);
    },
  );

  test('nowhere once the cause is clear', () => {
    const given: GivenFinding = { rule: 'handoff/no-owner', on: ['H'] };
    expect(ranked('symptom S { traced to H cause unclear }', given)).toEqual(['handoff/no-owner on H: 1']);
    expect(ranked('symptom S { traced to H cause "x" }', given)).toEqual([]);
  });
});

describe('rank', () => {
  test.each([
    ['duplicate-entry', 'ownership/conflicting'],
    ['duplicate-entry', 'migration/two-writers'],
    ['duplicate-entry', 'handoff/retry-not-idempotent'],
    ['duplicate-entry', 'ownership/two-way-without-policy'],
    ['duplicate-entry', 'manual/rekeying'],
    ['sync-failure', 'handoff/unmonitored'],
    ['sync-failure', 'handoff/silent-failure'],
    ['sync-failure', 'handoff/no-retry'],
    ['sync-failure', 'connector/on-critical-path'],
    ['missing-records', 'handoff/silent-failure'],
    ['missing-records', 'ownership/gap'],
    ['broken-report', 'report/non-owner-source'],
    ['broken-report', 'report/mixed-sources'],
    ['broken-report', 'report/distrusted'],
    ['broken-report', 'handoff/stale'],
    ['hidden-rule', 'knowledge/rule-in-head'],
  ])('%s by %s', (kind, rule) => {
    expect(ranked(`symptom S { kind ${kind} traced to H }`, { rule, on: ['H'] })).toEqual([`${rule} on H: 4 by kind`]);
    expect(ranked('symptom S { traced to H }', { rule, on: ['H'] })).toEqual([`${rule} on H: 1`]);
  });

  test('a kind does not match what causes another', () => {
    expect(ranked('symptom S { kind hidden-rule traced to H }', { rule: 'handoff/unmonitored', on: ['H'] })).toEqual([
      'handoff/unmonitored on H: 1',
    ]);
  });

  test('missing records: anything wrong with a handoff that delivers at most once', () => {
    const at = (guarantee: string, kind: string, rule: string, on: GivenFinding['on']): readonly string[] => {
      const basis = basisOf(
        `system A system B entity E handoff H: A -> B { carries E delivery ${guarantee} } symptom S { kind ${kind} traced to H }`,
        { rule, on },
      );
      return candidatesFor(basis, symptomIn(basis)).map(({ matchesKind }) => String(matchesKind));
    };
    expect(at('at most once', 'missing-records', 'handoff/no-retry', ['H'])).toEqual(['true']);
    expect(at('at least once', 'missing-records', 'handoff/no-retry', ['H'])).toEqual(['false']);
    expect(at('at most once', 'hidden-rule', 'handoff/no-retry', ['H'])).toEqual(['false']);
    expect(at('at most once', 'missing-records', 'manual/step', ['H'])).toEqual(['false']);
    expect(at('at most once', 'missing-records', 'handoff/no-key', ['E', 'H'])).toEqual(['false']);
  });

  test('kind, then severity, then place, then rule; accepted ones among them', () => {
    expect(
      ranked(
        'symptom S { kind sync-failure traced to W }',
        { rule: 'handoff/no-owner', on: ['I'], severity: 'info' },
        { rule: 'handoff/stale', on: ['I'], severity: 'error' },
        { rule: 'manual/step', on: ['I'], severity: 'warning' },
        { rule: 'handoff/no-contract', on: ['I'], severity: 'warning' },
        { rule: 'handoff/alert-to-nobody', on: ['H'], severity: 'warning' },
        { rule: 'handoff/no-retry', on: ['H'], severity: 'info' },
        { rule: 'handoff/unmonitored', on: ['I'], severity: 'error', accepted: true },
        { rule: 'handoff/silent-failure', on: ['H'], severity: 'warning' },
      ),
    ).toEqual([
      'handoff/unmonitored on I: 5 by kind',
      'handoff/silent-failure on H: 4 by kind',
      'handoff/no-retry on H: 3 by kind',
      'handoff/stale on I: 2',
      'handoff/alert-to-nobody on H: 1',
      'handoff/no-contract on I: 1',
      'manual/step on I: 1',
      'handoff/no-owner on I: 0',
    ]);
  });

  test('the last word has the fingerprint', () => {
    const basis = basisOf(
      `${COMPANY}symptom S { traced to H }`,
      { rule: 'manual/step', on: ['H', 'B'] },
      { rule: 'manual/step', on: ['H', 'A'] },
    );
    expect(candidatesFor(basis, symptomIn(basis)).map(({ finding }) => finding.fingerprint)).toEqual([
      'manual/step H A',
      'manual/step H B',
    ]);
  });
});

describe('the fix', () => {
  function fixed(symptom: string, given: GivenFinding): string {
    const basis = basisOf(`${COMPANY}${symptom}`, given);
    const [candidate] = candidatesFor(basis, symptomIn(basis));
    if (!candidate) throw new Error('There must be a candidate');
    expect(candidate.fix.safety).toBe('suggested');
    const [edit, ...others] = candidate.fix.edits;
    if (!edit) throw new Error('The fix must have an edit');
    expect(others).toEqual([]);
    const { file, start, end } = edit.at;
    const text = file.text.slice(0, start) + edit.newText + file.text.slice(end);
    expect(fragmentsOf(text).flatMap(({ syntaxErrors }) => syntaxErrors)).toEqual([]);
    return `${candidate.fix.title} => ${text.slice(COMPANY.length)}`;
  }

  test('takes the place of `cause unclear`', () => {
    const given: GivenFinding = { rule: 'handoff/unmonitored', on: ['H'], message: 'Nothing watches "H".' };
    expect(fixed('symptom S { traced to H  cause unclear  urgent }', given)).toBe(
      'Name the cause: Nothing watches "H" => symptom S { traced to H  cause "Nothing watches \\"H\\"" in H  urgent }',
    );
  });

  test('adds the line where there is none', () => {
    const given: GivenFinding = { rule: 'handoff/unmonitored', on: ['H'], message: 'No. 1 is late' };
    expect(fixed('symptom S {\n  traced to H\n}', given)).toBe(
      'Name the cause: No. 1 is late => symptom S {\n  traced to H\n  cause "No. 1 is late" in H\n}',
    );
  });

  test.each([
    [['H', 'A'], ' in H'],
    [['A', 'H'], ' in A'],
    [['E', 'H'], ' in E'],
    [['G.x', 'H'], ' in G'],
    [['Limit', 'W'], ' in Limit'],
    [['M', 'H'], ' in M'],
    [['R', 'H'], ' in H'],
    [['Clerk', 'H'], ' in H'],
    [['W', 'H'], ' in H'],
    [['X', 'W'], ''],
    [['K'], ''],
    [['R'], ''],
    [['Clerk', 'W'], ''],
  ])('says where it sits, if a cause can sit there: %j', (on, where) => {
    const [first, ...others] = on;
    if (first === undefined) throw new Error('A finding must have an element');
    const given: GivenFinding = { rule: 'manual/step', on: [first, ...others], message: 'x.' };
    expect(fixed('symptom S { traced to W, R }', given)).toBe(
      `Name the cause: x => symptom S { traced to W, R cause "x"${where} }`,
    );
  });
});
