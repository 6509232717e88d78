import { describe, expect, test } from 'vitest';
import { type Check, type CheckId, checkIds, checklistOf } from '../../../language/decision/checklist.js';
import { basisOf, type GivenFinding, shown } from './support.js';

const BASE = 'project P { tracks customers }\nsystem A system B "Books" system C\n';

function check(id: CheckId, source: string, ...findings: readonly GivenFinding[]): Check {
  const found = checklistOf(basisOf(source, ...findings)).find((one) => one.id === id);
  if (!found) throw new Error('The check is missing');
  return found;
}

/** Done or not, the detail, and the evidence. */
function result(...args: Parameters<typeof check>): readonly [boolean, string, readonly string[]] {
  const { done, detail, evidence } = check(...args);
  return [done, detail, shown(evidence)];
}

test('there are four checks, in order, with the titles that people know', () => {
  const checks = checklistOf(basisOf(''));
  expect(checks.map(({ id }) => id)).toEqual(checkIds);
  expect(checks.map(({ title }) => title)).toEqual([
    'Every handoff of the core workflow is listed',
    'Silent failures and human checks are identified',
    'Sources of truth are defined',
    'Critical integrations are stable',
  ]);
  expect(checks.map(({ done }) => done)).toEqual([false, false, false, true]);
  expect(checks.map(({ evidence }) => evidence)).toEqual([[], [], [], []]);
  expect(checks.map(({ rows }) => rows)).toEqual([[], [], [], []]);
});

describe('handoffs-listed', () => {
  const listed = (source: string) => result('handoffs-listed', `${BASE}${source}`);
  const handoffs = 'handoff H: A -> B handoff I: B -> C handoff J: A -> C handoff K: C <-> B ';

  test('no core workflow', () => {
    expect(listed(`${handoffs} workflow W { step H step I }`)).toEqual([
      false,
      'No workflow is marked `core`.',
      ['P | name | P'],
    ]);
  });

  test.each([
    ['workflow W core', 0],
    ['workflow W core { step H }', 1],
    ['workflow W core { step H step Gone }', 1],
    ['workflow W core { manual step "x" step H manual step "y" }', 1],
  ])('too few: %s', (workflow, count) => {
    expect(listed(`${handoffs}${workflow}`)).toEqual([
      false,
      `\`W\` lists ${count} handoff${count === 1 ? '' : 's'}; a trace needs two or more.`,
      ['W | name | W'],
    ]);
  });

  test('connected, manual steps in between', () => {
    expect(listed(`${handoffs} workflow W "Lead to cash" core { step H manual step "x" step I }`)).toEqual([
      true,
      '"Lead to cash" lists 2 handoffs, each from where the one before ends.',
      ['W | name | W'],
    ]);
  });

  test('a two-way handoff connects either way', () => {
    expect(listed(`${handoffs} workflow W core { step H step K step I }`)[0]).toBe(true);
  });

  test('broken, also across a manual step', () => {
    expect(listed(`${handoffs} workflow W core { step H manual step "x" step J step I }`)).toEqual([
      false,
      '`W` is broken: `H` ends at "Books", `J` begins at `A`. `W` is broken: `J` ends at `C`, `I` begins at "Books".',
      ['W | step | step J', 'W | step | step I'],
    ]);
  });

  test('each core workflow', () => {
    const good = 'workflow W core { step H step I }';
    expect(listed(`${handoffs}${good} workflow V core { step H step I }`)).toEqual([
      true,
      '`W` lists 2 handoffs, each from where the one before ends. `V` lists 2 handoffs, each from where the one before ends.',
      ['W | name | W', 'V | name | V'],
    ]);
    expect(listed(`${handoffs}${good} workflow V core { step H } workflow U { step H step J }`)).toEqual([
      false,
      '`V` lists 1 handoff; a trace needs two or more.',
      ['V | name | V'],
    ]);
  });
});

describe('failures-identified', () => {
  const identified = (source: string) => result('failures-identified', `${BASE}${source}`);

  test('no core workflow, or one without handoffs', () => {
    expect(identified('')).toEqual([false, 'No workflow is marked `core`.', ['P | name | P']]);
    expect(identified('workflow W core workflow V core { manual step "x" }')).toEqual([
      false,
      'No core workflow lists a handoff.',
      ['W | name | W', 'V | name | V'],
    ]);
  });

  test('everything stated, also that nothing watches', () => {
    expect(
      identified(`handoff H: A -> B { monitored by nothing on failure silent }
        handoff I: B -> C { monitored by alert "x" monitored by log on failure stop }
        handoff Other: A -> B
        workflow W core { step H step I step H }`),
    ).toEqual([
      true,
      '2 handoffs of the core workflow state what watches and what happens on failure.',
      [
        'H | monitored by | nothing',
        'H | on failure | on failure silent',
        'I | monitored by | monitored by alert "x"',
        'I | monitored by | monitored by log',
        'I | on failure | on failure stop',
      ].map((line) => line.replace('| nothing', '| monitored by nothing')),
    ]);
    expect(
      identified('handoff H: A -> B { monitored by nothing on failure silent } workflow W core { step H }')[1],
    ).toBe('1 handoff of the core workflow states what watches and what happens on failure.');
  });

  test('something missing', () => {
    expect(
      identified(`handoff H: A -> B
        handoff I "Invoices": B -> C { monitored by log }
        handoff J: B -> C { on failure stop }
        handoff K: B -> C { on failure stop monitored by nothing }
        workflow W core { step H step I step J step K }`),
    ).toEqual([
      false,
      '`H` does not state `monitored by` and `on failure`. "Invoices" does not state `on failure`. `J` does not state `monitored by`.',
      ['H | name | H', 'I | name | I', 'J | name | J'],
    ]);
  });
});

