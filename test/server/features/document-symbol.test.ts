import { expect, test } from 'vitest';
import { type DocumentSymbol, DocumentSymbolRequest } from 'vscode-languageserver/node';
import { Editor } from '../../support/lsp-server.js';

function outline(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${'  '.repeat(depth)}${name} (${detail})`,
    ...outline(children, depth + 1),
  ]);
}

test('the outline shows declarations with what they consist of', async () => {
  const editor = await Editor.withText(`system A "First" { limitation "Slow" }
entity Job { lifecycle open -> done  field total }
workflow W core { step H  manual step "Call" }
decision D { start Q question Q "Is it?" { when urgent yes -> O no -> O } outcome O "Wait" trigger T "Now" }
`);
  const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: editor.document() });
  expect(outline((symbols ?? []) as DocumentSymbol[])).toEqual([
    'A (system · First)',
    '  Slow (limitation)',
    'Job (entity)',
    '  open (phase)',
    '  done (phase)',
    '  total (field)',
    'W (workflow)',
    '  H (step)',
    '  Call (manual step)',
    'D (decision)',
    '  Q (question · Is it?)',
    '  O (outcome · Wait)',
    '  T (trigger · Now)',
  ]);
});

test('the outline holds each name within its declaration, also where something is missing', async () => {
  const editor = await Editor.withText('system\nhandoff H: A ->\nsystem A { owner }');
  const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: editor.document() });
  expect((symbols ?? []).map(({ name }) => name)).toEqual(['H', 'A']);
});
