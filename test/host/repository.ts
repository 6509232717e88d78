import { execFileSync } from 'node:child_process';
import process from 'node:process';

/** Runs git in a folder, without what the machine says of it. @returns what it prints */
export function gitIn(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    stdio: 'pipe',
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
    },
  });
}

/** Makes a folder a repository with all of its files in the first commit of `main`. */
export function commitAll(folder: string): void {
  gitIn(folder, 'init', '--quiet', '--initial-branch', 'main');
  gitIn(folder, 'add', '--all');
  gitIn(folder, 'commit', '--quiet', '--message', 'The models as they are');
}
