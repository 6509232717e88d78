import { describe, expect, test } from 'vitest';
import {
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
  PublishDiagnosticsNotification,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { Editor, uriOf } from '../../support/lsp-server.js';

const SYSTEMS = `team Sales
system A { owner Sales }
system B { owner Sales }
`;

describe('diagnostics', () => {
  test('are published for files on the disk, without any being open', async () => {
    const editor = await Editor.start({ files: { 'a.seam': SYSTEMS, 'b.seam': 'handoff H: A -> C' } });
    expect(editor.problems('b.seam')).toContain('1:17 error meta/unresolved-reference');
    expect(editor.published.has(uriOf('a.seam'))).toBe(false);
  });

  test('say the rule, what is wrong, why, what to do, and where that is explained', async () => {
    const editor = await Editor.start({ files: { 'a.seam': SYSTEMS, 'b.seam': 'handoff H: A -> C' } });
    const found = editor.published.get(uriOf('b.seam'))?.find(({ code }) => code === 'meta/unresolved-reference');
    expect(found?.codeDescription?.href).toBe('seamline-doc:/meta/unresolved-reference.md');
    expect(found?.message).toMatch(/^.+\n.+\n.+$/);
    expect(found?.source).toBe('seamline');
  });

  test('leave the link out for a client that cannot open it', async () => {
    const editor = await Editor.start({
      files: { 'b.seam': 'handoff H: A -> C' },
      options: { virtualDocuments: false },
    });
    expect(editor.published.get(uriOf('b.seam'))?.every(({ codeDescription }) => codeDescription === undefined)).toBe(
      true,
    );
  });

  test('follow what is typed, and are published only where they changed', async () => {
    const editor = await Editor.start({
      files: { 'a.seam': SYSTEMS, 'b.seam': 'handoff H: A -> C', 'c.seam': 'system X' },
    });
    await editor.open('a.seam');
    editor.publications.length = 0;
    await editor.replace('a.seam', 'system B', 'system C');
    expect(editor.problems('b.seam')).not.toContain('1:17 error meta/unresolved-reference');
    expect(editor.publications).toEqual([uriOf('b.seam')]);
  });

  describe('in a large project', () => {
    const teams = Array.from({ length: 2000 }, (_, index) => `team Team${index}`).join('\n');
    const model = `${SYSTEMS}handoff H: A -> B {\n  owner Sales\n}\nsystem D { owner Sale }\nhandoff I: A -> Q\n`;

    /** The publications of a file that one edit brings, each as `problems` shows it. */
    async function after(from: string, to: string): Promise<readonly (readonly string[])[]> {
      const editor = await Editor.start({ files: { 'a.seam': model, 'z.seam': teams } });
      await editor.open('a.seam');
      const said: (readonly string[])[] = [];
      editor.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
        editor.published.set(uri, diagnostics);
        if (uri === uriOf('a.seam')) said.push(editor.problems('a.seam'));
      });
      await editor.replace('a.seam', from, to);
      return said;
    }

    test('come at once for what is edited, with the rest of the file where it stands now', async () => {
      const said = await after('  owner Sales\n', '  owner Nobody\n\n');
      expect(said).toHaveLength(1);
      expect(said[0]).toContain('5:9 error meta/unresolved-reference');
      expect(said[0]).toContain('8:18 error meta/unresolved-reference');
      expect(said[0]).toContain('9:17 error meta/unresolved-reference');
    });

    test('of other declarations follow', async () => {
      const said = await after('system B { owner Sales', 'system C { owner Nobody');
      expect(said).toHaveLength(2);
      expect(said[0]).toContain('3:18 error meta/unresolved-reference');
      expect(said[0]).not.toContain('4:17 error meta/unresolved-reference');
      expect(said[1]).toContain('4:17 error meta/unresolved-reference');
    });

    test('go when the edit mends what they say', async () => {
      const said = await after('owner Sale }', 'owner Sales }');
      expect(said).toHaveLength(1);
      expect(said[0]?.join('\n')).not.toContain('7:18');
    });

    test('of a syntax error come at once too', async () => {
      const said = await after('  owner Sales\n', '  ownr Sales\n');
      expect(said[0]).toContain('5:3 error syntax');
    });
  });

  test('wait for the folder of a file to be read: alone, all that it names would be missing', async () => {
    const editor = await Editor.start({
      files: { 'a.seam': SYSTEMS, 'b.seam': 'handoff H: A -> B' },
      folders: [],
    });
    const seen: string[] = [];
    editor.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      if (uri === uriOf('b.seam')) seen.push(...diagnostics.map(({ code }) => String(code)));
    });
    await editor.open('b.seam');
    expect(seen).toContain('handoff/unmonitored');
    expect(seen).not.toContain('meta/unresolved-reference');
  });

  test('point at the other places, and mark what has no effect as unnecessary', async () => {
    const editor = await Editor.start({
      files: { 'a.seam': 'system A { accept handoff/stale because "old" }', 'b.seam': 'system A' },
    });
    const unused = (editor.published.get(uriOf('a.seam')) ?? []).find(({ code }) => code === 'meta/unused-acceptance');
    expect(unused?.tags).toEqual([1]);
    const duplicate = (editor.published.get(uriOf('b.seam')) ?? []).find(({ code }) => code === 'meta/duplicate-name');
    expect(duplicate?.relatedInformation?.[0]?.location.uri).toBe(uriOf('a.seam'));
  });

  test('underline one line, also of what goes over several', async () => {
    const text = 'system A {\n  limitation "No webhook" {\n    affects H\n  }\n}\nhandoff H: A -> B';
    const editor = await Editor.start({ files: { 'a.seam': `${text}\nsystem B` } });
    const found = (editor.published.get(uriOf('a.seam')) ?? []).find(
      ({ code }) => code === 'vendor/unmitigated-limitation',
    );
    const start = { line: 1, character: 2 };
    expect(found?.range).toEqual({ start, end: { line: 1, character: '  limitation "No webhook"'.length } });
    for (const { range } of editor.published.get(uriOf('a.seam')) ?? []) expect(range.end.line).toBe(range.start.line);
  });

  test('show a syntax error beside what the rest of the file says', async () => {
    const editor = await Editor.start({ files: { 'a.seam': 'system A { ownr Sales }\nhandoff H: A -> Z' } });
    expect(editor.problems('a.seam')).toContain('1:12 error syntax');
    expect(editor.problems('a.seam')).toContain('2:17 error meta/unresolved-reference');
  });

  test('stand in the configuration where it is broken, and nowhere else', async () => {
    const editor = await Editor.start({
      files: { 'seamline.config.json': '{\n  "ruls": {}\n}', 'a.seam': 'handoff H: A -> Z' },
    });
    expect(editor.problems('seamline.config.json')).toEqual(['2:3 error configuration']);
    expect(editor.problems('a.seam')).toEqual([]);
    await editor.write('seamline.config.json', '{}');
    expect(editor.problems('seamline.config.json')).toEqual([]);
    expect(editor.problems('a.seam')).toContain('1:12 error meta/unresolved-reference');
  });

  test('take settings from a configuration that is open and not yet saved', async () => {
    const editor = await Editor.start({
      files: { 'seamline.config.json': '{}', 'a.seam': SYSTEMS + 'handoff H: A -> B' },
    });
    expect(editor.problems('a.seam')).toContain('4:9 warning handoff/unmonitored');
    await editor.open('seamline.config.json');
    await editor.rewrite('seamline.config.json', '{ "rules": { "handoff/unmonitored": "off" } }');
    expect(editor.problems('a.seam')).not.toContain('4:9 warning handoff/unmonitored');
  });

  test('of two projects do not see each other', async () => {
    const editor = await Editor.start({
      files: { 'a/seamline.config.json': '{}', 'a/a.seam': 'system A', 'b.seam': 'handoff H: A -> A' },
    });
    expect(editor.problems('b.seam')).toContain('1:12 error meta/unresolved-reference');
  });

  test('say why a file cannot be read', async () => {
    const editor = await Editor.start({ files: { 'a.seam': 'system A' } });
    editor.files.spoil(uriOf('b.seam'), 'This file is not UTF-8 text.');
    await editor.tellOf('b.seam', 1);
    expect(editor.published.get(uriOf('b.seam'))?.map(({ message }) => message)).toEqual([
      'This file is not UTF-8 text.',
    ]);
  });

  test('come when they are asked for, where the client wants it so', async () => {
    const files = { 'a.seam': SYSTEMS, 'b.seam': 'handoff H: A -> C' };
    const editor = await Editor.start({ files, options: { diagnostics: 'pull' } });
    expect(editor.publications).toEqual([]);
    const ask = (previousResultId?: string) =>
      editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: editor.document('b.seam'),
        ...(previousResultId === undefined ? {} : { previousResultId }),
      });
    const first = (await ask()) as FullDocumentDiagnosticReport;
    expect(first.items.map(({ code }) => code)).toContain('meta/unresolved-reference');
    expect(await ask(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    const all = await editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    expect(all.items.map(({ uri }) => uri)).toEqual([uriOf('b.seam')]);
  });
});
