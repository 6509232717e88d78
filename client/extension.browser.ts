import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { drawingScript, findFiles, readFile } from '../language/protocol/messages.js';
import { filesBelow, textOfFile } from './served-files.js';
import type { Session } from './session.js';
import { startExtension } from './start.js';

const running = new Map<string, Session>();

/** Starts the server in a worker of the browser, and reads the files for it. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const folder = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server');
  const script = vscode.Uri.joinPath(folder, 'main.browser.js');
  const session = await startExtension(context, {
    schemes: schemesInUse(),
    hasGit: false,
    makeClient: (options) => {
      const client = new LanguageClient('seamline', 'Seamline', () => connect(script), options);
      const uriOf = (uri: string): vscode.Uri => client.protocol2CodeConverter.asUri(uri);
      client.onRequest(findFiles.method, (sent: unknown) =>
        filesBelow(uriOf(findFiles.params.parse(sent).folder), (uri) => client.code2ProtocolConverter.asUri(uri)),
      );
      client.onRequest(drawingScript.method, () => loadable(vscode.Uri.joinPath(folder, 'graphviz.cjs')));
      client.onRequest(readFile.method, (sent: unknown) => textOfFile(uriOf(readFile.params.parse(sent).uri)));
      return client;
    },
  });
  running.set(context.extension.id, session);
}

/** The editor's own kind of worker is no `Worker` to the client, which would otherwise make these itself. */
async function connect(script: vscode.Uri) {
  const worker = new Worker(await loadable(script));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** A worker may load a script from the web only; that of an extension on a remote machine is read, and loaded from memory. */
async function loadable(script: vscode.Uri): Promise<string> {
  if (script.scheme === 'http' || script.scheme === 'https') return script.toString(true);
  const bytes = new Uint8Array(await vscode.workspace.fs.readFile(script));
  return URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
}

/** Those of the folders that are open, and those that a folder in a browser usually has. */
function schemesInUse(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set([...folders.map(({ uri }) => uri.scheme), 'vscode-vfs', 'file', 'untitled'])];
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  const sessions = [...running.values()];
  running.clear();
  await Promise.all(sessions.map((session) => session.stop()));
}
