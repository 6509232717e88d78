import { describe, expect, test } from 'vitest';
import { exportProject } from '../../cli/landscape-export.js';
import { landscapeOf } from '../support/model.js';

describe('a duration in the export', () => {
  const { handoffs, exceptions, workarounds } = exportProject({
    name: 'P',
    root: '.',
    landscape: landscapeOf(`
      system A system B
      handoff H: A -> B { needed within 1 day fails 1 per month costing 1 day manual step "x" takes 1 day }
      exception E { takes 1 day }
      workaround W { takes 1 day }
    `),
  });

  test('comes by the calendar where systems need it', () => {
    expect(handoffs.map(({ neededWithin }) => neededWithin)).toEqual([{ text: '1 day', minutes: 1440 }]);
  });

  test('comes as the ledger counts it where people work', () => {
    const work = [
      ...handoffs.map(({ fails }) => fails?.costing),
      ...handoffs.flatMap(({ manualSteps = [] }) => manualSteps.map(({ takes }) => takes)),
      ...exceptions.map(({ takes }) => takes),
      ...workarounds.map(({ takes }) => takes),
    ];
    expect(work).toEqual(work.map(() => ({ text: '1 day', minutes: 480 })));
    expect(work).toHaveLength(4);
  });
});
