import { describe, expect, test } from 'vitest';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  type Location,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
} from 'vscode-languageserver/node';
import { applyWorkspaceEdit } from '../../support/lsp-edits.js';
import { Editor, uriOf } from '../../support/lsp-server.js';

async function definitionsOf(editor: Editor, path?: string): Promise<readonly Location[]> {
  return (await editor.connection.sendRequest(DefinitionRequest.type, editor.at(path))) as Location[];
}

describe('definition', () => {
  test('goes from a reference to the declaration, in another file', async () => {
    const editor = await Editor.withText('handoff H: A -> <|>B', {
      files: { 'b.seam': 'system A\nsystem ‹|B|› "Second"' },
    });
    expect(await definitionsOf(editor)).toEqual([{ uri: uriOf('b.seam'), range: editor.range('b.seam') }]);
  });

  test('goes from a field to its line in the entity', async () => {
    const editor = await Editor.withText(
      'entity Customer { field ‹|address|› }\nsystem A { owns Customer.add<|>ress }',
    );
    expect(await definitionsOf(editor)).toEqual([{ uri: uriOf('model.seam'), range: editor.range() }]);
  });

  test('goes from a phase to the lifecycle', async () => {
    const editor = await Editor.withText(
      'entity Job { lifecycle ‹|open|› -> done }\nsystem A { owns Job during open<|> }',
    );
    expect(await definitionsOf(editor)).toEqual([{ uri: uriOf('model.seam'), range: editor.range() }]);
  });

  test('goes from a branch to its question', async () => {
    const editor = await Editor.withText(`decision D { start <|>Q
  question ‹|Q|› { when urgent  yes -> O  no -> O }
  outcome O
}`);
    expect(await definitionsOf(editor)).toEqual([{ uri: uriOf('model.seam'), range: editor.range() }]);
  });

  test('opens the built-in library, where the client can', async () => {
    const editor = await Editor.withText('handoff H: A -> B { affects bill<|>ing }');
    expect(await definitionsOf(editor)).toMatchObject([{ uri: 'seamline-library:/areas.seam' }]);
    const plain = await Editor.withText('handoff H: A -> B { affects bill<|>ing }', {
      options: { virtualDocuments: false },
    });
    expect(await definitionsOf(plain)).toEqual([]);
  });

  test('opens the page of a rule', async () => {
    const editor = await Editor.withText('system A { accept handoff/st<|>ale because "known" }');
    expect(await definitionsOf(editor)).toMatchObject([{ uri: 'seamline-doc:/handoff/stale.md' }]);
  });

  test('goes nowhere from a keyword or an unknown name', async () => {
    const editor = await Editor.withText('hand<|>off H: A -> Unkn<|>own');
    for (const index of [0, 1]) {
      expect(await editor.connection.sendRequest(DefinitionRequest.type, editor.at('model.seam', index))).toBeNull();
    }
  });
});

describe('references', () => {
  test('are found in every file, the declaration among them where it is wanted', async () => {
    const editor = await Editor.withText('system ‹|<|>A|›\nhandoff H: ‹|A|› -> B', {
      files: { 'other.seam': 'entity E { source of truth ‹|A|› }\narea A' },
    });
    const ask = (includeDeclaration: boolean) =>
      editor.connection.sendRequest(ReferencesRequest.type, { ...editor.at(), context: { includeDeclaration } });
    const places = [
      { uri: uriOf('model.seam'), range: editor.range('model.seam', 0) },
      { uri: uriOf('model.seam'), range: editor.range('model.seam', 1) },
      { uri: uriOf('other.seam'), range: editor.range('other.seam') },
    ];
    expect(await ask(true)).toEqual(places);
    expect(await ask(false)).toEqual(places.slice(1));
  });

  test('of a rule are the lines that accept it', async () => {
    const editor = await Editor.withText(
      'system A { accept ‹|handoff/st<|>ale|› because "x" }\n// seamline-accept ‹|handoff/stale|› because y\nsystem B',
    );
    const found = await editor.connection.sendRequest(ReferencesRequest.type, {
      ...editor.at(),
      context: { includeDeclaration: true },
    });
    expect(found?.map(({ range }) => range)).toEqual(
      expect.arrayContaining([editor.range('model.seam', 0), editor.range('model.seam', 1)]),
    );
  });
});

