import type { Walk } from '../../language/decision/walk.js';
import type { DecideReport, ProjectDecisionReport, SymptomReport } from '../decide-report.js';
import { version } from '../version.js';
import { candidateOutput, endOutput, pathOutput, type Rooted, triggerOutput } from './json-parts.js';

/** The walks as JSON; the keys that `check --format json` has too mean the same. */
export function decideJson({ asOf, suppose, projects }: DecideReport): string {
  const output = {
    schemaVersion: 1,
    tool: { name: 'seamline', version },
    asOf: asOf.iso,
    suppose,
    projects: projects.map(projectOutput),
  };
  return `${JSON.stringify(output, undefined, 2)}\n`;
}

function projectOutput(project: ProjectDecisionReport) {
  const { name, root, decision, symptoms } = project;
  const { outcome } = decision;
  const decided = outcome.kind === 'outcome' ? outcome : undefined;
  return {
    name,
    root,
    outcome: decided?.outcome.name.text ?? null,
    then: decided?.followUps.map((followUp) => followUp.outcome.name.text) ?? [],
    symptom: decided?.symptom.name.text ?? null,
    symptoms: symptoms.map((symptom) => symptomOutput(project, symptom)),
    triggers: decision.triggers.map((trigger) => triggerOutput(project, trigger)),
  };
}

function symptomOutput(project: Rooted, report: SymptomReport) {
  const { symptom, walk, supposed, smallestChange, candidates, candidateCount } = report;
  return {
    name: symptom.name.text,
    title: symptom.title,
    ...walkOutput(project, walk),
    supposed: supposed ? walkOutput(project, supposed) : null,
    smallestChange: smallestChange
      ? { suppose: smallestChange.facts, outcome: smallestChange.outcome.name.text }
      : null,
    candidates: candidates.map((candidate) => ({
      ...candidateOutput(candidate),
      score: candidate.score,
      message: candidate.finding.message,
    })),
    candidateCount,
  };
}

function walkOutput(project: Rooted, walk: Walk) {
  const { outcome, then } = endOutput(walk);
  const stopped = walk.end.kind === 'stopped' ? walk.end.message : null;
  return { outcome, then, stopped, path: pathOutput(project, walk) };
}
