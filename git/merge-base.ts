import { GitProblem } from './git-problem.js';
import { resolveCommit } from './revision.js';
import { git, unreadable } from './run-git.js';
import { shallowHint } from './shallow.js';

/**
 * The best of the commits that two revisions have in common: usually one, where their branches have parted; several where each has been
 * merged into the other.
 *
 * @param folder absolute, in the repository
 * @returns ids, in the order in which git has them
 * @throws GitProblem where a revision is no commit of the repository, and where the two have nothing in common
 */
export async function mergeBases(folder: string, one: string, other: string): Promise<readonly [string, ...string[]]> {
  const [first, ...others] = await basesOf(folder, await commits(folder, one, other));
  if (first !== undefined) return [first, ...others];
  const both = [one, other].map((side) => JSON.stringify(side));
  const hint = (await shallowHint(folder)) ?? `To compare them as they are: ${both.join(' ')}.`;
  throw new GitProblem(`${both.join(' and ')} have no commit in common.`, hint);
}

/**
 * Where two revisions have parted, if each has commits since that the other has not.
 *
 * @param folder absolute, in the repository
 * @returns `undefined` also for what has no history: a tree, or no revision
 */
export async function partedAt(folder: string, one: string, other: string): Promise<string | undefined> {
  try {
    const ids = await commits(folder, one, other);
    const [first] = await basesOf(folder, ids);
    return first === undefined || ids.includes(first) ? undefined : first;
  } catch (error) {
    if (error instanceof GitProblem) return undefined;
    throw error;
  }
}

function commits(folder: string, ...refs: readonly string[]): Promise<readonly string[]> {
  return Promise.all(refs.map((ref) => resolveCommit(folder, ref)));
}

async function basesOf(folder: string, ids: readonly string[]): Promise<readonly string[]> {
  const { code, out, err } = await git(folder, ['merge-base', '--all', ...ids]);
  // It ends with 1 where there is none.
  if (code > 1) throw unreadable(err);
  return out
    .toString('utf8')
    .split(/\r?\n/)
    .filter((id) => id !== '');
}
