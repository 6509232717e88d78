import { hours, money } from '../language/render/words/amounts.js';
import { endInWords, outcomeInWords } from '../language/render/words/outcome.js';
import { type DeclarationChange, type PropertyChange, subjectOf } from '../language/review/declarations.js';
import type { StillFinding } from '../language/review/findings.js';
import type { OwnershipChange } from '../language/review/ownership.js';
import { propertiesOf } from '../language/review/properties.js';
import type { Review } from '../language/review/review.js';
import { shownValue } from '../language/review/value.js';
import type { Finding } from '../language/rules/rule.js';
import type { Declaration } from '../language/landscape/types.js';
import { openAdded, type ReviewReport } from './review-report.js';
import { count } from './text/plural.js';

/** What there is to say of a project whose configuration is broken. */
export const NOT_COMPARABLE = 'Nothing can be compared until its configuration can be read.';

/** The two revisions in words: `main → the working tree`. */
export function revisionsInWords({ base, head }: Pick<ReviewReport, 'base' | 'head'>): string {
  return `${base} → ${head ?? 'the working tree'}`;
}

/** `owner of Invoice during billed`. */
export function ownershipSubject({ subject, phases }: OwnershipChange): string {
  return `owner of ${subject}${phases ? ` during ${phases.join(', ')}` : ''}`;
}

/** `QuickBooks → NetSuite`. */
export function ownershipValues({ before, after }: OwnershipChange): string {
  return `${before.join(' and ') || 'nobody'} → ${after.join(' and ') || 'nobody'}`;
}

/** `changed handoff Push`. */
export function declarationTitle(change: DeclarationChange): string {
  const { kind, name } = subjectOf(change);
  return `${change.change} ${kind} ${name.text}${formerName(change)}`;
}

/** ` (was Push)` behind the name of what was renamed. */
export function formerName(change: DeclarationChange): string {
  return change.change === 'renamed' ? ` (was ${change.before.name.text})` : '';
}

/** What became of a declaration, a line for each of its properties; of one that came or went, what a reviewer asks first. */
export function declarationLines(change: DeclarationChange): readonly string[] {
  if (!('declaration' in change)) return change.properties.map(propertyLine);
  const { declaration } = change;
  const asked = ASKED_FIRST[declaration.kind] ?? [];
  const stated = propertiesOf(declaration).filter(({ name }) => asked.includes(name));
  const lines = stated.map(({ name, values }) => `${name}: ${values.map(shownValue).join(', ')}`);
  const ends = endsOf(declaration);
  return ends === undefined ? lines : [ends, ...lines];
}

/** Of a declaration that came or went: who has to do with it, and what it does. */
const ASKED_FIRST: Readonly<Partial<Record<Declaration['kind'], readonly string[]>>> = {
  system: ['kind', 'owner', 'status'],
  entity: ['domain'],
  handoff: ['carries', 'via', 'runs', 'owner', 'status'],
  workflow: ['owner'],
  migration: ['moves', 'status'],
  symptom: ['traced to'],
};

/** `warning → error`, `accepted → warning`: how a finding that is still there weighs now. */
export function severityInWords({ before, after }: StillFinding): string {
  const words = ({ accepted, severity }: Finding): string => (accepted ? 'accepted' : severity);
  return `${words(before)} → ${words(after)}`;
}

function endsOf(declaration: Declaration): string | undefined {
  if (declaration.kind !== 'handoff' && declaration.kind !== 'migration') return undefined;
  const arrow = declaration.kind === 'handoff' && declaration.twoWay ? '↔' : '→';
  return `${declaration.from?.text ?? '?'} ${arrow} ${declaration.to?.text ?? '?'}`;
}

/** `via: api → file`, `affects: + dispatch`, `idempotent: − by number`. */
function propertyLine({ property, before, after }: PropertyChange): string {
  if (before.length === 0) return `${property}: + ${after.join(', ')}`;
  if (after.length === 0) return `${property}: − ${before.join(', ')}`;
  return `${property}: ${before.join(', ')} → ${after.join(', ')}`;
}

/** The findings in a line: `2 new (1 error, 1 accepted), 3 fixed (1 accepted), 12 still there`. */
export function findingsLine(reviewed: ReviewReport['projects'][number]): string {
  const { added, fixed, still } = reviewed.review.findings;
  const open = openAdded(reviewed);
  const of = (severity: string): number => open.filter((finding) => finding.severity === severity).length;
  const kinds = [count(of('error'), 'error'), count(of('warning'), 'warning'), `${of('info')} info`];
  const accepted = added.length - open.length;
  const there = kinds.filter((kind) => !kind.startsWith('0 '));
  const parts = [...there, ...(accepted > 0 ? [`${accepted} accepted`] : [])];
  const detail = parts.length > 0 ? ` (${parts.join(', ')})` : '';
  const acceptedBefore = fixed.filter((finding) => finding.accepted).length;
  const fixedDetail = acceptedBefore > 0 ? ` (${acceptedBefore} accepted)` : '';
  return `${added.length} new${detail}, ${fixed.length} fixed${fixedDetail}, ${still.length} still there`;
}

/** The outcome before and after; once where it stays. */
export function outcomeLine({ outcome }: Review, stays: string): string {
  if (!outcome) return stays;
  const words = (side: typeof outcome.before): string => (side ? outcomeInWords(side) : 'no project');
  return `${words(outcome.before)} → ${words(outcome.after)}`;
}

/** What the debt costs a month before and after; once where it stays. */
export function ledgerLine({ ledger: { before, after, changed } }: Review): string {
  const was = before ? cost(before) : cost(NOTHING);
  const is = after ? cost(after) : cost(NOTHING);
  return changed && was !== is ? `${was} → ${is} a month` : `${is} a month`;
}

type Totals = NonNullable<Review['ledger']['after']>;

const NOTHING: Pick<Totals, 'minutesPerMonth' | 'cost' | 'unquantified'> = {
  minutesPerMonth: 0,
  cost: [],
  unquantified: 0,
};

function cost({ minutesPerMonth, cost: prices, unquantified }: typeof NOTHING): string {
  const parts = [hours(minutesPerMonth), ...prices.map(({ currency, perMonth }) => money(perMonth, currency))];
  return `${parts.join(', ')}${unquantified > 0 ? ` (${unquantified} unquantified)` : ''}`;
}

/** The share of handoffs that are declared whole, before and after. */
export function coverageLine({ coverage: { before, after, changed } }: Review): string | undefined {
  if (!changed) return undefined;
  const percent = (share: number | undefined): string =>
    share === undefined ? 'none' : `${Math.round(share * 100)} %`;
  return `${percent(before)} → ${percent(after)} of the handoffs are declared whole`;
}

/** Where a symptom's walk ended and ends: `DoubleBilling: ReplaceSystem → not declared`. */
export function symptomLines({ symptoms }: Review): readonly string[] {
  return symptoms.map(({ name, before, after }) => {
    const words = (side: typeof before): string => (side ? endInWords(side.walk.end) : 'not declared');
    return `${name}: ${words(before)} → ${words(after)}`;
  });
}

/** The checks that turned: `Sources of truth are defined: no longer`. */
export function checklistLines({ checklist }: Review): readonly string[] {
  return checklist.flatMap(({ before, after }) => {
    const title = (after ?? before)?.title;
    return title === undefined
      ? []
      : [`${title}: ${after?.done ? 'done now' : before?.done ? 'no longer done' : 'not done'}`];
  });
}
