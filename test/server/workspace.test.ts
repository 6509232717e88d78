import { EventEmitter, once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { DidChangeWorkspaceFoldersNotification, FileChangeType } from 'vscode-languageserver/node';
import { nodeHost } from '../../server/node/host.js';
import { Workspace } from '../../server/workspace/workspace.js';
import { MemoryFiles } from '../support/lsp-files.js';
import { Editor, FOLDER, uriOf } from '../support/lsp-server.js';

const UNRESOLVED = '1:12 error meta/unresolved-reference';

describe('the files of a workspace', () => {
  test('an open document holds over the disk, until it is closed', async () => {
    const editor = await Editor.start({ files: { 'a.seam': 'system A' } });
    await editor.open('a.seam');
    await editor.replace('a.seam', 'A', 'A {');
    expect(editor.problems('a.seam')).toContain('1:10 error syntax');
    await editor.write('a.seam', 'handoff H: X -> X');
    expect(editor.problems('a.seam')).toContain('1:10 error syntax');
    await editor.close('a.seam');
    expect(editor.problems('a.seam')).toContain(UNRESOLVED);
  });

  test('what was typed and not saved is gone when its document is closed', async () => {
    const editor = await Editor.start({ files: { 'a.seam': 'system A' } });
    await editor.open('a.seam');
    await editor.replace('a.seam', 'A', 'A {');
    await editor.close('a.seam');
    expect(editor.problems('a.seam')).not.toContain('1:10 error syntax');
  });

  test('a document that was never saved belongs to the folder that it is in, while it is open', async () => {
    const editor = await Editor.start({ files: { 'a.seam': 'handoff H: A -> A' } });
    expect(editor.problems('a.seam')).toContain(UNRESOLVED);
    await editor.open('new.seam', 'system A');
    expect(editor.problems('a.seam')).not.toContain(UNRESOLVED);
    await editor.close('new.seam');
    expect(editor.problems('a.seam')).toContain(UNRESOLVED);
  });

  test('an untitled document is a project of its own', async () => {
    const editor = await Editor.start({ files: { 'a.seam': 'system A' } });
    await editor.open('untitled:Untitled-1', 'handoff H: A -> A');
    expect(editor.problems('untitled:Untitled-1')).toContain(UNRESOLVED);
    await editor.close('untitled:Untitled-1');
    expect(editor.problems('untitled:Untitled-1')).toEqual([]);
  });

  test('a folder that is renamed takes its files along', async () => {
    const editor = await Editor.start({ files: { 'old/a.seam': 'system A', 'b.seam': 'handoff H: A -> A' } });
    editor.files.delete(uriOf('old'));
    await editor.tellOf('old', FileChangeType.Deleted);
    expect(editor.problems('b.seam')).toContain(UNRESOLVED);
    editor.files.put(uriOf('new/a.seam'), 'system A');
    await editor.tellOf('new', FileChangeType.Created);
    expect(editor.problems('b.seam')).not.toContain(UNRESOLVED);
  });

  test('a folder inside a project shows the whole project', async () => {
    const editor = await Editor.start({
      files: { 'seamline.config.json': '{}', 'systems.seam': 'system A', 'deep/b.seam': 'handoff H: A -> A' },
      folders: [`${FOLDER}/deep`],
    });
    expect(editor.problems('deep/b.seam')).not.toContain(UNRESOLVED);
  });

  test('a file outside every folder is read with its neighbours, and no further', async () => {
    const editor = await Editor.start({ folders: [] });
    editor.files.put('file:///loose/a.seam', 'handoff H: A -> B');
    editor.files.put('file:///loose/b.seam', 'system A');
    editor.files.put('file:///loose/deep/c.seam', 'system B');
    await editor.open('file:///loose/a.seam', 'handoff H: A -> B');
    expect(editor.problems('file:///loose/a.seam')).not.toContain(UNRESOLVED);
    expect(editor.problems('file:///loose/a.seam')).toContain('1:17 error meta/unresolved-reference');
  });

  test('a document that stays open when its folder leaves the workspace keeps its project', async () => {
    const editor = await Editor.start({
      files: { 'seamline.config.json': '{}', 'systems.seam': 'system A', 'deep/b.seam': 'handoff H: A -> A' },
    });
    await editor.open('deep/b.seam');
    await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [], removed: [{ uri: FOLDER, name: 'work' }] },
    });
    await editor.rest();
    expect(editor.problems('deep/b.seam')).toContainEqual(expect.stringContaining('handoff/self'));
    expect(editor.problems('deep/b.seam')).not.toContain(UNRESOLVED);
  });

  test('a project that an outer one excludes is none', async () => {
    const editor = await Editor.start({
      files: {
        'seamline.config.json': '{ "exclude": ["vendor"] }',
        'vendor/seamline.config.json': '{}',
        'vendor/a.seam': 'handoff H: A -> A',
      },
    });
    expect(editor.problems('vendor/a.seam')).toEqual([]);
  });

  test('URIs are one and the same, however the client escapes them', async () => {
    const editor = await Editor.start({ files: { 'a b.seam': 'system A' } });
    await editor.open('file:///work/a%20b.seam', 'handoff H: X -> X');
    expect(editor.problems('file:///work/a%20b.seam')).toContain(UNRESOLVED);
  });

  test('a document that is opened while its folder is read is not judged without its neighbours', async () => {
    const files = new MemoryFiles();
    files.put(uriOf('a.seam'), 'handoff H: A -> A');
    files.put(uriOf('b.seam'), 'system A');
    const gate = new EventEmitter();
    const [reached, opened] = [once(gate, 'reached'), once(gate, 'opened')];
    const slow = {
      find: (folder: string) => files.find(folder),
      list: (folder: string) => files.list(folder),
      enclosingProject: (folder: string) => files.enclosingProject(folder),
      read: async (uri: string) => {
        if (uri === uriOf('b.seam')) {
          gate.emit('reached');
          await opened;
        }
        return files.read(uri);
      },
    };
    const changed: number[] = [];
    const workspace = new Workspace(
      { ...nodeHost, files: slow },
      {
        changed: (project) => changed.push(project.files.size),
        removed: () => undefined,
        reading: () => undefined,
      },
    );
    workspace.addFolder(FOLDER);
    await reached;
    workspace.open({ uri: uriOf('a.seam'), languageId: 'seam', version: 1, text: 'handoff H: A -> A\n' });
    expect(changed).toEqual([]);
    gate.emit('opened');
    await workspace.idle;
    expect(changed).toEqual([2]);
  });
});
