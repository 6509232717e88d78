import { DocumentHighlightKind } from 'vscode-languageserver';
import { type Feature, locateAt } from '../context.js';
import { occurrences } from '../navigation/occurrences.js';
import { subjectAt } from '../navigation/subject-at.js';
import { rangeOf } from '../workspace/positions.js';

/** The places in one file that name what is under the cursor. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),

  register(context) {
    context.connection.onDocumentHighlight(async (params, token) => {
      const located = await locateAt(context, params, token);
      if (!located) return null;
      const { project, fragment, offset } = located;
      const { landscape } = project;
      const mention = subjectAt(landscape, fragment, offset);
      if (!mention) return null;
      return occurrences(landscape, mention.subject, [fragment]).map(({ at, isDeclaration }) => ({
        range: rangeOf(at),
        kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    });
  },
};
