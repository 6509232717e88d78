import { onCriticalPath } from '../../../../language/rules/connector/on-critical-path.js';
import { ruleTest } from '../../../support/rule-test.js';

const handoff = (properties: string) => `system A\nsystem B\nhandoff H: A -> B { ${properties} }`;
const safe = 'monitored by alert on failure retry 3 then alert';

ruleTest(onCriticalPath, {
  fires: [
    {
      name: 'where nothing is said',
      model: handoff('affects billing ‹via connector "zap"|error›'),
      certainty: 'undeclared',
      messages: ['nothing watches and that has no stated behaviour on failure'],
    },
    {
      name: 'where nothing watches it',
      model: handoff('affects billing ‹via connector|error› monitored by nothing on failure alert'),
      certainty: 'declared',
      messages: ['a connector that nothing watches.'],
    },
    {
      name: 'where it says nothing about monitoring',
      model: handoff('affects billing ‹via connector|error› on failure alert'),
      certainty: 'undeclared',
    },
    {
      name: 'where it fails silently',
      model: handoff('affects billing ‹via connector|error› monitored by alert on failure silent'),
      certainty: 'declared',
      messages: ['a connector that fails silently.'],
    },
    {
      name: 'where the chain ends in a retry',
      model: handoff('affects billing ‹via connector|error› monitored by alert on failure alert then retry 3'),
      certainty: 'declared',
    },
    {
      name: 'where one lapse is declared and the other is not',
      model: handoff('affects billing ‹via connector|error› on failure silent'),
      certainty: 'declared',
    },
    {
      name: 'as a step of a core workflow',
      model: `${handoff('‹via connector|error› monitored by alert')} workflow W core { step H }`,
    },
    {
      name: 'as a step of a workflow that affects a critical area',
      model: `${handoff('‹via connector|error› monitored by alert')} workflow W { affects dispatch step H }`,
    },
  ],
  silent: [
    { name: 'watched and with a loud failure', model: handoff(`affects billing via connector ${safe}`) },
    { name: 'not critical', model: handoff('via connector on failure silent') },
    { name: 'an area that is not critical', model: `area archive ${handoff('affects archive via connector')}` },
    { name: 'no connector', model: handoff('affects billing via api on failure silent') },
    { name: 'no means', model: handoff('affects billing on failure silent') },
    { name: 'planned', model: handoff('affects billing via connector status planned') },
    {
      name: 'between systems that are not there yet',
      model: 'system A { status planned } system B handoff H: A -> B { affects billing via connector }',
    },
  ],
});
