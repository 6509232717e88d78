import { expect, test } from 'vitest';
import { DocumentLinkRequest, LinkedEditingRangeRequest } from 'vscode-languageserver/node';
import { Editor } from '../../support/lsp-server.js';

test('links open pages and files of the project, and nothing else', async () => {
  const editor = await Editor.withText(`handoff H: A -> B {
  link "‹|https://wiki.example/h|›" "Wiki"
  link "command:workbench.action.quit"
  link "file:///etc/passwd"
  contract "‹|contracts/h.json|›"
}
rule R { lives in document "‹|rules/r.md|›" }
rule S { lives in document "../../etc/passwd.txt" }
rule T { lives in document "the binder in the office" }
`);
  const links = await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument: editor.document() });
  expect(links).toEqual([
    { range: editor.range('model.seam', 0), target: 'https://wiki.example/h' },
    { range: editor.range('model.seam', 1), target: 'file:///work/contracts/h.json' },
    { range: editor.range('model.seam', 2), target: 'file:///work/rules/r.md' },
  ]);
});

test('the places of a name are edited together where all stand in one file', async () => {
  const editor = await Editor.withText(
    'entity Job { lifecycle ‹|op<|>en|›  source of truth A during ‹|open|› }\nsystem <|>A',
    {
      files: { 'b.seam': 'system B\nhandoff H: A -> B' },
    },
  );
  const ask = (index: number) =>
    editor.connection.sendRequest(LinkedEditingRangeRequest.type, editor.at('model.seam', index));
  expect((await ask(0))?.ranges).toEqual([editor.range('model.seam', 0), editor.range('model.seam', 1)]);
  expect(await ask(1)).toBeNull();
});
