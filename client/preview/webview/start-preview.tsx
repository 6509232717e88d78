import { render } from 'preact';
import { ProjectUpdate } from '../../../language/protocol/project-update.js';
import { type Update, UpdateReceiver } from '../../../language/protocol/updates.js';
import { PreviewState, ToPage } from '../messages.js';
import type { EditorApi } from './editor-api.js';
import { PageStore } from './page-store.js';
import { paint } from './paint.js';
import { PreviewPage } from './preview-page.js';

/** Fills the page of the preview. */
export function startPreview(place: HTMLElement, editor: EditorApi): void {
  const restored = PreviewState.safeParse(editor.getState());
  const store = new PageStore(
    {
      post: (message) => editor.postMessage(message),
      keep: (state) => editor.setState(state),
    },
    restored.success ? restored.data : undefined,
  );
  const answerPainted = async (id: number, svg: string): Promise<void> => {
    editor.postMessage({ kind: 'painted', id, png: await paint(svg) });
  };
  const updates = new UpdateReceiver();
  const receiveProject = (update: Update): void => {
    const text = updates.take(update);
    // What it builds on went to a page that was here before: `ready` brings all of it.
    if (text === undefined) {
      store.start();
      return;
    }
    const project = ProjectUpdate.safeParse(JSON.parse(text));
    if (project.success) store.receive(project.data);
  };
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = ToPage.safeParse(event.data);
    // What is not of this shape is not from the extension.
    if (!message.success) return;
    if (message.data.kind === 'paint') void answerPainted(message.data.id, message.data.svg);
    else if (message.data.kind === 'project') receiveProject(message.data.update);
    else store.receive(message.data);
  });
  render(<PreviewPage store={store} />, place);
  store.start();
}
