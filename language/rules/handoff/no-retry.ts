import type { FailureAction, Means } from '../../landscape/types.js';
import { shopAndLedger } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called } from '../wording.js';

const pushOrder = (failure: string): string => `${shopAndLedger}
handoff PushOrder: Shop -> Ledger {
  carries Order
  via api
  runs on event
  owner Finance
  monitored by alert "Order failed" to Finance
  ${failure}
  contract "schemas/order.json"
}
`;

/** Calls over a network fail for moments; a handoff that neither tries again nor keeps what failed loses a record each time. */
export const noRetry = defineRule({
  id: 'handoff/no-retry',
  severity: { usual: 'info' },
  docs: {
    what: 'A live handoff by `api`, `webhook` or `connector` says what it does on failure, and that is neither `retry` nor `replay` nor `dead letter`.',
    why: 'Such calls fail for a few seconds every now and then; without a second try each of these moments loses a record or costs somebody a repair.',
    fix: 'Begin the chain with `retry`, and end it with `dead letter then alert` for what still fails.',
    before: pushOrder('on failure alert'),
    after: pushOrder('on failure retry 3 then dead letter then alert'),
  },
  check({ landscape, report }) {
    for (const handoff of landscape.liveHandoffs()) {
      const { via, onFailure } = handoff;
      if (!via || !onFailure || !failsForMoments(via.means) || onFailure.actions.some(triesAgain)) continue;
      report({
        at: onFailure,
        elements: [handoff],
        message: `${called(handoff)} goes by ${via.means} and gives up at the first failure.`,
        related: [{ at: via, message: `a call by ${via.means} fails for moments` }],
      });
    }
  },
});

function failsForMoments(means: Means): boolean {
  return means === 'api' || means === 'webhook' || means === 'connector';
}

/** Trying again, or keeping what failed so that it can be. */
function triesAgain({ kind }: FailureAction): boolean {
  return kind === 'retry' || kind === 'replay' || kind === 'dead letter';
}
