import { describe, expect, test } from 'vitest';
import { type CodeAction, type CodeActionKind, CodeActionRequest, type Diagnostic } from 'vscode-languageserver/node';
import { rules } from '../../../language/rules/registry.js';
import { Editor, uriOf } from '../../support/lsp-server.js';

async function actionsFor(
  editor: Editor,
  diagnostics: readonly Diagnostic[] = [],
  only?: CodeActionKind,
): Promise<readonly CodeAction[]> {
  const [first] = diagnostics;
  const range = first?.range ?? { start: editor.at().position, end: editor.at().position };
  const found = await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: editor.document(),
    range,
    context: { diagnostics: [...diagnostics], ...(only !== undefined && { only: [only] }) },
  });
  return (found ?? []) as CodeAction[];
}

function diagnosticsOf(editor: Editor, rule: string): readonly Diagnostic[] {
  return (editor.published.get(uriOf('model.seam')) ?? []).filter(({ code }) => code === rule);
}

async function applied(
  editor: Editor,
  title: string | RegExp,
  only?: CodeActionKind,
): Promise<Readonly<Record<string, string>>> {
  const actions = await actionsFor(editor, [], only);
  const action = actions.find((one) => (typeof title === 'string' ? one.title === title : title.test(one.title)));
  if (!action) throw new Error(`No such action; there are: ${actions.map((one) => one.title).join(', ')}`);
  const texts = await editor.apply(action.edit);
  return Object.fromEntries([...texts].map(([uri, text]) => [uri.split('/').at(-1) ?? uri, text]));
}

describe('quick fixes', () => {
  test('of every rule that has some: the finding goes, the file still parses, and only that file changes', async () => {
    const editor = await Editor.withText('');
    const stays: string[] = [];
    let fixed = 0;
    for (const { id, docs } of rules) {
      await editor.rewrite('model.seam', docs.before);
      const before = diagnosticsOf(editor, id);
      const [diagnostic] = before;
      const action = (diagnostic ? await actionsFor(editor, [diagnostic]) : []).find(
        ({ diagnostics, title }) => diagnostics?.some(({ code }) => code === id) && !title.startsWith('Accept'),
      );
      if (!action) continue;
      fixed++;
      const texts = await editor.apply(action.edit);
      expect([...texts.keys()], id).toEqual([uriOf('model.seam')]);
      expect(diagnosticsOf(editor, 'syntax'), id).toEqual([]);
      if (diagnosticsOf(editor, id).length >= before.length) stays.push(id);
    }
    expect(fixed).toBeGreaterThan(15);
    // These leave a choice to make.
    expect(stays).toEqual([]);
  });

  test('are the diagnostic’s own, and preferred where there is one that keeps the meaning', async () => {
    const editor = await Editor.withText('system A { accept handoff/stale because "old" }');
    const [unused] = diagnosticsOf(editor, 'meta/unused-acceptance');
    const [action] = unused ? await actionsFor(editor, [unused]) : [];
    expect(action?.isPreferred).toBe(true);
    expect(action?.diagnostics).toEqual([unused]);
  });
});

