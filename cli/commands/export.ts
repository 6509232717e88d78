import type { CommonOptions } from '../common-options.js';
import type { ExitCode } from '../exit-codes.js';
import { exportProject } from '../landscape-export.js';
import { loadProjects } from '../load-projects.js';
import { writeResult } from '../output.js';
import type { ExportOutput } from '../schemas/export.js';
import { version } from '../version.js';

export interface ExportOptions extends CommonOptions {
  readonly format: 'json';
  readonly output?: string;
}

/** `seamline export`: the landscape as JSON. */
export async function exportLandscape(paths: readonly string[], options: ExportOptions): Promise<ExitCode> {
  const { projects, exitCode } = await loadProjects(paths, options);
  const output: ExportOutput = {
    schemaVersion: 1,
    tool: { name: 'seamline', version },
    projects: projects.flatMap(({ name, root, analysis }) => {
      return analysis ? [exportProject({ name, root, landscape: analysis.landscape })] : [];
    }),
  };
  writeResult(`${JSON.stringify(output, undefined, 2)}\n`, options.output);
  return exitCode;
}
