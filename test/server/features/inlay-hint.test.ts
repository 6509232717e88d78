import { expect, test } from 'vitest';
import { type InlayHint, InlayHintRequest, type Range } from 'vscode-languageserver/node';
import { SourceFile } from '../../../language/landscape/source.js';
import { offsetAt } from '../../../server/workspace/positions.js';
import { Editor, type EditorOptions } from '../../support/lsp-server.js';

const TEXT = `role Clerk { rate 60 USD }
system Hub
system Ledger
entity Customer { source of truth Hub }
entity Job
handoff Push: Hub -> Ledger {
  carries Customer, new Job
  affects billing
  manual step "Clean up" by Clerk takes 60 minutes monthly
}
`;
const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

async function hints(options: EditorOptions = {}, range = ALL, text = TEXT): Promise<readonly InlayHint[]> {
  const editor = await Editor.withText(text, options);
  return (await editor.connection.sendRequest(InlayHintRequest.type, { textDocument: editor.document(), range })) ?? [];
}

/** The text with the hints written into it. */
function shown(all: readonly InlayHint[]): string {
  const file = new SourceFile('', TEXT);
  let text = TEXT;
  for (const { position, label } of all.toReversed()) {
    const offset = offsetAt(file, position);
    text = `${text.slice(0, offset)}[${typeof label === 'string' ? label : ''}]${text.slice(offset)}`;
  }
  return text;
}

test('inlay hints say whose data is carried, where the ends of the handoff do not suggest it', async () => {
  expect(shown(await hints())).toBe(TEXT.replace('new Job', 'new Job[owned by nobody]'));
  const copied = TEXT.replace('Hub -> Ledger', 'Copy -> Ledger').replace('system Hub', 'system Hub\nsystem Copy');
  const found = await hints({}, ALL, copied);
  expect(found.map(({ label }) => label)).toEqual(['owned by Hub', 'owned by nobody']);
});

test('inlay hints leave out a new record that is made in the system that will own it', async () => {
  const made = TEXT.replace('entity Job', 'entity Job { source of truth Ledger }');
  expect(await hints({}, ALL, made)).toEqual([]);
  const backwards = made.replace('new Job', 'Job');
  expect((await hints({}, ALL, backwards)).map(({ label }) => label)).toEqual(['owned by Ledger']);
});

test('inlay hints say more where the settings want it so', async () => {
  const settings = { inlayHints: { owners: 'all', critical: true, costs: true } };
  expect(shown(await hints({ settings }))).toBe(`role Clerk[1 hour a month, 60 USD] { rate 60 USD }
system Hub[critical]
system Ledger[critical]
entity Customer[critical] { source of truth Hub }
entity Job[critical]
handoff Push[critical][1 hour a month, 60 USD]: Hub -> Ledger {
  carries Customer[owned by Hub], new Job[owned by nobody]
  affects billing
  manual step "Clean up" by Clerk takes 60 minutes monthly
}
`);
  expect(await hints({ settings: { inlayHints: { owners: 'none' } } })).toEqual([]);
});

test('inlay hints are given for what is in sight, and none where they are switched off', async () => {
  const first = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
  const settings = { inlayHints: { critical: true } };
  expect((await hints({ settings }, first)).map(({ label }) => label)).toEqual(['critical']);
  expect(await hints({ settings: { inlayHints: { enabled: false } } })).toEqual([]);
});