describe('accepting', () => {
  const text = 'team T\nsystem A { owner T }\nsystem B { owner T }\nhandoff <|>H: A -> B\n';

  test('writes the line with its reason, and the finding goes', async () => {
    const editor = await Editor.withText(text);
    expect(await applied(editor, 'Accept handoff/unmonitored for H, with a reason')).toEqual({
      'model.seam': `team T
system A { owner T }
system B { owner T }
handoff H: A -> B {
  accept handoff/unmonitored because "why this is carried on purpose"
}
`,
    });
    expect(diagnosticsOf(editor, 'handoff/unmonitored')).toEqual([]);
  });

  test('leaves the cursor in the reason, where the client can do so', async () => {
    const editor = await Editor.withText(text, {
      capabilities: { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } },
    });
    const actions = await actionsFor(editor);
    const accept = actions.find(({ title }) => title.startsWith('Accept handoff/unmonitored for H, with'));
    expect(accept?.edit?.documentChanges).toMatchObject([
      {
        edits: [
          { snippet: { value: ' {\n  accept handoff/unmonitored because "${1:why this is carried on purpose}"\n\\}' } },
        ],
      },
    ]);
    await editor.apply(accept?.edit);
    expect(diagnosticsOf(editor, 'handoff/unmonitored')).toEqual([]);
  });

  test('ends on a day where the reader wants it so, with a day to begin with', async () => {
    const text = 'handoff <|>H: A -> B {\n  via api\n}\nsystem A\nsystem B';
    const title = 'Accept handoff/unmonitored for H until 2027-02-21, with a reason';
    const editor = await Editor.withText(text);
    expect(await applied(editor, title)).toMatchObject({
      'model.seam': expect.stringContaining(
        '  via api\n  accept handoff/unmonitored until 2027-02-21 because "why this is carried on purpose"\n}',
      ),
    });
    expect(diagnosticsOf(editor, 'handoff/unmonitored')).toEqual([]);
    expect(diagnosticsOf(editor, 'syntax')).toEqual([]);
    const capable = await Editor.withText(text, {
      capabilities: { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } },
    });
    const accept = (await actionsFor(capable)).find((one) => one.title === title);
    const line = 'accept handoff/unmonitored until ${1:2027-02-21} because "${2:why this is carried on purpose}"';
    expect(accept?.edit?.documentChanges).toMatchObject([{ edits: [{ snippet: { value: `\n  ${line}` } }] }]);
  });

  test('is not offered for what the model itself says', async () => {
    const editor = await Editor.withText('handoff H: A -> <|>Z');
    expect((await actionsFor(editor)).filter(({ title }) => title.includes('meta/'))).toEqual([]);
  });
});

test('the likeliest root causes are offered at a symptom, and written as its cause', async () => {
  const editor = await Editor.withText(`system A
system B
handoff H: A -> B { on failure silent }
symptom <|>S { kind missing-records  traced to H }
`);
  const texts = await applied(editor, /^Name the cause: /);
  expect(texts['model.seam']).toMatch(/symptom S \{ kind missing-records {2}traced to H cause ".*" in H \}/);
  expect(diagnosticsOf(editor, 'syntax')).toEqual([]);
});

test('all safe fixes of a file are applied at once, and nothing else', async () => {
  const editor = await Editor.withText(
    '<|>system A {\n  accept handoff/stale because "old"\n  kind saas\n}\nsystem B {\n  accept handoff/self because "old"\n}\nhandoff H: A -> B\n',
  );
  expect(await applied(editor, 'Apply all safe fixes in this file', 'source.fixAll')).toEqual({
    'model.seam': 'system A {\n  kind saas\n}\nsystem B {\n}\nhandoff H: A -> B\n',
  });
  expect(diagnosticsOf(editor, 'meta/unused-acceptance')).toEqual([]);
});

test('safe fixes of lines that follow one another are all applied', async () => {
  const editor = await Editor.withText(
    '<|>system A {\n  accept handoff/stale because "a"\n  accept handoff/self because "b"\n  kind saas\n}\nsystem B { accept handoff/stale because "a" accept handoff/self because "b" }\n',
  );
  expect(await applied(editor, 'Apply all safe fixes in this file', 'source.fixAll')).toEqual({
    'model.seam': 'system A {\n  kind saas\n}\nsystem B { }\n',
  });
});

