import type { Span } from '../../landscape/source.js';
import type { Carried, Entity, Handoff } from '../../landscape/types.js';
import { insertProperty } from '../edits.js';
import { shopAndLedger } from '../example-company.js';
import { defineRule, type Fix } from '../rule.js';
import { called, code, enumerate } from '../wording.js';

const raiseInvoice = (idempotent: string): string => `${shopAndLedger}
entity Invoice {
  key number
  source of truth Ledger
}

handoff RaiseInvoice: Shop -> Ledger {
  carries Order, new Invoice
  via api
  runs on event
  owner Finance
  monitored by alert "Invoice failed" to Finance
  on failure retry 3 then dead letter then alert
${idempotent}  contract "schemas/invoice.json"
}
`;

/** A repeat of a message that creates a record creates it twice, unless the receiver knows the first by its key. */
export const retryNotIdempotent = defineRule({
  id: 'handoff/retry-not-idempotent',
  severity: { usual: 'warning', critical: 'error' },
  docs: {
    what: 'A live handoff may send the same message twice (`retry`, `replay` or `at least once`), creates records in the receiving system (`carries new`), and is not `idempotent`.',
    why: 'A retry after a lost answer creates the record a second time: a second order, a second invoice.',
    fix: "Send the record's key with it, have the receiver ignore a key it has seen, and say so with `idempotent by`.",
    before: raiseInvoice(''),
    after: raiseInvoice('  idempotent by number\n'),
  },
  check({ landscape, report }) {
    for (const handoff of landscape.liveHandoffs()) {
      if (handoff.idempotent) continue;
      const created = handoff.carries.filter(({ isNew }) => isNew);
      const repeat = repeatOf(handoff);
      if (!repeat || created.length === 0) continue;
      const entities = landscape.targets(created.map(({ entity }) => entity));
      report({
        at: repeat.at,
        elements: [handoff, ...entities],
        message: `${called(handoff)} creates ${enumerate(created.map(asWritten))} and may send it twice (\`${repeat.what}\`), but is not idempotent.`,
        related: created.map((at) => ({ at, message: `a repeat creates ${asWritten(at)} again` })),
        ...keySuggestion(handoff, entities),
      });
    }
  },
});

interface Repeat {
  readonly at: Span;
  /** The words of the file that allow it. */
  readonly what: string;
}

/** What makes the handoff send a message more than once: the first such property. */
function repeatOf({ onFailure, delivery }: Handoff): Repeat | undefined {
  const again = onFailure?.actions.find(({ kind }) => kind === 'retry' || kind === 'replay');
  if (again) return { at: again, what: again.kind };
  if (delivery?.guarantee === 'at least once') return { at: delivery, what: delivery.guarantee };
  return undefined;
}

function asWritten({ entity, field }: Carried): string {
  return code(field ? `${entity.text}.${field.text}` : entity.text);
}

/** The key of the first created entity that has one. */
function keySuggestion(
  handoff: Handoff,
  created: readonly Entity[],
): { readonly fix?: string; readonly fixes?: readonly Fix[] } {
  const entity = created.find(({ key }) => key);
  if (!entity?.key) return {};
  const property = `idempotent by ${entity.key.text}`;
  return {
    fix: `Have the receiver ignore a ${code(entity.key.text)} of ${called(entity)} that it has seen, and say so with ${code(property)}.`,
    fixes: [{ title: `Declare it ${code(property)}`, safety: 'suggested', edits: [insertProperty(handoff, property)] }],
  };
}
