import { describe, expect, test } from 'vitest';
import type { DrawingSubject } from '../../../language/protocol/drawing-data.js';
import { drawing } from '../../../language/protocol/messages.js';
import { Editor, FOLDER } from '../../support/lsp-server.js';

const MODEL = `system Shop "The <b>shop</b>"
system Ledger
handoff Orders: Shop -> Ledger { affects billing }
symptom Missing { kind missing-records  traced to Orders  cause unclear }
`;

async function drawn(subject: DrawingSubject, colours?: 'file') {
  const editor = await Editor.start({ files: { 'model.seam': MODEL } });
  const params = { root: FOLDER, subject, ...(colours && { colours }) };
  return drawing.result.parse(await editor.connection.sendRequest(drawing.method, params));
}

describe('drawing', () => {
  test('the decision tree comes with what each of its parts stands for, and where it is written', async () => {
    const tree = await drawn({ view: 'decision', suppositions: [] });
    expect(tree?.svg).toMatch(/^<svg /);
    expect(tree?.style).toContain('--vscode-editor-foreground');
    const clear = tree?.parts.find(({ name }) => name === 'CauseClear');
    expect(clear).toMatchObject({
      kind: 'question',
      detail: 'step 4, answer no',
      location: { uri: 'seamline-library:/operator.seam' },
    });
    expect(tree?.svg).toContain(`id="${clear?.id}"`);
  });

  test('a supposition leads the walk elsewhere', async () => {
    const tree = await drawn({ view: 'decision', symptom: 'Missing', suppositions: ['cause clear'] });
    expect(tree?.parts.find(({ name }) => name === 'CauseClear')?.detail).toBe('step 4, answer yes');
  });

  test('the map holds what files say as text', async () => {
    const map = await drawn({ view: 'map' });
    expect(map?.parts.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'system Shop',
      'system Ledger',
      'handoff Orders',
    ]);
    expect(map?.svg).not.toContain('<b>');
    expect(map?.parts[2]?.detail).toMatch(/^from The <b>shop<\/b> to Ledger, critical, \d+ errors?/);
  });

  test('a drawing for a file brings its own colours', async () => {
    const map = await drawn({ view: 'map' }, 'file');
    expect(map?.style).toBe('');
    expect(map?.svg).toContain('<style>');
  });

  test('there is none of what the project does not have', async () => {
    expect(await drawn({ view: 'map', entity: 'Nothing' })).toBeNull();
    expect(await drawn({ view: 'decision', symptom: 'Nothing', suppositions: [] })).toBeNull();
  });
});
