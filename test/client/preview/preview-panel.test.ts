import { expect, test, vi } from 'vitest';
import type * as vscode from 'vscode';
import type { ToPage } from '../../../client/preview/messages.js';
import { PreviewPanel } from '../../../client/preview/preview-panel.js';
import type { Session } from '../../../client/session.js';
import type { DrawingSubject } from '../../../language/protocol/drawing-data.js';
import type { preview } from '../../../language/protocol/messages.js';
import type { ProjectUpdate } from '../../../language/protocol/project-update.js';
import { UpdateReceiver, UpdateSender } from '../../../language/protocol/updates.js';
import { EventEmitter } from '../fake-editor.js';
import type * as z from 'zod/mini';

const { edited } = vi.hoisted(() => ({
  edited: { listeners: new Set<(event: unknown) => void>() },
}));

vi.mock('vscode', async () => {
  const nothing = (): { dispose: () => void } => ({ dispose: () => undefined });
  return {
    ...(await import('../fake-editor.js')),
    window: { onDidChangeActiveTextEditor: nothing },
    workspace: {
      onDidChangeTextDocument: (listener: (event: unknown) => void) => {
        edited.listeners.add(listener);
        return { dispose: () => void edited.listeners.delete(listener) };
      },
    },
  };
});

const MAP: DrawingSubject = { view: 'map' };

type Asked = z.infer<typeof preview.params>;

/** A panel before a server whose answers the test sets, and a page that takes in what it is sent. */
function open() {
  edited.listeners.clear();
  const said = new EventEmitter<unknown>();
  const status = new EventEmitter<void>();
  const running = new EventEmitter<boolean>();
  const posted: ToPage[] = [];
  const asked: Asked[] = [];
  const updates = new UpdateSender();
  const server = { title: 'Shop', svg: '<svg>1</svg>', fails: false };
  const webview = {
    onDidReceiveMessage: said.event,
    asWebviewUri: (uri: unknown) => uri,
    postMessage: (message: ToPage) => Promise.resolve(posted.push(message)),
  };
  const never = new EventEmitter<void>().event;
  const closed = new EventEmitter<void>();
  const view = { webview, visible: true, title: '', onDidDispose: closed.event, onDidChangeViewState: never };
  const session = {
    isRunning: true,
    onStatus: status.event,
    onRunning: running.event,
    ask: ({ method }: { readonly method: string }, params: Asked) => {
      const drawing = { svg: server.svg, style: '', parts: [] };
      if (method === 'seamline/drawing') return Promise.resolve(drawing);
      asked.push(params);
      if (server.fails) return Promise.reject(new Error('gone'));
      const { uri, drawn, after } = params;
      const data = { status: { title: server.title } };
      const text = JSON.stringify({ kind: 'project', uri, data, ...(drawn && { drawn: { ...drawn, drawing } }) });
      return Promise.resolve({ title: server.title, update: updates.next(text, after) ?? null });
    },
    noAnswer: () => 'no answer',
  } as unknown as Session;
  const host = { explain: () => Promise.resolve(), savePicture: () => Promise.resolve(), closed: () => undefined };
  const panel = new PreviewPanel(
    view as unknown as vscode.WebviewPanel,
    session,
    'file:///shop/a.seam',
    'files' as unknown as vscode.Uri,
    host,
  );
  const page = new UpdateReceiver();
  /** What has been posted since the last look, what is sent of a project as the page understands it. */
  const heard = async (): Promise<readonly unknown[]> => {
    // All that the panel waits for has been answered already.
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    return posted.splice(0).map((message) => {
      if (message.kind !== 'project') return message;
      const { kind } = message.update;
      const { data, drawn } = JSON.parse(page.take(message.update) ?? 'null') as ProjectUpdate;
      return { kind, title: data?.status.title, svg: drawn?.drawing?.svg };
    });
  };
  const edit = (): void => {
    const document = { languageId: 'seam', uri: { path: '/shop/a.seam' } };
    for (const listener of edited.listeners) listener({ document, contentChanges: [{}] });
  };
  return {
    panel,
    view,
    server,
    asked,
    heard,
    edit,
    say: said.fire.bind(said),
    tellStatus: status.fire.bind(status),
    tellRunning: running.fire.bind(running),
    close: closed.fire.bind(closed),
  };
}

