import path from 'node:path';
import { GitProblem } from './git-problem.js';
import { parseRange } from './range.js';
import { git, gitOrThrow, unreadable } from './run-git.js';
import { shallowHint } from './shallow.js';

/** A revision of a repository. */
export interface Revision {
  /** The repository's folder, absolute. */
  readonly top: string;
  /** The id of its tree: two revisions with the same files share it. */
  readonly tree: string;
}

/** A file of a revision. */
export interface RevisionFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly id: string;
  /** A symbolic link: its text is where it leads. */
  readonly isLink: boolean;
}

/** The files of a revision that somebody wanted. */
export interface RevisionFiles {
  readonly files: readonly RevisionFile[];
  /** Their bytes by id; those that this clone does not have are left out. */
  readonly blobs: ReadonlyMap<string, Buffer>;
}

/**
 * Finds a revision of the repository that a folder lies in.
 *
 * @param folder absolute, and there
 * @param ref a commit, a tag, a branch or a tree; it comes from a person, and is never taken for an option of git
 * @throws GitProblem where there is no git, no repository or no such revision
 */
export async function findRevision(folder: string, ref: string): Promise<Revision> {
  const top = await topFolder(folder);
  return { top, tree: await resolveTree(folder, ref) };
}

/**
 * Reads files of a revision. The working tree, the index and the references stay as they are.
 *
 * @param isWanted says by its name whether a file is to be read
 * @throws GitProblem where git cannot read the repository
 */
export async function readRevision(
  { top, tree }: Revision,
  isWanted: (name: string) => boolean,
): Promise<RevisionFiles> {
  const listing = await gitOrThrow(top, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  const files = parseListing(listing.toString('utf8')).filter((file) => isWanted(path.posix.basename(file.path)));
  const ids = files.map(({ id }) => id);
  return { files, blobs: await readBlobs(top, ids) };
}

async function topFolder(folder: string): Promise<string> {
  const { code, out, err } = await git(folder, ['rev-parse', '--show-toplevel']);
  if (code === 0) return path.resolve(withoutLineBreak(out));
  if (err.includes('not a git repository')) {
    throw new GitProblem('This folder is in no git repository.', 'Revisions are compared inside one.');
  }
  throw unreadable(err);
}

async function resolveTree(folder: string, ref: string): Promise<string> {
  const tree = await resolve(folder, ref, 'tree');
  if (tree !== undefined) return tree;
  const range = parseRange(ref);
  if (!range) throw await noRevision(folder, ref);
  const hint = `\`git merge-base ${range.one} ${range.other}\` finds where both have parted.`;
  throw new GitProblem(`${JSON.stringify(ref)} names two revisions, and one is wanted.`, hint);
}

/**
 * The id of a commit.
 *
 * @param ref comes from a person, and is never taken for an option of git
 * @throws GitProblem where there is no such revision, or it is only a tree
 */
export async function resolveCommit(folder: string, ref: string): Promise<string> {
  const commit = await resolve(folder, ref, 'commit');
  if (commit !== undefined) return commit;
  // Says what is wrong where it is not even a tree.
  await resolveTree(folder, ref);
  throw new GitProblem(`${JSON.stringify(ref)} is no commit, and has no history to look in.`);
}

async function resolve(folder: string, ref: string, type: 'tree' | 'commit'): Promise<string | undefined> {
  if (ref === '' || ref.startsWith('-') || /[\0-\x20\x7f]/.test(ref)) {
    throw new GitProblem(`${JSON.stringify(ref)} is no revision.`, 'Name a commit, a tag or a branch.');
  }
  const { code, out } = await git(folder, ['rev-parse', '--quiet', '--verify', `${ref}^{${type}}`]);
  return code === 0 ? withoutLineBreak(out) : undefined;
}

async function noRevision(folder: string, ref: string): Promise<GitProblem> {
  const message = `There is no revision ${JSON.stringify(ref)} in this repository.`;
  const says = async (...args: readonly string[]): Promise<boolean> => (await git(folder, args)).code === 0;
  if (!(await says('rev-parse', '--quiet', '--verify', 'HEAD'))) {
    return new GitProblem('This repository has no commit yet.', 'There is nothing to compare with.');
  }
  const hint = await shallowHint(folder);
  if (hint !== undefined) return new GitProblem(message, hint);
  if (/[~^]/.test(ref)) {
    const emptyTree = await idOfEmptyTree(folder);
    return new GitProblem(message, `The empty tree ${emptyTree} stands for what was before the first commit.`);
  }
  const isRemote = await says('rev-parse', '--quiet', '--verify', `refs/remotes/origin/${ref}`);
  return new GitProblem(message, isRemote ? `Did you mean "origin/${ref}"?` : undefined);
}

/** The tree without a file, which every repository has. Its id depends on the hash that the repository is made with. */
async function idOfEmptyTree(folder: string): Promise<string> {
  return withoutLineBreak(await gitOrThrow(folder, ['hash-object', '-t', 'tree', '--stdin']));
}

/** What `ls-tree -z` lists, sub-modules left out. */
function parseListing(listing: string): readonly RevisionFile[] {
  return listing.split('\0').flatMap((line) => {
    const match = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(line);
    const [, mode, id, file] = match ?? [];
    return mode !== undefined && id !== undefined && file !== undefined
      ? [{ path: file, id, isLink: mode === '120000' }]
      : [];
  });
}

async function readBlobs(top: string, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  if (ids.length === 0) return blobs;
  const output = await gitOrThrow(top, ['cat-file', '--batch'], `${[...new Set(ids)].join('\n')}\n`);
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    blobs.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}

function withoutLineBreak(out: Buffer): string {
  return out.toString('utf8').replace(/\r?\n$/, '');
}
