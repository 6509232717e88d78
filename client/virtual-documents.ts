import * as vscode from 'vscode';
import { virtualDocument } from '../language/protocol/messages.js';
import { virtualSchemes } from '../language/protocol/names.js';
import type { Session } from './session.js';

/**
 * Opens the documents that only the server has: the built-in library, the rules' pages, and what a review compares with.
 *
 * @param onReview fires when declarations that are shown may say something else now
 */
export function provideVirtualDocuments(session: Session, onReview: vscode.Event<void>): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri, token) {
      const document = await session.ask(virtualDocument, { uri: session.textOf(uri) }, token);
      if (!document) throw vscode.FileSystemError.FileNotFound(uri);
      return document.text;
    },
  };
  return vscode.Disposable.from(
    changed,
    onReview(() => {
      for (const { uri } of vscode.workspace.textDocuments) {
        if (uri.scheme === virtualSchemes.declaration) changed.fire(uri);
      }
    }),
    ...Object.values(virtualSchemes).map((scheme) =>
      vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    ),
  );
}

/** The page of a rule. */
export function rulePage(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: virtualSchemes.documentation, path: `/${rule}.md` });
}
