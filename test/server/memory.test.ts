import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Editor } from '../support/lsp-server.js';

/** Bytes that are still in use after all garbage is gone. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

const TEXT = Array.from(
  { length: 20 },
  (_, index) =>
    `system S${index} { owner T }\nhandoff H${index}: S${index} -> S${(index + 1) % 20} {\n  via api\n  on failure silent\n}\n`,
).join('\n');

/** Types a letter and takes it back, again and again; waits for the server every now and then. */
async function type(editor: Editor, edits: number): Promise<void> {
  for (let edit = 0; edit < edits; edit += 2) {
    const at = (edit * 37) % TEXT.length;
    await editor.edit('model.seam', at, at, 'x');
    if (edit % 100 === 50) await editor.rest();
    await editor.edit('model.seam', at, at + 1, '');
    if (edit % 100 === 0) await editor.rest();
  }
  await editor.rest();
  editor.publications.length = 0;
}

test('5,000 edits leave the heap as it was', async () => {
  const editor = await Editor.withText(TEXT);
  await type(editor, 500);
  const before = heapInUse();
  await type(editor, 4500);
  expect(editor.texts.get('model.seam')).toBe(TEXT);
  expect(heapInUse() / before).toBeLessThan(1.1);
}, 120_000);
