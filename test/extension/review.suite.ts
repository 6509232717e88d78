import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { commitAll } from '../host/repository.js';
import { closeAll, diagnostics, file, find, open, until } from './editor.js';

/** The marks of the review above the declarations of a document. */
async function marks(document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    100,
  );
  return all.filter(({ command }) => command?.command === 'seamline.showReviewDiff');
}

/** Waits until the marks of a document are these. */
async function marked(document: vscode.TextDocument, titles: readonly string[]): Promise<readonly vscode.CodeLens[]> {
  for (;;) {
    const found = await marks(document);
    if (JSON.stringify(found.map(({ command }) => command?.title)) === JSON.stringify(titles)) return found;
  }
}

function pageOfReview(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input, label }) => input instanceof vscode.TabInputWebview && label === 'Changes since main');
}

async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, find(document, from), to);
  await vscode.workspace.applyEdit(edit);
}

suite('A review in VS Code', () => {
  suiteSetup(() => commitAll(file('').fsPath));
  teardown(closeAll);
  suiteTeardown(() => vscode.commands.executeCommand('seamline.stopReview'));

  test('opens its page, and marks what is new and what has changed, as it is typed', async () => {
    const { document } = await open('sales.seam');
    await diagnostics(document.uri, (all) => all.length > 0);
    await vscode.commands.executeCommand('seamline.reviewChanges', 'main');
    await until(vscode.window.tabGroups.onDidChangeTabs, pageOfReview);
    assert.deepEqual(await marks(document), []);
    await replace(document, 'on failure silent', 'on failure dead letter then alert');
    const [mark] = await marked(document, ['changed since main: on failure']);
    assert.equal(mark?.range.start.line, find(document, 'PushCustomer').start.line);
    await vscode.commands.executeCommand('undo');
    await marked(document, []);
  });

  test('shows a declaration beside what it was', async () => {
    const { document } = await open('sales.seam');
    await replace(document, 'on failure silent', 'on failure dead letter then alert');
    const [mark] = await marked(document, ['changed since main: on failure']);
    assert.ok(mark?.command !== undefined);
    await vscode.commands.executeCommand(mark.command.command, ...(mark.command.arguments ?? []));
    const diff = await until(vscode.window.tabGroups.onDidChangeTabs, () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs.map(({ input }) => input))
        .find((input) => input instanceof vscode.TabInputTextDiff),
    );
    const [before, after] = await Promise.all(
      [diff.original, diff.modified].map((uri) => vscode.workspace.openTextDocument(uri)),
    );
    assert.match(before?.getText() ?? '', /^handoff PushCustomer[^]* on failure silent\n[^]*\}$/);
    assert.equal(after?.getText(), before?.getText().replace('failure silent', 'failure dead letter then alert'));
    assert.equal(after?.languageId, 'seam');
    await replace(document, 'failure dead letter then alert', 'failure alert');
    const isUpToDate = (): boolean => /on failure alert\n/.test(after?.getText() ?? '');
    await until(vscode.workspace.onDidChangeTextDocument, () => (isUpToDate() ? true : undefined));
  });

  test('ends when it is stopped', async () => {
    const { document } = await open('sales.seam');
    await replace(document, 'on failure silent', 'on failure alert');
    await vscode.commands.executeCommand('seamline.reviewChanges', 'main');
    await until(vscode.window.tabGroups.onDidChangeTabs, pageOfReview);
    await marked(document, ['changed since main: on failure']);
    await vscode.commands.executeCommand('seamline.stopReview');
    await marked(document, []);
    await until(vscode.window.tabGroups.onDidChangeTabs, () => (pageOfReview() ? undefined : true));
  });
});