describe('document highlight', () => {
  test('marks what is written and what is read, in this file', async () => {
    const editor = await Editor.withText(
      'entity Job { lifecycle ‹|open|› -> done  source of truth A during ‹|op<|>en|› }\nentity Other { lifecycle open }',
    );
    const found = await editor.connection.sendRequest(DocumentHighlightRequest.type, editor.at());
    expect(found).toEqual([
      { range: editor.range('model.seam', 0), kind: 3 },
      { range: editor.range('model.seam', 1), kind: 2 },
    ]);
  });
});

async function renamed(editor: Editor, newName: string): Promise<Readonly<Record<string, string>>> {
  const edit = await editor.connection.sendRequest(RenameRequest.type, { ...editor.at(), newName });
  const texts = applyWorkspaceEdit(edit, (uri) => editor.textOf(uri));
  return Object.fromEntries([...texts].map(([uri, text]) => [uri.split('/').at(-1) ?? uri, text]));
}

describe('rename', () => {
  test('changes a declaration and every reference, over all files, and nothing else', async () => {
    const editor = await Editor.withText('system <|>Hub "Hub"\nhandoff HubToB: Hub -> B', {
      files: {
        'other.seam': 'entity E { source of truth Hub }\n// Hub\nreport R { reads E from Hub }',
        'third.seam': 'area Hub',
      },
    });
    expect(await renamed(editor, 'Portal')).toEqual({
      'model.seam': 'system Portal "Hub"\nhandoff HubToB: Portal -> B',
      'other.seam': 'entity E { source of truth Portal }\n// Hub\nreport R { reads E from Portal }',
    });
  });

  test('changes a field in its entity and wherever it is owned or carried', async () => {
    const editor = await Editor.withText(
      'entity C { field total<|> }\nentity D { field total }\nsystem A { owns C.total, D.total }\nhandoff H: A -> B { carries new C.total }',
    );
    expect(await renamed(editor, 'sum')).toEqual({
      'model.seam':
        'entity C { field sum }\nentity D { field total }\nsystem A { owns C.sum, D.total }\nhandoff H: A -> B { carries new C.sum }',
    });
  });

  test('changes a phase in the lifecycle and in every claim', async () => {
    const editor = await Editor.withText(
      'entity J { lifecycle open -> done  field f { source of truth A during open } }\nentity K { lifecycle open }\nsystem A { owns J, J.f during <|>open }',
    );
    expect(await renamed(editor, 'started')).toEqual({
      'model.seam':
        'entity J { lifecycle started -> done  field f { source of truth A during started } }\nentity K { lifecycle open }\nsystem A { owns J, J.f during started }',
    });
  });

  test('changes a question and the branches that lead to it', async () => {
    const editor = await Editor.withText(
      'decision D { start <|>Q question Q { when urgent yes -> O no -> Q } outcome O }',
    );
    expect(await renamed(editor, 'First')).toEqual({
      'model.seam': 'decision D { start First question First { when urgent yes -> O no -> First } outcome O }',
    });
  });

  test('offers the name as it stands', async () => {
    const editor = await Editor.withText('system ‹|Hu<|>b|›');
    expect(await editor.connection.sendRequest(PrepareRenameRequest.type, editor.at())).toEqual({
      range: editor.range(),
      placeholder: 'Hub',
    });
  });

  test.each([
    ['what is built in', 'handoff H: A -> B { affects <|>billing }', 'money', /built in/],
    ['a rule', 'system A { accept handoff/<|>stale because "x" }', 'handoff/old', /keeps its name/],
    ['to what is no name', 'system <|>A', '1st', /is no name/],
    ['to a name that is taken', 'system <|>A\nteam B', 'B', /already a team B/],
    [
      'a system to what says something else',
      'system <|>A',
      'newest',
      /meaning of its own after "conflicts resolved by"/,
    ],
    ['an area to what says something else', 'area <|>a', 'critical', /meaning of its own after "affects"/],
    ['to a field that is there', 'entity E { field <|>a  field b }', 'b', /already has a field b/],
    [
      'a phase that a line shares with another entity',
      'entity E { lifecycle <|>a }\nentity F { lifecycle a }\nsystem S { owns E, F during a }',
      'b',
      /for F as well/,
    ],
  ])('refuses %s', async (_, text, newName, message) => {
    const editor = await Editor.withText(text);
    await expect(editor.connection.sendRequest(RenameRequest.type, { ...editor.at(), newName })).rejects.toThrow(
      message,
    );
  });

  test('is not offered on a keyword', async () => {
    const editor = await Editor.withText('sys<|>tem A');
    expect(await editor.connection.sendRequest(PrepareRenameRequest.type, editor.at())).toBeNull();
  });
});
