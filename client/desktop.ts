import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { gitPathOf } from './review/git-path.js';
import { restart } from './commands.js';
import type { Session } from './session.js';
import { startExtension } from './start.js';

const running = new Map<string, Session>();

/**
 * Starts the server in the editor's own Node, over its channel between processes.
 * @param codeFolder where the server's process keeps its compiled code
 */
export async function activate(context: vscode.ExtensionContext, codeFolder: string): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.cjs').fsPath;
  const started = {
    // Looked up at each start of the server: a setting may have changed.
    get env() {
      return { NODE_COMPILE_CACHE: codeFolder, ...namedGit() };
    },
  };
  const session = await startExtension(context, {
    schemes: ['file', 'untitled'],
    hasGit: true,
    makeClient: (options) =>
      new LanguageClient(
        'seamline',
        'Seamline',
        {
          run: { module, transport: TransportKind.ipc, options: started },
          debug: { module, transport: TransportKind.ipc, options: { ...started, execArgv: ['--inspect'] } },
        },
        options,
      ),
  });
  running.set(context.extension.id, session);
  const startAgain = (): void => void restart(session);
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('git.path') && startAgain()),
    // Nothing runs git before; now it may be the one that is set.
    vscode.workspace.onDidGrantWorkspaceTrust(() => namedGit().SEAMLINE_GIT !== undefined && startAgain()),
  );
}

/**
 * The git that the user has set, as a variable for the server's process. The setting is the machine's own: what a folder says there does not
 * count, as it must not choose a program to run.
 */
function namedGit(): { readonly SEAMLINE_GIT?: string } {
  if (!vscode.workspace.isTrusted) return {};
  const git = gitPathOf(vscode.workspace.getConfiguration('git').inspect('path')?.globalValue, existsSync);
  return git === undefined ? {} : { SEAMLINE_GIT: git };
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  const sessions = [...running.values()];
  running.clear();
  await Promise.all(sessions.map((session) => session.stop()));
}
