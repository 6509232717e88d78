import type { Landscape } from '../../landscape/landscape.js';
import type { Monitor } from '../../landscape/types.js';
import { alertFix } from '../alert-fix.js';
import { shopAndLedger } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called, code, enumerate } from '../wording.js';

const pushOrder = (monitoring: string): string => `${shopAndLedger}
handoff PushOrder: Shop -> Ledger {
  carries Order
  via api
  runs on event
  owner Finance
  ${monitoring}
  on failure retry 3 then dead letter then alert
  contract "schemas/order.json"
}
`;

/** A dashboard, a log or a person sees a failure only when somebody looks (language.md, 3: `monitored by`). */
export const humanMonitored = defineRule({
  id: 'handoff/human-monitored',
  severity: { usual: 'info', critical: 'warning' },
  docs: {
    what: 'A live handoff is monitored, but only by a role, a dashboard or a log: no alert, no reconciliation.',
    why: 'A failure is found when somebody happens to look, and not on the day that this person is busy or away.',
    fix: 'Add an alert that calls its owner, or a reconciliation that compares both sides without a person.',
    before: pushOrder('monitored by dashboard "Order sync"'),
    after: pushOrder('monitored by alert "Order failed" to Finance'),
  },
  check({ landscape, report }) {
    for (const handoff of landscape.liveHandoffs()) {
      const [first, ...others] = handoff.monitors;
      if (!first || handoff.monitors.some(seesWithoutAPerson)) continue;
      const watchers = enumerate(handoff.monitors.map((monitor) => watcherOf(landscape, monitor)));
      report({
        at: first,
        elements: [handoff],
        message: `Only ${watchers} ${handoff.monitors.length === 1 ? 'watches' : 'watch'} ${called(handoff)}, so a failure shows only when somebody looks.`,
        related: others.map((at) => ({ at, message: 'this needs a person to look as well' })),
        fixes: [alertFix(landscape, handoff)],
      });
    }
  },
});

function seesWithoutAPerson({ kind }: Monitor): boolean {
  return kind === 'alert' || kind === 'reconciliation';
}

function watcherOf(landscape: Landscape, monitor: Monitor): string {
  if (monitor.kind === 'role') {
    const role = landscape.target(monitor.role);
    return role ? called(role) : code(monitor.role.text);
  }
  return `a ${monitor.kind}`;
}
