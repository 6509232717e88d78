import * as vscode from 'vscode';
import { openRule, registerCommands } from './commands.js';
import { Preview } from './preview/preview.js';
import { ProjectFeed } from './project-feed.js';
import { type MakeClient, Session } from './session.js';
import { showStatusBar } from './status-bar.js';
import { findingNodes, type Grouping } from './views/findings-nodes.js';
import { ledgerNodes } from './views/ledger-nodes.js';
import { symptomNodes } from './views/symptom-nodes.js';
import { showTreeView } from './views/tree-view.js';
import { provideVirtualDocuments } from './virtual-documents.js';

/** What differs between the hosts of the extension. */
export interface ClientHost {
  readonly makeClient: MakeClient;
  /** Of the documents that the server can read. */
  readonly schemes: readonly string[];
}

const GROUPING = 'seamline.findingsBy';

/** Starts the extension: the same on the desktop and in a browser. */
export async function startExtension(context: vscode.ExtensionContext, host: ClientHost): Promise<Session> {
  const output = vscode.window.createOutputChannel('Seamline', { log: true });
  const session = new Session(host.makeClient, host.schemes, output);
  // While the server's process comes up, there is enough to do here.
  const started = session.start();
  const feed = new ProjectFeed(session);
  const preview = new Preview(session, vscode.Uri.joinPath(context.extensionUri, 'dist', 'client'), openRule);

  let grouping: Grouping = context.workspaceState.get(GROUPING) === 'element' ? 'element' : 'rule';
  const findings = showTreeView('seamline.findings', feed, (projects) => findingNodes(projects, grouping));
  const groupFindings = (by: Grouping): void => {
    grouping = by;
    void context.workspaceState.update(GROUPING, by);
    void vscode.commands.executeCommand('setContext', GROUPING, by);
    findings.refresh();
  };
  groupFindings(grouping);

  context.subscriptions.push(
    output,
    session,
    feed,
    preview,
    findings,
    showTreeView('seamline.symptoms', feed, symptomNodes),
    showTreeView('seamline.ledger', feed, ledgerNodes),
    showStatusBar(session),
    provideVirtualDocuments(session),
    registerCommands({ session, preview, groupFindings }),
  );
  try {
    await started;
  } catch (error) {
    session.log(String(error));
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The Seamline language server could not be started. See its output.'),
    );
  }
  return session;
}
