import { type Feature, locate } from '../context.js';
import { documentSymbol } from './symbol-items.js';

/** The outline of a file: its declarations, each with what it consists of. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Seamline' } }),

  register(context) {
    context.connection.onDocumentSymbol(async ({ textDocument }, token) => {
      const located = await locate(context, textDocument, token);
      if (!located) return null;
      return located.fragment.declarations.filter(({ name }) => name.text !== '').map(documentSymbol);
    });
  },
};
