import * as vscode from 'vscode';
import type { Location } from '../language/protocol/pieces.js';
import type { Session } from './session.js';

/** Shows a line in the editor that has the file already, else in the first column. */
export async function reveal(session: Session, { uri, range }: Location): Promise<void> {
  const target = session.uriOf(uri);
  const document = await vscode.workspace.openTextDocument(target);
  const shown = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === target.toString()),
  );
  const { start, end } = range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    selection: new vscode.Range(selection.start, selection.start),
    preview: shown === undefined,
  });
  vscode.window.activeTextEditor?.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
