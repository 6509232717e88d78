import { silentFailure } from '../../../../language/rules/handoff/silent-failure.js';
import { ruleTest } from '../../../support/rule-test.js';

const ends = 'team Finance role Clerk in Finance system A system B';

ruleTest(silentFailure, {
  fires: [
    {
      name: 'undeclared',
      model: `${ends} handoff ‹H|warning›: A -> B`,
      certainty: 'undeclared',
      messages: ['does not say what happens when it fails'],
      elements: [['H']],
    },
    {
      name: 'declared',
      model: `${ends} handoff H: A -> B { ‹on failure silent|warning› }`,
      certainty: 'declared',
      messages: ['`H` fails silently'],
    },
    {
      name: 'at a chain that ends in retry',
      model: `${ends} handoff H: A -> B { ‹on failure retry 3|warning› }`,
      certainty: 'declared',
      messages: ['gives up silently after 3 retries'],
    },
    {
      name: 'after one retry',
      model: `${ends} handoff H: A -> B { ‹on failure alert then retry 1|warning› }`,
      messages: ['after 1 retry.'],
    },
    {
      name: 'at a retry without a number',
      model: `${ends} handoff H: A -> B { ‹on failure retry|warning› }`,
      messages: ['when its retries have failed'],
    },
    {
      name: 'at a retry that ends in silence',
      model: `${ends} handoff H: A -> B { ‹on failure retry 3 then silent|warning› }`,
    },
    {
      name: 'at an alert before the silence',
      model: `${ends} handoff H: A -> B { ‹on failure alert then silent|warning› }`,
    },
    { name: 'critical', model: `${ends} handoff ‹H|error›: A -> B { affects billing }` },
    { name: 'critical and declared', model: `${ends} handoff H: A -> B { affects billing ‹on failure silent|error› }` },
    { name: 'with ends that do not resolve', model: 'handoff ‹H|warning›: Here -> There' },
  ],
  silent: [
    `${ends} handoff H: A -> B { on failure alert }`,
    { name: 'where the silence is broken', model: `${ends} handoff H: A -> B { on failure silent then alert }` },
    {
      name: 'where a chain speaks at its end',
      model: `${ends} handoff H: A -> B { on failure retry 3 then dead letter }`,
    },
    { name: 'where it stops', model: `${ends} handoff H: A -> B { on failure stop }` },
    { name: 'where it is played again', model: `${ends} handoff H: A -> B { on failure replay }` },
    { name: 'where a person mends it', model: `${ends} handoff H: A -> B { on failure retry then fix by Clerk }` },
    { name: 'about a planned handoff', model: `${ends} handoff H: A -> B { status planned on failure silent }` },
    { name: 'about a planned end', model: 'system A { status planned } system B handoff H: A -> B' },
    { name: 'about a retired handoff', model: `${ends} handoff H: A -> B { status retired }` },
  ],
  fixes: [
    {
      title: 'Keep what fails and alert',
      before: 'system A system B\nhandoff H: A -> B { via api }\n',
      after: 'system A system B\nhandoff H: A -> B { via api on failure dead letter then alert }\n',
    },
    {
      title: 'Keep what failed and alert',
      before: 'system A system B\nhandoff H: A -> B {\n  on failure retry 3\n}\n',
      after: 'system A system B\nhandoff H: A -> B {\n  on failure retry 3 then dead letter then alert\n}\n',
    },
    {
      title: 'Keep what failed and alert',
      before: 'system A system B\nhandoff H: A -> B {\n  on failure retry then silent\n}\n',
      after: 'system A system B\nhandoff H: A -> B {\n  on failure retry then dead letter then alert\n}\n',
    },
    {
      title: 'Alert at the end',
      before: 'system A system B\nhandoff H: A -> B { on failure dead letter then silent }\n',
      after: 'system A system B\nhandoff H: A -> B { on failure dead letter then alert }\n',
    },
    {
      title: 'Alert at the end',
      before: 'system A system B\nhandoff H: A -> B { on failure dead letter then retry 2 }\n',
      after: 'system A system B\nhandoff H: A -> B { on failure dead letter then retry 2 then alert }\n',
    },
  ],
});
