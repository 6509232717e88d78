import path from 'node:path';
import { type Analysis, analyse } from '../language/analysis.js';
import { readConfiguration } from '../language/configuration/configuration.js';
import { type Configuration, defaultConfiguration, type FailThreshold } from '../language/configuration/defaults.js';
import { buildLandscape } from '../language/landscape/build.js';
import type { Fragment } from '../language/landscape/fragment.js';
import type { Landscape } from '../language/landscape/landscape.js';
import type { Span } from '../language/landscape/source.js';
import type { Day } from '../language/landscape/time.js';
import { rules } from '../language/rules/registry.js';
import type { Reader } from '../language/syntax/reader.js';
import type { FoundProject } from './discovery.js';
import { disk, type FileTree } from './file-tree.js';
import { displayPath, readText } from './io.js';

/** Why an input could not be used. With one of these nothing counts as clean. */
export type Problem =
  | { readonly kind: 'syntax' | 'configuration'; readonly at: Span; readonly path: string; readonly message: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly message: string };

/** A project, read and analysed. */
export interface Project {
  /** The name that it declares, else its folder as shown. */
  readonly name: string;
  /** Its folder as shown: relative to the working folder, with `/`. */
  readonly root: string;
  readonly folder: string;
  readonly fragments: readonly Fragment[];
  /** Files that began with a byte order mark, by path. */
  readonly withBom: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  readonly failOn: FailThreshold;
  /** Where results are asked for; `undefined` for everywhere. */
  readonly asked: readonly string[] | undefined;
  /** `undefined` where the configuration is broken: defaults would be a guess. */
  readonly analysis: Analysis | undefined;
}

export interface LoadOptions {
  readonly today: Day;
  /** Holds for every project instead of its own configuration. */
  readonly configurationFile: string | undefined;
  /** `false` leaves out what compares with today. */
  readonly timed: boolean;
  /** Texts, without byte order mark, that hold instead of what the disk has; by absolute path. */
  readonly instead?: ReadonlyMap<string, string>;
  /** Where the files are; default: the disk. */
  readonly tree?: FileTree;
  /** The configuration of a project, by its folder, where its own is broken; the problem stays. Default: none, and it is not analysed. */
  readonly otherwise?: ((folder: string) => Configuration | undefined) | undefined;
  /** Hears of each file before it is read. */
  readonly onFile?: (path: string) => void;
}

/** Reads projects, and reads again only what has changed since the last time. */
export interface Loader {
  load(found: readonly FoundProject[], options: LoadOptions): Promise<readonly Project[]>;
}

/** @param reader turns texts into fragments */
export function createLoader(reader: Reader): Loader {
  const known = new Map<string, Fragment>();

  /** The fragment of a file, as long as its text stays the same. */
  const fragmentOf: FragmentOf = (folder, file, text) => {
    const key = path.join(folder, file);
    const before = known.get(key);
    if (before && before.file.text === text && before.file.path === file) return before;
    const fragment = reader.read(file, text);
    known.set(key, fragment);
    return fragment;
  };

  return {
    async load(found, options) {
      const configured = configureProjects(found, options.configurationFile, options.tree);
      return configured.map(({ project, configuration: own, problems }) => {
        const configuration = own ?? options.otherwise?.(project.root);
        if (!configuration) return unconfigured(project, problems);
        const read = readFiles(project, configuration, fragmentOf, options);
        const files = { ...read, problems: [...problems, ...read.problems] };
        return analysed(project, configuration, files, buildLandscape(files.fragments, reader.library()), options);
      });
    },
  };
}

type FragmentOf = (folder: string, file: string, text: string) => Fragment;

/** What a project's files say, and what could not be read of them. */
type ReadFiles = Pick<Project, 'fragments' | 'withBom' | 'problems'>;

