import type { Candidate } from '../../language/decision/candidates.js';
import type { Walk } from '../../language/decision/walk.js';
import type { TriggerResult } from '../../language/decision/triggers.js';
import type { Evidence } from '../../language/landscape/elements.js';
import type { CurrencyTotal } from '../../language/ledger/totals.js';
import type { LedgerItem } from '../../language/ledger/items.js';
import { placeOf } from '../report.js';
import type { EvidenceOutput, LedgerItemOutput } from '../schemas/check-output.js';

/** What places are shown relative to. */
export interface Rooted {
  readonly root: string;
}

/** The place of a conclusion's ground. */
function evidenceOutput(project: Rooted, { element, property, at }: Evidence): EvidenceOutput {
  const { file, start } = placeOf(project, at);
  return { element: element.name.text, property, file, line: start.line };
}

/** The questions of a walk with their answers. */
export function pathOutput(project: Rooted, { steps }: Walk) {
  return steps.map(({ question, answer, evidence }) => ({
    question: question.name.text,
    answer,
    evidence: evidence.map((item) => evidenceOutput(project, item)),
  }));
}

/** Where a walk ended: the outcome's name, and those that follow it. */
export function endOutput({ end }: Walk): { readonly outcome: string | null; readonly then: string[] } {
  if (end.kind === 'stopped') return { outcome: null, then: [] };
  return { outcome: end.outcome.name.text, then: end.followUps.map(({ outcome }) => outcome.name.text) };
}

export function candidateOutput({ finding }: Candidate) {
  const { rule, elements, fingerprint } = finding;
  return { rule, element: elements[0].name.text, fingerprint };
}

export function triggerOutput(project: Rooted, { trigger, met, evidence }: TriggerResult) {
  return { name: trigger.name.text, met, evidence: evidence.map((item) => evidenceOutput(project, item)) };
}

export function ledgerItemOutput(project: Rooted, item: LedgerItem): LedgerItemOutput {
  const { work, minutesPerMonth, costPerMonth, accepted } = item;
  const { file, start } = placeOf(project, work.at);
  return {
    element: work.element.name.text,
    kind: work.kind,
    text: work.text,
    role: work.by?.text ?? null,
    minutesPerMonth: minutesPerMonth === undefined ? null : exact(minutesPerMonth),
    cost: costPerMonth ? { currency: costPerMonth.currency, perMonth: exact(costPerMonth.amount) } : null,
    accepted,
    file,
    line: start.line,
  };
}

export function costOutput(cost: readonly CurrencyTotal[]) {
  return cost.map(({ currency, perMonth }) => ({ currency, perMonth: exact(perMonth) }));
}

/** Without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
export function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
