import path from 'node:path';
import { CONFIGURATION_FILE } from '../../language/configuration/defaults.js';
import { detectHost, repositoryOf } from '../ci-host.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { CiChoice } from '../formats.js';
import {
  displayPath,
  exists,
  findFiles,
  kindOf,
  printAside,
  removeFile,
  withSlashes,
  workingFolder,
  writeNew,
} from '../io.js';
import { UsageError } from '../usage-error.js';
import { type CiFile, ciFile, GITLAB_PIPELINE, pinnedPackage } from './ci-templates.js';
import { configurationTemplate, modelTemplate } from './init-templates.js';

export interface InitOptions {
  readonly ci?: CiChoice;
}

interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * `seamline init`: writes the first files of a project, all of them or none. Where there are models already it adds none of its own, and
 * where there is a project, `--ci` adds its file alone.
 */
export async function init(folder: string, { ci }: InitOptions): Promise<ExitCode> {
  const kind = kindOf(folder);
  if (kind === 'file' || kind === 'other') throw new UsageError(`${JSON.stringify(folder)} is no folder.`);
  const isProject = ci !== undefined && exists(path.join(folder, CONFIGURATION_FILE));
  const model: NewFile = { path: path.join(folder, 'company.seam'), text: modelTemplate };
  const hasModels = !exists(model.path) && (await findFiles(folder, (name) => name.endsWith('.seam'))).files.length > 0;
  const project: readonly NewFile[] = [
    { path: path.join(folder, CONFIGURATION_FILE), text: configurationTemplate },
    ...(hasModels ? [] : [model]),
  ];
  const build = ci === undefined ? undefined : ciFileFor(path.resolve(folder), ci);
  const files = [...(isProject ? [] : project), ...(build ? [build] : [])];
  const taken = files.filter((file) => exists(file.path)).map((file) => displayPath(file.path));
  if (taken.length > 0) {
    throw new UsageError(
      `${taken.join(' and ')} ${taken.length === 1 ? 'exists' : 'exist'} already: nothing was written.`,
    );
  }
  writeAll(files);
  for (const file of files) printAside(`Wrote ${displayPath(file.path)}.\n`);
  if (build) sayWhatIsLeft(build);
  const where = displayPath(folder);
  printAside(`Next: seamline check${where === '.' ? '' : ` ${where}`}\n`);
  return exitCodes.clean;
}

/** The file for a build server, at the top of the repository: nowhere else is it read. */
function ciFileFor(folder: string, ci: CiChoice): CiFile {
  const top = repositoryOf(folder) ?? folder;
  const host = ci === 'auto' ? detectHost(top) : ci;
  const checked = withSlashes(path.relative(top, folder)) || '.';
  const file = ciFile(host, checked, exists(path.join(top, GITLAB_PIPELINE)));
  return { ...file, path: path.relative(workingFolder(), path.join(top, file.path)) };
}

function sayWhatIsLeft({ path: file, include }: CiFile): void {
  if (include) printAside(`Add to ${include.into}:\n${include.text.replaceAll(/^(?=.)/gm, '  ')}`);
  printAside(
    `${displayPath(file)} installs ${pinnedPackage}: see that your registry has it, or name another source there.\n`,
  );
}

function writeAll(files: readonly NewFile[]): void {
  const written: string[] = [];
  try {
    for (const file of files) {
      writeNew(file.path, file.text);
      written.push(file.path);
    }
  } catch (error) {
    for (const file of written) removeFile(file);
    throw error;
  }
}
