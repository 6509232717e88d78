import { replace } from '../edits.js';
import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const model = (login: string) => `team Operations
role OrderClerk "Order clerk" in Operations { people 2 }

system Shop { kind saas  owner Operations }
system Books { kind saas  owner Operations }

entity Order { key orderId  source of truth Shop }

handoff PushOrder "Orders to the books": Shop -> Books {
  carries Order
  via connector
  runs as ${login}
  owner Operations
  monitored by alert "Order not posted" to Operations
  on failure retry 3 then dead letter then alert
}
`;

/** A connection that runs with a person's own login stops when that person leaves or changes the password. */
export const personalAccount = defineRule({
  id: 'connector/personal-account',
  severity: { usual: 'warning', critical: 'error' },
  docs: {
    what: "A handoff runs with the personal login of somebody's role instead of a service account.",
    why: 'It stops on the day that person leaves, changes the password or loses a permission, and what it writes looks like their own work.',
    fix: 'Give it a service account of its own, with only the permissions that it needs.',
    before: model('role OrderClerk'),
    after: model('service account "orders-to-books"'),
  },
  check({ landscape, report }) {
    for (const handoff of landscape.liveHandoffs()) {
      if (handoff.runsAs?.kind !== 'role') continue;
      const role = landscape.target(handoff.runsAs.role);
      report({
        at: handoff.runsAs,
        elements: role ? [handoff, role] : [handoff],
        message: `${called(handoff)} runs with the personal login of ${role ? called(role) : 'a person'}.`,
        fixes: [
          {
            title: 'Run it as a service account',
            safety: 'suggested',
            edits: [replace(handoff.runsAs, 'runs as service account')],
          },
        ],
      });
    }
  },
});
