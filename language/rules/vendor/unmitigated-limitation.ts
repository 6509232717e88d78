import type { Landscape } from '../../landscape/landscape.js';
import type { Span } from '../../landscape/source.js';
import type { Day } from '../../landscape/time.js';
import type { Handoff, Limitation } from '../../landscape/types.js';
import { defineRule, type Report } from '../rule.js';
import { called, enumerate, quoted } from '../wording.js';

const model = (review: string) => `team Operations

system Shop { kind saas  owner Operations }

system Books {
  kind saas
  owner Operations
  limitation "No webhook for deleted orders" {
    affects PushOrder
    since 2025-02-01${review}
  }
}

entity Order { key orderId  source of truth Shop }

handoff PushOrder "Orders to the books": Shop -> Books {
  carries Order
  via api
  owner Operations
  monitored by alert "Order not posted" to Operations
  on failure retry 3 then dead letter then alert
}
`;

/** A vendor's limit that a handoff runs into, that nobody works around and nobody has looked at lately. Only `reviewed` counts as a look; `since` is when the limit began. */
export const unmitigatedLimitation = defineRule({
  id: 'vendor/unmitigated-limitation',
  severity: { usual: 'warning', critical: 'error' },
  timed: true,
  options: {
    days: { default: 365, minimum: 1, description: 'How many days the last review of a limitation may lie back.' },
  },
  docs: {
    what: 'A limitation of a system affects a live handoff, has no workaround, and was not reviewed for a year.',
    why: 'The limit costs on every run, and the vendor may long have lifted it, or made it worse, without anybody here knowing.',
    fix: 'Ask the vendor where it stands and note the day as `reviewed`, or declare the workaround that makes it bearable.',
    before: model(''),
    after: model('\n    reviewed 2026-09-15'),
  },
  check({ landscape, today, options, report }) {
    for (const system of landscape.all('system')) {
      if (!landscape.isLiveSystem(system)) continue;
      for (const limitation of system.limitations) {
        const handoffs = affectedBy(landscape, limitation);
        const [worst, ...others] = handoffs;
        const reason = reasonOf(limitation, today, options.days);
        if (!worst || !reason) continue;
        report({
          at: headOf(limitation),
          elements: [worst, ...others, system],
          detail: limitation.text,
          ...reason,
          message: `${quoted(limitation.text)} of ${called(system)} affects ${enumerate(handoffs.map(called))}, has no workaround, and ${reason.message}.`,
        });
      }
    }
  },
});

/** The live handoffs that the limitation affects, critical ones first: the first decides the severity. */
function affectedBy(landscape: Landscape, limitation: Limitation): readonly Handoff[] {
  const live = landscape.targets(limitation.affects).filter((handoff) => landscape.isLive(handoff));
  return [
    ...live.filter((handoff) => landscape.isCritical(handoff)),
    ...live.filter((handoff) => !landscape.isCritical(handoff)),
  ];
}

/** The limitation without its block, which may go on for many lines. */
function headOf({ file, start, end, body }: Limitation): Span {
  return { file, start, end: start + file.text.slice(start, body?.start ?? end).trimEnd().length };
}

function reasonOf(
  { workaround, reviewed }: Limitation,
  today: Day,
  days: number,
): Pick<Report, 'certainty' | 'timed' | 'message'> | undefined {
  if (workaround) return undefined;
  if (!reviewed) return { certainty: 'undeclared', message: 'was never reviewed' };
  // A day that does not exist is said by meta/invalid-date; somebody did look.
  if (!reviewed.day || today.number - reviewed.day.number <= days) return undefined;
  return { timed: true, message: `was last reviewed on ${reviewed.day.iso}` };
}
