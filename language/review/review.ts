import type { Analysis } from '../analysis.js';
import type { Check } from '../decision/checklist.js';
import type { ProjectDecision, ProjectOutcome, SymptomDecision } from '../decision/project-outcome.js';
import type { WalkEnd } from '../decision/walk.js';
import type { Totals } from '../ledger/totals.js';
import { compareDeclarations, type DeclarationChange } from './declarations.js';
import { DeclaredSide } from './declared-side.js';
import { compareFindings, type FindingChanges, isOtherwise } from './findings.js';
import { compareOwnership, type OwnershipChange } from './ownership.js';
import { findRenames, newNames } from './renames.js';
import { type ScopedName, scopedName } from './value.js';

/** Something before and after; on the side where it does not exist, `undefined`. */
export interface Change<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** What a change of a project does to its integration debt. */
export interface Review {
  /** By kind and name. */
  readonly declarations: readonly DeclarationChange[];
  /** By subject. */
  readonly ownership: readonly OwnershipChange[];
  readonly findings: FindingChanges;
  /** The project's outcome; `undefined` where it stays. */
  readonly outcome: Change<ProjectDecision> | undefined;
  /** The symptoms whose outcome is another, those that came and those that went, by name now. */
  readonly symptoms: readonly (Change<SymptomDecision> & { readonly name: string })[];
  /** The checks that are done now, or done no longer. */
  readonly checklist: readonly Change<Check>[];
  /** What the debt costs, whether it changed or not. */
  readonly ledger: Change<Totals> & { readonly changed: boolean };
  /** The share of live handoffs that are declared whole (0 to 1), whether it changed or not. */
  readonly coverage: Change<number> & { readonly changed: boolean };
}

/**
 * Compares two analyses of a project, made with one clock.
 *
 * @param before `undefined` where the project did not exist
 * @param after `undefined` where it is gone
 */
export function review(before: Analysis | undefined, after: Analysis | undefined): Review {
  const [left, right] = [new DeclaredSide(before?.landscape), new DeclaredSide(after?.landscape)];
  const renames = findRenames(left, right);
  const names = newNames(renames);
  return {
    declarations: compareDeclarations(left, right, renames),
    ownership: compareOwnership(before?.landscape, after?.landscape, names),
    findings: compareFindings(before?.findings ?? [], after?.findings ?? [], names),
    outcome: compareOutcomes(before?.decision, after?.decision, names),
    symptoms: compareSymptoms(before?.decision.symptoms ?? [], after?.decision.symptoms ?? [], names),
    checklist: compareChecklists(before?.checklist ?? [], after?.checklist ?? []),
    ledger: { ...changeOf(before?.ledger.totals, after?.ledger.totals), changed: differs(before, after, ledgerKey) },
    coverage: {
      ...changeOf(before?.coverage.handoffsDeclared, after?.coverage.handoffsDeclared),
      changed: differs(before, after, ({ coverage }) => rounded(coverage.handoffsDeclared)),
    },
  };
}

/** Whether a change is none: both sides mean the same. */
export function isEmpty({ declarations, ownership, findings, ...readings }: Review): boolean {
  const { outcome, symptoms, checklist, ledger, coverage } = readings;
  return (
    declarations.length === 0 &&
    ownership.length === 0 &&
    findings.added.length === 0 &&
    findings.fixed.length === 0 &&
    !findings.still.some(isOtherwise) &&
    !outcome &&
    symptoms.length === 0 &&
    checklist.length === 0 &&
    !ledger.changed &&
    !coverage.changed
  );
}

type Names = ReadonlyMap<ScopedName, ScopedName>;

function changeOf<T>(before: T | undefined, after: T | undefined): Change<T> {
  return { before, after };
}

function differs(
  before: Analysis | undefined,
  after: Analysis | undefined,
  keyOf: (analysis: Analysis) => string,
): boolean {
  return (before && keyOf(before)) !== (after && keyOf(after));
}

// ---------------------------------------------------------------------------------------------- the decision

function compareOutcomes(
  before: ProjectDecision | undefined,
  after: ProjectDecision | undefined,
  names: Names,
): Change<ProjectDecision> | undefined {
  const [was, is] = [before && outcomeKey(before.outcome), after && outcomeKey(after.outcome)];
  if (was === is) return undefined;
  const isRenamed = before && after && outcomeKey(before.outcome, names) === is;
  return isRenamed ? undefined : { before, after };
}

function outcomeKey(outcome: ProjectOutcome, names?: Names): string {
  switch (outcome.kind) {
    case 'outcome':
      return `${endKey(outcome)} ${nameNow(outcome.symptom.name.text, names)}`;
    case 'nothing to decide':
    case 'undecided':
      return outcome.kind;
  }
}

function endKey(end: Pick<WalkEnd & { kind: 'outcome' }, 'outcome' | 'followUps'>): string {
  return [end.outcome, ...end.followUps.map(({ outcome }) => outcome)].map(({ name }) => name.text).join(' ');
}

function walkKey({ walk: { end } }: SymptomDecision): string {
  return end.kind === 'outcome' ? endKey(end) : end.reason;
}

function nameNow(name: string, names: Names | undefined): string {
  const scoped = names?.get(scopedName('symptom', name));
  return scoped === undefined ? name : scoped.slice(scoped.indexOf(':') + 1);
}

function compareSymptoms(
  before: readonly SymptomDecision[],
  after: readonly SymptomDecision[],
  names: Names,
): Review['symptoms'] {
  const old = new Map(before.map((decided) => [nameNow(decided.symptom.name.text, names), decided]));
  const fresh = new Map(after.map((decided) => [decided.symptom.name.text, decided]));
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((name) => {
    const [was, is] = [old.get(name), fresh.get(name)];
    return was && is && walkKey(was) === walkKey(is) ? [] : [{ name, before: was, after: is }];
  });
}

// ---------------------------------------------------------------------------------------------- the other readings

function compareChecklists(before: readonly Check[], after: readonly Check[]): readonly Change<Check>[] {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [was, is] = [before.find((check) => check.id === id), after.find((check) => check.id === id)];
    return was?.done === is?.done ? [] : [changeOf(was, is)];
  });
}

function ledgerKey({ ledger: { totals } }: Analysis): string {
  const { items, minutesPerMonth, cost, unpricedMinutesPerMonth, unquantified } = totals;
  const prices = cost.map(({ currency, perMonth }) => `${rounded(perMonth)} ${currency}`);
  return [items, rounded(minutesPerMonth), ...prices, rounded(unpricedMinutesPerMonth), unquantified].join(' ');
}

/** The same sum in another order has other last digits. */
function rounded(amount: number): string {
  return amount.toFixed(6);
}
