import type { Landscape } from '../../landscape/landscape.js';
import { breaksOf, type TraceBreak } from '../../landscape/trace.js';
import type { Handoff, System, Workflow } from '../../landscape/types.js';
import { insertBefore, insertDeclarationAfter } from '../edits.js';
import { defineRule, type Fix } from '../rule.js';
import { called } from '../wording.js';

const model = (steps: string) => `team Operations

system Shop { kind saas  owner Operations }
system Stock { kind internal  owner Operations }
system Courier { kind saas  owner Operations }

entity Order {
  key orderId
  source of truth Shop
  system of reference Stock
}

entity Delivery { key orderId  source of truth Courier }

handoff ReserveGoods: Shop -> Stock {
  carries Order
  via api
  owner Operations
  monitored by alert "Goods not reserved" to Operations
  on failure retry 3 then dead letter then alert
}

handoff BookCourier: Stock -> Courier {
  carries Order
  via api
  owner Operations
  monitored by alert "Courier not booked" to Operations
  on failure retry 3 then dead letter then alert
}

handoff ReportDelivery: Courier -> Shop {
  carries Delivery
  via webhook
  owner Operations
  monitored by alert "Delivery not reported" to Operations
  on failure retry 3 then dead letter then alert
}

workflow Shipping {
  owner Operations
  ${steps}
}
`;

/** A hole in the trace of a workflow: the data gets across somehow, and nobody has said how. */
export const brokenTrace = defineRule({
  id: 'workflow/broken-trace',
  severity: { usual: 'warning' },
  docs: {
    what: 'Two consecutive handoffs of a workflow do not connect: one ends at a system where the next does not begin. Manual steps between them do not close the gap.',
    why: 'Something carries the work across the gap, and it is on no list: a spreadsheet, a forwarded mail, a memory. What is not traced cannot be watched, and nobody looks there when it breaks.',
    fix: 'Find out how the data gets across, declare that handoff, and make it a step; manual re-keying is a handoff `via manual`.',
    before: model('step ReserveGoods\n  step ReportDelivery'),
    after: model('step ReserveGoods\n  step BookCourier\n  step ReportDelivery'),
  },
  check({ landscape, report }) {
    for (const workflow of landscape.all('workflow')) {
      for (const gap of firstOfEach(breaksOf(landscape, workflow))) {
        const { before, after, arrives, departs } = gap;
        report({
          at: after.step,
          elements: [workflow, before.handoff, after.handoff],
          // The order of the two, which their sorted names do not tell.
          detail: `${before.handoff.name.text} ${after.handoff.name.text}`,
          message: `${called(after.handoff)} begins at ${either(departs)}, but the step before it, ${called(before.handoff)}, ends at ${either(arrives)}.`,
          fix: `Find out how the data gets from ${either(arrives)} to ${either(departs)}, declare that handoff, and make it a step.`,
          related: [{ at: before.step, message: `this step ends at ${either(arrives)}` }],
          fixes: [missingStep(landscape, workflow, gap)],
        });
      }
    }
  },
});

/** A gap between the same two handoffs is one gap, however often the workflow runs into it. */
function firstOfEach(breaks: readonly TraceBreak[]): readonly TraceBreak[] {
  const seen = new Map<Handoff, Set<Handoff>>();
  return breaks.filter(({ before, after }) => {
    const followers = seen.get(before.handoff) ?? new Set();
    if (followers.has(after.handoff)) return false;
    seen.set(before.handoff, followers.add(after.handoff));
    return true;
  });
}

function either(systems: readonly System[]): string {
  return systems.map(called).join(' or ');
}

/** Puts the handoff that closes the gap before the second step: one that exists, else a new one. */
function missingStep(landscape: Landscape, workflow: Workflow, { after, arrives, departs }: TraceBreak): Fix {
  const [from] = arrives;
  const [to] = departs;
  const existing = landscape.graph.outOf(from).find((flow) => flow.to === to)?.handoff;
  const name = existing?.name.text ?? freeName(landscape, `${from.name.text}To${to.name.text}`);
  const step = insertBefore(after.step, `step ${name}${separatorBefore(after.step)}`);
  if (existing) return { title: `Insert the step \`${name}\``, safety: 'suggested', edits: [step] };
  const declaration = `handoff ${name}: ${from.name.text} -> ${to.name.text}`;
  return {
    title: `Declare the handoff \`${name}\` and make it a step`,
    safety: 'suggested',
    edits: [step, insertDeclarationAfter(workflow, declaration)],
  };
}

function freeName(landscape: Landscape, wanted: string): string {
  let name = wanted;
  for (let number = 2; landscape.names.findAny(name); number++) name = `${wanted}${number}`;
  return name;
}

/** What stands between the step and what precedes it: the line break with its indentation, or a blank where several share a line. */
function separatorBefore({ file, start }: TraceBreak['after']['step']): string {
  const before = /(?:\r\n|\n|\r)[ \t]*$/.exec(file.text.slice(Math.max(0, start - 200), start));
  return before?.[0] ?? ' ';
}
