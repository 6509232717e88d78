import { expect, test, vi } from 'vitest';
import type * as vscode from 'vscode';
import * as z from 'zod/mini';
import { PagePanel } from '../../../client/preview/page-panel.js';
import type { Session } from '../../../client/session.js';
import { EventEmitter } from '../fake-editor.js';

vi.mock('vscode', () => import('../fake-editor.js'));

const Asked = z.object({ kind: z.enum(['ready', 'reveal']) });

/** A panel as the editor has it: once it is closed, every look at it throws. */
function open(answer: () => Promise<void>) {
  const said = new EventEmitter<unknown>();
  const closed = new EventEmitter<void>();
  const posted: unknown[] = [];
  const logged: string[] = [];
  let isOpen = true;
  const webview = {
    onDidReceiveMessage: said.event,
    asWebviewUri: (uri: unknown) => uri,
    postMessage: (message: unknown) => Promise.resolve(posted.push(message)),
  };
  const alive = <T>(value: T): T => {
    if (!isOpen) throw new Error('Webview is disposed');
    return value;
  };
  const view = {
    onDidDispose: closed.event,
    get webview() {
      return alive(webview);
    },
    get visible() {
      return alive(true);
    },
    set title(title: string) {
      posted.push(alive(title));
    },
  } as unknown as vscode.WebviewPanel;
  const session = { log: (line: string) => void logged.push(line) } as unknown as Session;
  const role = { page: 'preview', title: 'Preview', messages: Asked, answer } as const;
  const page = new PagePanel<z.infer<typeof Asked>, { readonly kind: 'project' }>(
    view,
    session,
    'files' as unknown as vscode.Uri,
    role,
  );
  const close = (): void => {
    isOpen = false;
    closed.fire();
  };
  return { page, say: (message: unknown) => said.fire(message), close, posted, logged };
}

test('is ready when the page says so', async () => {
  const { page, say } = open(() => Promise.resolve());
  say({ kind: 'ready' });
  await expect(page.ready).resolves.toBeUndefined();
});

test('leaves aside what is no message', () => {
  const answer = vi.fn(() => Promise.resolve());
  const { say } = open(answer);
  say({ kind: 'run' });
  say('ready');
  expect(answer).not.toHaveBeenCalled();
});

test('tells the page of an answer that fails, and the output why', async () => {
  const { say, posted, logged } = open(() => Promise.reject(new Error('no such file')));
  say({ kind: 'reveal' });
  await vi.waitFor(() => expect(posted).toHaveLength(1));
  expect(posted).toEqual([{ kind: 'trouble', message: expect.stringContaining('did not work') }]);
  expect(logged).toEqual([expect.stringMatching(/preview page asked for \("reveal"\) failed: Error: no such file/)]);
});

test('a panel that was closed is asked for nothing', () => {
  const { page, close, posted } = open(() => Promise.resolve());
  expect(page.isVisible).toBe(true);
  close();
  expect(page.isVisible).toBe(false);
  page.title = 'Preview Shop';
  page.send({ kind: 'project' });
  expect(posted).toEqual([]);
});
