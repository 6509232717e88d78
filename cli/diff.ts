import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { type Project, shownPath } from './project.js';

/**
 * The difference that new texts make, as a unified diff that `git apply` and `patch` take.
 *
 * @param texts by absolute path
 * @param projects that hold the texts as they are
 */
export function unifiedDiffs(texts: ReadonlyMap<string, string>, projects: readonly Project[]): string {
  const diffs = projects.flatMap(({ root, folder, fragments }) =>
    fragments.flatMap(({ file }) => {
      const text = texts.get(path.join(folder, file.path));
      return text === undefined || text === file.text ? [] : [unifiedDiff(shownPath(root, file.path), file.text, text)];
    }),
  );
  return diffs.join('');
}

/** The difference between two texts of one file. */
function unifiedDiff(shown: string, before: string, after: string): string {
  const patch = createTwoFilesPatch(`a/${shown}`, `b/${shown}`, before, after, undefined, undefined, { context: 3 });
  // The library begins with a line of its own that no other tool writes.
  return patch.replace(/^=+\n/, '');
}
