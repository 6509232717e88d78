import { toolBeforeStability } from '../../../../language/rules/change/tool-before-stability.js';
import { temporary } from '../../../../language/rules/connector/temporary.js';
import { silentFailure } from '../../../../language/rules/handoff/silent-failure.js';
import { unmonitored } from '../../../../language/rules/handoff/unmonitored.js';
import { ruleTest } from '../../../support/rule-test.js';

const ends = 'system A\nsystem B\nsystem Tool { status planned }\n';
const critical = (properties: string) => `${ends}handoff H "Orders": A -> B { affects billing ${properties} }\n`;
const unstable = critical('monitored by nothing on failure alert');

ruleTest(toolBeforeStability, {
  alongside: [unmonitored, silentFailure, temporary],
  fires: [
    {
      name: 'by its kind',
      model: `${unstable}change C "New tool" { ‹kind add-system|error› }`,
      certainty: 'declared',
      timed: false,
      messages: ['The change "New tool" adds a system while the critical handoff "Orders" has 1 open error'],
      elements: [['C']],
      related: [['monitored by nothing']],
    },
    {
      name: 'by what it adds, whatever its kind',
      model: `${unstable}change C { kind automate adds ‹Tool|error› status approved }`,
    },
    { name: 'by a system that does not exist', model: `${unstable}change C { adds ‹Nothing|error› }` },
    {
      name: 'on errors about what is not said',
      model: `${critical('on failure alert')}change C { ‹kind add-system|error› }`,
      certainty: 'undeclared',
    },
    {
      name: 'on several errors of several handoffs',
      model: `${critical('')}handoff I: B -> A { affects reporting monitored by alert on failure silent }\nchange C { ‹kind add-system|error› }`,
      certainty: 'declared',
      messages: ['2 critical handoffs have 3 open errors'],
      related: [['H', 'H', 'on failure silent']],
    },
  ],
  silent: [
    {
      name: 'a stable handoff',
      model: `${critical('monitored by alert on failure alert')}change C { kind add-system }`,
    },
    {
      name: 'a warning on a critical handoff',
      model: `${critical('monitored by alert on failure alert temporary')}change C { kind add-system }`,
    },
    { name: 'a handoff that is not critical', model: `${ends}handoff H: A -> B change C { kind add-system }` },
    {
      name: 'an accepted error',
      model: `${critical('monitored by nothing on failure alert accept handoff/unmonitored because "next week"')}change C { kind add-system }`,
    },
    { name: 'a change that adds no system', model: `${unstable}change C { kind automate targets Tool }` },
    { name: 'done', model: `${unstable}change C { kind add-system status done }` },
    { name: 'rejected', model: `${unstable}change C { kind add-system status rejected }` },
  ],
});
