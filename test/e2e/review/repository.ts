import { gitIn } from '../../host/repository.js';
import { type Sandbox, sandbox } from '../cli/sandbox.js';

/** A git repository of its own for one test. */
export interface Repository extends Sandbox {
  readonly git: (...args: readonly string[]) => string;
  /** Commits all there is. */
  readonly commit: (message: string) => void;
}

/** Makes a repository with these files in its first commit; it is gone when the test ends. @param hash what its objects are named by */
export function repository(
  files: Readonly<Record<string, string | Buffer>>,
  hash: 'sha1' | 'sha256' = 'sha1',
): Repository {
  const made = sandbox(files);
  const git = (...args: readonly string[]): string => gitIn(made.folder, ...args);
  git('init', '--quiet', '--initial-branch', 'main', '--object-format', hash, '.');
  const commit = (message: string): void => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', message);
  };
  commit('The first');
  return { ...made, git, commit };
}
