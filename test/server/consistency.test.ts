import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Diagnostic, FileChangeType, HoverRequest } from 'vscode-languageserver/node';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { completeModel } from '../support/complete-model.js';
import { Editor, FOLDER, uriOf } from '../support/lsp-server.js';

const PATHS = ['a.seam', 'b.seam', 'inner/c.seam', 'inner/d.seam'] as const;
const CONFIGURATIONS = ['seamline.config.json', 'inner/seamline.config.json'] as const;
const SETTINGS = [
  '{}',
  '{ "exclude": ["inner"] }',
  '{ "rules": { "handoff/*": "off" } }',
  '{ "ruls": {} }',
  '{ "overrides": [{ "files": ["b.seam"], "rules": { "ownership/*": "error" } }] }',
];
const TEXTS = [
  'team Sales\nsystem A { owner Sales }\nsystem B\n',
  'handoff H: A -> B {\n  carries Job\n  on failure silent\n}\n\nhandoff I: B -> C { affects billing }\n',
  'entity Job { lifecycle open -> done  source of truth A }\n// seamline-accept ownership/no-key because known\nentity Other { copied to A, B }\n',
  'symptom S { kind sync-failure  traced to H }\nsystem C { accept ownership/system-without-team because "x" }\n',
  completeModel,
];
const PIECES = [
  '}',
  '{',
  '"',
  '\n',
  'system A',
  ' owner Sales',
  '// x',
  '/*',
  'a',
  ',',
  'accept handoff/stale because "y"',
  '\uFEFF',
];

type Step =
  | {
      readonly do: 'insert' | 'delete';
      readonly path: (typeof PATHS)[number];
      readonly at: number;
      readonly piece: string;
      readonly length: number;
    }
  | { readonly do: 'undo' | 'open' | 'close' | 'remove'; readonly path: (typeof PATHS)[number] }
  | { readonly do: 'write'; readonly path: (typeof PATHS)[number]; readonly text: string }
  | { readonly do: 'rename'; readonly path: (typeof PATHS)[number]; readonly to: (typeof PATHS)[number] }
  | { readonly do: 'configure'; readonly path: (typeof CONFIGURATIONS)[number]; readonly text: string | undefined }
  | { readonly do: 'cancelled request'; readonly path: (typeof PATHS)[number] }
  | { readonly do: 'rest' };

const path = fc.constantFrom(...PATHS);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('insert' as const, 'delete' as const),
      path,
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      piece: fc.constantFrom(...PIECES),
      length: fc.nat(30),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('undo' as const, 'open' as const, 'close' as const, 'remove' as const),
      path,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('write' as const), path, text: fc.constantFrom(...TEXTS) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), path, to: path }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('configure' as const),
      path: fc.constantFrom(...CONFIGURATIONS),
      text: fc.option(fc.constantFrom(...SETTINGS), { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancelled request' as const), path }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rest' as const) }) },
);

/** Does one step, and waits for nothing. */
async function take(editor: Editor, past: Map<string, string[]>, one: Step): Promise<void> {
  switch (one.do) {
    case 'insert':
    case 'delete': {
      const text = editor.texts.get(one.path);
      if (text === undefined) return;
      past.set(one.path, [...(past.get(one.path) ?? []), text]);
      const start = Math.floor(one.at * text.length);
      const end = one.do === 'delete' ? Math.min(text.length, start + one.length) : start;
      await editor.edit(one.path, start, end, one.do === 'delete' ? '' : one.piece);
      return;
    }
    case 'undo': {
      const text = editor.texts.get(one.path);
      const before = past.get(one.path)?.pop();
      if (text !== undefined && before !== undefined) await editor.edit(one.path, 0, text.length, before);
      return;
    }
    case 'open':
      if (!editor.texts.has(one.path)) await editor.open(one.path, editor.files.textOf(uriOf(one.path)));
      return;
    case 'close':
      if (editor.texts.has(one.path)) await editor.close(one.path);
      return;
    case 'remove':
      await editor.remove(one.path);
      return;
    case 'write':
      await editor.write(one.path, one.text);
      return;
    case 'rename': {
      const text = editor.files.textOf(uriOf(one.path));
      editor.files.delete(uriOf(one.path));
      editor.files.put(uriOf(one.to), text);
      await editor.tellOf(one.path, FileChangeType.Deleted);
      await editor.tellOf(one.to, FileChangeType.Created);
      return;
    }
    case 'configure':
      if (one.text === undefined) await editor.remove(one.path);
      else await editor.write(one.path, one.text);
      return;
    case 'cancelled request': {
      const source = new CancellationTokenSource();
      const request = editor.connection.sendRequest(
        HoverRequest.type,
        { textDocument: { uri: uriOf(one.path) }, position: { line: 1, character: 3 } },
        source.token,
      );
      source.cancel();
      await request.catch(() => undefined);
      return;
    }
    case 'rest':
      await editor.rest();
  }
}

function shown(published: ReadonlyMap<string, readonly Diagnostic[]>): Readonly<Record<string, readonly Diagnostic[]>> {
  return Object.fromEntries([...published].filter(([, all]) => all.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a server says that sees the files as they are now for the first time. */
async function fresh(editor: Editor): Promise<Readonly<Record<string, readonly Diagnostic[]>>> {
  const files: Record<string, string> = {};
  for (const uri of editor.files.uris) files[uri.slice(FOLDER.length + 1)] = editor.files.textOf(uri);
  const other = await Editor.start({ files });
  for (const [open, text] of editor.texts) await other.open(open, text);
  return shown(other.published);
}

/** So much that a first word on what is edited is said before all rules have run. */
const MUCH = Array.from({ length: 2000 }, (_, index) => `team Team${index}\n`).join('');

test.each([
  { project: 'a project', more: {}, numRuns: 40 },
  { project: 'a large project', more: { 'z.seam': MUCH }, numRuns: 20 },
])(
  'after any edits of $project the diagnostics are those of a fresh look at the same files',
  async ({ more, numRuns }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 40, size: 'max' }), async (steps) => {
        const editor = await Editor.start({
          files: { 'a.seam': TEXTS[0] ?? '', 'b.seam': TEXTS[1] ?? '', 'inner/c.seam': TEXTS[2] ?? '', ...more },
        });
        await editor.open('a.seam');
        await editor.open('b.seam');
        const past = new Map<string, string[]>();
        for (const [index, one] of steps.entries()) {
          await take(editor, past, one);
          if (one.do !== 'rest' && index < steps.length - 1) continue;
          await editor.rest();
          expect(shown(editor.published)).toEqual(await fresh(editor));
        }
      }),
      { numRuns },
    );
  },
  120_000,
);
