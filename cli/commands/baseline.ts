import { baselineKey, baselineText, entriesOf, readBaseline } from '../baseline.js';
import type { CommonOptions } from '../common-options.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { BaselineAction } from '../formats.js';
import { exists, printAside, writeWhole } from '../io.js';
import { loadProjects } from '../load-projects.js';
import { count } from '../text/plural.js';
import { UsageError } from '../usage-error.js';

export interface BaselineOptions extends CommonOptions {
  readonly baseline: string;
}

/**
 * `seamline baseline`: `create` takes down the findings there are, so that `check --baseline` shows those that come; `prune` takes out what is
 * no longer found, and never adds one. Nothing is written while something cannot be read: its findings would be missing.
 */
export async function baseline(
  action: BaselineAction,
  paths: readonly string[],
  options: BaselineOptions,
): Promise<ExitCode> {
  const { baseline: file } = options;
  if (action === 'create' && exists(file)) {
    throw new UsageError(
      `${JSON.stringify(file)} is there already.`,
      '`seamline baseline prune` takes out what is fixed; delete the file to start again.',
    );
  }
  const known = action === 'prune' ? readBaseline(file) : undefined;
  const { projects, exitCode } = await loadProjects(paths, options);
  if (exitCode !== exitCodes.clean) return exitCode;
  const found = entriesOf(projects);
  if (!known) {
    writeWhole(file, baselineText(found));
    printAside(`Wrote ${count(found.length, 'finding')} to ${file}.\n`);
    return exitCodes.clean;
  }
  const keys = new Set(found.map(baselineKey));
  const kept = known.filter((entry) => keys.has(baselineKey(entry)));
  writeWhole(file, baselineText(kept));
  printAside(
    `Took ${count(known.length - kept.length, 'entry', 'entries')} out of ${file}; ${kept.length} are left.\n`,
  );
  return exitCodes.clean;
}
