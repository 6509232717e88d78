import { expect, test } from 'vitest';
import { CodeLensRequest } from 'vscode-languageserver/node';
import { clientCommands } from '../../../language/protocol/names.js';
import { Editor, type EditorOptions } from '../../support/lsp-server.js';

async function lenses(
  options: EditorOptions = {},
): Promise<readonly (readonly [string | undefined, string | undefined])[]> {
  const editor = await Editor.withText(
    `system A
system B
handoff H: A -> B {
  accept handoff/no-owner because "one man"
  manual step "Type" takes 60 minutes monthly
}
symptom S { traced to H }
`,
    options,
  );
  const found = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: editor.document() });
  return (found ?? []).map(({ command }) => [command?.title, command?.command]);
}

test('a code lens says what is wrong, what it costs, and where a symptom leads', async () => {
  const titles = (await lenses()).map(([title]) => title);
  expect(titles).toContain('1 hour a month');
  expect(titles).toEqual(expect.arrayContaining([expect.stringMatching(/^\d+ warnings?.*, 1 accepted$/)]));
  expect(titles).toContain('Diagnostic review');
});

test('a code lens runs a command of the client where it has it, and none otherwise', async () => {
  expect(new Set((await lenses()).map(([, command]) => command))).toEqual(new Set(['']));
  const commands = Object.values(clientCommands);
  expect(new Set((await lenses({ options: { commands } })).map(([, command]) => command))).toEqual(new Set(commands));
});

test('the findings that a code lens counts are those that it shows, with those of fields and names of any letters', async () => {
  const editor = await Editor.withText(
    'team Büro\nsystem A { owner Büro owns Größe.maß }\nsystem B { owner Büro owns Größe.maß }\nentity Größe { field maß }\n',
    { options: { commands: Object.values(clientCommands) } },
  );
  const found = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: editor.document() });
  const counted = (found ?? []).find(({ range }) => range.start.line === 3)?.command;
  expect(counted).toMatchObject({ title: '1 error', command: clientCommands.showFindings });
  const [uri, position, places] = (counted?.arguments ?? []) as [string, unknown, readonly unknown[]];
  expect([uri, position]).toEqual([editor.document().uri, { line: 3, character: 7 }]);
  expect(places).toEqual([
    { uri: editor.document().uri, range: expect.objectContaining({ start: expect.anything() }) },
  ]);
});

test('a cost leads to the preview, which adds it up', async () => {
  const commands = Object.values(clientCommands);
  expect(await lenses({ options: { commands } })).toContainEqual(['1 hour a month', clientCommands.openPreview]);
});

test('there is no code lens where it is switched off', async () => {
  expect(await lenses({ settings: { codeLens: { enabled: false } } })).toEqual([]);
});
