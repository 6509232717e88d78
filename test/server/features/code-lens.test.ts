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

test('there is no code lens where it is switched off', async () => {
  expect(await lenses({ settings: { codeLens: { enabled: false } } })).toEqual([]);
});
