import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const model = (means: string) => `team Operations

system Shop { kind saas  owner Operations }
system Books { kind saas  owner Operations }

entity Order { key orderId  source of truth Shop }

handoff PushOrder "Orders to the books": Shop -> Books {
  carries Order
  via ${means}
  owner Operations
  monitored by reconciliation "Orders of the day against the books"
  on failure stop
}
`;

/** The same data typed a second time. */
export const rekeying = defineRule({
  id: 'manual/rekeying',
  severity: { usual: 'warning', critical: 'error' },
  docs: {
    what: 'Data gets from one system to the other by somebody typing it again.',
    why: 'Typing costs working hours, brings in mistakes and doubles that no system can see, and it lags behind whenever there is much to do.',
    fix: 'Let the systems exchange it over an interface, or at least over a file that one writes and the other reads.',
    before: model('manual'),
    after: model('file'),
  },
  check({ landscape, report }) {
    for (const handoff of landscape.liveHandoffs()) {
      if (handoff.via?.means !== 'manual') continue;
      const { from, to } = landscape.endsOf(handoff);
      const way = from && to ? ` from ${called(from)} into ${called(to)}` : '';
      report({
        at: handoff.via,
        elements: [handoff],
        message: `What ${called(handoff)} carries is typed again by hand${way}.`,
      });
    }
  },
});
