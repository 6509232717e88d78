import { TextDocumentSyncKind } from 'vscode-languageserver';
import type { Feature } from '../context.js';

/** The documents that are open in the editor. */
export const textSync: Feature = {
  capabilities: () => ({
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
  }),

  register({ connection, workspace }) {
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      workspace.open({ uri, languageId, version, text });
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      workspace.change(uri, version, contentChanges);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      workspace.close(uri);
    });
  },
};
