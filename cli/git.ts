import { execFile } from 'node:child_process';
import path from 'node:path';
import { CONFIGURATION_FILE } from '../language/configuration/defaults.js';
import type { FileTree } from './file-tree.js';
import { gitEnvironment, workingFolder } from './io.js';
import { createRevisionTree, type TreeEntry } from './revision-tree.js';
import { UsageError } from './usage-error.js';

/** The tree without a file, which every repository has: what comes before the first commit. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** Nothing that a repository's configuration names is run: no monitor of its files, no hook, no helper that fetches what is missing. */
const NOTHING_RUNS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-pager'];
const NO_LIMIT = 1024 * 1024 * 1024;

/**
 * Reads the models and configurations in a revision of the repository that the working folder lies in. The working tree, the index and the references stay as they are.
 *
 * @param ref a commit, a tag, a branch or a tree
 * @throws UsageError where there is no repository or no such revision
 */
export async function readProjectsOf(ref: string): Promise<FileTree> {
  const top = await topFolder();
  const tree = await resolveTree(ref);
  const listing = await gitOrThrow(['ls-tree', '-r', '-z', '--full-tree', tree]);
  const entries = parseListing(listing.toString('utf8')).filter((entry) =>
    isOfProject(path.posix.basename(entry.path)),
  );
  const blobs = await readBlobs(entries.map(({ id }) => id));
  return createRevisionTree(top, entries, blobs);
}

function isOfProject(name: string): boolean {
  return name.endsWith('.seam') || name === CONFIGURATION_FILE;
}

async function topFolder(): Promise<string> {
  const { code, out, err } = await git(['rev-parse', '--show-toplevel']);
  if (code === 0) return path.resolve(withoutLineBreak(out));
  if (err.includes('not a git repository')) {
    throw new UsageError('This folder is in no git repository.', 'Revisions are compared inside one.');
  }
  throw new UsageError(`git cannot read this repository: ${firstLine(err)}`);
}

/** The id of a revision's tree. */
async function resolveTree(ref: string): Promise<string> {
  if (ref === '' || ref.startsWith('-') || /[\0-\x20\x7f]/.test(ref)) {
    throw new UsageError(`${JSON.stringify(ref)} is no revision.`, 'Name a commit, a tag or a branch.');
  }
  const { code, out } = await git(['rev-parse', '--quiet', '--verify', `${ref}^{tree}`]);
  if (code === 0) return withoutLineBreak(out);
  throw await noRevision(ref);
}

async function noRevision(ref: string): Promise<UsageError> {
  const message = `There is no revision ${JSON.stringify(ref)} in this repository.`;
  const says = async (...args: readonly string[]): Promise<boolean> => (await git(args)).code === 0;
  if (!(await says('rev-parse', '--quiet', '--verify', 'HEAD'))) {
    return new UsageError('This repository has no commit yet.', 'There is nothing to compare with.');
  }
  const shallow = await git(['rev-parse', '--is-shallow-repository']);
  if (withoutLineBreak(shallow.out) === 'true') {
    const hint =
      'This clone is shallow: `git fetch --unshallow` gets the rest; in a GitHub workflow, `fetch-depth: 0`.';
    return new UsageError(message, hint);
  }
  if (/[~^]/.test(ref)) {
    return new UsageError(message, `The empty tree ${EMPTY_TREE} stands for what was before the first commit.`);
  }
  const isRemote = await says('rev-parse', '--quiet', '--verify', `refs/remotes/origin/${ref}`);
  return new UsageError(message, isRemote ? `Did you mean "origin/${ref}"?` : undefined);
}

/** What `ls-tree -z` lists, sub-modules left out. */
function parseListing(listing: string): readonly TreeEntry[] {
  return listing.split('\0').flatMap((line) => {
    const match = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(line);
    const [, mode, id, file] = match ?? [];
    return mode !== undefined && id !== undefined && file !== undefined
      ? [{ path: file, id, isLink: mode === '120000' }]
      : [];
  });
}

/** The bytes of blobs, by id; one that this clone does not have is left out. */
async function readBlobs(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  if (ids.length === 0) return blobs;
  const output = await gitOrThrow(['cat-file', '--batch'], `${[...new Set(ids)].join('\n')}\n`);
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

interface Ended {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

async function gitOrThrow(args: readonly string[], input?: string): Promise<Buffer> {
  const { code, out, err } = await git(args, input);
  if (code !== 0) throw new UsageError(`git cannot read this repository: ${firstLine(err)}`);
  return out;
}

/** Runs git without a shell. */
function git(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const options = { cwd: workingFolder(), env: gitEnvironment(), encoding: 'buffer', maxBuffer: NO_LIMIT } as const;
    const child = execFile('git', [...NOTHING_RUNS, ...args], options, (error, out, err) => {
      if (error && typeof error.code !== 'number') {
        const isMissing = String(error.code) === 'ENOENT';
        reject(isMissing ? new UsageError('git is not installed, or not on the path.') : error);
        return;
      }
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err: err.toString('utf8') });
    });
    // One that has ended already needs no more input; how it ended is heard above.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

function withoutLineBreak(out: Buffer): string {
  return out.toString('utf8').replace(/\r?\n$/, '');
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
