import { expect, test } from 'vitest';
import { SemanticTokensRangeRequest, SemanticTokensRequest } from 'vscode-languageserver/node';
import { Editor } from '../../support/lsp-server.js';

function decode(editor: Editor, data: readonly number[]): readonly string[] {
  const { tokenTypes, tokenModifiers } = editor.initialized.capabilities.semanticTokensProvider?.legend ?? {
    tokenTypes: [],
    tokenModifiers: [],
  };
  const lines = (editor.texts.get('model.seam') ?? '').split('\n');
  const tokens: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines_ = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += lines_;
    character = lines_ === 0 ? character + characters : characters;
    const modifiers = tokenModifiers.filter((_, index) => bits & (1 << index));
    tokens.push([lines[line]?.slice(character, character + length), tokenTypes[type], ...modifiers].join(' '));
  }
  return tokens;
}

const TEXT = `system Hub { status retired  owns Job.total during open }
entity Job { lifecycle open  field total }
‹|handoff H: Hub -> Unknown { affects billing  accept handoff/stale because "x" }|›
decision D { start Q question Q { when urgent yes -> O no -> O } outcome O }`;

test('names are coloured by what they stand for, unknown ones not at all', async () => {
  const editor = await Editor.withText(TEXT);
  const { data } = (await editor.connection.sendRequest(SemanticTokensRequest.type, {
    textDocument: editor.document(),
  })) ?? { data: [] };
  expect(decode(editor, data)).toEqual([
    'Hub class declaration deprecated',
    'Job struct',
    'total property',
    'open enumMember',
    'Job struct declaration',
    'open enumMember declaration',
    'total property declaration',
    'H event declaration',
    'Hub class deprecated',
    'billing enum defaultLibrary',
    'handoff/stale decorator',
    'D function declaration',
    'Q enumMember',
    'Q enumMember declaration',
    'O enumMember',
    'O enumMember',
    'O enumMember declaration',
  ]);
});

test('a part of a file is coloured on its own', async () => {
  const editor = await Editor.withText(TEXT);
  const { data } = (await editor.connection.sendRequest(SemanticTokensRangeRequest.type, {
    textDocument: editor.document(),
    range: editor.range(),
  })) ?? { data: [] };
  expect(decode(editor, data).map((token) => token.split(' ')[0])).toEqual(['H', 'Hub', 'billing', 'handoff/stale']);
});