function readFiles(
  project: FoundProject,
  configuration: Configuration,
  fragmentOf: FragmentOf,
  { instead, onFile, tree = disk }: LoadOptions,
): ReadFiles {
  const { root: folder } = project;
  const root = displayPath(folder);
  const fragments: Fragment[] = [];
  const withBom = new Set<string>();
  const problems = project.unreadable
    .filter((unread) => !configuration.excludes(unread.path))
    .map((unread): Problem => ({ kind: 'unreadable', path: shownPath(root, unread.path), message: unread.reason }));
  const included = project.files.filter((file) => !configuration.excludes(file));
  for (const file of included) {
    const shown = shownPath(root, file);
    onFile?.(shown);
    const absolute = path.join(folder, file);
    const read = tree.readInside(folder, absolute);
    if (read.kind === 'unreadable') {
      problems.push({ kind: 'unreadable', path: shown, message: read.reason });
      continue;
    }
    if (read.bom) withBom.add(file);
    const fragment = fragmentOf(folder, file, instead?.get(absolute) ?? read.text);
    fragments.push(fragment);
    for (const error of fragment.syntaxErrors) {
      problems.push({ kind: 'syntax', at: error, path: shown, message: error.message });
    }
  }
  if (included.length === 0 && problems.length === 0) {
    problems.push({ kind: 'unreadable', path: root, message: 'There is no .seam file in this project.' });
  }
  return { fragments, withBom, problems };
}

function unconfigured({ root: folder, asked }: FoundProject, problems: readonly Problem[]): Project {
  const root = displayPath(folder);
  const files = { fragments: [], withBom: new Set<string>(), problems };
  return { ...files, name: root, root, folder, asked, failOn: 'error', analysis: undefined };
}

function analysed(
  { root: folder, asked }: FoundProject,
  { failOn, settings }: Configuration,
  files: ReadFiles,
  landscape: Landscape,
  { today, timed }: LoadOptions,
): Project {
  const root = displayPath(folder);
  const name = landscape.project?.name.text ?? root;
  const analysis = analyse(landscape, { today, settings: { ...settings, timed } });
  return { ...files, name, root, folder, asked, failOn, analysis };
}

/** A project with its settings, its files not yet read. */
export interface ConfiguredProject {
  readonly project: FoundProject;
  /** `undefined` where it is broken. */
  readonly configuration: Configuration | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads the configurations of projects.
 *
 * @param found in the order of their folders
 * @param instead a configuration that holds for all of them
 * @param tree where the others are
 * @returns those that no outer project excludes
 */
export function configureProjects(
  found: readonly FoundProject[],
  instead: string | undefined,
  tree: FileTree = disk,
): readonly ConfiguredProject[] {
  const configured: ConfiguredProject[] = [];
  for (const project of found) {
    const isExcluded = configured.some((outer) => {
      const inside = pathBelow(outer.project.root, project.root);
      return inside !== undefined && outer.configuration?.excludes(inside);
    });
    if (!isExcluded) configured.push({ project, ...readConfigurationOf(project, instead, tree) });
  }
  return configured;
}

type ReadConfiguration = Pick<ConfiguredProject, 'configuration' | 'problems'>;

function readConfigurationOf(project: FoundProject, instead: string | undefined, tree: FileTree): ReadConfiguration {
  const file = instead ?? project.configurationFile;
  if (file === undefined) return { configuration: defaultConfiguration, problems: [] };
  const shown = displayPath(file);
  const read = instead === undefined ? tree.readInside(project.root, file) : readText(file);
  if (read.kind === 'unreadable') {
    return { configuration: undefined, problems: [{ kind: 'unreadable', path: shown, message: read.reason }] };
  }
  const result = readConfiguration(shown, read.text, rules);
  if (result.kind === 'valid') return { configuration: result.configuration, problems: [] };
  const problems = result.problems.map(
    (problem): Problem => ({ kind: 'configuration', at: problem, path: shown, message: problem.message }),
  );
  return { configuration: undefined, problems };
}

/**
 * The path of a file of a project as results show it: relative to the working folder, also where that lies in the project.
 *
 * @param root the project's folder as shown
 * @param file relative to the project
 */
export function shownPath(root: string, file: string): string {
  return displayPath(path.resolve(root, file));
}

/** The path of a folder below another one, with `/`; `undefined` where it lies elsewhere. */
function pathBelow(root: string, folder: string): string | undefined {
  const inside = path.relative(root, folder);
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return undefined;
  return inside.split(path.sep).join('/');
}
