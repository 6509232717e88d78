import path from 'node:path';
import type { ContinuousIntegration } from './formats.js';
import { exists, kindOf, readText } from './io.js';
import { UsageError } from './usage-error.js';

/** What tells a host by a file that only it reads. */
const SIGNS: readonly (readonly [string, ContinuousIntegration])[] = [
  ['.github', 'github'],
  ['.gitlab-ci.yml', 'gitlab'],
  ['.gitlab', 'gitlab'],
];

/**
 * The repository that a folder lies in, or will lie in.
 *
 * @param folder absolute; need not exist
 * @returns the nearest folder upward with a `.git`; `undefined` where there is none
 */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (exists(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return undefined;
  }
}

/**
 * Who builds a repository: the host whose files lie in it, else the one that its remotes are at.
 *
 * @throws UsageError where neither says so, or both do
 */
export function detectHost(repository: string): ContinuousIntegration {
  const byFiles = new Set(SIGNS.flatMap(([file, host]) => (exists(path.join(repository, file)) ? [host] : [])));
  const found = [...(byFiles.size > 0 ? byFiles : hostsOfRemotes(repository))];
  const [host] = found;
  if (host !== undefined && found.length === 1) return host;
  throw new UsageError(
    host === undefined
      ? 'Nothing here says who builds this repository.'
      : 'This repository has files for GitHub and for GitLab.',
    'Name the one: `--ci github` or `--ci gitlab`.',
  );
}

/** Read off git's configuration, by the name of the host; nothing in it is run. */
function hostsOfRemotes(repository: string): ReadonlySet<ContinuousIntegration> {
  const file = path.join(repository, '.git', 'config');
  const read = kindOf(file) === 'file' ? readText(file) : undefined;
  if (read?.kind !== 'text') return new Set();
  const urls = [...read.text.matchAll(/^\s*url\s*=\s*(?:[a-z+]+:\/\/)?(?:[^@/\s]*@)?([^/:\s]+)/gim)];
  return new Set(
    urls.flatMap(([, name = '']): readonly ContinuousIntegration[] =>
      /(^|\.)github\./i.test(name) ? ['github'] : /(^|\.)gitlab\./i.test(name) ? ['gitlab'] : [],
    ),
  );
}
