import * as vscode from 'vscode';
import { virtualDocument, virtualSchemes } from '../language/protocol.js';
import type { Session } from './session.js';

/** Opens the documents that only the server has: the built-in library and the rules' pages. */
export function provideVirtualDocuments(session: Session): vscode.Disposable {
  const provider: vscode.TextDocumentContentProvider = {
    async provideTextDocumentContent(uri, token) {
      const document = await session.ask(virtualDocument, { uri: session.textOf(uri) }, token);
      if (!document) throw vscode.FileSystemError.FileNotFound(uri);
      return document.text;
    },
  };
  return vscode.Disposable.from(
    ...Object.values(virtualSchemes).map((scheme) =>
      vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    ),
  );
}

/** The page of a rule. */
export function rulePage(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: virtualSchemes.documentation, path: `/${rule}.md` });
}
