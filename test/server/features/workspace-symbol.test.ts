import { expect, test } from 'vitest';
import { WorkspaceSymbolRequest } from 'vscode-languageserver/node';
import { Editor } from '../../support/lsp-server.js';

test('declarations of every project are found by name or title, by letters in their order', async () => {
  const editor = await Editor.start({
    files: {
      'a/seamline.config.json': '{}',
      'a/a.seam': 'project North\nsystem QuickBooks "Accounts"\nsystem HubSpot',
      'b.seam': 'handoff PushInvoice: A -> B',
    },
  });
  const ask = async (query: string) =>
    ((await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []).map(
      ({ name, containerName }) => `${name} (${containerName})`,
    );
  expect(await ask('qb')).toEqual(['QuickBooks (system in North)']);
  expect(await ask('accou')).toEqual(['QuickBooks (system in North)']);
  expect(await ask('push inv')).toEqual(['PushInvoice (handoff in work)']);
  expect(await ask('zzz')).toEqual([]);
  expect(await ask('')).toHaveLength(4);
});
