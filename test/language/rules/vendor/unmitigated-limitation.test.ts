import { unmitigatedLimitation } from '../../../../language/rules/vendor/unmitigated-limitation.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = `system A
handoff H "Orders": A -> B
handoff Critical: A -> B { affects billing }
handoff Planned: A -> B { status planned }
workaround X { covers H }
`;
const system = (limitations: string) => `${world}system B "Books" { ${limitations} }`;

ruleTest(unmitigatedLimitation, {
  fires: [
    {
      name: 'never reviewed',
      model: system('‹limitation "No webhook"|warning› { affects H since 2025-02-01 }'),
      certainty: 'undeclared',
      timed: false,
      messages: ['"No webhook" of "Books" affects "Orders", has no workaround, and was never reviewed'],
      elements: [['H', 'B']],
    },
    {
      name: 'reviewed 366 days ago',
      model: system('‹limitation "No webhook"|warning› { affects H reviewed 2025-11-22 }'),
      certainty: 'declared',
      timed: true,
      messages: ['was last reviewed on 2025-11-22'],
    },
    {
      name: 'past the days of the option',
      model: system('‹limitation "No webhook"|warning› { affects H reviewed 2026-11-12 }'),
      options: { days: 10 },
    },
    {
      name: 'as an error where a critical handoff is among those affected',
      model: system('‹limitation "No webhook"|error› { affects H, Critical }'),
      messages: ['affects `Critical` and "Orders"'],
      elements: [['Critical', 'H', 'B']],
    },
    {
      name: 'without what is not live',
      model: system('‹limitation "No webhook"|warning› { affects Planned, H }'),
      elements: [['H', 'B']],
    },
    {
      name: 'without the block, also where it stands apart',
      model: system('‹limitation "No webhook"|warning›\n\n    {\n  affects H\n}'),
    },
    {
      name: 'each of them',
      model: system('‹limitation "No webhook"|warning› { affects H }\n‹limitation "Slow"|warning› { affects H }'),
    },
  ],
  silent: [
    {
      name: 'reviewed on a day that does not exist, which is said elsewhere',
      model: system('limitation "No webhook" { affects H reviewed 2026-02-30 }'),
    },
    { name: 'reviewed 365 days ago', model: system('limitation "No webhook" { affects H reviewed 2025-11-23 }') },
    {
      name: 'at the days of the option',
      model: system('limitation "No webhook" { affects H reviewed 2026-11-13 }'),
      options: { days: 10 },
    },
    { name: 'with a workaround', model: system('limitation "No webhook" { affects H workaround X }') },
    {
      name: 'with a workaround that does not exist, which is another finding',
      model: system('limitation "No webhook" { affects H workaround Y }'),
    },
    { name: 'of a handoff that is not live', model: system('limitation "No webhook" { affects Planned }') },
    { name: 'of a handoff that does not exist', model: system('limitation "No webhook" { affects Nothing }') },
    { name: 'of nothing', model: system('limitation "No webhook"') },
    {
      name: 'of a system that is gone',
      model: 'system A system C { status retired limitation "x" { affects H } } system B handoff H: A -> B',
    },
  ],
});
