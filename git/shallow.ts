import { git } from './run-git.js';

/** What to do where something of the past is missing; `undefined` where the clone has all of it. */
export async function shallowHint(folder: string): Promise<string | undefined> {
  const { out } = await git(folder, ['rev-parse', '--is-shallow-repository']);
  if (out.toString('utf8').trim() !== 'true') return undefined;
  return 'This clone is shallow: `git fetch --unshallow` gets the rest; in a GitHub workflow, `fetch-depth: 0`.';
}
