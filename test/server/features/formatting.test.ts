import { describe, expect, test } from 'vitest';
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
} from 'vscode-languageserver/node';
import { createFormatter } from '../../../language/syntax/formatter.js';
import { completeModel } from '../../support/complete-model.js';
import { applyTextEdits } from '../../support/lsp-edits.js';
import { Editor } from '../../support/lsp-server.js';

const options = { tabSize: 2, insertSpaces: true };

describe('formatting', () => {
  test.each(['\n', '\r\n'])('gives what the formatter gives, and changes nothing but white space (%j)', async (eol) => {
    const text = completeModel.replaceAll('\n', eol);
    const editor = await Editor.withText(text);
    const edits = await editor.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: editor.document(),
      options,
    });
    const formatted = createFormatter().format('model.seam', text);
    expect(applyTextEdits(text, edits ?? [])).toBe(formatted.kind === 'formatted' ? formatted.text : '');
    expect(edits?.every(({ newText }) => newText.trim() === '')).toBe(true);
    expect(edits?.length).toBeGreaterThan(10);
  });

  test('of a range leaves the rest alone', async () => {
    const editor = await Editor.withText('system   A\n‹|system   B {\nkind saas }|›\nsystem   C\n');
    const edits = await editor.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument: editor.document(),
      range: editor.range(),
      options,
    });
    expect(applyTextEdits(editor.texts.get('model.seam') ?? '', edits ?? [])).toBe(
      'system   A\nsystem B {\n  kind saas\n}\nsystem   C\n',
    );
  });

  test('a closing brace formats the declaration that it closes', async () => {
    const editor = await Editor.withText('system   A\n\nsystem   B {\nkind saas\n}<|>\n');
    const edits = await editor.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      ...editor.at(),
      ch: '}',
      options,
    });
    expect(applyTextEdits(editor.texts.get('model.seam') ?? '', edits ?? [])).toBe(
      'system   A\n\nsystem B {\n  kind saas\n}\n',
    );
  });

  test('leaves a file with syntax errors as it is', async () => {
    const editor = await Editor.withText('system   A {\n');
    expect(
      await editor.connection.sendRequest(DocumentFormattingRequest.type, { textDocument: editor.document(), options }),
    ).toEqual([]);
  });
});
