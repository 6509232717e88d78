import type { WorkspaceSymbol } from 'vscode-languageserver';
import type { Declaration } from '../../language/landscape/types.js';
import type { Feature } from '../context.js';
import { rangeOf } from '../workspace/positions.js';
import { nameOf } from '../workspace/uris.js';
import { SYMBOL_KINDS } from './symbol-items.js';

/** A list that nobody reads to its end need not be sent. */
const MOST = 500;

/** Declarations of every project by name or title. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),

  register({ connection, workspace }) {
    connection.onWorkspaceSymbol(async ({ query }, token) => {
      await workspace.idle;
      const found: WorkspaceSymbol[] = [];
      for (const project of workspace.projects) {
        if (token.isCancellationRequested) return null;
        for (const { file, declarations } of project.fragments) {
          const uri = workspace.uriOf(project, file.path);
          for (const declaration of declarations) {
            if (found.length >= MOST) return found;
            if (!matches(declaration, query)) continue;
            found.push({
              name: declaration.name.text,
              kind: SYMBOL_KINDS[declaration.kind],
              containerName: `${declaration.kind} in ${project.landscape.project?.name.text ?? nameOf(project.root)}`,
              location: { uri, range: rangeOf(declaration.name) },
            });
          }
        }
      }
      return found;
    });
  },
};

function matches({ name, title }: Declaration, query: string): boolean {
  return name.text !== '' && (isIn(query, name.text) || isIn(query, title));
}

/** Whether the letters of a query come in a text in this order, whatever their case. */
function isIn(query: string, text: string): boolean {
  const letters = text.toLowerCase();
  let from = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    const at = letters.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
