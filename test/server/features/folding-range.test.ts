import { expect, test } from 'vitest';
import { FoldingRangeRequest } from 'vscode-languageserver/node';
import { Editor } from '../../support/lsp-server.js';

test('bodies, long texts and comments fold, and leave the closing brace in sight', async () => {
  const editor = await Editor.withText(`// one
// two
system A {
  description """
    Long.
  """
  limitation "Slow" {
    affects H
  }
}
system B { kind saas } // beside
/* a
   b */
system C {
}
`);
  const ranges = await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument: editor.document() });
  expect(
    (ranges ?? []).map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1} ${kind ?? ''}`.trim()),
  ).toEqual(['1-2 comment', '3-9', '4-6', '7-8', '12-13 comment']);
});
