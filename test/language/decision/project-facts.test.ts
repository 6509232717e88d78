import { describe, expect, test } from 'vitest';
import { ask, type GivenFinding } from './support.js';

const BASE = 'system A system B system C\nsymptom S\n';

describe('stage supported', () => {
  test('holds with no stage, by the project itself where it is declared', () => {
    expect(ask(BASE, 'stage supported')).toEqual(['yes']);
    expect(ask(`${BASE} project P`, 'stage supported')).toEqual(['yes', 'P | name | P']);
  });

  test('holds with stages that ask for nothing impossible', () => {
    expect(ask(`${BASE} stage T stage U`, 'stage supported')).toEqual(['yes', 'T | name | T', 'U | name | U']);
  });

  test('fails where a stage is unsupported', () => {
    expect(ask(`${BASE} stage T stage U { unsupported because "no capacity" }`, 'stage supported')).toEqual([
      'no',
      'U | unsupported | unsupported because "no capacity"',
    ]);
  });

  test.each([
    ['60 per day', '90 per day', '1.6', 'no'],
    ['60 per day', '90 per day', '1.5', 'yes'],
    ['60 per day', '90 per day', '1', 'yes'],
    ['100 per day', '90 per day', '1', 'no'],
    ['1 per minute', '60 per hour', '1', 'yes'],
    ['1 per minute', '60 per hour', '1.1', 'no'],
  ])('volume %s against capacity %s by %s: %s', (volume, capacity, factor, expected) => {
    const source = `${BASE}
      handoff H: A -> B { volume ${volume} capacity ${capacity} }
      stage T { multiplies H by ${factor} }`;
    const evidence =
      expected === 'yes'
        ? ['T | name | T']
        : [
            `T | multiplies | multiplies H by ${factor}`,
            `H | volume | volume ${volume}`,
            `H | capacity | capacity ${capacity}`,
          ];
    expect(ask(source, 'stage supported')).toEqual([expected, ...evidence]);
  });

  test('counts a volume that grows through a workflow', () => {
    const source = `${BASE}
      handoff H: A -> B { volume 60 per day capacity 90 per day }
      workflow W { step H }
      stage T { multiplies W by 2 }`;
    expect(ask(source, 'stage supported')).toEqual([
      'no',
      'T | multiplies | multiplies W by 2',
      'H | volume | volume 60 per day',
      'H | capacity | capacity 90 per day',
    ]);
  });

  test.each([
    ['no capacity', 'handoff H: A -> B { volume 60 per day }'],
    ['no volume', 'handoff H: A -> B { capacity 1 per day }'],
    ['not live', 'handoff H: A -> B { volume 60 per day capacity 90 per day status planned }'],
  ])('%s: nothing exceeds', (_, handoff) => {
    expect(ask(`${BASE} ${handoff} stage T { multiplies H by 9 }`, 'stage supported')).toEqual(['yes', 'T | name | T']);
  });
});

describe('stage costlier', () => {
  const stage = 'stage T { multiplies H by 2 }';
  const multiplies = 'T | multiplies | multiplies H by 2';

  test('does not hold with no stage', () => {
    expect(ask(BASE, 'stage costlier')).toEqual(['no']);
    expect(ask(`${BASE} project P`, 'stage costlier')).toEqual(['no', 'P | name | P']);
  });

  test.each([
    ['manual step "x"', 'H | manual step | manual step "x"'],
    ['human check "x"', 'H | human check | human check "x"'],
    ['fails 2 per month', 'H | fails | fails 2 per month'],
  ])('a handoff with %s', (property, evidence) => {
    expect(ask(`${BASE} handoff H: A -> B { ${property} } ${stage}`, 'stage costlier')).toEqual([
      'yes',
      multiplies,
      evidence,
    ]);
  });

  test('a workflow with manual work, of its own or of a step', () => {
    const source = `${BASE}
      handoff H: A -> B { fails 2 per month }
      workflow W { step H manual step "x" }
      stage T { multiplies W by 1.5 }`;
    expect(ask(source, 'stage costlier')).toEqual([
      'yes',
      'T | multiplies | multiplies W by 1.5',
      'H | fails | fails 2 per month',
      'W | manual step | manual step "x"',
    ]);
  });

  test.each([
    ['multiplied by 1', 'handoff H: A -> B { fails 2 per month } stage T { multiplies H by 1 }'],
    [
      'another one is multiplied',
      'handoff H: A -> B handoff I: A -> B { fails 2 per month } stage T { multiplies H by 2 }',
    ],
    ['not live', 'handoff H: A -> B { fails 2 per month status planned } stage T { multiplies H by 2 }'],
    ['nothing is carried', 'handoff H: A -> B workflow W { step H } stage T { multiplies W by 2 }'],
    ['no failure was observed', 'handoff H: A -> B { fails 0 per month } stage T { multiplies H by 2 }'],
    [
      'the work takes no time',
      'handoff H: A -> B { manual step "x" takes 1 hour 0 per month } stage T { multiplies H by 2 }',
    ],
  ])('not where %s', (_, source) => {
    expect(ask(`${BASE} ${source}`, 'stage costlier')).toEqual(['no', 'T | name | T']);
  });

  describe('by findings', () => {
    const source = `${BASE} handoff H: A -> B workflow W { step H } handoff I: A -> B ${stage}`;
    const on = (given: Partial<GivenFinding>): GivenFinding => ({ rule: 'handoff/no-owner', on: ['H'], ...given });

    test.each(['error', 'warning'] as const)('an open %s counts', (severity) => {
      expect(ask(source, 'stage costlier', on({ severity }))).toEqual([
        'yes',
        multiplies,
        'H | finding handoff/no-owner | H',
      ]);
    });

    test('also where the handoff is not the subject', () => {
      expect(ask(source, 'stage costlier', on({ on: ['A', 'H'] }))).toEqual([
        'yes',
        multiplies,
        'A | finding handoff/no-owner | A',
      ]);
    });

    test('on a multiplied workflow', () => {
      expect(
        ask(
          `${BASE} workflow W stage T { multiplies W by 3 }`,
          'stage costlier',
          on({ rule: 'workflow/untraced', on: ['W'] }),
        ),
      ).toEqual(['yes', 'T | multiplies | multiplies W by 3', 'W | finding workflow/untraced | W']);
    });

    test.each([
      ['info', on({ severity: 'info' })],
      ['accepted', on({ accepted: true })],
      ['on another handoff', on({ on: ['I'] })],
      ['about the stage', on({ rule: 'stage/over-capacity', severity: 'error', on: ['T', 'H'] })],
      ['about a change', on({ rule: 'change/vendor-blame', on: ['H'] })],
    ])('%s does not count', (_, given) => {
      expect(ask(source, 'stage costlier', given)).toEqual(['no', 'T | name | T']);
    });
  });
});

