import { writeFanIn } from '../../../../language/rules/ownership/write-fan-in.js';
import { ruleTest } from '../../../support/rule-test.js';

const systems = 'system A system B system C system D\n';
const into = (sender: string, carried = 'E', rest = ''): string =>
  `handoff From${sender}: ${sender} -> T { carries ${carried} ${rest} }\n`;

ruleTest(writeFanIn, {
  fires: [
    {
      name: 'for three systems',
      model: `${systems}system ‹T|warning› "ERP" entity E ${into('A')}${into('B')}${into('C')}`,
      certainty: 'declared',
      messages: ['3 systems deliver `E` into "ERP": `A`, `B` and `C`.'],
      elements: [['T', 'E']],
      related: [['FromA', 'FromB', 'FromC']],
    },
    {
      name: 'for four',
      model: `${systems}system ‹T|warning› entity E ${into('A')}${into('B')}${into('C')}${into('D')}`,
    },
    {
      name: 'for orders from three shops into the system that owns them',
      model: `${systems}system ‹T|warning› { owns E } entity E ${into('A', 'new E')}${into('B', 'new E')}${into('C', 'new E')}`,
    },
    {
      name: 'as a warning on critical handoffs, too',
      model: `${systems}system ‹T|warning› entity E ${into('A', 'E', 'affects billing')}${into('B')}${into('C')}`,
    },
    {
      name: 'once for each entity',
      model: `${systems}system ‹T|warning, warning› entity E entity F ${into('A', 'E, F')}${into('B', 'E, F')}${into('C', 'F, E')}`,
    },
    {
      name: 'for a field that comes alone and with the whole entity',
      model: `${systems}system ‹T|warning› entity E { field f field g } ${into('A')}${into('B', 'E.f')}${into('C', 'E.f')}${into('D', 'E.g')}`,
      elements: [['T', 'E.f']],
      related: [['FromA', 'FromB', 'FromC']],
    },
    {
      name: 'once for all fields that as many systems write',
      model: `${systems}system ‹T|warning› entity E { field f field g } ${into('A')}${into('B', 'E.f')}${into('C', 'E.f, E.g')}${into('D', 'E.g')}`,
      messages: ['3 systems deliver each of `E.f` and `E.g` into `T`.'],
      related: [['FromA', 'FromB', 'FromC', 'FromD']],
      elements: [['T', 'E.f', 'E.g']],
    },
    {
      name: 'for the entity where a field has no more writers',
      model: `${systems}system ‹T|warning› entity E { field f } ${into('A', 'E, E.f')}${into('B')}${into('C')}`,
      elements: [['T', 'E']],
      related: [['FromA', 'FromB', 'FromC']],
    },
    {
      name: 'for two systems where two are too many',
      model: `${systems}system ‹T|warning› entity E ${into('A')}${into('B')}`,
      options: { systems: 2 },
    },
    {
      name: 'for the way back of a two-way handoff, too',
      model: `${systems}system ‹T|warning› entity E ${into('A')}${into('B')} handoff H: T <-> C { carries E }`,
    },
  ],
  silent: [
    { name: 'for two systems', model: `${systems}system T entity E ${into('A')}${into('B')}` },
    {
      name: 'for three handoffs of two systems',
      model: `${systems}system T entity E ${into('A')}${into('B')} handoff H: B -> T { carries E }`,
    },
    {
      name: 'for three where four are allowed',
      model: `${systems}system T entity E ${into('A')}${into('B')}${into('C')}`,
      options: { systems: 4 },
    },
    {
      name: 'for three entities',
      model: `${systems}system T entity E entity F entity G ${into('A')}${into('B', 'F')}${into('C', 'G')}`,
    },
    {
      name: 'for three fields',
      model: `${systems}system T entity E { field f field g field h } ${into('A', 'E.f')}${into('B', 'E.g')}${into('C', 'E.h')}`,
    },
    {
      name: 'while the third handoff is planned',
      model: `${systems}system T entity E ${into('A')}${into('B')}${into('C', 'E', 'status planned')}`,
    },
    {
      name: 'for a handoff from the system to itself',
      model: `${systems}system T entity E ${into('A')}${into('B')} handoff H: T -> T { carries E }`,
    },
    {
      name: 'where references do not resolve',
      model: `${systems}system T entity E ${into('A')}${into('B')}${into('Nowhere')}${into('C', 'E.nothing')}`,
    },
    {
      name: 'for three that go out',
      model: `${systems}entity E handoff F: A -> B { carries E } handoff G: A -> C { carries E } handoff H: A -> D { carries E }`,
    },
  ],
});
