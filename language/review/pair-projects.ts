import type { Change } from './review.js';

/** What projects are told apart by. */
export interface ProjectKey {
  readonly folder: string;
  /** As it declares it; else something that no other project has. */
  readonly name: string;
}

/**
 * Pairs the projects of two revisions: those of one folder, and of the others those of one name, as a project may have moved.
 *
 * @returns those of the later side first, then those that are gone
 */
export function pairProjects<P>(
  before: readonly P[],
  after: readonly P[],
  keyOf: (project: P) => ProjectKey,
): readonly Change<P>[] {
  const byFolder = new Map(before.map((project) => [keyOf(project).folder, project]));
  const pairs: { before: P | undefined; after: P | undefined }[] = after.map((project) => {
    return { before: byFolder.get(keyOf(project).folder), after: project };
  });
  const taken = new Set(pairs.map((pair) => pair.before));
  for (const gone of before.filter((project) => !taken.has(project))) {
    const { name } = keyOf(gone);
    const moved = pairs.filter((pair) => !pair.before && pair.after && keyOf(pair.after).name === name);
    const [pair] = moved;
    if (pair && moved.length === 1) pair.before = gone;
    else pairs.push({ before: gone, after: undefined });
  }
  return pairs;
}
