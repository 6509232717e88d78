import * as vscode from 'vscode';
import { PagePanel } from '../preview/page-panel.js';
import { reveal } from '../reveal.js';
import type { Session } from '../session.js';
import { FromReviewPage, type ToReviewPage } from './messages.js';
import type { Review } from './review.js';
import { showDiff } from './show-diff.js';

/** The type of the panel, by which the editor brings it back after a reload. */
const VIEW_TYPE = 'seamline.review';

/** What the panel has others do. */
export interface ReviewPanelHost {
  explain(rule: string): Promise<void>;
  chooseBase(): Promise<void>;
}

/** The page of the review, at most one a window. */
export class ReviewPanel implements vscode.Disposable {
  readonly #session: Session;
  readonly #review: Review;
  readonly #files: vscode.Uri;
  readonly #host: ReviewPanelHost;
  readonly #subscriptions: vscode.Disposable;
  #open: { readonly view: vscode.WebviewPanel; readonly page: PagePanel<FromReviewPage, ToReviewPage> } | undefined;

  /** @param files the folder with the page's script and style */
  constructor(session: Session, review: Review, files: vscode.Uri, host: ReviewPanelHost) {
    this.#session = session;
    this.#review = review;
    this.#files = files;
    this.#host = host;
    this.#subscriptions = vscode.Disposable.from(
      review.onChange(() => {
        if (review.state) this.#send();
        else this.#open?.view.dispose();
      }),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (view) => {
          if (review.state) this.#adopt(view);
          else view.dispose();
        },
      }),
    );
  }

  /** Opens the page to the side, or brings it to the front. */
  show(): void {
    if (this.#open) {
      this.#open.view.reveal(undefined, true);
      return;
    }
    const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.#adopt(vscode.window.createWebviewPanel(VIEW_TYPE, this.#title, where, { enableFindWidget: true }));
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#open?.view.dispose();
  }

  get #title(): string {
    const { state } = this.#review;
    return state ? vscode.l10n.t('Changes since {0}', state.base) : vscode.l10n.t('Seamline review');
  }

  #adopt(view: vscode.WebviewPanel): void {
    this.#open?.view.dispose();
    const page = new PagePanel<FromReviewPage, ToReviewPage>(view, this.#session, this.#files, {
      page: 'review',
      title: vscode.l10n.t('Seamline review'),
      messages: FromReviewPage,
      answer: (message) => this.#answer(message),
    });
    this.#open = { view, page };
    const following = view.onDidChangeViewState(() => this.#send());
    view.onDidDispose(() => {
      following.dispose();
      if (this.#open?.view === view) this.#open = undefined;
    });
  }

  async #answer(message: FromReviewPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#send();
        return;
      case 'reveal':
        await reveal(this.#session, message.location);
        return;
      case 'explain':
        await this.#host.explain(message.rule);
        return;
      case 'diff':
        await showDiff(this.#session, message.target);
        return;
      case 'choose base':
        await this.#host.chooseBase();
        return;
      case 'stop':
        await this.#review.stop();
    }
  }

  #send(): void {
    const { state } = this.#review;
    const page = this.#open?.page;
    if (!state || !page?.isVisible) return;
    page.title = this.#title;
    if (state.data) page.send({ kind: 'review', base: state.base, data: state.data });
    if (state.trouble !== undefined) page.send({ kind: 'trouble', message: state.trouble });
  }
}
