import path from 'node:path';
import { CONFIGURATION_FILE } from '../language/configuration/defaults.js';
import { disk, type FileTree } from './file-tree.js';
import { displayPath, withSlashes, workingFolder } from './io.js';
import { UsageError } from './usage-error.js';

/** A project as found on the disk (language.md, 2), not yet read. */
export interface FoundProject {
  /** Its folder, absolute. */
  readonly root: string;
  /** Its configuration, absolute; `undefined` where the folder has none. */
  readonly configurationFile: string | undefined;
  /** Its `.seam` files, relative to the root with `/`, in order; what the configuration excludes among them. */
  readonly files: readonly string[];
  /** Folders in it that could not be looked into, relative to the root. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** Where results are asked for: files and folders relative to the root; `undefined` for all of the project. */
  readonly asked: readonly string[] | undefined;
}

/** A given path: where to search, and which part of what is found there was asked for. */
interface Target {
  readonly root: string;
  readonly asked: string | undefined;
}

/**
 * Finds the projects that paths name. A folder is searched for configurations, each of which starts a project; a path inside a project means
 * that project, with the results of that path only.
 *
 * @param paths as given; none for the working folder
 * @param tree the files of the disk, or those of them that count
 * @returns the projects in the order of their folders
 * @throws UsageError for a path that does not exist or is no `.seam` file, and where there is nothing to read
 */
export async function findProjects(paths: readonly string[], tree: FileTree = disk): Promise<readonly FoundProject[]> {
  const found = await projectsOf(tree, (paths.length === 0 ? ['.'] : paths).map(targetOf));
  if (found.some(({ files, unreadable }) => files.length > 0 || unreadable.length > 0)) return found;
  const where = (paths.length === 0 ? ['.'] : paths).map((given) => displayPath(path.resolve(given)));
  throw new UsageError(
    `There is no .seam file in ${where.map((folder) => (folder === '.' ? 'this folder' : folder)).join(' or ')}.`,
    'Start a project with `seamline init`, or name the folder of one.',
  );
}

/**
 * Finds the projects that paths name in another tree than the disk's, where any of them may be missing.
 *
 * @param paths as given; none for the working folder
 */
export async function findProjectsIn(tree: FileTree, paths: readonly string[]): Promise<readonly FoundProject[]> {
  const targets = (paths.length === 0 ? ['.'] : paths).map((given) => {
    const absolute = path.resolve(workingFolder(), given);
    return tree.kindOf(absolute) === 'file' ? fileTarget(tree, absolute) : folderTarget(tree, absolute);
  });
  return projectsOf(tree, targets);
}

async function projectsOf(tree: FileTree, targets: readonly Target[]): Promise<readonly FoundProject[]> {
  const projects = new Map<string, FoundProject>();
  for (const target of targets) {
    for (const project of await projectsAt(tree, target)) {
      const known = projects.get(project.root);
      projects.set(project.root, known ? { ...project, asked: union(known.asked, project.asked) } : project);
    }
  }
  return [...projects.values()].sort((left, right) => (left.root < right.root ? -1 : 1));
}

function union(
  left: readonly string[] | undefined,
  right: readonly string[] | undefined,
): readonly string[] | undefined {
  return left && right ? [...left, ...right] : undefined;
}

function targetOf(given: string): Target {
  const absolute = path.resolve(workingFolder(), given);
  switch (disk.kindOf(absolute)) {
    case 'missing':
      throw new UsageError(`There is no file or folder ${JSON.stringify(given)}.`);
    case 'other':
      throw new UsageError(`${JSON.stringify(given)} can be read neither as a file nor as a folder.`);
    case 'folder':
      return folderTarget(disk, absolute);
    case 'file': {
      if (!given.endsWith('.seam')) {
        throw new UsageError(
          `${JSON.stringify(given)} is no .seam file.`,
          'Name a .seam file, or the folder of a project.',
        );
      }
      return fileTarget(disk, absolute);
    }
  }
}

function folderTarget(tree: FileTree, folder: string): Target {
  const root = enclosingProject(tree, folder) ?? folder;
  return { root, asked: root === folder ? undefined : withSlashes(path.relative(root, folder)) };
}

function fileTarget(tree: FileTree, file: string): Target {
  const folder = path.dirname(file);
  const root = enclosingProject(tree, folder) ?? folder;
  return { root, asked: withSlashes(path.relative(root, file)) };
}

/** The nearest folder with a configuration, from here upward; not beyond the repository. */
function enclosingProject(tree: FileTree, folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (tree.exists(path.join(at, CONFIGURATION_FILE))) return at;
    if (tree.exists(path.join(at, '.git')) || path.dirname(at) === at) return undefined;
  }
}

async function projectsAt(tree: FileTree, { root, asked }: Target): Promise<readonly FoundProject[]> {
  const found = await tree.find(root, (name) => name.endsWith('.seam') || name === CONFIGURATION_FILE);
  const isConfiguration = (file: string): boolean => path.posix.basename(file) === CONFIGURATION_FILE;
  const folders = new Set(['.', ...found.files.filter(isConfiguration).map((file) => path.posix.dirname(file))]);
  const ownerOf = (file: string): string => {
    let folder = path.posix.dirname(file);
    while (!folders.has(folder)) folder = path.posix.dirname(folder);
    return folder;
  };
  const filesOf = groupBy(
    found.files.filter((file) => !isConfiguration(file)),
    ownerOf,
  );
  const unreadableOf = groupBy(found.unreadable, (folder) => ownerOf(folder.path));
  return [...folders].flatMap((folder): readonly FoundProject[] => {
    const below = (file: string): string => path.posix.relative(folder, file);
    const configurationFile = path.join(root, folder, CONFIGURATION_FILE);
    const project: FoundProject = {
      root: path.join(root, folder),
      configurationFile: tree.exists(configurationFile) ? configurationFile : undefined,
      files: (filesOf.get(folder) ?? []).map(below),
      unreadable: (unreadableOf.get(folder) ?? []).map(({ path: at, reason }) => ({ path: below(at), reason })),
      asked: undefined,
    };
    // The folder that was searched is a project only if it has a configuration or files that no nested project takes.
    const isEmpty = !project.configurationFile && project.files.length === 0 && project.unreadable.length === 0;
    if (isEmpty) return [];
    if (asked === undefined) return [project];
    if (folder === '.') return [{ ...project, asked: [asked] }];
    return isAt(folder, asked) ? [project] : [];
  });
}

/** Whether a path is what was asked for, or lies in it. */
export function isAt(file: string, asked: string): boolean {
  return file === asked || file.startsWith(`${asked}/`);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
