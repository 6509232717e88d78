import path from 'node:path';
import type { SyntaxError } from '../../language/landscape/fragment.js';
import { createFormatter, type Formatter } from '../../language/syntax/formatter.js';
import { configurationFileOf } from '../common-options.js';
import { findProjects, isAt } from '../discovery.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { print, printAside, readStandardInput, readTextInside, withBom, writeWhole } from '../io.js';
import { problemLine } from '../load-projects.js';
import { type ConfiguredProject, configureProjects, type Problem, shownPath } from '../project.js';
import { displayPath } from '../io.js';
import { count } from '../text/plural.js';
import { escapeHidden } from '../../language/render/text/visible.js';
import { UsageError } from '../usage-error.js';

export interface FmtOptions {
  readonly config?: string;
  readonly check?: boolean;
  readonly stdin?: boolean;
}

/** `seamline fmt`: writes files in the one style, or says which are not. */
export async function fmt(paths: readonly string[], options: FmtOptions): Promise<ExitCode> {
  const formatter = createFormatter();
  if (options.stdin) {
    if (paths.length > 0) throw new UsageError('--stdin takes no paths.');
    return await formatStandardInput(formatter, options.check ?? false);
  }
  const configured = configureProjects(await findProjects(paths), configurationFileOf(options));
  const results = configured.flatMap((project) => formatProject(formatter, project));
  const changed = results.flatMap((result) => (result.kind === 'changed' ? [result] : []));
  const problems = [
    ...configured.flatMap((project) => project.problems),
    ...results.flatMap((result) => (result.kind === 'failed' ? result.problems : [])),
  ];
  for (const problem of problems) printAside(`${problemLine(problem)}\n`);
  if (options.check) {
    for (const { shown } of changed) print(`${escapeHidden(shown)}\n`);
    if (changed.length > 0) printAside(`${count(changed.length, 'file')} would change.\n`);
  } else {
    for (const { file, text } of changed) writeWhole(file, text);
    for (const { shown } of changed) print(`${escapeHidden(shown)}\n`);
    printAside(changed.length === 0 ? 'Nothing to format.\n' : `Formatted ${count(changed.length, 'file')}.\n`);
  }
  if (problems.length > 0) return exitCodes.wrongUse;
  return options.check && changed.length > 0 ? exitCodes.findings : exitCodes.clean;
}

type FileResult =
  | { readonly kind: 'changed'; readonly file: string; readonly shown: string; readonly text: string }
  | { readonly kind: 'same' }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

function formatProject(formatter: Formatter, { project, configuration }: ConfiguredProject): readonly FileResult[] {
  if (!configuration) return [];
  const { root, files, asked } = project;
  return files
    .filter((file) => !configuration.excludes(file) && (!asked || asked.some((part) => isAt(file, part))))
    .map((file) => formatFile(formatter, root, file));
}

function formatFile(formatter: Formatter, root: string, file: string): FileResult {
  const absolute = path.join(root, file);
  const shown = shownPath(displayPath(root), file);
  const read = readTextInside(root, absolute);
  if (read.kind === 'unreadable') {
    return { kind: 'failed', problems: [{ kind: 'unreadable', path: shown, message: read.reason }] };
  }
  const formatted = formatter.format(file, read.text);
  if (formatted.kind === 'syntax-errors') {
    return { kind: 'failed', problems: formatted.syntaxErrors.map((error) => syntaxProblem(shown, error)) };
  }
  if (formatted.text === read.text) return { kind: 'same' };
  return { kind: 'changed', file: absolute, shown, text: withBom(formatted.text, read.bom) };
}

function syntaxProblem(shown: string, error: SyntaxError): Problem {
  return { kind: 'syntax', at: error, path: shown, message: error.message };
}

async function formatStandardInput(formatter: Formatter, onlyCheck: boolean): Promise<ExitCode> {
  const read = await readStandardInput();
  if (read.kind === 'unreadable') throw new UsageError(read.reason);
  const formatted = formatter.format('<stdin>', read.text);
  if (formatted.kind === 'syntax-errors') {
    for (const error of formatted.syntaxErrors) printAside(`${problemLine(syntaxProblem('<stdin>', error))}\n`);
    return exitCodes.wrongUse;
  }
  if (onlyCheck) return formatted.text === read.text ? exitCodes.clean : exitCodes.findings;
  print(withBom(formatted.text, read.bom));
  return exitCodes.clean;
}
