import { URI } from 'vscode-uri';
import type * as z from 'zod/mini';
import { rules as rulesRequest, virtualDocument } from '../../language/protocol/messages.js';
import { virtualSchemes } from '../../language/protocol/names.js';
import { rulePages } from '../../language/rule-pages.js';
import { rules } from '../../language/rules/registry.js';
import { answer } from '../answer.js';
import type { Feature } from '../context.js';
import { libraryUri, ruleUri } from '../locations.js';
import { declarationText, revisionText } from '../review/revision-documents.js';

/** The documents that exist nowhere but here: the built-in library, the pages of the rules, and what a review compares with. */
export const virtualDocuments: Feature = {
  register(context) {
    let pages: ReadonlyMap<string, string> | undefined;
    answer(context, rulesRequest, () =>
      rules.map(({ id, docs }) => ({ id, what: docs.what, documentation: ruleUri(id) })),
    );
    answer(context, virtualDocument, async ({ uri }): Promise<Document> => {
      const { scheme, path } = URI.parse(uri);
      switch (scheme) {
        case virtualSchemes.documentation:
          return documentOf('markdown', (pages ??= rulePages()).get(path.replace(/^\//, '')));
        case virtualSchemes.library: {
          const name = `${scheme}:${path}`;
          const fragment = context.workspace.library.find(({ file }) => libraryUri(file.path) === name);
          return documentOf('seam', fragment?.file.text);
        }
        case virtualSchemes.revision:
          return documentOf('seam', await revisionText(context.bases, uri));
        case virtualSchemes.declaration:
          return documentOf('seam', await declarationText(context.bases, context.workspace.projects, uri));
        default:
          return null;
      }
    });
  },
};

type Document = z.infer<typeof virtualDocument.result>;

function documentOf(languageId: 'seam' | 'markdown', text: string | undefined): Document {
  return text === undefined ? null : { languageId, text };
}
