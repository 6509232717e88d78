import { retiredEndpoint } from '../../../../language/rules/handoff/retired-endpoint.js';
import { ruleTest } from '../../../support/rule-test.js';

const retired = 'system New system Old "Old ledger" { status retired }';
const retiring = 'system New system Old "Old ledger" { status retiring }';

ruleTest(retiredEndpoint, {
  fires: [
    {
      name: 'into a retired system',
      model: `${retired} handoff H: New -> ‹Old|error›`,
      certainty: 'declared',
      messages: ['still sends to'],
      elements: [['H', 'Old']],
      related: [['status retired']],
    },
    {
      name: 'out of a retired system',
      model: `${retired} handoff H: ‹Old|error› -> New`,
      messages: ['still receives from'],
    },
    {
      name: 'both ways',
      model: `${retired} handoff H: ‹Old|error› <-> New handoff I: New <-> ‹Old|error›`,
      messages: ['exchanges data with', 'exchanges data with'],
    },
    {
      name: 'between two retired systems',
      model: `${retired} system Older { status retired } handoff H: ‹Old|error› -> ‹Older|error›`,
    },
    { name: 'once where both ends are one', model: `${retired} handoff H: ‹Old|error› -> Old` },
    {
      name: 'also when retired by a migration',
      model: `${retired} handoff H: New -> ‹Old|error› migration M: Old -> New { status running }`,
    },
    { name: 'while the handoff is retiring', model: `${retired} handoff H: New -> ‹Old|error› { status retiring }` },
    {
      name: 'into a retiring system without a migration',
      model: `${retiring} handoff H: New -> ‹Old|warning›`,
      messages: ['is retiring, and no migration leads off it'],
      related: [['status retiring']],
    },
    {
      name: 'where the migration is done',
      model: `${retiring} handoff H: ‹Old|warning› -> New migration M: Old -> New { status done }`,
    },
    {
      name: 'where the migration leads to it',
      model: `${retiring} handoff H: New -> ‹Old|warning› migration M: New -> Old`,
    },
    { name: 'where the other end does not resolve', model: `${retired} handoff H: Nowhere -> ‹Old|error›` },
  ],
  silent: [
    `${retired} system Newer handoff H: New -> Newer`,
    { name: 'where the handoff is retired', model: `${retired} handoff H: New -> Old { status retired }` },
    { name: 'where the handoff is planned', model: `${retired} handoff H: New -> Old { status planned }` },
    {
      name: 'where the other end is planned',
      model: `${retired} system Next { status planned } handoff H: Old -> Next`,
    },
    {
      name: 'where a migration is planned',
      model: `${retiring} handoff H: New -> Old migration M: Old -> New { status planned }`,
    },
    {
      name: 'where a migration says nothing of its status',
      model: `${retiring} handoff H: New -> Old migration M: Old -> New`,
    },
    {
      name: 'where a migration is stalled',
      model: `${retiring} handoff H: New -> Old migration M: Old -> New { status stalled }`,
    },
    {
      name: 'where the migration has no target that resolves',
      model: `${retiring} handoff H: New -> Old migration M: Old -> Nowhere`,
    },
    { name: 'about ends that do not resolve', model: 'handoff H: Here -> There' },
  ],
});
