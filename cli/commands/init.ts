import path from 'node:path';
import { CONFIGURATION_FILE } from '../../language/configuration/defaults.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { ContinuousIntegration } from '../formats.js';
import { displayPath, exists, kindOf, printAside, removeFile, writeNew } from '../io.js';
import { UsageError } from '../usage-error.js';
import { configurationTemplate, githubTemplate, gitlabTemplate, modelTemplate } from './init-templates.js';

export interface InitOptions {
  readonly ci?: ContinuousIntegration;
}

interface NewFile {
  /** Relative to the folder. */
  readonly path: string;
  readonly text: string;
}

const CI_FILES: Readonly<Record<ContinuousIntegration, NewFile>> = {
  github: { path: '.github/workflows/seamline.yml', text: githubTemplate },
  gitlab: { path: '.gitlab-ci.yml', text: gitlabTemplate },
};

/** `seamline init`: writes the first files of a project, all of them or none. */
export function init(folder: string, { ci }: InitOptions): ExitCode {
  const kind = kindOf(folder);
  if (kind === 'file' || kind === 'other') throw new UsageError(`${JSON.stringify(folder)} is no folder.`);
  const files: readonly NewFile[] = [
    { path: CONFIGURATION_FILE, text: configurationTemplate },
    { path: 'company.seam', text: modelTemplate },
    ...(ci ? [CI_FILES[ci]] : []),
  ].map((file) => ({ ...file, path: path.join(folder, file.path) }));
  const taken = files.filter((file) => exists(file.path)).map((file) => displayPath(file.path));
  if (taken.length > 0) {
    throw new UsageError(
      `${taken.join(' and ')} ${taken.length === 1 ? 'exists' : 'exist'} already: nothing was written.`,
    );
  }
  writeAll(files);
  for (const file of files) printAside(`Wrote ${displayPath(file.path)}.\n`);
  const where = displayPath(folder);
  printAside(`Next: seamline check${where === '.' ? '' : ` ${where}`}\n`);
  return exitCodes.clean;
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
