import { CONFIGURATION_FILE } from '../language/configuration/defaults.js';
import { GitProblem } from '../git/git-problem.js';
import { findRevision, readRevision } from '../git/revision.js';
import type { FileTree } from './file-tree.js';
import { workingFolder } from './io.js';
import { createRevisionTree } from './revision-tree.js';
import { UsageError } from './usage-error.js';

/** The files of a revision, at the places that they have in the working tree. */
export interface RevisionTree extends FileTree {
  /** The repository's folder, absolute. */
  readonly top: string;
}

/**
 * Reads the models and configurations in a revision of the repository that the working folder lies in.
 *
 * @param ref a commit, a tag, a branch or a tree
 * @throws UsageError where there is no repository or no such revision
 */
export async function readProjectsOf(ref: string): Promise<RevisionTree> {
  return asUsage(async () => {
    const revision = await findRevision(workingFolder(), ref);
    const { top } = revision;
    return { top, ...createRevisionTree(top, await readRevision(revision, isOfProject)) };
  });
}

/** What git cannot do is wrong use of the command. */
export async function asUsage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof GitProblem ? new UsageError(error.message, error.hint) : error;
  }
}

function isOfProject(name: string): boolean {
  return name.endsWith('.seam') || name === CONFIGURATION_FILE;
}
