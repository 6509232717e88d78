import { type CommonOptions, dayOf, styleOf } from '../common-options.js';
import { createDecideReport } from '../decide-report.js';
import type { ExitCode } from '../exit-codes.js';
import type { DecideFormat } from '../formats.js';
import { loadProjects } from '../load-projects.js';
import { writeResult } from '../output.js';
import { decideJson } from '../reporters/decide-json.js';
import { decideMarkdown } from '../reporters/decide-markdown.js';
import { decidePretty } from '../reporters/decide-pretty.js';

export interface DecideOptions extends CommonOptions {
  readonly format: DecideFormat;
  readonly output?: string;
  readonly symptom?: string;
  readonly suppose?: readonly string[];
}

const reporters = { pretty: decidePretty, json: decideJson, markdown: decideMarkdown } as const;

/** `seamline decide`: the walk of each symptom, with evidence, triggers and what if. */
export async function decide(paths: readonly string[], options: DecideOptions): Promise<ExitCode> {
  const { projects, exitCode } = await loadProjects(paths, options);
  const { symptom, suppose = [], format, output } = options;
  const report = createDecideReport(projects, { asOf: dayOf(options), symptom, suppose });
  writeResult(reporters[format](report, styleOf(options, output !== undefined)), output);
  return exitCode;
}
