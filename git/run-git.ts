import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { GitProblem } from './git-problem.js';

/** Nothing that a repository's configuration names is run: no monitor of its files, no hook, no helper that fetches what is missing. */
const NOTHING_RUNS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-pager'];
const NO_LIMIT = 1024 * 1024 * 1024;

/** How a run of git ended. */
export interface Ended {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/**
 * Runs git without a shell.
 *
 * @param folder where it runs
 * @param input what it reads
 * @throws GitProblem where there is no git, or no such folder
 */
export function git(folder: string, args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env: gitEnvironment(), encoding: 'buffer', maxBuffer: NO_LIMIT } as const;
    const program = namedGit();
    const child = execFile(program ?? 'git', [...NOTHING_RUNS, ...args], options, (error, out, err) => {
      if (error && typeof error.code !== 'number') {
        reject(String(error.code) === 'ENOENT' ? nothingThere(folder, program) : error);
        return;
      }
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err: err.toString('utf8') });
    });
    // One that has ended already needs no more input; how it ended is heard above.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** The git that whoever started this process wants instead of the one on the path: an editor has a setting for it. */
function namedGit(): string | undefined {
  const named = process.env['SEAMLINE_GIT'];
  return named === '' ? undefined : named;
}

/** The program and the folder to run it in are missed in the same words. */
function nothingThere(folder: string, named: string | undefined): GitProblem {
  if (!existsSync(folder)) return new GitProblem('The folder is gone.', 'Name one that is there.');
  if (named === undefined) return new GitProblem('git is not installed, or not on the path.');
  const hint = 'The variable SEAMLINE_GIT says so; VS Code sets it from the setting `git.path`.';
  return new GitProblem(`There is no git at ${JSON.stringify(named)}.`, hint);
}

/** The same where it must end well. @throws GitProblem with what git said */
export async function gitOrThrow(folder: string, args: readonly string[], input?: string): Promise<Buffer> {
  const { code, out, err } = await git(folder, args, input);
  if (code !== 0) throw unreadable(err);
  return out;
}

/** @param said what git wrote to its error output */
export function unreadable(said: string): GitProblem {
  return new GitProblem(`git cannot read this repository: ${said.split('\n')[0] ?? said}`);
}

/** No configuration of the machine, no question to a person, nothing fetched or locked. */
function gitEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
  };
}
