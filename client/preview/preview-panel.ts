import * as vscode from 'vscode';
import type { DrawingSubject } from '../../language/protocol/drawing-data.js';
import { drawing, preview, whatIf } from '../../language/protocol/messages.js';
import { coalesced } from '../coalesced.js';
import { concernsSeamline } from '../project-feed.js';
import { reveal } from '../reveal.js';
import type { Session } from '../session.js';
import { FromPage, type PictureFormat, type Tab, type ToPage } from './messages.js';
import { PagePanel } from './page-panel.js';

/** What the panel has others do. */
export interface PanelHost {
  explain(rule: string): Promise<void>;
  savePicture(format: PictureFormat, root: string, subject: DrawingSubject): Promise<void>;
  closed(): void;
}

/** What has become of a picture that was to be painted. */
export type Painted =
  /** @property png the bytes of the file, in base64 */
  | { readonly kind: 'painted'; readonly png: string }
  | { readonly kind: 'too large' }
  /** The panel was closed meanwhile. */
  | { readonly kind: 'closed' };

/** The preview beside the editor: shows the project of the document that was active last. */
export class PreviewPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #page: PagePanel<FromPage, ToPage>;
  readonly #session: Session;
  readonly #host: PanelHost;
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #painters = new Map<number, (painted: Painted) => void>();
  readonly #closed: Promise<Painted>;
  readonly #refresh = coalesced(() => this.#sendProject());
  #uri: string;
  /** What the page draws, as it asked for it last. */
  #drawn: { readonly root: string; readonly subject: DrawingSubject } | undefined;
  /** The number of the last update that the page was sent; without one, the next brings all. */
  #updated: number | undefined;
  #lastPainting = 0;

  /** @param uri of a document of the project, or of its folder, as the server writes URIs */
  constructor(panel: vscode.WebviewPanel, session: Session, uri: string, files: vscode.Uri, host: PanelHost) {
    this.#panel = panel;
    this.#session = session;
    this.#uri = uri;
    this.#host = host;
    this.#page = new PagePanel(panel, session, files, {
      page: 'preview',
      title: vscode.l10n.t('Seamline preview'),
      messages: FromPage,
      answer: (message) => this.#answer(message),
    });
    this.#closed = new Promise((resolve) => {
      this.#subscriptions.push(panel.onDidDispose(() => resolve({ kind: 'closed' })));
    });
    this.#subscriptions.push(
      panel.onDidDispose(() => {
        for (const subscription of this.#subscriptions) subscription.dispose();
        host.closed();
      }),
      panel.onDidChangeViewState(() => {
        if (panel.visible) this.#refresh();
      }),
      session.onStatus(() => this.#refresh()),
      session.onRunning(() => {
        // Another server counts its updates from one.
        this.#updated = undefined;
        this.#refresh();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && concernsSeamline(editor.document)) this.follow(session.textOf(editor.document.uri));
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && concernsSeamline(document)) this.#refresh();
      }),
    );
  }

  /** Shows another document's project. */
  follow(uri: string): void {
    if (uri === this.#uri) return;
    this.#uri = uri;
    this.#refresh();
  }

  async show(tab: Tab, symptom?: string): Promise<void> {
    await this.#page.ready;
    this.#page.send({ kind: 'show', tab, ...(symptom !== undefined && { symptom }) });
  }

  bringToFront(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Turns an SVG file into a PNG. */
  async paint(svg: string): Promise<Painted> {
    const painted = this.#page.ready.then(
      () =>
        new Promise<Painted>((resolve) => {
          this.#lastPainting += 1;
          this.#painters.set(this.#lastPainting, resolve);
          this.#page.send({ kind: 'paint', id: this.#lastPainting, svg });
        }),
    );
    return Promise.race([painted, this.#closed]);
  }

  async #answer(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#drawn = undefined;
        this.#updated = undefined;
        this.#refresh();
        return;
      case 'draw': {
        const { id, root, subject } = message;
        this.#drawn = { root, subject };
        this.#page.send({ kind: 'drawing', id, drawing: await this.#session.ask(drawing, { root, subject }) });
        return;
      }
      case 'draw nothing':
        this.#drawn = undefined;
        return;
      case 'suppose': {
        const { id, root, symptom, suppositions } = message;
        const result = await this.#session.ask(whatIf, { root, symptom, suppositions });
        this.#page.send({ kind: 'what if', id, result });
        return;
      }
      case 'reveal':
        await reveal(this.#session, message.location);
        return;
      case 'explain':
        await this.#host.explain(message.rule);
        return;
      case 'export':
        await this.#host.savePicture(message.format, message.root, message.subject);
        return;
      case 'painted':
        this.#painters.get(message.id)?.(
          message.png === null ? { kind: 'too large' } : { kind: 'painted', png: message.png },
        );
        this.#painters.delete(message.id);
    }
  }

  async #sendProject(): Promise<void> {
    if (!this.#page.isVisible) return;
    if (!this.#session.isRunning) {
      this.#tellTrouble(vscode.l10n.t('The language server is not running.'));
      return;
    }
    const [uri, after, drawn] = [this.#uri, this.#updated, this.#drawn];
    try {
      const { title, update } = await this.#session.ask(preview, { uri, after, drawn });
      // Another document, or a page that starts anew: that has been asked for already.
      if (uri !== this.#uri || after !== this.#updated) return;
      this.#page.title = title === null ? vscode.l10n.t('Seamline preview') : vscode.l10n.t('Preview {0}', title);
      if (!update) return;
      this.#updated = update.number;
      this.#page.send({ kind: 'project', update });
    } catch (error) {
      this.#tellTrouble(this.#session.noAnswer('The preview could not be brought up to date', error));
    }
  }

  #tellTrouble(message: string): void {
    // The same project afterwards is news: it takes the trouble away.
    this.#updated = undefined;
    this.#page.send({ kind: 'trouble', message });
  }
}
