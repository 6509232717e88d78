import * as vscode from 'vscode';

/** The id of the language. */
export const languageId = 'seam';

/**
 * Waits for something to come true: looks now, and again whenever the event fires. The test's own patience is the limit.
 *
 * @param look returns undefined while it is not true yet
 */
export function until<T>(event: vscode.Event<unknown>, look: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const found = look();
    if (found !== undefined) {
      resolve(found);
      return;
    }
    const listener = event(() => {
      const found = look();
      if (found === undefined) return;
      listener.dispose();
      resolve(found);
    });
  });
}

/** The URI of a file of the open project. */
export function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the project in the editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(name)));
}

/** The id of the rule, or the code of the syntax error, that a diagnostic names. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Waits until the diagnostics of a file are as `right` says. */
export function diagnostics(
  uri: vscode.Uri,
  right: (all: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return until(vscode.languages.onDidChangeDiagnostics, () => {
    const all = vscode.languages.getDiagnostics(uri);
    return right(all) ? all : undefined;
  });
}

/** The place of a text in a document, the first one. */
export function find(document: vscode.TextDocument, text: string): vscode.Range {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`"${text}" is not in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** Throws away what was typed and closes everything. What VS Code itself is writing, its settings for one, is left to it. */
export async function closeAll(): Promise<void> {
  const changed = vscode.workspace.textDocuments.filter((one) => one.isDirty && one.languageId === languageId);
  for (const document of changed) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
