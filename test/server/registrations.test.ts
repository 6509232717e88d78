import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  CodeLensRequest,
  DidChangeConfigurationNotification,
  InlayHintRefreshRequest,
  LogMessageNotification,
} from 'vscode-languageserver/node';
import { Editor } from '../support/lsp-server.js';

const text = 'system A\nsystem B\nhandoff H: A -> B\n';

const asked = (editor: Editor): readonly unknown[] =>
  editor.registrations.map(({ method, registerOptions }) => [method, registerOptions]);

describe('a server', () => {
  test('asks to be told of files and settings that change, where the client can', async () => {
    const dynamicRegistration = true;
    const capabilities: ClientCapabilities = {
      workspace: {
        configuration: true,
        didChangeWatchedFiles: { dynamicRegistration },
        didChangeConfiguration: { dynamicRegistration },
      },
    };
    const editor = await Editor.start({ files: { 'a.seam': text }, capabilities });
    expect(asked(editor)).toHaveLength(2);
    expect(asked(editor)).toEqual(
      expect.arrayContaining([
        [
          'workspace/didChangeWatchedFiles',
          { watchers: [{ globPattern: '**/*.seam' }, { globPattern: '**/seamline.config.json' }] },
        ],
        ['workspace/didChangeConfiguration', { section: 'seamline' }],
      ]),
    );
  });

  test('asks for nothing of a client that cannot', async () => {
    const editor = await Editor.start({
      files: { 'a.seam': text },
      capabilities: { workspace: { configuration: true } },
    });
    expect(asked(editor)).toEqual([]);
  });

  test('reads the settings once, and again when they have changed', async () => {
    const settings = { codeLens: { enabled: true } };
    const capabilities: ClientCapabilities = {
      workspace: { configuration: true, inlayHint: { refreshSupport: true } },
    };
    const editor = await Editor.withText(text, { settings, capabilities });
    let refreshed = 0;
    editor.connection.onRequest(InlayHintRefreshRequest.type, () => {
      refreshed++;
    });
    const lenses = () =>
      editor.connection.sendRequest(CodeLensRequest.type, { textDocument: editor.document('model.seam') });
    expect((await lenses())?.length).toBeGreaterThan(0);
    settings.codeLens.enabled = false;
    expect((await lenses())?.length).toBeGreaterThan(0);
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    expect(await lenses()).toBeNull();
    expect(refreshed).toBe(1);
  });

  test('goes on where the client refuses what it said that it could', async () => {
    const capabilities: ClientCapabilities = {
      workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } },
    };
    // Nobody answers what the server asks: each is an error of the client.
    const editor = await Editor.withText(text, { capabilities });
    const refused: string[] = [];
    editor.connection.onNotification(LogMessageNotification.type, ({ message }) => void refused.push(message));
    await editor.replace('model.seam', 'system B', 'system C');
    await editor.rest();
    expect(refused).toEqual([
      expect.stringContaining('The client did not show its lenses anew'),
      expect.stringContaining('The client did not show its hints anew'),
    ]);
    expect(editor.problems()).toContain('3:17 error meta/unresolved-reference');
  });

  test('asks for its settings again where the client has failed to tell them', async () => {
    const editor = await Editor.withText(text, { capabilities: { workspace: { configuration: true } } });
    const textDocument = editor.document('model.seam');
    const lenses = () => editor.connection.sendRequest(CodeLensRequest.type, { textDocument });
    let isReady = false;
    editor.connection.onRequest('workspace/configuration', () => {
      if (!isReady) throw new Error('Not yet.');
      return [{ codeLens: { enabled: true } }];
    });
    await expect(lenses()).rejects.toThrow('Not yet.');
    isReady = true;
    expect((await lenses())?.length).toBeGreaterThan(0);
  });

  test('takes settings of another shape for none', async () => {
    const editor = await Editor.withText(text, { settings: { codeLens: 'off' } });
    const textDocument = editor.document('model.seam');
    expect((await editor.connection.sendRequest(CodeLensRequest.type, { textDocument }))?.length).toBeGreaterThan(0);
  });
});
