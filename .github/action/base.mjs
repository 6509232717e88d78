// What a change is compared with.
import { spawnSync } from 'node:child_process';
import { UsageError } from './runner.mjs';

/** Nothing that the repository's configuration names is run, and nobody is asked for a password. */
const NOTHING_RUNS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-pager'];
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** The tree without a file: what was there before the first commit. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

function git(folder, ...args) {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0' };
  const { status, stdout, error } = spawnSync('git', [...NOTHING_RUNS, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  if (error) throw new UsageError(`git cannot be run: ${error.message}.`);
  return { ok: status === 0, out: stdout.trim() };
}

/** An object id out of the event, which is checked: what is none is nothing. */
function idIn(value) {
  return typeof value === 'string' && OBJECT_ID.test(value) && !/^0+$/.test(value) ? value : undefined;
}

/** The commit that is checked out; empty where there is none. */
export function headOf(folder) {
  return git(folder, 'rev-parse', '--verify', '--quiet', 'HEAD').out;
}

function isShallow(folder) {
  return git(folder, 'rev-parse', '--is-shallow-repository').out === 'true';
}

/** @returns whether the clone has a commit with its files; one that is missing is fetched, alone where the clone is shallow */
function has(folder, commit) {
  const isThere = () => git(folder, 'rev-parse', '--quiet', '--verify', `${commit}^{tree}`).ok;
  const depth = isShallow(folder) ? ['--depth=1'] : [];
  return isThere() || (git(folder, 'fetch', '--quiet', '--no-tags', ...depth, 'origin', commit).ok && isThere());
}

/** The commit where two lines of history parted; a shallow clone is completed for it. */
function mergeBase(folder, left, right) {
  if (isShallow(folder)) git(folder, 'fetch', '--quiet', '--no-tags', '--unshallow', 'origin');
  const { ok, out } = git(folder, 'merge-base', left, right);
  return ok ? out : undefined;
}

/** The parents that the commit itself names, also in a shallow clone. */
function parentsOf(folder, commit) {
  const { out } = git(folder, 'cat-file', '-p', commit);
  const head = out.split('\n\n')[0] ?? '';
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id]) => id);
}

/**
 * A pull request is compared with the branch that it goes into. What is checked out is usually the merge of both, whose first parent is
 * that branch; where it is the pull request's own commit, it is compared with where it left the branch.
 */
function ofPullRequest(folder, { base, head }) {
  const [first, second] = parentsOf(folder, 'HEAD');
  if (second !== undefined && second === idIn(head?.sha)) return has(folder, first) ? first : undefined;
  const branch = idIn(base?.sha);
  if (branch === undefined || !has(folder, branch)) return undefined;
  return mergeBase(folder, branch, 'HEAD');
}

/**
 * A push is compared with what was there before; the first push of a branch with where it left the default branch, and that of the default
 * branch itself with nothing.
 */
function ofPush(folder, { before, created, ref, repository }) {
  const previous = idIn(before);
  if (previous !== undefined) return has(folder, previous) ? previous : undefined;
  const branch = repository?.default_branch;
  if (created !== true || typeof branch !== 'string') return undefined;
  if (ref === `refs/heads/${branch}`) return EMPTY_TREE;
  const here = `refs/remotes/origin/${branch}`;
  const isFetched = git(folder, 'fetch', '--quiet', '--no-tags', 'origin', `+refs/heads/${branch}:${here}`).ok;
  return isFetched ? mergeBase(folder, here, 'HEAD') : undefined;
}

/**
 * @param folder in the repository
 * @param given the revision that the workflow asks for; empty for that of the event
 * @returns the commit to compare with, or why there is none; `isNeeded` where there should be one
 */
export function findBase(folder, given, eventName, event) {
  if (headOf(folder) === '') {
    throw new UsageError('There is no git repository with a commit here. Run actions/checkout before this action.');
  }
  if (given !== '') return { commit: given };
  const found = {
    pull_request: () => ofPullRequest(folder, event.pull_request ?? {}),
    pull_request_target: () => ofPullRequest(folder, event.pull_request ?? {}),
    merge_group: () => [idIn(event.merge_group?.base_sha)].find((id) => id !== undefined && has(folder, id)),
    push: () => ofPush(folder, event),
  };
  if (!Object.hasOwn(found, eventName)) return { why: 'This run is of no change, so that nothing is compared.' };
  const commit = found[eventName]();
  if (commit !== undefined) return { commit };
  return {
    why: 'The commit to compare with is not in this clone and could not be fetched. Set `fetch-depth: 0` at actions/checkout.',
    // What was pushed is there already; a change that is to be let in must be looked at.
    isNeeded: eventName !== 'push',
  };
}
