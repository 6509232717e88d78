import { review } from '../language/review/review.js';
import type { Finding } from '../language/rules/rule.js';
import { findProjectsIn } from './discovery.js';
import { readProjectsOf } from './git.js';
import { printAside } from './io.js';
import { problemLine } from './load-projects.js';
import type { Loader, LoadOptions, Project } from './project.js';

/** How the projects were read. */
export interface ReadBy {
  readonly paths: readonly string[];
  readonly loader: Loader;
  readonly loadOptions: LoadOptions;
}

/**
 * The findings that a git revision does not have, by fingerprint. Both are analysed whole, with one clock. What could not be read of the
 * revision is said on the error output: its findings look new.
 *
 * @param ref a commit, a tag, a branch
 * @param projects as they are now
 */
export async function newSince(ref: string, projects: readonly Project[], read: ReadBy): Promise<ReadonlySet<Finding>> {
  const tree = await readProjectsOf(ref);
  const found = await findProjectsIn(tree, read.paths);
  const before = await read.loader.load(found, { ...read.loadOptions, tree });
  for (const problem of before.flatMap(({ problems }) => problems)) {
    printAside(`In ${ref}: ${problemLine(problem)}\n`);
  }
  const byFolder = new Map(before.map((project) => [project.folder, project]));
  return new Set(
    projects.flatMap(({ folder, analysis }) => review(byFolder.get(folder)?.analysis, analysis).findings.added),
  );
}
