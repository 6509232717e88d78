import * as vscode from 'vscode';
import type * as z from 'zod/mini';
import type { Session } from '../session.js';
import { freshNonce, type PageParts, pageHtml } from './page.js';

/** What any page may be told: what did not work, or keeps it from being up to date. */
interface Trouble {
  readonly kind: 'trouble';
  readonly message: string;
}

/** What one page has that others have not. */
export interface PageRole<From> {
  readonly page: PageParts['page'];
  readonly title: string;
  /** What the page may say; anything else is left aside. */
  readonly messages: z.ZodMiniType<From>;
  answer(message: From): Promise<void>;
}

/** One of our pages in a panel of the editor: loads it, hears what it says, and tells it where an answer failed. */
export class PagePanel<From extends { readonly kind: string }, To extends { readonly kind: string }> {
  readonly #view: vscode.WebviewPanel;
  readonly #session: Session;
  readonly #role: PageRole<From>;
  /** Settles when the page listens. */
  readonly ready: Promise<void>;
  #isOpen = true;

  /** @param files the folder with the pages' script and style */
  constructor(view: vscode.WebviewPanel, session: Session, files: vscode.Uri, role: PageRole<From>) {
    this.#view = view;
    this.#session = session;
    this.#role = role;
    const { webview } = view;
    webview.options = { enableScripts: true, localResourceRoots: [files] };
    view.iconPath = {
      light: vscode.Uri.joinPath(files, '../../media/preview-light.svg'),
      dark: vscode.Uri.joinPath(files, '../../media/preview-dark.svg'),
    };
    this.ready = new Promise((resolve) => {
      webview.onDidReceiveMessage((sent: unknown) => {
        const message = role.messages.safeParse(sent);
        if (!message.success) return;
        if (message.data.kind === 'ready') resolve();
        void this.#receive(message.data);
      });
    });
    view.onDidDispose(() => {
      this.#isOpen = false;
    });
    // Only now, so that nothing that the page says is missed.
    webview.html = pageHtml({
      page: role.page,
      script: webview.asWebviewUri(vscode.Uri.joinPath(files, 'preview.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(files, 'preview.css')).toString(),
      source: webview.cspSource,
      nonce: freshNonce(),
      title: role.title,
    });
  }

  /** Whether somebody sees it. A panel that was closed must not even be asked: the editor throws. */
  get isVisible(): boolean {
    return this.#isOpen && this.#view.visible;
  }

  set title(title: string) {
    if (this.#isOpen) this.#view.title = title;
  }

  /** What comes after the panel was closed is for nobody. */
  send(message: To | Trouble): void {
    if (!this.#isOpen) return;
    void this.#view.webview.postMessage(message);
  }

  async #receive(message: From): Promise<void> {
    try {
      await this.#role.answer(message);
    } catch (error) {
      this.#session.log(`What the ${this.#role.page} page asked for ("${message.kind}") failed: ${String(error)}`);
      // It need not be the server: a file that is to be shown may be gone, a folder to save to may be locked.
      this.send({ kind: 'trouble', message: vscode.l10n.t('This did not work. See the output of Seamline.') });
    }
  }
}
