import { parallelPath } from '../../../../language/rules/handoff/parallel-path.js';
import { ruleTest } from '../../../support/rule-test.js';

const scene = 'system A system B "Ledger" system C entity Order { field total field date } entity Invoice';

ruleTest(parallelPath, {
  fires: [
    {
      model: `${scene} handoff H: A -> B { carries Order via api } handoff I: A -> B { carries Order ‹via file "CSV"|warning› }`,
      certainty: 'declared',
      messages: ['`I` takes `Order` from `A` to "Ledger" by file, and `H` does the same by api'],
      elements: [['I', 'H', 'Order']],
      related: [['via api']],
    },
    {
      name: 'for an entity and a field of it',
      model: `${scene} handoff H: A -> B { carries Order via api } handoff I: A -> B { carries Order.total ‹via file|warning› }`,
    },
    {
      name: 'for the same field',
      model: `${scene} handoff H: A -> B { carries Order.total via api } handoff I: A -> B { carries Order.date, Order.total ‹via file|warning› }`,
    },
    {
      name: 'once for a pair with two entities',
      model: `${scene} handoff H: A -> B { carries Order, Invoice via api } handoff I: A -> B { carries Invoice, Order ‹via file|warning› }`,
      elements: [['I', 'H', 'Invoice', 'Order']],
    },
    {
      name: 'once for each pair',
      model: `${scene}
        handoff H: A -> B { carries Order via api }
        handoff I: A -> B { carries Order ‹via file|warning› }
        handoff J: A -> B { carries Order ‹via queue|warning, warning› }`,
    },
    {
      name: 'once for two that go both ways',
      model: `${scene} handoff H: A <-> B { carries Order via api } handoff I: B <-> A { carries Order ‹via file|warning› }`,
    },
    {
      name: 'for one that goes both ways and one that does not',
      model: `${scene} handoff H: A <-> B { carries Order via api } handoff I: B -> A { carries Order ‹via file|warning› }`,
      messages: ['`I` takes `Order` from "Ledger" to `A` by file, and `H` does the same by api.'],
    },
    {
      name: 'with the way that both go, where the later one goes both ways',
      model: `${scene} handoff H: B -> A { carries Order via api } handoff I: A <-> B { carries Order ‹via file|warning› }`,
      messages: ['`I` takes `Order` from "Ledger" to `A` by file, and `H` does the same by api.'],
    },
    {
      name: 'no graver when critical',
      model: `${scene} handoff H: A -> B { carries Order via api } handoff I: A -> B { carries Order ‹via file|warning› affects billing }`,
    },
  ],
  silent: [
    {
      name: 'where the means are the same',
      model: `${scene} handoff H: A -> B { carries Order via api } handoff I: A -> B { carries Order via api "v2" }`,
    },
    {
      name: 'where the entities differ',
      model: `${scene} handoff H: A -> B { carries Order via api } handoff I: A -> B { carries Invoice via file }`,
    },
    {
      name: 'where the fields differ',
      model: `${scene} handoff H: A -> B { carries Order.total via api } handoff I: A -> B { carries Order.date via file }`,
    },
    {
      name: 'in opposite directions',
      model: `${scene} handoff H: A -> B { carries Order via api } handoff I: B -> A { carries Order via file }`,
    },
    {
      name: 'to other systems',
      model: `${scene} handoff H: A -> B { carries Order via api } handoff I: A -> C { carries Order via file }`,
    },
    {
      name: 'where one does not say its means',
      model: `${scene} handoff H: A -> B { carries Order } handoff I: A -> B { carries Order via file }`,
    },
    {
      name: 'where the later one does not say its means',
      model: `${scene} handoff H: A -> B { carries Order via file } handoff I: A -> B { carries Order }`,
    },
    {
      name: 'where one is planned',
      model: `${scene} handoff H: A -> B { carries Order via api status planned } handoff I: A -> B { carries Order via file }`,
    },
    {
      name: 'where one is retired',
      model: `${scene} handoff H: A -> B { carries Order via api } handoff I: A -> B { carries Order via file status retired }`,
    },
    {
      name: 'about names that do not resolve',
      model: 'system A handoff H: A -> No { carries No via api } handoff I: A -> No { carries No via file }',
    },
    { name: 'about one handoff alone', model: `${scene} handoff H: A <-> B { carries Order, Order via api }` },
  ],
});
