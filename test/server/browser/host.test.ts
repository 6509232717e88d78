import { PassThrough } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { findFiles, readFile } from '../../../language/protocol/messages.js';
import { browserHost } from '../../../server/browser/host.js';
import type { FileSystem } from '../../../server/workspace/file-system.js';

/** The files of a server in a worker, and the client at the other end that has them. */
function connected(): { readonly files: FileSystem; readonly client: ProtocolConnection } {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(there), new StreamMessageWriter(back));
  const client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  server.listen();
  client.listen();
  onTestFinished(() => {
    client.dispose();
    server.dispose();
  });
  return { files: browserHost(server).files, client };
}

describe('the files of a server in a browser', () => {
  test('are found and read by the client', async () => {
    const { files, client } = connected();
    const asked: unknown[] = [];
    const unreadable = [{ uri: 'memfs:/w/closed', reason: 'No permission.' }];
    client.onRequest(findFiles.method, (params: unknown) => {
      asked.push(findFiles.params.parse(params));
      return { files: ['memfs:/w/a.seam', 'memfs:/w/deep/b.seam'], unreadable };
    });
    client.onRequest(readFile.method, (params: unknown) => {
      asked.push(readFile.params.parse(params));
      return { kind: 'text', text: 'system A' };
    });
    expect(await files.find('memfs:/w')).toEqual({ files: ['memfs:/w/a.seam', 'memfs:/w/deep/b.seam'], unreadable });
    expect(await files.list('memfs:/w')).toEqual({ files: ['memfs:/w/a.seam'], unreadable });
    expect(await files.read('memfs:/w/a.seam', 'memfs:/w')).toEqual({ kind: 'text', text: 'system A' });
    expect(asked).toEqual([{ folder: 'memfs:/w' }, { folder: 'memfs:/w' }, { uri: 'memfs:/w/a.seam' }]);
  });

  test('that are gone or cannot be read are said to be so', async () => {
    const { files, client } = connected();
    const answers = new Map<string, unknown>([
      ['memfs:/gone.seam', { kind: 'missing' }],
      ['memfs:/a.seam', { kind: 'unreadable', reason: 'It is no UTF-8.' }],
    ]);
    client.onRequest(readFile.method, (params: unknown) => answers.get(readFile.params.parse(params).uri));
    expect(await files.read('memfs:/gone.seam', 'memfs:/')).toEqual({ kind: 'missing' });
    expect(await files.read('memfs:/a.seam', 'memfs:/')).toEqual({ kind: 'unreadable', reason: 'It is no UTF-8.' });
  });

  test('are not taken from an answer of another shape', async () => {
    const { files, client } = connected();
    client.onRequest(findFiles.method, () => ({ files: [1] }));
    client.onRequest(readFile.method, () => 'system A');
    await expect(files.find('memfs:/w')).rejects.toThrow();
    await expect(files.read('memfs:/w/a.seam', 'memfs:/w')).rejects.toThrow();
  });

  test('end at the folder that is open', async () => {
    expect(await connected().files.enclosingProject('memfs:/w')).toBeUndefined();
  });
});
