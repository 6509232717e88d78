import type { ProjectDecision } from '../../language/decision/project-outcome.js';
import type { DeclarationChange } from '../../language/review/declarations.js';
import { subjectOf } from '../../language/review/declarations.js';
import { isBetter, isWorse, type StillFinding } from '../../language/review/findings.js';
import type { Totals } from '../../language/ledger/totals.js';
import type { Project } from '../project.js';
import { placeOf } from '../report.js';
import { fails, isQuiet, type ProjectReview, problemsOf, type ReviewReport } from '../review-report.js';
import type { ReviewOutput } from '../schemas/review-output.js';
import { version } from '../version.js';
import { findingOutput, problemOutput } from './json.js';
import { costOutput, endOutput, exact } from './json-parts.js';

/** The review as JSON (docs/schemas/review-output.json). */
export function reviewJson(report: ReviewReport): string {
  return `${JSON.stringify(reviewOutput(report), undefined, 2)}\n`;
}

type ProjectOutput = ReviewOutput['projects'][number];

/** The same as data. */
function reviewOutput(report: ReviewReport): ReviewOutput {
  const { asOf, base, head, projects } = report;
  const total = (of: (project: ProjectReview) => number): number =>
    projects.reduce((sum, project) => sum + of(project), 0);
  return {
    schemaVersion: 1,
    tool: { name: 'seamline', version },
    asOf: asOf.iso,
    base,
    head: head ?? null,
    projects: projects.map(projectOutput),
    summary: {
      new: total(({ review: { findings } }) => findings.added.length),
      fixed: total(({ review: { findings } }) => findings.fixed.length),
      still: total(({ review: { findings } }) => findings.still.length),
      empty: projects.every(isQuiet),
      fails: fails(report),
    },
  };
}

function projectOutput(project: ProjectReview): ProjectOutput {
  const { name, root, review, before, after } = project;
  const problems = problemsOf(project);
  const { added, fixed, still } = review.findings;
  // A finding of the base is shown where it stood.
  const was = { root: before?.root ?? root };
  const prints = (test: (one: StillFinding) => boolean): string[] =>
    still.filter(test).map((one) => one.after.fingerprint);
  return {
    name,
    root,
    problems: { base: problems.base.map(problemOutput), head: problems.head.map(problemOutput) },
    declarations: review.declarations.map((change) => declarationOutput(change, project)),
    ownership: review.ownership.map((one) => ({
      subject: one.subject,
      during: one.phases ? [...one.phases] : null,
      before: [...one.before],
      after: [...one.after],
    })),
    findings: {
      new: added.map((finding) => findingOutput(project, finding)),
      fixed: fixed.map((finding) => findingOutput(was, finding)),
      still: still.map((one) => findingOutput(project, one.after)),
      worse: prints(isWorse),
      better: prints(isBetter),
    },
    decision: {
      before: decisionEnd(before),
      after: decisionEnd(after),
      changed: review.outcome !== undefined,
    },
    symptoms: review.symptoms.map((one) => ({
      name: one.name,
      before: one.before ? endOutput(one.before.walk) : null,
      after: one.after ? endOutput(one.after.walk) : null,
    })),
    checklist: review.checklist.map((one) => ({
      id: (one.after ?? one.before)?.id ?? '',
      before: one.before?.done ?? null,
      after: one.after?.done ?? null,
    })),
    ledger: {
      before: costOf(review.ledger.before),
      after: costOf(review.ledger.after),
      changed: review.ledger.changed,
    },
    coverage: { before: share(review.coverage.before), after: share(review.coverage.after) },
  };
}

function declarationOutput(change: DeclarationChange, project: ProjectReview): ProjectOutput['declarations'][number] {
  const subject = subjectOf(change);
  const { file, start } = placeOf(change.change === 'removed' ? (project.before ?? project) : project, subject.name);
  const properties = 'declaration' in change ? [] : change.properties;
  return {
    change: change.change,
    kind: subject.kind,
    name: subject.name.text,
    was: change.change === 'renamed' ? change.before.name.text : null,
    file,
    line: start.line,
    properties: properties.map(({ property, before, after }) => ({ property, before: [...before], after: [...after] })),
  };
}

function decisionEnd(project: Project | undefined): ProjectOutput['decision']['before'] {
  const decision: ProjectDecision | undefined = project?.analysis?.decision;
  if (!decision) return null;
  const { outcome } = decision;
  if (outcome.kind !== 'outcome') return { outcome: null, then: [] };
  return { outcome: outcome.outcome.name.text, then: outcome.followUps.map((one) => one.outcome.name.text) };
}

function costOf(totals: Totals | undefined): ProjectOutput['ledger']['before'] {
  if (!totals) return null;
  const { minutesPerMonth, cost, unquantified } = totals;
  return { minutesPerMonth: exact(minutesPerMonth), cost: costOutput(cost), unquantified };
}

function share(value: number | undefined): number | null {
  return value === undefined ? null : exact(value);
}
