import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { compiledCode, forgetOldCode } from './compiled-code.js';
import type { Session } from './session.js';
import { startExtension } from './start.js';

const running = new Map<string, Session>();

/** Starts the server in the editor's own Node, over its channel between processes. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.cjs').fsPath;
  const env = compiledCode(context);
  const session = await startExtension(context, {
    schemes: ['file', 'untitled'],
    hasGit: true,
    makeClient: (options) =>
      new LanguageClient(
        'seamline',
        'Seamline',
        {
          run: { module, transport: TransportKind.ipc, options: { env } },
          debug: { module, transport: TransportKind.ipc, options: { env, execArgv: ['--inspect'] } },
        },
        options,
      ),
  });
  running.set(context.extension.id, session);
  void forgetOldCode(context);
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  const sessions = [...running.values()];
  running.clear();
  await Promise.all(sessions.map((session) => session.stop()));
}
