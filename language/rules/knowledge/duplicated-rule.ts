import type { Landscape } from '../../landscape/landscape.js';
import type { BusinessRule, RuleHome, System } from '../../landscape/types.js';
import { defineRule } from '../rule.js';
import { called, enumerate } from '../wording.js';

const model = (second: string) => `team Operations

system Shop { kind saas  owner Operations }
system Books { kind saas  owner Operations }

workflow Returns { owner Operations }

rule ReturnWindow "No refund after 30 days" {
  governs Returns
  lives in system Books
  lives in ${second}
}
`;

/** One business rule, kept in several systems, drifts apart. */
export const duplicatedRule = defineRule({
  id: 'knowledge/duplicated-rule',
  severity: { usual: 'warning' },
  docs: {
    what: 'A business rule lives in two or more systems.',
    why: 'Every change has to be made in all of them at once. Sooner or later one is forgotten, and the same case is decided differently depending on where it is looked at.',
    fix: 'Keep it in one system and let the others ask that one.',
    before: model('system Shop'),
    after: model('document "handbook/returns.md"'),
  },
  check({ landscape, report }) {
    for (const rule of landscape.all('rule')) {
      const [first, second, ...others] = homesOf(landscape, rule);
      if (!first || !second) continue;
      const systems = [first, second, ...others].map(({ system }) => system);
      report({
        at: second.at,
        elements: [rule, ...landscape.targets(rule.governs), ...systems],
        message: `The rule ${called(rule)} lives in ${systems.length} systems: ${enumerate(systems.map(called))}.`,
        related: [first, ...others].map(({ at, system }) => ({ at, message: `it also lives in ${called(system)}` })),
      });
    }
  },
});

/** The live systems that the rule lives in, each once. */
function homesOf(
  landscape: Landscape,
  rule: BusinessRule,
): readonly { readonly at: RuleHome; readonly system: System }[] {
  const bySystem = new Map<System, RuleHome>();
  for (const home of rule.livesIn) {
    const system = home.kind === 'system' ? landscape.target(home.system) : undefined;
    if (system && landscape.isLiveSystem(system) && !bySystem.has(system)) bySystem.set(system, home);
  }
  return [...bySystem].map(([system, at]) => ({ at, system }));
}
