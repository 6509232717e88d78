import type { Feature } from '../context.js';
import { mentionAt } from '../navigation/mention-at.js';
import { occurrences } from '../navigation/occurrences.js';
import { rangeOf } from '../workspace/positions.js';

/** Edits the places of a name together while it is typed, where all of them stand in one file: fields, phases, questions, and more. */
export const linkedEditing: Feature = {
  capabilities: () => ({ linkedEditingRangeProvider: true }),

  register(context) {
    context.connection.languages.onLinkedEditingRange(async (params, token) => {
      const located = await mentionAt(context, params, token);
      if (!located || located.mention.subject.kind === 'rule') return null;
      const { project, fragment, mention } = located;
      const places = occurrences(project.landscape, mention.subject, project.fragments);
      const isLocal = places.every(({ at }) => at.file === fragment.file) && places.some((one) => one.isDeclaration);
      return isLocal && places.length > 1 ? { ranges: places.map(({ at }) => rangeOf(at)), wordPattern: NAME } : null;
    });
  },
};

const NAME = '[\\p{L}\\p{M}_][\\p{L}\\p{M}0-9_-]*';
