import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, diagnostics, file, find, languageId, open, ruleOf, until } from './editor.js';

/** The finding that the tests wait for, and mend: a handoff of sales.seam says `on failure silent`. */
const silentFailure = 'handoff/silent-failure';

function hasRule(rule: string): (all: readonly vscode.Diagnostic[]) => boolean {
  return (all) => all.some((diagnostic) => ruleOf(diagnostic) === rule);
}

/** Opens a file, and waits for what the server says about it. */
async function openJudged(name: string): Promise<vscode.TextEditor> {
  const editor = await open(name);
  await diagnostics(editor.document.uri, (all) => all.length > 0);
  return editor;
}

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.all.filter(({ packageJSON }) => {
    const { contributes } = packageJSON as { contributes?: { languages?: { id: string }[] } };
    return contributes?.languages?.some(({ id }) => id === languageId) ?? false;
  });
  assert.equal(found.length, 1, 'extensions that bring the language');
  return found[0] as vscode.Extension<unknown>;
}

suite('The extension in VS Code', () => {
  teardown(closeAll);

  test('is started by a file of the language', async () => {
    const { document } = await openJudged('sales.seam');
    assert.equal(document.languageId, languageId);
    assert.equal(extension().isActive, true);
  });

  test('reports what it finds, each with its rule and the page of the rule', async () => {
    const { document } = await open('sales.seam');
    const all = await diagnostics(document.uri, hasRule(silentFailure));
    const finding = all.find((diagnostic) => ruleOf(diagnostic) === silentFailure);
    assert.equal(finding?.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(document.getText(finding?.range), 'on failure silent');
    const code = finding?.code;
    assert.ok(typeof code === 'object' && code.target.toString().includes(silentFailure), 'a link to the page');
  });

  test('reports on files that are not open', async () => {
    await openJudged('sales.seam');
    const all = await diagnostics(file('finance.seam'), hasRule('handoff/retry-not-idempotent'));
    assert.ok(all.length > 5);
  });

  test('mends a finding by its quick fix', async () => {
    const { document } = await open('sales.seam');
    await diagnostics(document.uri, hasRule(silentFailure));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      find(document, 'on failure silent'),
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    const fix = actions.find(({ title }) => title === 'Keep what failed and alert');
    assert.ok(fix?.edit !== undefined, `a fix among: ${actions.map(({ title }) => title).join(', ')}`);
    await vscode.workspace.applyEdit(fix.edit);
    assert.ok(document.getText().includes('on failure dead letter then alert'));
    await diagnostics(document.uri, (all) => all.length > 0 && !hasRule(silentFailure)(all));
  });

  test('follows what is typed, over files', async () => {
    const { document } = await openJudged('data.seam');
    const operations = file('operations.seam');
    const twice = hasRule('meta/duplicate-name');
    await diagnostics(operations, (all) => all.length > 0 && !twice(all));
    const edit = new vscode.WorkspaceEdit();
    const end = new vscode.Position(document.lineCount, 0);
    edit.insert(document.uri, end, '\nhandoff SendSchedule: Warehouse -> HubSpot {\n  carries Invoice\n}\n');
    await vscode.workspace.applyEdit(edit);
    await diagnostics(operations, twice);
    await vscode.commands.executeCommand('undo');
    await diagnostics(operations, (all) => all.length > 0 && !twice(all));
  });

  test('completes the name of a system', async () => {
    const { document } = await openJudged('sales.seam');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\nhandoff Next: Dis -> HubSpot {}\n');
    await vscode.workspace.applyEdit(edit);
    const { end } = find(document, 'handoff Next: Dis');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      end,
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('DispatchBoard'), labels.join(', '));
    assert.ok(!labels.includes('Customer'), 'an entity sends nothing');
  });

  test('says on hover what a name is', async () => {
    const { document } = await openJudged('sales.seam');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      find(document, 'DispatchBoard').start,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    assert.match(text, /Dispatch board/);
    assert.match(text, /Operations/);
  });

  test('finds the definition in another file', async () => {
    const { document } = await openJudged('sales.seam');
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      find(document, 'DispatchBoard').start,
    );
    const targets = found.map((place) => ('targetUri' in place ? place.targetUri : place.uri).path);
    assert.deepEqual(targets, [file('operations.seam').path]);
  });

  test('renames a system over files', async () => {
    const { document } = await openJudged('sales.seam');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      find(document, 'DispatchBoard').start,
      'JobBoard',
    );
    const touched = edit.entries().map(([uri]) => uri.path.split('/').at(-1));
    assert.deepEqual(new Set(touched), new Set(['data.seam', 'finance.seam', 'operations.seam', 'sales.seam']));
    await vscode.workspace.applyEdit(edit);
    for (const [uri] of edit.entries()) {
      const renamed = await vscode.workspace.openTextDocument(uri);
      assert.ok(!renamed.getText().includes('DispatchBoard'), uri.path);
    }
  });

  test('formats a file', async () => {
    const { document } = await openJudged('sales.seam');
    const tidy = document.getText();
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, find(document, 'system HubSpot {\n  kind saas'), 'system   HubSpot{\n      kind   saas');
    await vscode.workspace.applyEdit(edit);
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    const formatting = new vscode.WorkspaceEdit();
    formatting.set(document.uri, edits);
    await vscode.workspace.applyEdit(formatting);
    assert.equal(document.getText(), tidy);
  });

  test('lists what a file declares', async () => {
    const { document } = await openJudged('sales.seam');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(symbols.some(({ name }) => name === 'PushCustomer'));
  });

  test('opens the preview to the side', async () => {
    await openJudged('sales.seam');
    await vscode.commands.executeCommand('seamline.openPreview');
    await until(vscode.window.tabGroups.onDidChangeTabs, () =>
      vscode.window.tabGroups.all
        .filter(({ viewColumn }) => viewColumn === vscode.ViewColumn.Two)
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof vscode.TabInputWebview),
    );
  });

  test('sees a file come and go that is not open', async () => {
    await openJudged('sales.seam');
    const scratch = file('scratch.seam');
    await vscode.workspace.fs.writeFile(scratch, new TextEncoder().encode('system Lonely {\n}\n'));
    await diagnostics(scratch, hasRule('ownership/system-without-team'));
    await vscode.workspace.fs.delete(scratch);
    await diagnostics(scratch, (all) => all.length === 0);
  });

  test('comes back when the server is started again', async () => {
    const { document } = await openJudged('sales.seam');
    await vscode.commands.executeCommand('seamline.restartServer');
    await diagnostics(document.uri, hasRule(silentFailure));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, find(document, 'on failure silent'), 'on failure dead letter then alert');
    await vscode.workspace.applyEdit(edit);
    await diagnostics(document.uri, (all) => all.length > 0 && !hasRule(silentFailure)(all));
  });

  test('is started again for each of some who ask at once', async () => {
    const { document } = await openJudged('sales.seam');
    const restart = (): Thenable<unknown> => vscode.commands.executeCommand('seamline.restartServer');
    await Promise.all([restart(), restart(), restart()]);
    await diagnostics(document.uri, hasRule(silentFailure));
  });

  // What VS Code says of a request that failed is on its console: in-host.lane.ts looks there.
  test('is started again while it is asked', async () => {
    const sales = await openJudged('sales.seam');
    const operations = await openJudged('operations.seam');
    let restarted: Thenable<unknown> = Promise.resolve();
    // Asked in one breath with the server about another file, so that all of it reaches the extension host at once.
    const restarter = vscode.languages.registerDocumentHighlightProvider(
      { language: languageId, pattern: '**/operations.seam' },
      {
        provideDocumentHighlights() {
          restarted = vscode.commands.executeCommand('seamline.restartServer');
          return [];
        },
      },
    );
    const ask = ({ document }: vscode.TextEditor): Thenable<unknown> =>
      vscode.commands.executeCommand('vscode.executeDocumentHighlights', document.uri, new vscode.Position(0, 0));
    try {
      for (let left = 4; left > 0; left--) {
        const before = Array.from({ length: 20 }, () => ask(sales));
        const between = ask(operations);
        const after = Array.from({ length: 20 }, () => ask(sales));
        await Promise.all([...before, between, ...after]);
        await restarted;
      }
    } finally {
      restarter.dispose();
    }
    await diagnostics(sales.document.uri, hasRule(silentFailure));
  });
});
