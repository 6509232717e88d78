import { expect, test } from 'vitest';
import { type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver/node';
import { applyTextEdits } from '../../support/lsp-edits.js';
import { Editor } from '../../support/lsp-server.js';

test('a selection widens from the name to its property, the body, the declaration and the file', async () => {
  const text = 'system A\nentity Job {\n  copied to A\n  source of truth Qu<|>ick during open, done\n}\n';
  const editor = await Editor.withText(text);
  const [first] =
    (await editor.connection.sendRequest(SelectionRangeRequest.type, {
      textDocument: editor.document(),
      positions: [editor.at().position],
    })) ?? [];
  const plain = editor.texts.get('model.seam') ?? '';
  const selected: string[] = [];
  for (let at: SelectionRange | undefined = first; at; at = at.parent) {
    selected.push(
      applyTextEdits(plain, [
        { range: { start: at.range.end, end: { line: 99, character: 0 } }, newText: '' },
        { range: { start: { line: 0, character: 0 }, end: at.range.start }, newText: '' },
      ]),
    );
  }
  expect(selected).toEqual([
    'Quick',
    'source of truth Quick during open, done',
    '{\n  copied to A\n  source of truth Quick during open, done\n}',
    'entity Job {\n  copied to A\n  source of truth Quick during open, done\n}',
    plain,
  ]);
});
