import type { Handoff } from '../../landscape/types.js';
import { failsSilently, isUnmonitored } from '../handoff-failure.js';
import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const model = (lines: string) => `team Operations

system Shop { kind saas  owner Operations }
system Books { kind saas  owner Operations }

entity Order { key orderId  source of truth Shop }

handoff PushOrder "Orders to the books": Shop -> Books {
  carries Order
  via connector "two-step zap"
  owner Operations
  affects billing
  monitored by alert "Order not posted" to Operations
  ${lines}
}
`;

/** A connector that the business depends on, and that can stop without anybody seeing it. */
export const onCriticalPath = defineRule({
  id: 'connector/on-critical-path',
  severity: { usual: 'error' },
  docs: {
    what: 'A critical handoff runs over a connector that nothing watches or that fails silently.',
    why: 'A connector stops for reasons outside your control: an expired token, a renamed field, a used-up quota. When nothing reports it, the first sign is an unhappy customer or a wrong number.',
    fix: 'Have it watched by an alert or a reconciliation, and state what happens `on failure` so that somebody learns of it; or move the handoff off the connector.',
    before: model('on failure retry 3\n  accept handoff/silent-failure because "the connector offers no dead letter"'),
    after: model('on failure retry 3 then dead letter then alert'),
  },
  check({ landscape, report }) {
    for (const handoff of landscape.liveHandoffs()) {
      if (handoff.via?.means !== 'connector' || !landscape.isCritical(handoff)) continue;
      const lapses = lapsesOf(handoff);
      if (lapses.length === 0) continue;
      report({
        at: handoff.via,
        elements: [handoff],
        certainty: lapses.some(({ declared }) => declared) ? 'declared' : 'undeclared',
        message: `${called(handoff)} is critical and runs over a connector that ${lapses.map(({ text }) => text).join(' and that ')}.`,
      });
    }
  },
});

interface Lapse {
  readonly text: string;
  readonly declared: boolean;
}

function lapsesOf(handoff: Handoff): readonly Lapse[] {
  const lapses: Lapse[] = [];
  if (isUnmonitored(handoff)) {
    lapses.push({ text: 'nothing watches', declared: handoff.monitoredByNothing !== undefined });
  }
  if (failsSilently(handoff)) {
    const declared = handoff.onFailure !== undefined;
    lapses.push({ text: declared ? 'fails silently' : 'has no stated behaviour on failure', declared });
  }
  return lapses;
}