describe('report distrusted', () => {
  test('by the line', () => {
    const source = `${BASE} report R report Q { distrusted since 2026-01-01 because "two numbers" }`;
    expect(ask(source, 'report distrusted')).toEqual([
      'yes',
      'Q | distrusted | distrusted since 2026-01-01 because "two numbers"',
    ]);
  });

  test('not, by the reports that were looked at', () => {
    expect(ask(`${BASE} report R report Q`, 'report distrusted')).toEqual(['no', 'R | name | R', 'Q | name | Q']);
    expect(ask(`${BASE} project P`, 'report distrusted')).toEqual(['no', 'P | name | P']);
  });
});

describe('manual cleanup', () => {
  test('a report with manual steps', () => {
    expect(ask(`${BASE} report R { manual step "x" }`, 'manual cleanup')).toEqual([
      'yes',
      'R | manual step | manual step "x"',
    ]);
  });

  test('a handoff or workflow that reaches a critical area', () => {
    const source = `${BASE}
      handoff H: A -> B { manual step "h" }
      workflow W { affects billing step H manual step "w" }`;
    expect(ask(source, 'manual cleanup')).toEqual([
      'yes',
      'H | manual step | manual step "h"',
      'W | manual step | manual step "w"',
    ]);
  });

  test.each([
    ['it reaches no area', 'handoff H: A -> B { manual step "x" }'],
    ['the area is not critical', 'area canteen handoff H: A -> B { affects canteen manual step "x" }'],
    ['it is a check', 'handoff H: A -> B { affects billing human check "x" }'],
    ['it is a repair', 'handoff H: A -> B { affects billing fails 1 per day }'],
    ['it is not live', 'handoff H: A -> B { affects billing status planned manual step "x" }'],
    ['it is a workaround', 'handoff H: A -> B { affects billing } workaround W { covers H takes 5 minutes daily }'],
  ])('not where %s', (_, source) => {
    expect(ask(`${BASE} project P ${source}`, 'manual cleanup')).toEqual(['no', 'P | name | P']);
  });
});

describe('finding', () => {
  const source = `${BASE} project P handoff H: A -> B handoff I: A -> B`;

  test('open or accepted, of any severity', () => {
    expect(
      ask(
        source,
        'finding handoff/self',
        { rule: 'handoff/self', on: ['H'], severity: 'info' },
        { rule: 'handoff/self', on: ['I'], accepted: true },
        { rule: 'handoff/no-owner', on: ['I'] },
      ),
    ).toEqual(['yes', 'H | finding handoff/self | H', 'I | finding handoff/self | I']);
  });

  test('not where there is none of the rule', () => {
    expect(ask(source, 'finding handoff/self', { rule: 'handoff/no-owner', on: ['I'] })).toEqual([
      'no',
      'P | name | P',
    ]);
  });
});

test('a fact of the project is worked out once for all symptoms', async () => {
  const { decisionBasis } = await import('../../../language/decision/basis.js');
  const { landscapeOf } = await import('../../support/model.js');
  const basis = decisionBasis(landscapeOf('stage T'), []);
  const first = basis.projectFact({ kind: 'stage supported' });
  expect(basis.projectFact({ kind: 'stage supported' })).toBe(first);
  expect(basis.projectFact({ kind: 'stage costlier' })).not.toBe(first);
});
