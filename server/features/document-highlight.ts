import { DocumentHighlightKind } from 'vscode-languageserver';
import type { Feature } from '../context.js';
import { mentionAt } from '../navigation/mention-at.js';
import { occurrences } from '../navigation/occurrences.js';
import { rangeOf } from '../workspace/positions.js';

/** The places in one file that name what is under the cursor. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),

  register(context) {
    context.connection.onDocumentHighlight(async (params, token) => {
      const located = await mentionAt(context, params, token);
      if (!located) return null;
      const { project, fragment, mention } = located;
      return occurrences(project.landscape, mention.subject, [fragment]).map(({ at, isDeclaration }) => ({
        range: rangeOf(at),
        kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    });
  },
};
