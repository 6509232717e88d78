import * as vscode from 'vscode';
import { openRule, registerCommands } from './commands.js';
import { Preview } from './preview/preview.js';
import { Review } from './review/review.js';
import { markChanges } from './review/review-marks.js';
import { ReviewPanel } from './review/review-panel.js';
import { ProjectFeed } from './project-feed.js';
import { type MakeClient, Session } from './session.js';
import { showStatusBar } from './status-bar.js';
import { findingNodes, type Grouping } from './views/findings-nodes.js';
import { ledgerNodes } from './views/ledger-nodes.js';
import { reviewNodes } from './views/review-nodes.js';
import { symptomNodes } from './views/symptom-nodes.js';
import { projectRows, showTreeView } from './views/tree-view.js';
import { provideVirtualDocuments } from './virtual-documents.js';

/** What differs between the hosts of the extension. */
export interface ClientHost {
  readonly makeClient: MakeClient;
  /** Of the documents that the server can read. */
  readonly schemes: readonly string[];
  /** Whether the server can run git. */
  readonly hasGit: boolean;
}

const GROUPING = 'seamline.findingsBy';

/** Starts the extension: the same on the desktop and in a browser. */
export async function startExtension(context: vscode.ExtensionContext, host: ClientHost): Promise<Session> {
  const output = vscode.window.createOutputChannel('Seamline', { log: true });
  const session = new Session(host.makeClient, host.schemes, output);
  // While the server's process comes up, there is enough to do here.
  const started = session.start();
  const feed = new ProjectFeed(session);
  const pages = vscode.Uri.joinPath(context.extensionUri, 'dist', 'client');
  const preview = new Preview(session, pages, openRule);
  const review = new Review(session, context.workspaceState);
  const reviewPanel = new ReviewPanel(session, review, pages, {
    explain: openRule,
    chooseBase: async () => void (await vscode.commands.executeCommand('seamline.reviewChanges')),
  });

  let grouping: Grouping = context.workspaceState.get(GROUPING) === 'element' ? 'element' : 'rule';
  const findings = showTreeView(
    'seamline.findings',
    projectRows(feed, (projects) => findingNodes(projects, grouping)),
  );
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
    review,
    reviewPanel,
    showTreeView('seamline.symptoms', projectRows(feed, symptomNodes)),
    showTreeView('seamline.ledger', projectRows(feed, ledgerNodes)),
    showTreeView('seamline.review', { onChange: review.onChange, rows: () => reviewNodes(review.state) }),
    markChanges(session, review),
    showStatusBar(session),
    provideVirtualDocuments(session, review.onChange),
    registerCommands({ session, preview, review, reviewPanel, hasGit: host.hasGit, groupFindings }),
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
