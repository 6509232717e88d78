import { missingBranch } from '../../../../language/rules/decision/missing-branch.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(missingBranch, {
  fires: [
    {
      name: 'where an answer leads nowhere',
      model: 'decision D { start A question ‹A|error› { when urgent yes -> X } outcome X }',
      messages: ['The question `A` lacks `no`.'],
      elements: [['D']],
      certainty: 'undeclared',
    },
    {
      name: 'where the other one does',
      model: 'decision D { start A question ‹A|error› { when urgent no -> X } outcome X }',
      messages: ['The question `A` lacks `yes`.'],
    },
    {
      name: 'where a question asks nothing',
      model: 'decision D { start A question ‹A|error› { yes -> X no -> X } outcome X }',
      messages: ['The question `A` lacks `when`.'],
    },
    {
      name: 'once for all that a question lacks',
      model: 'decision D { start A question ‹A|error› outcome X }',
      messages: ['The question `A` lacks `when`, `yes` and `no`.'],
    },
    {
      name: 'where nothing comes first',
      model: 'decision ‹D|error› { outcome X }',
      messages: ['`D` has no `start`'],
    },
    { name: 'for a decision without anything', model: 'decision ‹D|error›' },
  ],
  silent: [
    'decision D { start A question A { when urgent yes -> X no -> X } outcome X }',
    {
      name: 'for a branch to something unknown, which is another finding',
      model: 'decision D { start A question A { when urgent yes -> Z no -> X } outcome X }',
    },
    { name: 'without a decision of its own', model: 'system S' },
  ],
});