describe('refactorings', () => {
  test('a two-way handoff becomes one for each direction', async () => {
    const editor = await Editor.withText(`handoff <|>Sync "Both ways": A <-> B {
  carries Customer
  conflicts resolved by newest
  owner T
}
team SyncBack
`);
    expect(await applied(editor, 'Split Sync into one handoff for each direction')).toEqual({
      'model.seam': `handoff Sync "Both ways": A -> B {
  carries Customer
  conflicts resolved by newest
  owner T
}

handoff SyncBack2 "Both ways": B -> A {
  carries Customer
  owner T
}
team SyncBack
`,
    });
    expect(diagnosticsOf(editor, 'syntax')).toEqual([]);
  });

  test('a two-way handoff says after the split as before who wins', async () => {
    const editor = await Editor.withText(
      'system A\nsystem B\nentity E { source of truth A }\nhandoff <|>Sync: A <-> B { carries E  conflicts resolved by A }\n',
    );
    await applied(editor, 'Split Sync into one handoff for each direction');
    expect(diagnosticsOf(editor, 'ownership/non-owner-write')).toHaveLength(1);
    expect(diagnosticsOf(editor, 'ownership/two-way-without-policy')).toEqual([]);
  });

  test('what moves out of a line leaves the rest of it, and what stands below, where they were', async () => {
    const editor = await Editor.withText(
      'team A system <|>B\n\n// seamline-accept handoff/stale because x\nsystem C\n',
    );
    expect(await applied(editor, 'Move B to a file of its own')).toEqual({
      'model.seam': 'team A\n\n// seamline-accept handoff/stale because x\nsystem C\n',
      'b.seam': 'system B\n',
    });
  });

  test('a declaration moves to a file of its own, with the comments that belong to it', async () => {
    const editor = await Editor.withText(
      'system A\n\n// not his\n\n/** Documented. */\n// seamline-accept handoff/no-owner because x\nhandoff <|>PushInvoice: A -> B {\n  via api\n} // behind\n\nsystem B\n',
      { files: { 'push-invoice.seam': '' } },
    );
    expect(await applied(editor, 'Move PushInvoice to a file of its own')).toEqual({
      'model.seam': 'system A\n\n// not his\n\nsystem B\n',
      'push-invoice-2.seam':
        '/** Documented. */\n// seamline-accept handoff/no-owner because x\nhandoff PushInvoice: A -> B {\n  via api\n} // behind\n',
    });
    expect(diagnosticsOf(editor, 'meta/unresolved-reference')).toEqual([]);
  });

  test('the systems of a team move to a file of their own', async () => {
    const editor = await Editor.withText(
      'team <|>Finance\nsystem A { owner Finance }\nsystem B\nsystem C { owner Finance }\n',
    );
    expect(await applied(editor, 'Move the systems of Finance to a file of their own')).toEqual({
      'model.seam': 'team Finance\nsystem B\n',
      'finance.seam': 'system A { owner Finance }\n\nsystem C { owner Finance }\n',
    });
  });

  test('systems that share a line leave it together', async () => {
    const editor = await Editor.withText(
      'team <|>T\nsystem A { owner T } system B { owner T }\n// of C\nsystem C system D { owner T } system E\n',
    );
    expect(await applied(editor, 'Move the systems of T to a file of their own')).toEqual({
      'model.seam': 'team T\n// of C\nsystem C system E\n',
      't.seam': 'system A { owner T }\n\nsystem B { owner T }\n\nsystem D { owner T }\n',
    });
  });

  test('nothing is moved out of a document that was never saved', async () => {
    const editor = await Editor.start();
    const start = { line: 0, character: 8 };
    await editor.open('untitled:Untitled-1', 'system A\nsystem B\n');
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: editor.document('untitled:Untitled-1'),
      range: { start, end: start },
      context: { diagnostics: [] },
    });
    expect(actions?.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Accept/),
      expect.stringMatching(/^Accept/),
    ]);
  });

  test('nothing is moved out of a file that does not parse', async () => {
    const editor = await Editor.withText('system <|>A\nsystem B {');
    expect((await actionsFor(editor)).filter(({ title }) => title.startsWith('Move'))).toEqual([]);
  });
});
