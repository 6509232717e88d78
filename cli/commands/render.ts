import type { Analysis } from '../../language/analysis.js';
import type { CommonOptions } from '../common-options.js';
import type { ExitCode } from '../exit-codes.js';
import type { RenderFormat, RenderView } from '../formats.js';
import { loadProjects } from '../load-projects.js';
import { writeResult } from '../output.js';
import type { Project } from '../project.js';
import { UsageError } from '../usage-error.js';

export interface RenderOptions extends CommonOptions {
  readonly view: RenderView;
  readonly format: RenderFormat;
  readonly entity?: string;
  readonly symptom?: string;
  readonly output?: string;
}

/** `seamline render`: one drawing of one project. */
export async function render(paths: readonly string[], options: RenderOptions): Promise<ExitCode> {
  checkOptions(options);
  const { projects, exitCode } = await loadProjects(paths, options);
  const project = onlyProject(projects);
  if (!project.analysis) return exitCode;
  const { analysis } = project;
  const { view, format, entity, symptom } = options;
  const { renderDecision, renderMap } = await import('../drawing.js');
  const request = { analysis, format };
  const text = view === 'decision' ? await renderDecision(request, symptom) : await renderMap(request, entity);
  if (text === undefined)
    throw view === 'decision' ? noDecision(analysis, symptom) : unknown(analysis, 'entity', entity ?? '');
  writeResult(text, options.output);
  return exitCode;
}

function checkOptions({ view, entity, symptom }: RenderOptions): void {
  if (view === 'lineage' && entity === undefined) {
    throw new UsageError('A lineage is that of an entity.', 'Name it with --entity.');
  }
  if (view !== 'lineage' && entity !== undefined) {
    throw new UsageError('--entity goes with --view lineage.', 'Ask for the lineage, or leave the entity out.');
  }
  if (view !== 'decision' && symptom !== undefined) {
    throw new UsageError('--symptom goes with --view decision.', 'Ask for the decision, or leave the symptom out.');
  }
}

function onlyProject(projects: readonly Project[]): Project {
  const [project, ...others] = projects;
  if (!project) throw new UsageError('There is no project here.');
  if (others.length > 0) {
    const roots = projects.map(({ root }) => root).join(', ');
    throw new UsageError(
      `A drawing shows one project, and here are ${projects.length}: ${roots}.`,
      'Name one of them.',
    );
  }
  return project;
}

function noDecision(analysis: Analysis, symptom: string | undefined): UsageError {
  return symptom === undefined
    ? new UsageError('This project has no decision tree.')
    : unknown(analysis, 'symptom', symptom);
}

function unknown({ landscape }: Analysis, kind: 'symptom' | 'entity', name: string): UsageError {
  const nearest = landscape.names.nearest(name, [kind]);
  const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  return new UsageError(`There is no ${kind} ${JSON.stringify(name)}.${hint}`);
}
