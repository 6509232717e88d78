import * as vscode from 'vscode';
import type { Session } from '../session.js';
import { DiffTarget } from './messages.js';

/** The command that a mark on a declaration runs, with what to show. */
export const showDiffCommand = 'seamline.showReviewDiff';

/** Shows two texts beside each other. @param sent a `DiffTarget` */
export async function showDiff(session: Session, sent: unknown): Promise<void> {
  const target = DiffTarget.safeParse(sent);
  if (!target.success) return;
  const { before, after, title } = target.data;
  await vscode.commands.executeCommand('vscode.diff', session.uriOf(before), session.uriOf(after), title, {
    preview: true,
    viewColumn: vscode.ViewColumn.One,
  } satisfies vscode.TextDocumentShowOptions);
}
