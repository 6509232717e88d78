import './preview.css';
import { render } from 'preact';
import { PreviewState, ToPage } from '../messages.js';
import { PageStore } from './page-store.js';
import { paint } from './paint.js';
import { PreviewPage } from './preview-page.js';

/** What the editor gives to a page of its own. */
interface EditorApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): EditorApi;

const editor = acquireVsCodeApi();
const restored = PreviewState.safeParse(editor.getState());
const store = new PageStore(
  {
    post: (message) => editor.postMessage(message),
    keep: (state) => editor.setState(state),
  },
  restored.success ? restored.data : undefined,
);

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = ToPage.safeParse(event.data);
  // What is not of this shape is not from the extension.
  if (!message.success) return;
  if (message.data.kind === 'paint') void answerPainted(message.data);
  else store.receive(message.data);
});

async function answerPainted({ id, svg }: { readonly id: number; readonly svg: string }): Promise<void> {
  editor.postMessage({ kind: 'painted', id, png: await paint(svg) });
}

const place = document.querySelector('#preview');
if (place) render(<PreviewPage store={store} />, place);
store.start();
