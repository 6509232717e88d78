import type { FailureAction, Handoff } from '../../landscape/types.js';
import { insertAfter, insertProperty, replace } from '../edits.js';
import { shopAndLedger } from '../example-company.js';
import { failsSilently } from '../handoff-failure.js';
import { defineRule, type Fix } from '../rule.js';
import { called, counted } from '../wording.js';

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

/**
 * What does not get across is lost without a word. The last action of the chain decides, because it is what becomes of the
 * records that still fail: after `silent` or `retry` nobody hears of them, so `silent then alert` is heard and `alert then silent` is not.
 */
export const silentFailure = defineRule({
  id: 'handoff/silent-failure',
  severity: { usual: 'warning', critical: 'error' },
  docs: {
    what: 'A live handoff fails silently: its `on failure` ends in `silent`, or in a `retry` after which nothing follows, or is missing.',
    why: 'What does not get across is lost, and nobody knows which records are missing until somebody asks for one of them.',
    fix: 'Keep what failed and tell somebody: end the chain with `dead letter then alert`.',
    before: pushOrder('on failure retry 3'),
    after: pushOrder('on failure retry 3 then dead letter then alert'),
  },
  check({ landscape, report }) {
    for (const handoff of landscape.liveHandoffs()) {
      if (!failsSilently(handoff)) continue;
      const { onFailure } = handoff;
      const last = onFailure?.actions.at(-1);
      report(
        onFailure && last
          ? {
              at: onFailure,
              elements: [handoff],
              message: `${called(handoff)} ${howItFails(last)}.`,
              fixes: [speakAtTheEnd(onFailure.actions, last)],
            }
          : {
              at: handoff.name,
              elements: [handoff],
              certainty: 'undeclared',
              message: `${called(handoff)} does not say what happens when it fails.`,
              fix: `Decide it and declare it; \`on failure ${KEEP_AND_ALERT}\` keeps what failed and tells somebody.`,
              fixes: [declareFailure(handoff)],
            },
      );
    }
  },
});

const KEEP_AND_ALERT = 'dead letter then alert';

function howItFails(last: FailureAction): string {
  if (last.kind !== 'retry') return 'fails silently';
  if (last.times === undefined) return 'gives up silently when its retries have failed';
  return `gives up silently after ${counted(last.times, 'retry', 'retries')}`;
}

function declareFailure(handoff: Handoff): Fix {
  return {
    title: 'Keep what fails and alert',
    safety: 'suggested',
    edits: [insertProperty(handoff, `on failure ${KEEP_AND_ALERT}`)],
  };
}

/** Ends the chain with `dead letter then alert`, less what it has: in the place of `silent`, after the last `retry`. */
function speakAtTheEnd(actions: readonly FailureAction[], last: FailureAction): Fix {
  const kept = actions.some(({ kind }) => kind === 'dead letter');
  const end = kept ? 'alert' : KEEP_AND_ALERT;
  return {
    title: kept ? 'Alert at the end' : 'Keep what failed and alert',
    safety: 'suggested',
    edits: [last.kind === 'retry' ? insertAfter(last, ` then ${end}`) : replace(last, end)],
  };
}
