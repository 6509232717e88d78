import * as vscode from 'vscode';
import { freshNonce, pageHtml } from '../preview/page.js';
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
  #open: vscode.WebviewPanel | undefined;

  /** @param files the folder with the page's script and style */
  constructor(session: Session, review: Review, files: vscode.Uri, host: ReviewPanelHost) {
    this.#session = session;
    this.#review = review;
    this.#files = files;
    this.#host = host;
    this.#subscriptions = vscode.Disposable.from(
      review.onChange(() => {
        if (review.state) this.#send();
        else this.#open?.dispose();
      }),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel) => {
          if (review.state) this.#adopt(panel);
          else panel.dispose();
        },
      }),
    );
  }

  /** Opens the page to the side, or brings it to the front. */
  show(): void {
    if (this.#open) {
      this.#open.reveal(undefined, true);
      return;
    }
    const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.#adopt(vscode.window.createWebviewPanel(VIEW_TYPE, this.#title, where, { enableFindWidget: true }));
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#open?.dispose();
  }

  get #title(): string {
    const { state } = this.#review;
    return state ? vscode.l10n.t('Changes since {0}', state.base) : vscode.l10n.t('Seamline review');
  }

  #adopt(panel: vscode.WebviewPanel): void {
    this.#open?.dispose();
    this.#open = panel;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [this.#files] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.#files, '../../media/preview-light.svg'),
      dark: vscode.Uri.joinPath(this.#files, '../../media/preview-dark.svg'),
    };
    const subscriptions = vscode.Disposable.from(
      webview.onDidReceiveMessage((sent: unknown) => {
        const message = FromReviewPage.safeParse(sent);
        if (message.success) void this.#receive(message.data);
      }),
      panel.onDidChangeViewState(() => this.#send()),
    );
    panel.onDidDispose(() => {
      subscriptions.dispose();
      if (this.#open === panel) this.#open = undefined;
    });
    webview.html = pageHtml({
      page: 'review',
      script: webview.asWebviewUri(vscode.Uri.joinPath(this.#files, 'preview.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(this.#files, 'preview.css')).toString(),
      source: webview.cspSource,
      nonce: freshNonce(),
      title: vscode.l10n.t('Seamline review'),
    });
  }

  async #receive(message: FromReviewPage): Promise<void> {
    try {
      await this.#answer(message);
    } catch (error) {
      this.#session.log(`The review's "${message.kind}" failed: ${String(error)}`);
      this.#post({ kind: 'trouble', message: vscode.l10n.t('The language server did not answer. See its output.') });
    }
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
    if (!state || !this.#open?.visible) return;
    this.#open.title = this.#title;
    if (state.data) this.#post({ kind: 'review', base: state.base, data: state.data });
    if (state.trouble !== undefined) this.#post({ kind: 'trouble', message: state.trouble });
  }

  #post(message: ToReviewPage): void {
    void this.#open?.webview.postMessage(message);
  }
}
