import { unknownRule } from '../../../../language/rules/meta/unknown-rule.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(unknownRule, {
  fires: [
    {
      name: 'after accept, and names the nearest',
      model: 'system S { accept ‹handoff/unmonitord|error› because "x" }',
      messages: ['No rule is called `handoff/unmonitord`. Did you mean `handoff/unmonitored`?'],
      elements: [['S']],
    },
    {
      name: 'in a comment, and is about the declaration below',
      model: 'system A\n// seamline-accept ‹handoff/nothing-like-it|error› because x\nsystem B',
      messages: ['No rule is called `handoff/nothing-like-it`.'],
      elements: [['B']],
    },
    {
      name: 'in a comment at the end of a file',
      model: 'system A\n// seamline-accept ‹no/rule|error› because x',
      elements: [['A']],
    },
    {
      name: 'in a file without declarations',
      model: '// seamline-accept ‹no/rule|error› because x',
      elements: [['Operator']],
    },
    {
      name: 'in each part of a condition',
      model: `decision D {
        start Q
        question Q { when not (finding ‹a/b|error› and urgent) or finding ‹c/d|error› yes -> O no -> O }
        outcome O { then P when finding ‹e/f|error› }
        outcome P
        trigger T when finding ‹handoff/stale-data|error›
      }`,
      elements: [['D'], ['D'], ['D'], ['D']],
    },
    {
      name: 'where only the group is wrong',
      model: 'system S { accept ‹ownership/unmonitored|error› because "x" }',
      messages: ['Did you mean `handoff/unmonitored`?'],
    },
  ],
  silent: [
    'system S { accept handoff/unmonitored because "x" }',
    '// seamline-accept handoff/unmonitored because x\nsystem S',
    'decision D { start O outcome O trigger T when finding handoff/unmonitored }',
    { name: 'for a rule about the model, which exists', model: 'system S { accept meta/invalid-date because "x" }' },
  ],
  fixes: [
    {
      title: 'Replace with `handoff/stale`',
      before: 'system S { accept handoff/stael because "x" }',
      after: 'system S { accept handoff/stale because "x" }',
    },
    {
      before: '// seamline-accept handoff/stael because x\nsystem S',
      after: '// seamline-accept handoff/stale because x\nsystem S',
    },
  ],
});
