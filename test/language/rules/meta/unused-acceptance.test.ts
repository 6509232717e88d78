import { unusedAcceptance } from '../../../../language/rules/meta/unused-acceptance.js';
import { systemWithoutTeam } from '../../../../language/rules/ownership/system-without-team.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(unusedAcceptance, {
  alongside: [systemWithoutTeam],
  fires: [
    {
      name: 'where the debt is gone',
      model: 'team T system S { owner T accept ‹ownership/system-without-team|warning› because "x" }',
      messages: ['this acceptance covers nothing'],
      elements: [['S']],
    },
    {
      name: 'where the debt is gone and the day has passed',
      model: 'team T system S { owner T accept ‹ownership/system-without-team|warning› until 2020-01-01 because "x" }',
    },
    {
      name: 'in a comment',
      model: 'team T\n// seamline-accept ‹ownership/system-without-team|warning› because x\nsystem S { owner T }',
      elements: [['S']],
    },
    {
      name: 'where a comment stands above another line',
      model: '// seamline-accept ‹ownership/system-without-team|warning› because x\nteam T\nsystem S',
      elements: [['T']],
    },
    {
      name: 'for a rule about the model',
      model: 'system S { accept ‹meta/invalid-date|warning› because "x" }',
      messages: ['cannot be accepted'],
    },
  ],
  silent: [
    {
      name: 'for one until a day that does not exist, which is said elsewhere',
      model: 'system S { accept ownership/system-without-team until 2026-02-30 because "x" }',
    },
    {
      name: 'for such a one in a comment',
      model: '// seamline-accept ownership/system-without-team until 2026-02-30 because x\nsystem S',
    },
    'system S { accept ownership/system-without-team because "x" }',
    '// seamline-accept ownership/system-without-team because x\nsystem S',
    {
      name: 'for one that has expired',
      model: 'system S { accept ownership/system-without-team until 2020-01-01 because "x" }',
    },
    { name: 'for a rule that does not exist', model: 'system S { accept ownership/teamless because "x" }' },
    { name: 'for a rule that was not run', model: 'system S { accept handoff/stale because "x" }' },
    {
      name: 'for each of two that cover the same',
      model:
        'system S { accept ownership/system-without-team because "x" accept ownership/system-without-team because "y" }',
    },
  ],
  fixes: [
    {
      title: 'Remove the acceptance',
      before: 'team T\nsystem S {\n  owner T\n  accept ownership/system-without-team because "x"\n}',
      after: 'team T\nsystem S {\n  owner T\n}',
    },
    {
      before: 'team T\n// seamline-accept ownership/system-without-team because x\nsystem S { owner T }',
      after: 'team T\nsystem S { owner T }',
    },
  ],
});