describe('sources-defined', () => {
  const defined = (source: string) => result('sources-defined', source);

  test('nothing tracked', () => {
    expect(defined('project P')).toEqual([false, 'Not tracked: the project names no domain.', ['P | name | P']]);
    expect(defined('')).toEqual([false, 'Not tracked: the project names no domain.', []]);
    expect(check('sources-defined', 'project P').rows).toEqual([]);
  });

  test('a domain without entity', () => {
    expect(defined(BASE)).toEqual([false, 'Customers: no entity belongs to it.', ['P | name | P']]);
  });

  test('settled', () => {
    expect(
      defined(`${BASE} entity Customer { domain customers source of truth A }
        entity Lead { domain customers lifecycle a -> b source of truth A during a source of truth B during b }
        entity Other`),
    ).toEqual([
      true,
      'Customers: `Customer` is owned by `A`, `Lead` is owned by `A` and "Books".',
      [
        'Customer | source of truth | source of truth A',
        'Lead | source of truth | source of truth A during a',
        'Lead | source of truth | source of truth B during b',
      ],
    ]);
  });

  test.each([
    ['entity E { domain customers }', '`E` has no owner', ['E | name | E']],
    ['entity E { domain customers lifecycle a -> b }', '`E` has no owner', ['E | name | E']],
    [
      'entity E { domain customers lifecycle a -> b -> c source of truth A during b }',
      '`E` has no owner during a and c',
      ['E | name | E'],
    ],
    [
      'entity E { domain customers source of truth A source of truth B }',
      '`E` has several owners',
      ['E | source of truth | source of truth A', 'E | source of truth | source of truth B'],
    ],
    [
      'entity E { domain customers source of truth A field f { source of truth A source of truth C } }',
      '`E.f` has several owners',
      ['E | source of truth | source of truth A', 'E | source of truth | source of truth C'],
    ],
    [
      'entity E { domain customers lifecycle a -> b source of truth A during a source of truth C during a }',
      '`E` has no owner during b, `E` has several owners',
      [
        'E | name | E',
        'E | source of truth | source of truth A during a',
        'E | source of truth | source of truth C during a',
      ],
    ],
    [
      'entity D { domain customers source of truth A } entity E { domain customers source of truth A source of truth C }',
      '`E` has several owners',
      ['E | source of truth | source of truth A', 'E | source of truth | source of truth C'],
    ],
    [
      'entity D { domain customers } entity E "Ledger entry" { domain customers }',
      '`D` has no owner, "Ledger entry" has no owner',
      ['D | name | D', 'E | name | E'],
    ],
  ])('unsettled: %s', (source, problem, evidence) => {
    expect(defined(`${BASE}${source}`)).toEqual([false, `Customers: ${problem}.`, evidence]);
  });

  test('a row for each tracked domain', () => {
    const source = `project P { tracks jobs, customers, payments } system A
      entity Job { domain jobs source of truth A } entity Customer { domain customers }`;
    const { done, detail, evidence, rows } = check('sources-defined', source);
    expect([done, detail, shown(evidence)]).toEqual([
      false,
      'Customers: `Customer` has no owner. Payments: no entity belongs to it.',
      ['Customer | name | Customer', 'P | name | P'],
    ]);
    expect(rows.map(({ domain, done, detail, evidence }) => [domain.name.text, done, detail, shown(evidence)])).toEqual(
      [
        ['jobs', true, 'Jobs: `Job` is owned by `A`.', ['Job | source of truth | source of truth A']],
        ['customers', false, 'Customers: `Customer` has no owner.', ['Customer | name | Customer']],
        ['payments', false, 'Payments: no entity belongs to it.', ['P | name | P']],
      ],
    );
  });
});

describe('integrations-stable', () => {
  const source = `${BASE} handoff H: A -> B { affects billing } handoff I "Invoices": B -> C handoff J: A -> C
    workflow W core { step I }`;
  const stable = (...findings: readonly GivenFinding[]) => result('integrations-stable', source, ...findings);
  const fine = [true, '2 critical handoffs, no open error.', ['H | name | H', 'I | name | I']];

  test('no open error', () => {
    expect(stable()).toEqual(fine);
  });

  test.each([
    ['a warning', { rule: 'handoff/self', on: ['H'], severity: 'warning' }],
    ['an accepted error', { rule: 'handoff/self', on: ['H'], severity: 'error', accepted: true }],
    ['an error on one that is not critical', { rule: 'handoff/self', on: ['J'], severity: 'error' }],
  ] as const)('%s does not count', (_, given) => {
    expect(stable(given)).toEqual(fine);
  });

  test('open errors', () => {
    expect(
      stable(
        { rule: 'handoff/unmonitored', on: ['I'], severity: 'error' },
        { rule: 'handoff/self', on: ['I'], severity: 'error' },
        { rule: 'ownership/two-way-without-policy', on: ['A', 'H', 'I'], severity: 'error' },
      ),
    ).toEqual([
      false,
      '3 open errors on `H` and "Invoices".',
      [
        'A | finding ownership/two-way-without-policy | A',
        'I | finding handoff/unmonitored | I',
        'I | finding handoff/self | I',
      ],
    ]);
    expect(stable({ rule: 'handoff/self', on: ['H'], severity: 'error' })[1]).toBe('1 open error on `H`.');
  });

  test('one critical handoff, and none', () => {
    expect(result('integrations-stable', `${BASE} handoff H: A -> B { affects billing }`)).toEqual([
      true,
      '1 critical handoff, no open error.',
      ['H | name | H'],
    ]);
    expect(result('integrations-stable', BASE)).toEqual([true, 'No handoff is critical.', ['P | name | P']]);
  });
});
