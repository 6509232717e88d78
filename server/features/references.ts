import type { Feature } from '../context.js';
import { locationOf } from '../locations.js';
import { mentionAt } from '../navigation/mention-at.js';
import { occurrences } from '../navigation/occurrences.js';

/** Every place that names something, over all files of the project. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),

  register(context) {
    context.connection.onReferences(async (params, token) => {
      const located = await mentionAt(context, params, token);
      if (!located) return null;
      const { project, mention } = located;
      const fragments = [...context.workspace.library, ...project.fragments];
      return occurrences(project.landscape, mention.subject, fragments)
        .filter(({ isDeclaration }) => params.context.includeDeclaration || !isDeclaration)
        .flatMap(({ at }) => locationOf(context, project, at) ?? []);
    });
  },
};
