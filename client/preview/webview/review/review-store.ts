import type { Location } from '../../../../language/protocol/pieces.js';
import type { ReviewData, ReviewedDeclaration } from '../../../../language/protocol/review-data.js';
import { diffOf } from '../../../review/diff-target.js';
import type { FromReviewPage, ReviewPageState, ToReviewPage } from '../../../review/messages.js';

/** What the page needs of where it is shown. */
export interface ReviewPageHost {
  post(message: FromReviewPage): void;
  keep(state: ReviewPageState): void;
}

/** All that the page shows. */
export interface ReviewModel {
  /** `undefined` before the first answer. */
  readonly review: { readonly base: string; readonly data: ReviewData } | undefined;
  readonly trouble: string | undefined;
}

/** Holds what the page of a review shows, and says what the reader wants. */
export class ReviewStore {
  readonly #host: ReviewPageHost;
  readonly #listeners = new Set<() => void>();
  #state: ReviewPageState;
  #model: ReviewModel = { review: undefined, trouble: undefined };

  constructor(host: ReviewPageHost, restored: ReviewPageState | undefined) {
    this.#host = host;
    this.#state = restored ?? { scroll: 0 };
  }

  get model(): ReviewModel {
    return this.#model;
  }

  /** How far the page was scrolled, in pixels. */
  get scroll(): number {
    return this.#state.scroll;
  }

  /** @returns takes the listener away */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(): void {
    this.#host.post({ kind: 'ready' });
  }

  receive(message: ToReviewPage): void {
    switch (message.kind) {
      case 'review':
        this.#change({ review: { base: message.base, data: message.data }, trouble: undefined });
        return;
      case 'trouble':
        this.#change({ ...this.#model, trouble: message.message });
    }
  }

  reveal(location: Location): void {
    this.#host.post({ kind: 'reveal', location });
  }

  explain(rule: string): void {
    this.#host.post({ kind: 'explain', rule });
  }

  diff(declaration: ReviewedDeclaration): void {
    const { review } = this.#model;
    if (review) this.#host.post({ kind: 'diff', target: diffOf(declaration, review.base) });
  }

  chooseBase(): void {
    this.#host.post({ kind: 'choose base' });
  }

  stop(): void {
    this.#host.post({ kind: 'stop' });
  }

  scrolled(pixels: number): void {
    if (this.#state.scroll === pixels) return;
    this.#state = { scroll: pixels };
    this.#host.keep(this.#state);
  }

  #change(model: ReviewModel): void {
    this.#model = model;
    for (const listener of this.#listeners) listener();
  }
}