async function drawing() {
  const panel = open();
  panel.say({ kind: 'ready' });
  await panel.heard();
  panel.say({ kind: 'draw', id: 1, root: 'file:///shop', subject: MAP });
  await panel.heard();
  panel.asked.length = 0;
  return panel;
}

test('sends a project to a page that is ready', async () => {
  const { say, heard } = open();
  say({ kind: 'ready' });
  expect(await heard()).toEqual([{ kind: 'whole', title: 'Shop', svg: undefined }]);
});

test('after an edit sends the project with what the page draws, in one message', async () => {
  const { server, edit, asked, heard } = await drawing();
  server.svg = '<svg>2</svg>';
  edit();
  expect(await heard()).toEqual([{ kind: 'changes', title: 'Shop', svg: '<svg>2</svg>' }]);
  expect(asked).toMatchObject([{ drawn: { root: 'file:///shop', subject: MAP }, after: 1 }]);
});

test('sends nothing where nothing is other, and what is other at once', async () => {
  const { server, edit, tellStatus, heard } = await drawing();
  edit();
  await heard();
  tellStatus(undefined);
  expect(await heard()).toEqual([]);
  server.svg = '<svg>2</svg>';
  tellStatus(undefined);
  expect(await heard()).toEqual([{ kind: 'changes', title: 'Shop', svg: '<svg>2</svg>' }]);
});

test('draws nothing for a page that shows no drawing', async () => {
  const { say, edit, asked, server, heard } = await drawing();
  say({ kind: 'draw nothing' });
  server.title = 'Store';
  edit();
  expect(await heard()).toEqual([{ kind: 'changes', title: 'Store', svg: undefined }]);
  expect(asked).toMatchObject([{ drawn: undefined }]);
});

test('sends all of it to a page that starts anew, and after trouble', async () => {
  const { server, say, edit, heard } = await drawing();
  say({ kind: 'ready' });
  expect(await heard()).toEqual([{ kind: 'whole', title: 'Shop', svg: undefined }]);
  server.fails = true;
  edit();
  expect(await heard()).toEqual([{ kind: 'trouble', message: 'no answer' }]);
  server.fails = false;
  edit();
  expect(await heard()).toEqual([{ kind: 'whole', title: 'Shop', svg: undefined }]);
});

test('asks another server for all of it', async () => {
  const { asked, tellRunning, heard } = await drawing();
  tellRunning(true);
  expect(await heard()).toMatchObject([{ kind: 'whole' }]);
  expect(asked).toMatchObject([{ after: undefined }]);
});

test('drops what was asked for a page that has started anew since', async () => {
  const { edit, say, server, heard } = await drawing();
  server.title = 'Store';
  edit();
  say({ kind: 'ready' });
  expect(await heard()).toEqual([{ kind: 'whole', title: 'Store', svg: undefined }]);
});

test('bears the title of its project', async () => {
  const { view, server, edit, heard } = await drawing();
  expect(view.title).toBe('Preview Shop');
  server.title = 'Store';
  edit();
  await heard();
  expect(view.title).toBe('Preview Store');
});

test('follows the reader to another document', async () => {
  const { panel, server, heard } = await drawing();
  server.title = 'Ledger';
  panel.follow('file:///ledger/a.seam');
  expect(await heard()).toMatchObject([{ title: 'Ledger' }]);
  panel.follow('file:///ledger/a.seam');
  expect(await heard()).toEqual([]);
});

test('gives a picture the page has painted, or says why there is none', async () => {
  const { panel, say, heard } = await drawing();
  const pictures = [panel.paint('<svg/>'), panel.paint('<svg>large</svg>')];
  expect(await heard()).toEqual([
    { kind: 'paint', id: 1, svg: '<svg/>' },
    { kind: 'paint', id: 2, svg: '<svg>large</svg>' },
  ]);
  say({ kind: 'painted', id: 2, png: null });
  say({ kind: 'painted', id: 1, png: 'iVBO' });
  expect(await Promise.all(pictures)).toEqual([{ kind: 'painted', png: 'iVBO' }, { kind: 'too large' }]);
});

test.each(['before its page is there', 'while it paints'])(
  'leaves nobody waiting for a picture when it is closed %s',
  async (when) => {
    const { panel, close } = when === 'while it paints' ? await drawing() : open();
    const picture = panel.paint('<svg/>');
    close(undefined);
    expect(await picture).toEqual({ kind: 'closed' });
  },
);
