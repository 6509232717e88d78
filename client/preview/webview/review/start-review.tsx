import './review.css';
import { render } from 'preact';
import { ReviewPageState, ToReviewPage } from '../../../review/messages.js';
import type { EditorApi } from '../editor-api.js';
import { ReviewPage } from './review-page.js';
import { ReviewStore } from './review-store.js';

/** Fills the page of a review. */
export function startReview(place: HTMLElement, editor: EditorApi): void {
  const restored = ReviewPageState.safeParse(editor.getState());
  const store = new ReviewStore(
    {
      post: (message) => editor.postMessage(message),
      keep: (state) => editor.setState(state),
    },
    restored.success ? restored.data : undefined,
  );
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = ToReviewPage.safeParse(event.data);
    // What is not of this shape is not from the extension.
    if (message.success) store.receive(message.data);
  });
  render(<ReviewPage store={store} />, place);
  store.start();
}
