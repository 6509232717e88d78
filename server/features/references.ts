import { type Feature, locateAt } from '../context.js';
import { locationOf } from '../locations.js';
import { occurrences } from '../navigation/occurrences.js';
import { subjectAt } from '../navigation/subject-at.js';

/** Every place that names something, over all files of the project. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),

  register(context) {
    context.connection.onReferences(async (params, token) => {
      const located = await locateAt(context, params, token);
      if (!located) return null;
      const { project, fragment, offset } = located;
      const { landscape } = project;
      const mention = subjectAt(landscape, fragment, offset);
      if (!mention) return null;
      const fragments = [...context.workspace.library, ...project.fragments];
      return occurrences(landscape, mention.subject, fragments)
        .filter(({ isDeclaration }) => params.context.includeDeclaration || !isDeclaration)
        .flatMap(({ at }) => locationOf(context, project, at) ?? []);
    });
  },
};
