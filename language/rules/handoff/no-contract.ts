import { ownerLines, teamsApart } from '../ends.js';
import { shopAndLedger } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const pushOrder = (contract: string): string => `${shopAndLedger}
handoff PushOrder: Shop -> Ledger {
  carries Order
  via api
  runs on event
  owner Finance
  monitored by alert "Order failed" to Finance
  on failure retry 3 then dead letter then alert
${contract}}
`;

/** Two teams change their systems apart; without something both agreed on, either breaks the other without knowing. */
export const noContract = defineRule({
  id: 'handoff/no-contract',
  severity: { usual: 'info', critical: 'warning' },
  docs: {
    what: 'The two systems of a live handoff belong to different teams, and it names no `contract`.',
    why: 'One team renames a field or changes a format in good faith, and the other finds out when the data no longer arrives.',
    fix: 'Write down what crosses (a schema, an interface description), agree on it, and name its path or URL in `contract`.',
    before: pushOrder(''),
    after: pushOrder('  contract "schemas/order.json"\n'),
  },
  check({ landscape, report }) {
    for (const handoff of landscape.liveHandoffs()) {
      if (handoff.contract) continue;
      const apart = teamsApart(landscape, handoff);
      if (!apart) continue;
      report({
        at: handoff.name,
        elements: [handoff],
        certainty: 'undeclared',
        message: `${called(handoff)} crosses from ${called(apart.fromTeam)} to ${called(apart.toTeam)} without a contract.`,
        why: `When ${called(apart.fromTeam)} renames a field or changes a format in good faith, ${called(apart.toTeam)} finds out when the data no longer arrives.`,
        related: ownerLines(apart),
      });
    }
  },
});
