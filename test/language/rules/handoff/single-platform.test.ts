import { singlePlatform } from '../../../../language/rules/handoff/single-platform.js';
import { ruleTest } from '../../../support/rule-test.js';

const critical = (count: number, through = 'through Hub'): string =>
  Array.from({ length: count }, (_, index) => `handoff H${index + 1}: A -> B { ${through} affects billing }`).join(
    '\n',
  );

ruleTest(singlePlatform, {
  fires: [
    {
      name: 'at five',
      model: `system A system B system ‹Hub|info› "The hub" { kind ipaas } ${critical(5)}`,
      certainty: 'declared',
      messages: ['5 critical handoffs go through "The hub"'],
      elements: [['Hub']],
      related: [['Hub', 'Hub', 'Hub', 'Hub', 'Hub']],
    },
    {
      name: 'above five',
      model: `system A system B system ‹Hub|info› ${critical(6)}`,
      messages: ['6 critical handoffs'],
    },
    {
      name: 'at a threshold of its own',
      model: `system A system B system ‹Hub|info› ${critical(1)}`,
      options: { handoffs: 1 },
      messages: ['1 critical handoff goes'],
    },
    {
      name: 'for each platform',
      model: `system A system B system ‹Hub|info› system ‹Mill|info› ${critical(2, 'through Hub through Mill')}`,
      options: { handoffs: 2 },
    },
  ],
  silent: [
    { name: 'at four', model: `system A system B system Hub ${critical(4)}` },
    {
      name: 'where one of five is not critical',
      model: `system A system B system Hub ${critical(4)} handoff Other: A -> B { through Hub }`,
    },
    {
      name: 'where one of five is planned',
      model: `system A system B system Hub ${critical(4)} handoff Other: A -> B { through Hub affects billing status planned }`,
    },
    {
      name: 'where each goes through its own',
      model: `system A system B system Hub ${critical(4)} system Mill handoff Other: A -> B { through Mill affects billing }`,
    },
    {
      name: 'where one names it twice',
      model: `system A system B system Hub ${critical(1, 'through Hub through Hub')}`,
      options: { handoffs: 2 },
    },
    {
      name: 'about a platform that is planned',
      model: `system A system B system Hub { status planned } ${critical(5)}`,
    },
    { name: 'about a platform that does not resolve', model: `system A system B ${critical(5)}` },
  ],
});
