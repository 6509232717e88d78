import type { Analysis } from '../../language/analysis.js';
import type { Span } from '../../language/landscape/source.js';
import type { Finding } from '../../language/rules/rule.js';
import type { Problem } from '../project.js';
import { type CheckReport, placeOf, placeOfProblem, type ProjectReport } from '../report.js';
import type { CheckOutput } from '../schemas/check-output.js';
import { version } from '../version.js';
import {
  candidateOutput,
  costOutput,
  endOutput,
  exact,
  ledgerItemOutput,
  pathOutput,
  type Rooted,
  triggerOutput,
} from './json-parts.js';

/** The result as JSON (interfaces.md, 1; docs/schemas/check-output.json). */
export function json(report: CheckReport): string {
  return `${JSON.stringify(checkOutput(report), undefined, 2)}\n`;
}

type ProjectOutput = CheckOutput['projects'][number];

/** The same as data. */
export function checkOutput({ asOf, projects, summary }: CheckReport): CheckOutput {
  return {
    schemaVersion: 1,
    tool: { name: 'seamline', version },
    asOf: asOf.iso,
    projects: projects.map(projectOutput),
    summary: { ...summary },
  };
}

function projectOutput(project: ProjectReport): ProjectOutput {
  const { name, root, files, findings, problems, analysis } = project;
  return {
    name,
    root,
    files,
    findings: findings.map((finding) => findingOutput(project, finding)),
    syntaxErrors: problems.map(problemOutput),
    decision: analysis ? decisionOutput(project, analysis) : null,
    checklist: analysis ? analysis.checklist.map(({ id, done, detail }) => ({ id, done, detail })) : null,
    ledger: analysis ? ledgerOutput(project, analysis) : null,
    coverage: analysis ? { handoffsDeclared: exact(analysis.coverage.handoffsDeclared) } : null,
  };
}

/** A finding as JSON. */
export function findingOutput(project: Rooted, finding: Finding): ProjectOutput['findings'][number] {
  const { rule, severity, certainty, timed, message, why, fix, accepted } = finding;
  return {
    rule,
    severity,
    certainty,
    timed,
    message,
    why,
    fix,
    ...located(project, finding.at),
    elements: finding.elements.map((element) => element.name.text),
    related: finding.related.map(({ at, message: text }) => ({ ...located(project, at), message: text })),
    fingerprint: finding.fingerprint,
    accepted: accepted ? { until: accepted.until?.iso ?? null, because: accepted.because } : null,
    fixes: finding.fixes.map(({ title, safety }) => ({ title, safety })),
  };
}

function located(project: Rooted, at: Span) {
  const { file, start, end } = placeOf(project, at);
  return { file, range: { start, end } };
}

/** A problem as JSON. */
export function problemOutput(problem: Problem): ProjectOutput['syntaxErrors'][number] {
  const { file, start, end } = placeOfProblem(problem);
  const { kind, message } = problem;
  return { kind, file, range: kind === 'unreadable' ? null : { start, end }, message };
}

function decisionOutput(project: Rooted, { decision }: Analysis): ProjectOutput['decision'] {
  const { outcome, symptoms, triggers } = decision;
  const decided = outcome.kind === 'outcome' ? outcome : undefined;
  return {
    outcome: decided?.outcome.name.text ?? null,
    then: decided?.followUps.map((followUp) => followUp.outcome.name.text) ?? [],
    symptom: decided?.symptom.name.text ?? null,
    symptoms: symptoms.map(({ symptom, walk, candidates, candidateCount }) => ({
      name: symptom.name.text,
      ...endOutput(walk),
      path: pathOutput(project, walk),
      candidates: candidates.map(candidateOutput),
      candidateCount,
    })),
    triggers: triggers.map((trigger) => triggerOutput(project, trigger)),
  };
}

function ledgerOutput(project: Rooted, { ledger }: Analysis): ProjectOutput['ledger'] {
  const { totals, items } = ledger;
  return {
    minutesPerMonth: exact(totals.minutesPerMonth),
    cost: costOutput(totals.cost),
    unquantified: totals.unquantified,
    items: items.map((item) => ledgerItemOutput(project, item)),
  };
}
