import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { sandbox, type Sandbox } from '../cli/sandbox.js';
import { type Repository, repository } from '../review/repository.js';

type Files = Readonly<Record<string, string | Buffer>>;

/** A pull request on a server, and what `actions/checkout` leaves of it on the runner. */
export interface Checkout extends Sandbox {
  readonly server: Repository;
  /** The event, as GitHub sends it. */
  readonly payload: PullRequestEvent;
}

export interface PullRequestEvent {
  readonly pull_request: {
    readonly number: number;
    readonly title: string;
    readonly base: { readonly sha: string; readonly ref: string };
    readonly head: { readonly sha: string; readonly ref: string; readonly repo: { readonly full_name: string } | null };
  };
}

export interface CheckoutOptions {
  /** The branch of the pull request. */
  readonly branch?: string;
  /** What became of the branch that it goes into, after it was made. */
  readonly meanwhile?: Files;
  /** What is checked out: the merge of both, or the pull request's own commit. */
  readonly of?: 'merge' | 'head';
  /** How many commits are fetched; 1 is the default of `actions/checkout`. */
  readonly depth?: number;
}

/** Makes a pull request that turns one set of files into another. */
export function checkout(before: Files, after: Files, options: CheckoutOptions = {}): Checkout {
  const { branch = 'change', meanwhile = {}, of = 'merge', depth = 1 } = options;
  const server = repository(before);
  const id = (ref: string): string => server.git('rev-parse', ref).trim();
  server.git('switch', '--quiet', '--create', branch);
  for (const name of Object.keys(before)) if (!(name in after)) server.remove(name);
  for (const [name, text] of Object.entries(after)) server.write(name, text);
  server.commit('The change');
  const head = id('HEAD');
  server.git('switch', '--quiet', 'main');
  for (const [name, text] of Object.entries(meanwhile)) server.write(name, text);
  if (Object.keys(meanwhile).length > 0) server.commit('Meanwhile');
  const base = id('HEAD');
  server.git('switch', '--quiet', '--detach');
  server.git('merge', '--quiet', '--no-ff', '--message', 'The merge', head);
  server.git('update-ref', 'refs/pull/7/merge', 'HEAD');
  server.git('switch', '--quiet', 'main');
  const fetched = of === 'merge' ? id('refs/pull/7/merge') : head;
  return {
    ...cloneAt(server, fetched, depth),
    server,
    payload: {
      pull_request: {
        number: 7,
        title: 'A "title" $(touch pwned)\n::error::pwned',
        base: { sha: base, ref: 'main' },
        head: { sha: head, ref: branch, repo: { full_name: 'octo/shop' } },
      },
    },
  };
}

/** A detached clone of one commit, as deep as wanted. */
export function cloneAt(server: Repository, commit: string, depth = 1): Sandbox {
  const clone = sandbox();
  const git = (...args: readonly string[]): void => {
    execFileSync('git', args, {
      cwd: clone.folder,
      stdio: 'pipe',
      env: { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', HOME: clone.folder },
    });
  };
  git('init', '--quiet', '.');
  git('remote', 'add', 'origin', `file://${server.folder}${path.sep}.git`);
  git('fetch', '--quiet', '--no-tags', `--depth=${depth}`, 'origin', commit);
  git('checkout', '--quiet', '--detach', commit);
  return clone;
}
