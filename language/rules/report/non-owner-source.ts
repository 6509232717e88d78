import type { Landscape } from '../../landscape/landscape.js';
import type { Entity, Reads, Ref, Report, System } from '../../landscape/types.js';
import { insertProperty, remove, replace } from '../edits.js';
import { standingOwners } from '../owned-copies.js';
import { defineRule, type Fix } from '../rule.js';
import { called, code, enumerate } from '../wording.js';

/** A report can be no better than the copy that it reads. */
export const nonOwnerSource = defineRule({
  id: 'report/non-owner-source',
  severity: { usual: 'warning' },
  docs: {
    what: 'A report reads an entity from a system that is neither its source of truth nor a system of reference.',
    why: 'The report shows a copy: late, incomplete, or changed on the way. People find the difference, and then trust neither the report nor the system.',
    fix: 'Read from the owner. If the copy is kept for reports, as in a warehouse, make that system a `system of reference` of the entity.',
    before: `team Office

system QuickBooks {
  kind saas
  owner Office
  owns Invoice
}

system Spreadsheet {
  kind spreadsheet
  owner Office
}

entity Invoice { key number }

handoff ExportInvoices: QuickBooks -> Spreadsheet {
  carries Invoice
  via file
  owner Office
  monitored by alert "Export failed" to Office
  on failure retry 3 then alert
}

report Revenue {
  reads Invoice from Spreadsheet
  used by Office
}
`,
    after: `team Office

system QuickBooks {
  kind saas
  owner Office
  owns Invoice
}

system Spreadsheet {
  kind spreadsheet
  owner Office
}

entity Invoice { key number }

handoff ExportInvoices: QuickBooks -> Spreadsheet {
  carries Invoice
  via file
  owner Office
  monitored by alert "Export failed" to Office
  on failure retry 3 then alert
}

report Revenue {
  reads Invoice from QuickBooks
  used by Office
}
`,
  },
  check({ landscape, report }) {
    for (const declared of landscape.all('report')) {
      const seen = new Set<string>();
      for (const line of declared.reads) {
        const from = landscape.target(line.from);
        if (!from) continue;
        for (const ref of line.entities) {
          const entity = landscape.target(ref);
          if (!entity || !isForeign(entity, from, landscape)) continue;
          const key = `${entity.name.text} ${from.name.text}`;
          if (seen.has(key)) continue;
          seen.add(key);
          const owners = standingOwners(landscape, entity);
          report({
            at: ref,
            elements: [declared, entity, from],
            message: `${called(declared)} reads ${called(entity)} from ${called(from)}, but its source of truth is ${enumerate(owners.map(called))}.`,
            related: owners.map(({ name }) => ({
              at: name,
              message: `the source of truth for ${called(entity)}`,
            })),
            fixes: owners
              .filter((owner) => landscape.isLiveSystem(owner))
              .map((owner) => readFromOwner({ report: declared, line, entity: ref, owner })),
          });
        }
      }
    }
  },
});

function isForeign(entity: Entity, from: System, landscape: Landscape): boolean {
  const owners = standingOwners(landscape, entity);
  if (owners.length === 0 || owners.includes(from)) return false;
  return !landscape.ownership.systemsOfReference(entity).includes(from);
}

interface Move {
  readonly report: Report;
  readonly line: Reads;
  readonly entity: Ref<'entity'>;
  readonly owner: System;
}

/**
 * Changes the system; where the line reads other entities, too, the entity moves to a line of its own. Where the report reads it from its
 * owner already, the other reading goes.
 */
function readFromOwner({ report, line, entity, owner }: Move): Fix {
  const title = `Read ${code(entity.text)} from ${code(owner.name.text)}`;
  const others = line.entities.filter(({ text }) => text !== entity.text);
  const [first] = line.entities;
  const last = line.entities.at(-1);
  const isRead = report.reads.some(({ from, entities }) => {
    return from?.text === owner.name.text && entities.some(({ text }) => text === entity.text);
  });
  if (others.length === 0 || !first || !last) {
    const edits = isRead ? [remove(line)] : line.from ? [replace(line.from, owner.name.text)] : [];
    return { title, safety: 'suggested', edits };
  }
  const list = { file: line.file, start: first.start, end: last.end };
  const without = replace(list, others.map(({ text }) => text).join(', '));
  const moved = isRead ? [] : [insertProperty(report, `reads ${entity.text} from ${owner.name.text}`)];
  return { title, safety: 'suggested', edits: [without, ...moved] };
}
