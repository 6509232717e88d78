import { describe, expect, test } from 'vitest';
import { type CompletionItem, type CompletionList, CompletionRequest } from 'vscode-languageserver/node';
import { kinds } from '../../../language/landscape/types.js';
import { applyTextEdits } from '../../support/lsp-edits.js';
import { Editor } from '../../support/lsp-server.js';

const OTHERS = {
  'others.seam': `team Sales "Sales team"
team Finance
role Clerk in Finance
system Hub "The hub" { status retired }
system Ledger
entity Customer { key id  field address  field phone }
entity Job { lifecycle open -> done }
handoff Push: Hub -> Ledger
`,
};

async function itemsAt(
  marked: string,
): Promise<{ readonly editor: Editor; readonly items: readonly CompletionItem[] }> {
  const editor = await Editor.withText(marked, { files: OTHERS });
  const list = (await editor.connection.sendRequest(CompletionRequest.type, editor.at())) as CompletionList | null;
  return { editor, items: list?.items ?? [] };
}

async function labelsAt(marked: string): Promise<readonly string[]> {
  return (await itemsAt(marked)).items.map(({ label }) => label);
}

describe('completion offers', () => {
  test('the declarations at the top of a file, and nothing else', async () => {
    expect([...(await labelsAt('<|>'))].sort()).toEqual([...kinds].sort());
    expect([...(await labelsAt('system A {\n}\n<|>'))].sort()).toEqual([...kinds].sort());
  });

  test('declarations while their keyword is being typed', async () => {
    expect(await labelsAt('team A\nsys<|>')).toContain('system');
  });

  test('the properties of what it is in, whole phrases, and those that stand already only where they may stand again', async () => {
    const labels = await labelsAt('handoff H: Hub -> Ledger {\n  via api\n  monitored by log\n  <|>\n  owner Sales\n}');
    expect(labels).toEqual(expect.arrayContaining(['carries', 'on failure', 'needed within', 'monitored by', 'runs']));
    expect(labels).not.toContain('via');
    expect(labels).not.toContain('owner');
    expect(labels).not.toContain('lifecycle');
  });

  test('nothing that stands already, wherever on a line that is', async () => {
    expect(await labelsAt('system A { <|> vendor "x" kind saas }')).not.toContain('kind');
    expect(await labelsAt('handoff H: A -> B { runs daily\n <|>\n runs as role Clerk }')).not.toContain('runs');
    expect(await labelsAt('exception X { takes 3 minutes daily\n <|> }')).not.toContain('weekly');
    expect(await labelsAt('exception X { takes 3 minutes <|> }')).toContain('weekly');
  });

  test('what may stand again', async () => {
    const body = 'question Q { }\n outcome O { }\n trigger T "x" when recurring';
    const again = ['question', 'outcome', 'trigger'];
    expect(await labelsAt(`decision D {\n ${body}\n <|>\n}`)).toEqual(expect.arrayContaining(again));
    expect(await labelsAt(`decision D {\n <|>\n ${body}\n}`)).toEqual(expect.arrayContaining(again));
    expect(await labelsAt('handoff H: A -> B { carries Job\n <|> }')).toContain('carries');
    expect(await labelsAt('handoff H: A -> B { runs daily\n <|> }')).toContain('runs');
  });

  test('what stands only in a body inside', async () => {
    expect(await labelsAt('entity E {\n field f { description "x" }\n <|>\n}')).toContain('description');
    expect(await labelsAt('system A { <|> limitation "Slow" { description "x" } }')).toContain('description');
  });

  test('a project and a decision once', async () => {
    const first = 'project P\ndecision D\n';
    expect(await labelsAt(`${first}<|>`)).toEqual(expect.not.arrayContaining(['project', 'decision']));
    expect(await labelsAt(`${first}<|>`)).toContain('team');
  });

  test('properties after a line that is not finished, or wrong', async () => {
    expect(await labelsAt('handoff H: Hub -> Ledger {\n  ownr Sales\n  via\n  <|>\n}')).toContain('carries');
    expect(await labelsAt('entity E {\n  source of truth\n  <|>')).toContain('key');
  });

  test('the properties of a limitation, a field and a question, each their own', async () => {
    expect(await labelsAt('system A { limitation "Slow" {\n <|> } }')).toEqual(
      expect.arrayContaining(['affects', 'since', 'workaround']),
    );
    expect(await labelsAt('entity E { field f {\n <|> } }')).toEqual(['source of truth', 'description']);
    expect(await labelsAt('decision D { question Q {\n <|> } }')).toEqual(
      expect.arrayContaining(['when', 'yes ->', 'no ->']),
    );
  });

  test('names of the kinds that fit, with kind and title, the retired ones struck out', async () => {
    const { items } = await itemsAt('handoff H: <|>');
    expect(items.map(({ label, detail, tags }) => [label, detail, tags])).toEqual([
      ['Hub', 'system · The hub', [1]],
      ['Ledger', 'system', undefined],
    ]);
    expect(await labelsAt('handoff H: Hub -> L<|> {')).toEqual(['Hub', 'Ledger']);
    expect(await labelsAt('system A { owner <|> }')).toEqual(['Sales', 'Finance']);
    expect(await labelsAt('handoff H: A -> B { monitored by alert to <|> }')).toEqual(['Sales', 'Finance', 'Clerk']);
  });

  test('names that a list does not have yet', async () => {
    expect(await labelsAt('report R { reads Customer, <|> }')).toEqual(['Job']);
  });

  test('fields after the entity and a dot', async () => {
    expect(await labelsAt('system A { owns Customer.<|> }')).toEqual(['address', 'phone']);
    expect(await labelsAt('handoff H: A -> B { carries new Customer.ph<|> }')).toEqual(['address', 'phone']);
  });

  test('phases after `during`', async () => {
    expect(await labelsAt('system A { owns Job during <|> }')).toEqual(['open', 'done']);
    expect(await labelsAt('entity E { lifecycle a -> b  source of truth Hub during a, <|> }')).toEqual(['b']);
  });

  test('rules after `accept`, and replaces what is typed of the whole id', async () => {
    const { editor, items } = await itemsAt('system A { accept handoff/sta<|> }');
    const stale = items.find(({ label }) => label === 'handoff/stale');
    expect(items.some(({ label }) => label.startsWith('meta/'))).toBe(false);
    const edit = stale?.textEdit;
    expect(edit && 'range' in edit ? applyTextEdits(editor.texts.get('model.seam') ?? '', [edit]) : '').toBe(
      'system A { accept handoff/stale }',
    );
    expect(await labelsAt('system A { accept <|> }')).toContain('ownership/gap');
  });

  test('rules in a comment that accepts, and nothing more in any comment', async () => {
    const { editor, items } = await itemsAt('// seamline-accept handoff/sta<|>\nsystem A {}');
    const stale = items.find(({ label }) => label === 'handoff/stale');
    expect(items.some(({ label }) => label.startsWith('meta/'))).toBe(false);
    const edit = stale?.textEdit;
    expect(edit && 'range' in edit ? applyTextEdits(editor.texts.get('model.seam') ?? '', [edit]) : '').toBe(
      '// seamline-accept handoff/stale\nsystem A {}',
    );
    const inside = await itemsAt('// seamline-accept handoff/sta<|>le because "x"\nsystem A {}');
    const whole = inside.items.find(({ label }) => label === 'handoff/self')?.textEdit;
    expect(whole && 'range' in whole ? applyTextEdits(inside.editor.texts.get('model.seam') ?? '', [whole]) : '').toBe(
      '// seamline-accept handoff/self because "x"\nsystem A {}',
    );
    expect(await labelsAt('system A {\n  // seamline-accept <|>\n}')).toContain('ownership/gap');
    expect(await labelsAt('// seamline-accept handoff/stale <|>\nsystem A {}')).toEqual([]);
    expect(await labelsAt('// seamline-accept handoff/<|> because "x"\nsystem A {}')).toContain('handoff/stale');
    expect(await labelsAt('system A { description "//" } // seamline-accept <|>')).toContain('handoff/stale');
    expect(await labelsAt('/* // seamline-accept <|> */')).toEqual([]);
    expect(await labelsAt('// note // seamline-accept <|>')).toEqual([]);
    expect(await labelsAt('system A { description """\n// seamline-accept <|>\n""" }')).toEqual([]);
    expect(await labelsAt('// seamline-acc<|>\nsystem A {}')).toEqual([]);
    expect(await labelsAt('system A { description "// seamline-accept <|>" }')).toEqual([]);
  });

  test('values and connecting words', async () => {
    expect(await labelsAt('handoff H: A -> B { via <|> }')).toContain('webhook');
    expect(await labelsAt('handoff H: A -> B { on failure retry 3 <|> }')).toContain('then');
    expect(await labelsAt('symptom S { cause <|> }')).toEqual(['unclear']);
    expect(await labelsAt('symptom S { observed <|> }')).toEqual(['2026-11-23']);
    expect(await labelsAt('team <|>')).toEqual([]);
  });

  test('questions and outcomes of the decision that it is in', async () => {
    expect(await labelsAt('decision D { start <|>\n question Q\n outcome O }')).toEqual(['Q', 'O']);
  });

  test('nothing in texts and comments', async () => {
    expect(await labelsAt('system A { vendor "<|>" }')).toEqual([]);
    expect(await labelsAt('// sys<|>')).toEqual([]);
    expect(await labelsAt('system A { /* <|> */ }')).toEqual([]);
    expect(await labelsAt('system A { vendor "open <|>')).toEqual([]);
  });

  test('a text only where nothing else may stand', async () => {
    const inserted = async (marked: string, wanted: string): Promise<string | undefined> =>
      (await itemsAt(marked)).items.find(({ label }) => label === wanted)?.textEdit?.newText;
    expect(await inserted('handoff H: A -> B { <|> }', 'runs')).toBe('runs ');
    expect(await inserted('handoff H: A -> B { <|> }', 'monitored by')).toBe('monitored by ');
    expect(await inserted('handoff H: A -> B { <|> }', 'manual step')).toBe('manual step "$1"');
    expect(await inserted('stage S { <|> }', 'unsupported')).toBe('unsupported ');
    expect(await inserted('symptom S { <|> }', 'cause')).toBe('cause ');
    expect(await inserted('decision D { <|> }', 'trigger')).toBe('trigger ${1:Name} "${2:Title}" when $0');
  });

  test('snippets, documentation, and plain words to a client that knows no snippets', async () => {
    const { items } = await itemsAt('<|>');
    expect(items.find(({ label }) => label === 'handoff')).toMatchObject({
      insertTextFormat: 2,
      textEdit: { newText: 'handoff ${1:Name}: ${2:From} -> ${3:To} {\n  $0\n}' },
      detail: 'handoff Name "Title": System -> System { … }',
    });
    const editor = await Editor.withText('<|>', { capabilities: {} });
    const plain = (await editor.connection.sendRequest(CompletionRequest.type, editor.at())) as CompletionList;
    expect(plain.items.find(({ label }) => label === 'handoff')?.textEdit).toMatchObject({ newText: 'handoff ' });
  });
});
