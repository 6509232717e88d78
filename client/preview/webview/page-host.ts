import type { FromPage, PreviewState } from '../messages.js';

/** What the page needs of where it is shown. */
export interface PageHost {
  post(message: FromPage): void;
  /** Keeps where the reader is, so that the page comes back to it. */
  keep(state: PreviewState): void;
}
