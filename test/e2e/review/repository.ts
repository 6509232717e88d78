import { execFileSync } from 'node:child_process';
import { type Sandbox, sandbox } from '../cli/sandbox.js';

/** A git repository of its own for one test. */
export interface Repository extends Sandbox {
  readonly git: (...args: readonly string[]) => string;
  /** Commits all there is. */
  readonly commit: (message: string) => void;
}

/** Makes a repository with these files in its first commit; it is gone when the test ends. */
export function repository(files: Readonly<Record<string, string | Buffer>>): Repository {
  const made = sandbox(files);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: made.folder, encoding: 'utf8', env: environment, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch', 'main', '.');
  const commit = (message: string): void => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', message);
  };
  commit('The first');
  return { ...made, git, commit };
}

/** Nothing of the machine's own configuration. */
const environment: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};
