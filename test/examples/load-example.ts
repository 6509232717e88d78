import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Analysis, analyse } from '../../language/analysis.js';
import { readConfiguration } from '../../language/configuration/configuration.js';
import { CONFIGURATION_FILE } from '../../language/configuration/defaults.js';
import { byCodeUnit } from '../../language/landscape/elements.js';
import { rules } from '../../language/rules/registry.js';
import { landscapeOf, today } from '../support/model.js';

/** The examples, by the name of their folder. */
export const exampleNames = ['clean', 'covid-cases', 'northwind'] as const;
export type ExampleName = (typeof exampleNames)[number];

/** A file of the repository, by its path from the root. */
export function repositoryFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The `.seam` files of an example, by their paths inside it. */
export function sourcesOf(name: ExampleName): readonly { readonly path: string; readonly text: string }[] {
  const folder = repositoryFile(`examples/${name}`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.seam'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort(byCodeUnit)
    .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }));
}

/** Analyses an example with its own configuration, as of the tests' day; throws where a file or the configuration is broken. */
export function analyseExample(name: ExampleName): Analysis {
  const path = `examples/${name}/${CONFIGURATION_FILE}`;
  const read = readConfiguration(path, readFileSync(repositoryFile(path), 'utf8'), rules);
  if (read.kind === 'broken') throw new Error(read.problems.map(({ message }) => message).join('\n'));
  const { configuration } = read;
  const included = sourcesOf(name).filter((source) => !configuration.excludes(source.path));
  return analyse(landscapeOf(...included), { today, settings: configuration.settings });
}
