import { positionAt } from '../workspace/positions.js';
import type { OutcomeData, ProjectStatus } from '../../language/protocol/project-data.js';
import type { Context } from '../context.js';
import type { Project } from '../workspace/project.js';
import { nameOf } from '../workspace/uris.js';
import { outcomeName } from './pieces.js';

/** A project in short. */
export function statusOf(context: Context, project: Project): ProjectStatus {
  const declared = project.landscape.project;
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, accepted } of project.findings) if (!accepted) counts[severity]++;
  const syntaxErrors = project.fragments.reduce((sum, fragment) => sum + fragment.syntaxErrors.length, 0);
  const folder = nameOf(project.root);
  return {
    root: project.root,
    name: declared?.name.text ?? folder,
    title: declared?.title ?? folder,
    files: project.files.size,
    outcome: outcomeData(context, project),
    counts: { ...counts, error: counts.error + syntaxErrors },
    syntaxErrors,
  };
}

function outcomeData(context: Context, project: Project): OutcomeData {
  const outcome = project.analysis?.decision.outcome;
  if (!outcome) return brokenConfiguration(context, project);
  if (outcome.kind !== 'outcome') return outcome;
  return {
    kind: 'outcome',
    outcome: outcomeName(outcome.outcome),
    then: outcome.followUps.map((followUp) => outcomeName(followUp.outcome)),
    symptom: outcome.symptom.name.text,
  };
}

function brokenConfiguration(context: Context, { configuration, root }: Project): OutcomeData {
  const uri = configuration.kind === 'valid' ? root : context.workspace.clientUri(configuration.uri);
  const [first] = configuration.kind === 'broken' ? configuration.problems : [];
  const start = first ? positionAt(first.file, first.start) : { line: 0, character: 0 };
  const end = first ? positionAt(first.file, first.end) : start;
  return { kind: 'broken configuration', location: { uri, range: { start, end } } };
}
