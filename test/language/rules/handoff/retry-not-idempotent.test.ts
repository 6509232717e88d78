import { retryNotIdempotent } from '../../../../language/rules/handoff/retry-not-idempotent.js';
import { ruleTest } from '../../../support/rule-test.js';

const scene = 'system A system B entity Order entity Invoice { key number field total }';

ruleTest(retryNotIdempotent, {
  fires: [
    {
      name: 'by retry',
      model: `${scene} handoff H: A -> B { carries Order, new Invoice on failure ‹retry 3|warning› then alert }`,
      certainty: 'declared',
      messages: ['creates `Invoice` and may send it twice (`retry`)'],
      elements: [['H', 'Invoice']],
      related: [['new Invoice']],
    },
    {
      name: 'by replay',
      model: `${scene} handoff H: A -> B { carries new Invoice on failure alert then ‹replay|warning› }`,
    },
    {
      name: 'by at least once',
      model: `${scene} handoff H: A -> B { carries new Invoice ‹delivery at least once|warning› }`,
      messages: ['`at least once`'],
    },
    {
      name: 'once where two things allow it',
      model: `${scene} handoff H: A -> B { carries new Invoice delivery at least once on failure ‹retry|warning› }`,
    },
    {
      name: 'for a field and an entity',
      model: `${scene} handoff H: A -> B { carries new Order, new Invoice.total on failure ‹retry|warning› }`,
      messages: ['`Order` and `Invoice.total`'],
      elements: [['H', 'Order', 'Invoice']],
    },
    {
      name: 'critical',
      model: `${scene} handoff H: A -> B { carries new Order on failure ‹retry|error› affects billing }`,
    },
    {
      name: 'for an entity that does not resolve',
      model: 'system A system B handoff H: A -> B { carries new Nothing on failure ‹retry|warning› }',
      messages: ['`Nothing`'],
    },
  ],
  silent: [
    {
      name: 'where it is idempotent',
      model: `${scene} handoff H: A -> B { carries new Order on failure retry idempotent }`,
    },
    {
      name: 'where it is idempotent by a key',
      model: `${scene} handoff H: A -> B { carries new Order delivery at least once idempotent by number }`,
    },
    { name: 'where nothing new is carried', model: `${scene} handoff H: A -> B { carries Order on failure retry 3 }` },
    { name: 'where nothing is repeated', model: `${scene} handoff H: A -> B { carries new Order on failure alert }` },
    {
      name: 'where it comes at most once',
      model: `${scene} handoff H: A -> B { carries new Order delivery at most once }`,
    },
    {
      name: 'where it comes exactly once',
      model: `${scene} handoff H: A -> B { carries new Order delivery exactly once }`,
    },
    { name: 'where it carries nothing', model: `${scene} handoff H: A -> B { on failure retry }` },
    {
      name: 'about a planned handoff',
      model: `${scene} handoff H: A -> B { status planned carries new Order on failure retry }`,
    },
  ],
  fixes: [
    {
      title: 'idempotent by number',
      before: `${scene}
handoff H: A -> B {
  carries new Order, new Invoice
  on failure retry 3
}
`,
      after: `${scene}
handoff H: A -> B {
  carries new Order, new Invoice
  on failure retry 3
  idempotent by number
}
`,
    },
  ],
});
