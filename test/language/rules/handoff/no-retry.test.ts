import { noRetry } from '../../../../language/rules/handoff/no-retry.js';
import { ruleTest } from '../../../support/rule-test.js';

const ends = 'team Finance role Clerk in Finance system A system B';

ruleTest(noRetry, {
  fires: [
    {
      name: 'by api',
      model: `${ends} handoff H: A -> B { via api ‹on failure alert|info› }`,
      certainty: 'declared',
      messages: ['`H` goes by api and gives up at the first failure'],
      elements: [['H']],
      related: [['via api']],
    },
    { name: 'by webhook', model: `${ends} handoff H: A -> B { via webhook ‹on failure silent|info› }` },
    {
      name: 'by connector',
      model: `${ends} handoff H: A -> B { via connector "zap" ‹on failure stop then fix by Clerk|info› }`,
    },
    {
      name: 'no graver when critical',
      model: `${ends} handoff H: A -> B { affects billing via api ‹on failure stop|info› }`,
    },
  ],
  silent: [
    { name: 'with retry', model: `${ends} handoff H: A -> B { via api on failure retry then alert }` },
    {
      name: 'with a retry that comes later',
      model: `${ends} handoff H: A -> B { via api on failure alert then retry 2 }`,
    },
    { name: 'with replay', model: `${ends} handoff H: A -> B { via webhook on failure stop then replay }` },
    { name: 'with a dead letter', model: `${ends} handoff H: A -> B { via connector on failure dead letter }` },
    { name: 'where nothing is said about failure', model: `${ends} handoff H: A -> B { via api }` },
    { name: 'where nothing is said about the means', model: `${ends} handoff H: A -> B { on failure alert }` },
    { name: 'by file', model: `${ends} handoff H: A -> B { via file on failure alert }` },
    { name: 'by queue', model: `${ends} handoff H: A -> B { via queue on failure stop }` },
    { name: 'by hand', model: `${ends} handoff H: A -> B { via manual on failure fix by Clerk }` },
    { name: 'about a planned handoff', model: `${ends} handoff H: A -> B { status planned via api on failure alert }` },
  ],
});
