import type { Landscape } from '../../landscape/landscape.js';
import type { Handoff, Ref, System } from '../../landscape/types.js';
import { shopAndLedger } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called, counted } from '../wording.js';

const parts = ['Customer', 'Product', 'Payment', 'Refund', 'Voucher'];

const entity = (name: string): string => `
entity ${name} {
  key number
  source of truth Shop
}
`;

const push = (name: string, means: string): string => `
handoff Push${name}: Shop -> Ledger {
  carries ${name}
${means}  runs on event
  owner Finance
  monitored by alert "${name} failed" to Finance
  on failure retry 3 then dead letter then alert
  contract "schemas/${name.toLowerCase()}.json"
  affects billing
}
`;

const example = (meansOfLast: string): string => {
  const handoffs = parts.map((name, index) =>
    push(name, index === parts.length - 1 ? meansOfLast : '  via connector\n  through Hub\n'),
  );
  return `${shopAndLedger}
system Hub {
  kind ipaas
  owner Sales
}
${parts.map(entity).join('')}${push('Order', '  via api\n')}${handoffs.join('')}`;
};

/** Much that is critical goes through one platform, so that its bad day is the bad day of all of it. */
export const singlePlatform = defineRule({
  id: 'handoff/single-platform',
  severity: { usual: 'info' },
  options: {
    handoffs: {
      default: 5,
      minimum: 1,
      description: 'The number of critical handoffs through one system from which it is reported.',
    },
  },
  docs: {
    what: 'Five or more critical handoffs go `through` one system.',
    why: 'When that platform is down, changes its prices or its limits, all of them stop or cost more at once.',
    fix: 'Know what happens to each of them when the platform is down, and give the most critical a way of its own.',
    before: example('  via connector\n  through Hub\n'),
    after: example('  via api\n'),
  },
  check({ landscape, options, report }) {
    for (const [platform, handoffs] of criticalByPlatform(landscape)) {
      if (handoffs.length < options.handoffs) continue;
      report({
        at: platform.name,
        elements: [platform],
        message: `${counted(handoffs.length, 'critical handoff')} ${handoffs.length === 1 ? 'goes' : 'go'} through ${called(platform)}.`,
        why: `When ${called(platform)} is down, or changes its prices or limits, all of them stop or cost more at once.`,
        related: handoffs.map(({ handoff, at }) => ({ at, message: `${called(handoff)} goes through it` })),
      });
    }
  },
});

interface Passage {
  readonly handoff: Handoff;
  readonly at: Ref<'system'>;
}

/** The critical handoffs through each live system, each handoff once, in order of declaration. */
function criticalByPlatform(landscape: Landscape): ReadonlyMap<System, readonly Passage[]> {
  const passages = new Map<System, Passage[]>();
  for (const handoff of landscape.liveHandoffs()) {
    if (handoff.through.length === 0 || !landscape.isCritical(handoff)) continue;
    for (const at of handoff.through) {
      const platform = landscape.target(at);
      if (!platform || !landscape.isLiveSystem(platform)) continue;
      const known = passages.get(platform) ?? [];
      if (known.at(-1)?.handoff !== handoff) known.push({ handoff, at });
      passages.set(platform, known);
    }
  }
  return passages;
}
