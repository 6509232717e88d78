import { expiredAcceptance } from '../../../../language/rules/meta/expired-acceptance.js';
import { systemWithoutTeam } from '../../../../language/rules/ownership/system-without-team.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(expiredAcceptance, {
  alongside: [systemWithoutTeam],
  fires: [
    {
      name: 'on the day that has passed',
      model: 'system S { accept ownership/system-without-team until ‹2026-11-22|warning› because "x" }',
      timed: true,
      messages: ['`ownership/system-without-team` was accepted until 2026-11-22'],
      elements: [['S']],
    },
    {
      name: 'in a comment',
      model: '// seamline-accept ownership/system-without-team until ‹2026-11-22|warning› because x\nsystem S',
      elements: [['S']],
    },
    {
      name: 'beside one that holds',
      model: `system S {
        accept ownership/system-without-team until ‹2026-11-22|warning› because "x"
        accept ownership/system-without-team because "y"
      }`,
    },
  ],
  silent: [
    {
      name: 'on the last day',
      model: 'system S { accept ownership/system-without-team until 2026-11-23 because "x" }',
    },
    { name: 'without a day', model: 'system S { accept ownership/system-without-team because "x" }' },
    {
      name: 'where it covers nothing any more',
      model: 'team T system S { owner T accept ownership/system-without-team until 2026-11-22 because "x" }',
    },
    {
      name: 'for a rule that does not exist',
      model: 'system S { accept ownership/teamless until 2026-11-22 because "x" }',
    },
  ],
  fixes: [
    {
      title: 'Remove the expired acceptance',
      before: 'system S {\n  accept ownership/system-without-team until 2026-11-22 because "x"\n}',
      after: 'system S {\n}',
    },
    {
      before: '// seamline-accept ownership/system-without-team until 2026-11-22 because x\nsystem S',
      after: 'system S',
    },
  ],
});
