import { loadOf, reaches } from '../../landscape/load.js';
import { formatFrequency } from '../../landscape/time.js';
import { shopAndLedger } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called, percent } from '../wording.js';

const pushOrder = (volume: string): string => `${shopAndLedger}
handoff PushOrder: Shop -> Ledger {
  carries Order
  via api
  runs on event
  owner Finance
  monitored by alert "Order failed" to Finance
  on failure retry 3 then dead letter then alert
  contract "schemas/order.json"
  ${volume}
  capacity 50 per week
}
`;

/** A handoff at the end of its capacity drops or delays what comes next. Volume and capacity may be in different units. */
export const overCapacity = defineRule({
  id: 'handoff/over-capacity',
  severity: { said: ['error', 'warning'] },
  options: {
    warnAt: {
      default: 0.8,
      minimum: 0,
      maximum: 1,
      description: 'The part of the capacity from which a handoff is reported as nearly full.',
    },
  },
  docs: {
    what: 'As much crosses a live handoff as it can bear (error), or nearly as much (warning, from 80 % on).',
    why: 'The next busy day queues up, times out or loses records, and that is the day on which it hurts most.',
    fix: 'Raise the capacity (batch, parallelise, a bigger plan) or take load off the handoff before it is full.',
    before: pushOrder('volume 60 per week'),
    after: pushOrder('volume 30 per week'),
  },
  check({ landscape, options, report }) {
    for (const handoff of landscape.liveHandoffs()) {
      const load = loadOf(handoff);
      if (!load || load.share === 0 || !reaches(load.share, options.warnAt)) continue;
      const volume = formatFrequency(load.volume.rate);
      const capacity = formatFrequency(load.capacity.rate);
      const full = reaches(load.share, 1);
      report({
        at: load.volume,
        elements: [handoff],
        severity: full ? 'error' : 'warning',
        message: Number.isFinite(load.share)
          ? `${called(handoff)} carries ${volume} and can bear ${capacity}: it is at ${percent(load.share)} of its capacity.`
          : `${called(handoff)} carries ${volume} and can bear nothing.`,
        related: [{ at: load.capacity, message: 'what it can bear' }],
      });
    }
  },
});
