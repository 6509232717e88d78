import { URI } from 'vscode-uri';
import type * as z from 'zod/mini';
import { rules as rulesRequest, virtualDocument, virtualSchemes } from '../../language/protocol.js';
import { rulePages } from '../../language/rule-pages.js';
import { rules } from '../../language/rules/registry.js';
import type { Feature } from '../context.js';
import { libraryUri, ruleUri } from '../locations.js';
import { answer } from './projects.js';

/** The documents that exist nowhere but here: the built-in library, and the pages of the rules. */
export const virtualDocuments: Feature = {
  register(context) {
    let pages: ReadonlyMap<string, string> | undefined;
    answer(context, rulesRequest, () =>
      rules.map(({ id, docs }) => ({ id, what: docs.what, documentation: ruleUri(id) })),
    );
    answer(context, virtualDocument, ({ uri }): z.infer<typeof virtualDocument.result> => {
      const { scheme, path } = URI.parse(uri);
      if (scheme === virtualSchemes.documentation) {
        const text = (pages ??= rulePages()).get(path.replace(/^\//, ''));
        return text === undefined ? null : { languageId: 'markdown', text };
      }
      if (scheme !== virtualSchemes.library) return null;
      const fragment = context.workspace.library.find(({ file }) => libraryUri(file.path) === `${scheme}:${path}`);
      return fragment ? { languageId: 'seam', text: fragment.file.text } : null;
    });
  },
};
