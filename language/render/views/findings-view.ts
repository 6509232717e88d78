import type { Analysis } from '../../analysis.js';
import { byCodeUnit, type Element } from '../../landscape/elements.js';

import type { Declaration } from '../../landscape/types.js';
import { costByFinding } from '../../ledger/ledger.js';
import type { Totals } from '../../ledger/totals.js';
import type { Certainty, Finding, Severity } from '../../rules/rule.js';
import { visible } from '../text/visible.js';
import { type ElementView, elementView, excerptOf } from './evidence.js';
import { type Place, type PlaceOf, placesBelow } from './place.js';

/** How many findings of each severity are open, and how many are carried on purpose. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly accepted: number;
}

/** A finding, ready to be shown. */
export interface FindingView {
  /** The same in every run, and of no other finding of the project. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly timed: boolean;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  readonly place: Place;
  /** What stands there. */
  readonly excerpt: string;
  /** The elements involved, the subject first. */
  readonly elements: readonly ElementView[];
  readonly related: readonly { readonly message: string; readonly place: Place }[];
  /** Why it is carried, and until when (`2027-03-31`); `undefined` for an open finding. */
  readonly accepted: { readonly because: string; readonly until: string | undefined } | undefined;
  /** What the manual work on the same declarations costs; `undefined` where there is none. */
  readonly cost: Totals | undefined;
}

/** The findings of one file, in the order of their places. */
export interface FindingsOfFile {
  readonly file: string;
  readonly counts: FindingCounts;
  readonly findings: readonly FindingView[];
}

/** All findings of a project: the open ones by file, and those that are carried on purpose. */
export interface FindingsView {
  readonly counts: FindingCounts;
  readonly open: readonly FindingsOfFile[];
  readonly accepted: readonly FindingView[];
}

/** The findings by file, in the order of the analysis. */
export function findingsView(analysis: Analysis, placeOf: PlaceOf = placesBelow()): FindingsView {
  const costs = costByFinding(analysis.ledger);
  const files = new Map<string, FindingView[]>();
  const accepted: FindingView[] = [];
  for (const finding of analysis.findings) {
    const view = findingView(finding, costs.get(finding), placeOf);
    if (view.accepted) {
      accepted.push(view);
      continue;
    }
    const known = files.get(view.place.file);
    if (known) known.push(view);
    else files.set(view.place.file, [view]);
  }
  return {
    counts: countFindings(analysis.findings),
    open: [...files].map(([file, findings]) => ({ file, counts: countFindings(findings), findings })),
    accepted,
  };
}

function findingView(finding: Finding, cost: Totals | undefined, placeOf: PlaceOf): FindingView {
  const { fingerprint, rule, severity, certainty, timed, accepted } = finding;
  return {
    fingerprint,
    rule,
    severity,
    certainty,
    timed,
    message: visible(finding.message),
    why: visible(finding.why),
    fix: visible(finding.fix),
    place: placeOf(finding.at),
    excerpt: excerptOf(finding.at),
    elements: finding.elements.map((element) => elementView(element, placeOf)),
    related: finding.related.map(({ at, message }) => ({ message: visible(message), place: placeOf(at) })),
    accepted: accepted && {
      because: visible(accepted.because),
      until: accepted.until?.iso,
    },
    cost,
  };
}

/** Counts open findings by severity; an accepted one counts as nothing else. */
export function countFindings(
  findings: readonly { readonly severity: Severity; readonly accepted: unknown }[],
): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const { severity, accepted } of findings) counts[accepted === undefined ? severity : 'accepted']++;
  return counts;
}

/** The gravest severity that is open. */
export function worstOf({ error, warning, info }: FindingCounts): Severity | undefined {
  if (error > 0) return 'error';
  if (warning > 0) return 'warning';
  return info > 0 ? 'info' : undefined;
}

/** The findings that are about each declaration: those of which it is the subject. A field's are its entity's. */
export function findingsBySubject(findings: readonly Finding[]): ReadonlyMap<Declaration, readonly Finding[]> {
  const bySubject = new Map<Declaration, Finding[]>();
  for (const finding of findings) {
    const subject = declarationOf(finding.elements[0]);
    const known = bySubject.get(subject);
    if (known) known.push(finding);
    else bySubject.set(subject, [finding]);
  }
  return bySubject;
}

function declarationOf(element: Element): Declaration {
  return element.kind === 'field' ? element.of : element;
}

/** Orders findings for a short list: the gravest first, then by rule. */
export function byGravity(left: FindingGravity, right: FindingGravity): number {
  return RANK[left.severity] - RANK[right.severity] || byCodeUnit(left.rule, right.rule);
}

type FindingGravity = Pick<Finding, 'severity' | 'rule'>;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
