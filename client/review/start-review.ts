import * as vscode from 'vscode';
import { concernsSeamline } from '../project-feed.js';
import type { Session } from '../session.js';
import { pickBase } from './base-picker.js';
import { refsOf, repositoryOf } from './git-extension.js';
import type { Review } from './review.js';

export interface ReviewWish {
  /** What to compare with; without one, the reader is asked. */
  readonly base: string | undefined;
  /** Whether the server can read revisions: it has a git in its reach. */
  readonly hasGit: boolean;
}

/**
 * Starts a review, asking for what is not said.
 *
 * @returns whether it has started; where it has not, the reader knows why
 */
export async function startReview(session: Session, review: Review, { base, hasGit }: ReviewWish): Promise<boolean> {
  if (!hasGit) {
    const where = vscode.l10n.t('Open the folder in VS Code on the desktop, or on a remote machine.');
    void vscode.window.showWarningMessage(`${vscode.l10n.t('There is no git in a browser to review with.')} ${where}`);
    return false;
  }
  if (!vscode.workspace.isTrusted) {
    await askForTrust();
    return false;
  }
  const folder = await reviewedFolder();
  if (!folder) return false;
  let ref = base ?? (await chosenBase(folder));
  while (ref !== undefined) {
    const uri = session.textOf(folder);
    const asked = ref;
    const started = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Comparing with {0}', asked) },
      () => review.start(uri, asked),
    );
    if (started.kind === 'started') return true;
    const another = vscode.l10n.t('Choose Another…');
    const answer = await vscode.window.showErrorMessage(started.message, another);
    if (answer !== another) return false;
    ref = await chosenBase(folder);
  }
  return false;
}

async function chosenBase(folder: vscode.Uri): Promise<string | undefined> {
  const repository = await repositoryOf(folder);
  return pickBase(repository ? await refsOf(repository) : []);
}

async function askForTrust(): Promise<void> {
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('A review runs git, which is not done in a folder that you do not trust.'),
    manage,
  );
  if (answer === manage) await vscode.commands.executeCommand('workbench.trust.manage');
}

/** The document that is worked on, else the open folder, of several the one that the reader chooses. */
async function reviewedFolder(): Promise<vscode.Uri | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document && concernsSeamline(document) && document.uri.scheme === 'file') return document.uri;
  const [only, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (!only) {
    void vscode.window.showWarningMessage(vscode.l10n.t('There is nothing to review: open a folder with .seam files.'));
    return undefined;
  }
  if (others.length === 0) return only.uri;
  return (await vscode.window.showWorkspaceFolderPick())?.uri;
}
