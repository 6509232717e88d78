import { type Feature, locateAt } from '../context.js';
import { occurrences } from '../navigation/occurrences.js';
import { subjectAt } from '../navigation/subject-at.js';
import { rangeOf } from '../workspace/positions.js';

/** Edits the places of a name together while it is typed, where all of them stand in one file: fields, phases, questions, and more. */
export const linkedEditing: Feature = {
  capabilities: () => ({ linkedEditingRangeProvider: true }),

  register(context) {
    context.connection.languages.onLinkedEditingRange(async (params, token) => {
      const located = await locateAt(context, params, token);
      if (!located) return null;
      const { project, fragment, offset } = located;
      const mention = subjectAt(project.landscape, fragment, offset);
      if (!mention || mention.subject.kind === 'rule') return null;
      const places = occurrences(project.landscape, mention.subject, project.fragments);
      const isLocal = places.every(({ at }) => at.file === fragment.file) && places.some((one) => one.isDeclaration);
      return isLocal && places.length > 1 ? { ranges: places.map(({ at }) => rangeOf(at)), wordPattern: NAME } : null;
    });
  },
};

const NAME = '[\\p{L}\\p{M}_][\\p{L}\\p{M}0-9_-]*';
