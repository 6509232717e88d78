import { exceeds, loadOf } from '../../landscape/load.js';
import { growthIn } from '../../landscape/stage-growth.js';
import { formatFrequency } from '../../landscape/time.js';
import { shopAndLedger } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called, percent, rounded } from '../wording.js';

const secondShop = (capacity: string): string => `${shopAndLedger}
handoff PushOrder: Shop -> Ledger {
  carries Order
  via api
  runs on event
  owner Finance
  monitored by alert "Order failed" to Finance
  on failure retry 3 then dead letter then alert
  contract "schemas/order.json"
  volume 30 per week
  ${capacity}
}

stage SecondShop "The second shop opens" {
  by 2027-06-01
  multiplies PushOrder by 2
}
`;

/**
 * A stage brings more than a handoff can bear, directly or as a step of a workflow. What is multiplied by several lines grows by the
 * largest factor. One finding for each handoff, at the line that multiplies it.
 */
export const overCapacity = defineRule({
  id: 'stage/over-capacity',
  severity: { usual: 'error' },
  docs: {
    what: 'A stage multiplies the volume of a live handoff beyond its capacity.',
    why: 'The handoff will queue up, time out or lose records from the first day of the stage, when nobody has time to rebuild it.',
    fix: 'Raise the capacity before the stage begins, or plan the stage without this handoff.',
    before: secondShop('capacity 50 per week'),
    after: secondShop('capacity 200 per week'),
  },
  check({ landscape, report }) {
    for (const stage of landscape.all('stage')) {
      for (const [handoff, { factor, line }] of growthIn(landscape, stage).handoffs) {
        const load = landscape.isLive(handoff) ? loadOf(handoff) : undefined;
        if (!load || !exceeds(load.share * factor, 1)) continue;
        const { amount, per } = load.volume.rate;
        const share = Number.isFinite(load.share) ? `, ${percent(load.share * factor)} of it` : '';
        report({
          at: line,
          elements: [stage, handoff],
          message: `${called(stage)} brings ${called(handoff)} beyond its capacity of ${formatFrequency(load.capacity.rate)}: times ${rounded(factor)} it is ${rounded(amount * factor)} per ${per}${share}.`,
          related: [
            { at: load.volume, message: 'what crosses today' },
            { at: load.capacity, message: 'what it can bear' },
          ],
        });
      }
    }
  },
});
