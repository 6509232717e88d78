import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Those of the files below a folder that lie in a repository of their own, such as a sub-module: no revision of the folder has them.
 *
 * @param folder a URI
 * @param files URIs
 */
export function inNestedRepositories(folder: string, files: readonly string[]): ReadonlySet<string> {
  if (!folder.startsWith('file:')) return new Set();
  const top = fileURLToPath(folder);
  const known = new Map<string, boolean>([[top, false]]);
  const isNested = (at: string): boolean => {
    const answer = known.get(at) ?? (existsSync(path.join(at, '.git')) || isNested(path.dirname(at)));
    known.set(at, answer);
    return answer;
  };
  const below = files.filter((file) => file.startsWith(`${folder}/`));
  return new Set(below.filter((file) => isNested(path.dirname(fileURLToPath(file)))));
}
