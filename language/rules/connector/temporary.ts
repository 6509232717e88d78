import type { Day } from '../../landscape/time.js';
import type { Handoff } from '../../landscape/types.js';
import { defineRule, type Report } from '../rule.js';
import { called } from '../wording.js';

const model = (temporary: string) => `team Operations

system Shop { kind saas  owner Operations }
system Books { kind saas  owner Operations }

entity Order { key orderId  source of truth Shop }

handoff PushOrder "Orders to the books": Shop -> Books {
  carries Order
  via connector
  ${temporary}
  owner Operations
  monitored by alert "Order not posted" to Operations
  on failure retry 3 then dead letter then alert
}
`;

/** A stop-gap that nobody is bound to look at again becomes the architecture. */
export const temporary = defineRule({
  id: 'connector/temporary',
  severity: { usual: 'warning' },
  timed: true,
  options: {
    days: { default: 180, minimum: 1, description: 'How many days a temporary handoff may be in place.' },
  },
  docs: {
    what: 'A temporary handoff has no day on which somebody looks at it again, or that day has passed, or it has been in place for too long.',
    why: 'What was built to last a month is built without monitoring, tests or an owner; it then carries the business for years.',
    fix: 'Replace it, or look at it and set the next `review by`; if it is here to stay, take `temporary` away and build it properly.',
    before: model('temporary'),
    after: model('temporary\n  review by 2027-03-31'),
  },
  check({ landscape, today, options, report }) {
    for (const handoff of landscape.liveHandoffs()) {
      const reason = reasonOf(handoff, today, options.days);
      if (reason) report({ elements: [handoff], ...reason });
    }
  },
});

/**
 * The most telling reason. A missing `review by` goes first: it needs no clock, so it must not hide behind a finding that does.
 */
function reasonOf(handoff: Handoff, today: Day, days: number): Omit<Report, 'elements'> | undefined {
  if (!handoff.temporary) return undefined;
  const name = called(handoff);
  const { reviewBy, since } = handoff;
  if (!reviewBy) {
    return {
      at: handoff.temporary,
      certainty: 'undeclared',
      message: `${name} is temporary${since?.day ? ` since ${since.day.iso}` : ''}, and nothing says when somebody looks at it again.`,
    };
  }
  if (reviewBy.day && reviewBy.day.number < today.number) {
    return {
      at: reviewBy,
      timed: true,
      message: `${name} is temporary and was to be reviewed by ${reviewBy.day.iso}.`,
    };
  }
  if (!since?.day) return undefined;
  const age = today.number - since.day.number;
  if (age <= days) return undefined;
  return {
    at: since,
    timed: true,
    message: `${name} is temporary and has been in place for ${age} days, since ${since.day.iso}.`,
  };
}
