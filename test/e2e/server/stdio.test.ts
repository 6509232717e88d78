import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
  createProtocolConnection,
  DefinitionRequest,
  DidOpenTextDocumentNotification,
  DocumentFormattingRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { drawing, projects } from '../../../language/protocol/messages.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, 'examples/northwind');
const folderUri = pathToFileURL(folder).href;

/** Starts what is shipped: `seamline lsp --stdio`. */
function start(): { readonly server: ChildProcess; readonly connection: ProtocolConnection } {
  const server = spawn(process.execPath, [join(root, 'dist/cli/bin.cjs'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: root,
  });
  const { stdin, stdout } = server;
  if (!stdin || !stdout) throw new Error('The server has no pipes.');
  const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  connection.listen();
  onTestFinished(() => {
    connection.dispose();
    server.kill();
  });
  return { server, connection };
}

test('the server that is shipped serves a whole session over standard input and output', async () => {
  const { server, connection } = start();
  const published = new Map<string, PublishDiagnosticsParams>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.set(params.uri.slice(folderUri.length + 1), params);
  });
  const { serverInfo, capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: folderUri, name: 'northwind' }],
    capabilities: {},
    initializationOptions: { asOf: '2026-11-23' },
  });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  expect(serverInfo).toEqual({ name: 'seamline', version });
  expect(Object.keys(capabilities)).toEqual(
    expect.arrayContaining(['hoverProvider', 'renameProvider', 'codeActionProvider']),
  );
  await connection.sendNotification(InitializedNotification.type, {});

  const [status] = projects.result.parse(await connection.sendRequest(projects.method, {}));
  expect(status).toMatchObject({ name: 'Northwind', root: folderUri, syntaxErrors: 0 });
  const count = [...published.values()].reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
  expect(count).toBe((status?.counts.error ?? 0) + (status?.counts.warning ?? 0) + (status?.counts.info ?? 0));
  expect(count).toBeGreaterThan(5);

  const uri = `${folderUri}/finance.seam`;
  const text = readFileSync(join(folder, 'finance.seam'), 'utf8');
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'seam', version: 1, text },
  });
  const line = text.split('\n').findIndex((one) => one.startsWith('handoff '));
  const position = { line, character: 'handoff '.length };
  const hover = await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  expect(JSON.stringify(hover?.contents)).toContain('handoff ');
  const definition = await connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position });
  expect(definition).toMatchObject([{ uri, range: { start: position } }]);
  const options = { tabSize: 2, insertSpaces: true };
  expect(await connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri }, options })).toEqual([]);

  const map = drawing.result.parse(
    await connection.sendRequest(drawing.method, { root: folderUri, subject: { view: 'map' } }),
  );
  expect(map?.svg).toContain('<svg');

  await connection.sendRequest(ShutdownRequest.type);
  const ended = once(server, 'exit');
  await connection.sendNotification(ExitNotification.type);
  expect(await ended).toEqual([0, null]);
});

test('the server says how it is used where nobody says how to talk', () => {
  const result = spawnSync(process.execPath, [join(root, 'dist/cli/bin.cjs'), 'lsp'], { encoding: 'utf8' });
  expect(result.status).toBe(2);
  expect(result.stderr).toContain('--stdio');
});
