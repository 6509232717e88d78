import { describe, expect, test } from 'vitest';
import type { DrawingSubject } from '../../../language/protocol/drawing-data.js';
import type * as z from 'zod/mini';
import { drawing, preview } from '../../../language/protocol/messages.js';
import { ProjectUpdate } from '../../../language/protocol/project-update.js';
import { UpdateReceiver } from '../../../language/protocol/updates.js';
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

describe('an update of the preview', () => {
  async function opened() {
    const editor = await Editor.start({ files: { 'model.seam': MODEL } });
    const page = new UpdateReceiver();
    const ask = async (params: Partial<z.infer<typeof preview.params>> = {}) => {
      const sent = { ...editor.document(), ...params };
      const { title, update } = preview.result.parse(await editor.connection.sendRequest(preview.method, sent));
      const text = update && page.take(update);
      return { title, update, shown: text ? ProjectUpdate.parse(JSON.parse(text)) : undefined };
    };
    return { editor, ask };
  }
  const drawn = { root: FOLDER, subject: { view: 'map' } } as const;

  test('brings the project, and what is to be drawn', async () => {
    const { ask } = await opened();
    const { title, update, shown } = await ask({ drawn });
    expect(update?.kind).toBe('whole');
    expect(shown?.data?.status.title).toBe(title);
    expect(shown?.data?.symptoms).toHaveLength(1);
    expect(shown?.drawn).toMatchObject({ ...drawn, drawing: { svg: expect.stringContaining('<svg ') } });
  });

  test('brings what an edit changes, and nothing where it changes nothing', async () => {
    const { editor, ask } = await opened();
    const first = await ask({ drawn });
    await editor.write('model.seam', MODEL.replace('"The <b>shop</b>"', '"Store"'));
    const second = await ask({ drawn, after: first.update?.number });
    expect(second.update?.kind).toBe('changes');
    expect(second.shown?.drawn?.drawing?.svg).toContain('Store');
    expect(JSON.stringify(second.update).length).toBeLessThan(JSON.stringify(first.update).length / 2);
    expect((await ask({ drawn, after: second.update?.number })).update).toBeNull();
    await editor.write('model.seam', `${MODEL.replace('"The <b>shop</b>"', '"Store"')}// no news\n`);
    expect((await ask({ drawn, after: second.update?.number })).update).toBeNull();
  });

  test('brings all of it to a page that has another one, or none', async () => {
    const { ask } = await opened();
    const first = await ask();
    await ask({ drawn, after: first.update?.number });
    expect((await ask({ drawn, after: first.update?.number })).update?.kind).toBe('whole');
    expect((await ask({ drawn })).update?.kind).toBe('whole');
  });

  test('says where there is no project', async () => {
    const { ask } = await opened();
    expect(await ask({ uri: 'file:///elsewhere/x.seam' })).toMatchObject({ title: null, shown: { data: null } });
  });
});
