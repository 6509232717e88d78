import { expect, test } from 'vitest';
import {
  type CallHierarchyItem,
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
} from 'vscode-languageserver/node';
import { Editor } from '../../support/lsp-server.js';

const FILES = {
  'handoffs.seam': `handoff Push "Nightly": A -> B
handoff Both: B <-> C
`,
};

async function prepared(editor: Editor): Promise<CallHierarchyItem> {
  const [item] = (await editor.connection.sendRequest(CallHierarchyPrepareRequest.type, editor.at())) ?? [];
  if (!item) throw new Error('There is no item.');
  return item;
}

test('data is followed out of a system through its handoffs into the next', async () => {
  const editor = await Editor.withText('system <|>A\nsystem B\nsystem C', { files: FILES });
  const out = async (item: CallHierarchyItem) =>
    ((await editor.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item })) ?? []).map(({ to }) => to);
  const [push] = await out(await prepared(editor));
  expect(push).toMatchObject({ name: 'Push', detail: 'A → B · Nightly' });
  const [b] = push ? await out(push) : [];
  expect(b?.name).toBe('B');
  expect(b ? (await out(b)).map(({ name }) => name) : []).toEqual(['Both']);
});

test('data is followed back, both ways over a two-way handoff', async () => {
  const editor = await Editor.withText('system A\nsystem <|>B\nsystem C', { files: FILES });
  const back = async (item: CallHierarchyItem) =>
    ((await editor.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item })) ?? []).map(
      ({ from }) => from,
    );
  const into = await back(await prepared(editor));
  expect(into.map(({ name }) => name)).toEqual(['Push', 'Both']);
  const both = into[1];
  expect(both ? (await back(both)).map(({ name }) => name) : []).toEqual(['B', 'C']);
});

test('what is neither a system nor a handoff has no hierarchy', async () => {
  const editor = await Editor.withText('team <|>A');
  expect(await editor.connection.sendRequest(CallHierarchyPrepareRequest.type, editor.at())).toBeNull();
});
