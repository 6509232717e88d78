import type { Handoff, Team } from '../../landscape/types.js';
import { insertProperty } from '../edits.js';
import { receivingTeam } from '../ends.js';
import { shopAndLedger } from '../example-company.js';
import { defineRule, type Fix } from '../rule.js';
import { called } from '../wording.js';

const pushOrder = (owner: string): string => `${shopAndLedger}
handoff PushOrder: Shop -> Ledger {
  carries Order
  via api
  runs on event
${owner}  monitored by alert "Order failed" to Finance
  on failure retry 3 then dead letter then alert
  contract "schemas/order.json"
}
`;

/** A handoff lies between two systems, so that each side takes it for the other's. */
export const noOwner = defineRule({
  id: 'handoff/no-owner',
  severity: { usual: 'info', critical: 'warning' },
  docs: {
    what: 'A live handoff has no `owner`.',
    why: "When it breaks, each side takes it for the other's, and the time goes into finding somebody to call.",
    fix: 'Name the team that is called when it breaks; most often that of the receiving system, which misses the data first.',
    before: pushOrder(''),
    after: pushOrder('  owner Finance\n'),
  },
  check({ landscape, report }) {
    for (const handoff of landscape.liveHandoffs()) {
      if (handoff.owner) continue;
      const team = receivingTeam(landscape, handoff);
      report({
        at: handoff.name,
        elements: [handoff],
        certainty: 'undeclared',
        message: `Nobody owns ${called(handoff)}.`,
        ...(team && ownerSuggestion(handoff, team)),
      });
    }
  },
});

/** The receiving system's team, which misses the data first. */
function ownerSuggestion(handoff: Handoff, team: Team): { readonly fix: string; readonly fixes: readonly Fix[] } {
  const property = `owner ${team.name.text}`;
  return {
    fix: `Name the team that is called when it breaks; ${called(team)} owns the receiving system and misses the data first.`,
    fixes: [
      {
        title: `Make ${team.name.text} the owner, as of the receiving system`,
        safety: 'suggested',
        edits: [insertProperty(handoff, property)],
      },
    ],
  };
}
