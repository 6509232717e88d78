import type { Landscape } from '../../landscape/landscape.js';
import type { ManualItem } from '../../landscape/manual-work.js';
import type { Span, TextEdit } from '../../landscape/source.js';
import type { Exception, ManualWork, Workaround } from '../../landscape/types.js';
import { insertAfter, insertProperty } from '../edits.js';
import { defineRule, type Fix } from '../rule.js';
import { called, quoted } from '../wording.js';

const model = (quantity: string) => `team Operations
role OrderClerk "Order clerk" in Operations { people 2 }

workflow Returns {
  owner Operations
  manual step "Refund the customer in the books" by OrderClerk${quantity}
  accept manual/step because "the books get an interface in the second quarter"
}
`;

/** Manual work of which nobody has said what it costs. The repair of failures is no part of this rule: `costing` may be left out on purpose. */
export const unquantified = defineRule({
  id: 'manual/unquantified',
  severity: { usual: 'info' },
  docs: {
    what: 'A manual step, a human check, a workaround or an exception does not say how long it takes or how often it is done.',
    why: 'It stands in the ledger without a number, so the debt looks smaller than it is, and nobody can tell whether mending it pays.',
    fix: 'Ask the person who does it, and write `takes` with a duration and a frequency; a rough figure is better than none.',
    before: model(''),
    after: model(' takes 10 minutes daily'),
  },
  check({ landscape, report }) {
    const steps = stepsByPlace(landscape);
    for (const item of landscape.manualWork.items) {
      if (item.kind === 'repair' || item.missing.length === 0) continue;
      const fix = placeholders(steps, item);
      report({
        at: item.at,
        elements: [item.element],
        certainty: 'undeclared',
        ...(item.kind === 'manual step' || item.kind === 'human check' ? { detail: item.text } : {}),
        message: `Nothing says ${missingParts(item)} ${subjectOf(item)}.`,
        fixes: fix ? [fix] : [],
      });
    }
  },
});

function missingParts({ missing }: ManualItem): string {
  if (missing.length > 1) return 'how long and how often somebody is busy with';
  return missing.includes('duration') ? 'how long somebody is busy with' : 'how often somebody is busy with';
}

function subjectOf(item: ManualItem): string {
  const { element, kind, text } = item;
  const isStep = kind === 'manual step' || kind === 'human check';
  return isStep ? `the ${kind} ${quoted(text)} of ${called(element)}` : `the ${kind} ${called(element)}`;
}

const DURATION = 'takes 15 minutes';
const FREQUENCY = 'weekly';

/** What is missing, as a figure that has to be corrected; none where a figure stands there and means nothing (`every 0 days`). */
function placeholders(steps: ReadonlyMap<Span, ManualWork>, { element, at }: ManualItem): Fix | undefined {
  const source = element.kind === 'exception' || element.kind === 'workaround' ? element : steps.get(at);
  if (!source) return undefined;
  const inserted = [source.takes ? [] : DURATION, source.frequency ? [] : FREQUENCY].flat().join(' ');
  const edit = inserted === '' ? undefined : insertQuantity(source, inserted);
  return (
    edit && {
      title: `Insert \`${inserted}\` as a placeholder to be corrected`,
      safety: 'suggested',
      edits: [edit],
    }
  );
}

type Source = ManualWork | Exception | Workaround;

/** Where each step and check stands in its file, by the place of its item. */
function stepsByPlace(landscape: Landscape): ReadonlyMap<Span, ManualWork> {
  const steps = [
    ...landscape.all('handoff').flatMap(({ manualSteps, humanChecks }) => manualSteps.concat(humanChecks)),
    ...landscape
      .all('workflow')
      .flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'manual' ? step.work : []))),
    ...landscape.all('report').flatMap(({ manualSteps }) => manualSteps),
  ];
  return new Map(steps.map((work) => [work, work]));
}

function insertQuantity(source: Source, quantity: string): TextEdit | undefined {
  if (source.takes) return insertAfter(source.takes, ` ${quantity}`);
  if (source.kind === 'exception' || source.kind === 'workaround') return insertProperty(source, quantity);
  if (!source.frequency) return insertAfter(source, ` ${quantity}`);
  // The frequency is the last part, so that the duration goes between it and what is before it.
  const before = source.by ?? textLiteral(source);
  return before && insertAfter(before, ` ${quantity}`);
}

/** The string in which a step says what is done; `undefined` where a comment stands in front of it. */
function textLiteral({ file, start, end }: ManualWork): Span | undefined {
  const literal = /^(?:manual\s+step|human\s+check)\s*(?:"""[^]*?"""|"(?:[^"\\]|\\.)*")/.exec(
    file.text.slice(start, end),
  );
  return literal ? { file, start, end: start + literal[0].length } : undefined;
}
