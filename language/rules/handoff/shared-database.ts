import { ownerLines, teamsApart } from '../ends.js';
import { shopAndLedger } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const pushOrder = (means: string): string => `${shopAndLedger}
handoff PushOrder: Shop -> Ledger {
  carries Order
  via ${means}
  runs hourly
  owner Finance
  monitored by alert "Order failed" to Finance
  on failure retry 3 then dead letter then alert
  contract "schemas/order.json"
}
`;

/** Reading or writing another team's tables ties it to how that team stores its data. */
export const sharedDatabase = defineRule({
  id: 'handoff/shared-database',
  severity: { usual: 'warning' },
  docs: {
    what: 'A live handoff goes `via database` between systems of two teams.',
    why: "One team works on the other's tables: neither can change its storage without breaking the other, and the checks of the application are passed by.",
    fix: 'Put an interface between them that one team offers and both know: an API, an event, an agreed file.',
    before: pushOrder('database "reads the order table"'),
    after: pushOrder('api'),
  },
  check({ landscape, report }) {
    for (const handoff of landscape.liveHandoffs()) {
      if (handoff.via?.means !== 'database') continue;
      const apart = teamsApart(landscape, handoff);
      if (!apart) continue;
      report({
        at: handoff.via,
        elements: [handoff],
        message: `${called(handoff)} shares a database between ${called(apart.fromTeam)} and ${called(apart.toTeam)}.`,
        why: `Neither ${called(apart.fromTeam)} nor ${called(apart.toTeam)} can change how it stores its data without breaking the other, and the checks of the application are passed by.`,
        related: ownerLines(apart),
      });
    }
  },
});
