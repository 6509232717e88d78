import type { Analysis } from '../analysis.js';
import { byName } from '../landscape/elements.js';
import type { Kind, Team } from '../landscape/types.js';
import { answerableTeams } from './answerable-teams.js';

/** Of these the teams are those who need it or suffer from it: they want to hear of a change, but the file is not theirs. */
const OF_OTHERS: ReadonlySet<Kind> = new Set(['report', 'symptom']);

/**
 * The teams that answer for what each file of a project declares.
 *
 * @returns by the file's path in the project, in its order; the teams by name
 */
export function fileOwners({ landscape }: Analysis): ReadonlyMap<string, readonly Team[]> {
  return new Map(
    landscape.fragments.map(({ file, declarations }) => {
      const owned = declarations.filter(({ kind }) => !OF_OTHERS.has(kind));
      const teams = new Set(owned.flatMap((declaration) => answerableTeams(declaration, landscape)));
      return [file.path, [...teams].sort(byName)];
    }),
  );
}
