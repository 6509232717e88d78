import * as vscode from 'vscode';
import type { DrawingSubject } from '../../language/protocol/drawing-data.js';
import { drawing, previewData, whatIf } from '../../language/protocol/messages.js';
import { coalesced } from '../coalesced.js';
import { concernsSeamline } from '../project-feed.js';
import { reveal } from '../reveal.js';
import type { Session } from '../session.js';
import { FromPage, type PictureFormat, type ProjectUpdate, type Tab, type ToPage } from './messages.js';
import { PagePanel } from './page-panel.js';
import { UpdateSender } from './updates.js';

/** What the panel has others do. */
export interface PanelHost {
  explain(rule: string): Promise<void>;
  savePicture(format: PictureFormat, root: string, subject: DrawingSubject): Promise<void>;
  closed(): void;
}

/** The preview beside the editor: shows the project of the document that was active last. */
export class PreviewPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #page: PagePanel<FromPage, ToPage>;
  readonly #session: Session;
  readonly #host: PanelHost;
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #painters = new Map<number, (png: string | null) => void>();
  readonly #refresh = coalesced(() => this.#sendProject());
  readonly #updates = new UpdateSender();
  #uri: string;
  /** What the page draws, as it asked for it last. */
  #drawn: { readonly root: string; readonly subject: DrawingSubject } | undefined;
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
    this.#subscriptions.push(
      panel.onDidDispose(() => {
        for (const subscription of this.#subscriptions) subscription.dispose();
        host.closed();
      }),
      panel.onDidChangeViewState(() => {
        if (panel.visible) this.#refresh();
      }),
      session.onStatus(() => this.#refresh()),
      session.onRunning(() => this.#refresh()),
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

  /** An SVG file as the bytes of a PNG, in base64; `null` where it cannot be painted. */
  async paint(svg: string): Promise<string | null> {
    await this.#page.ready;
    this.#lastPainting += 1;
    const id = this.#lastPainting;
    return new Promise((resolve) => {
      this.#painters.set(id, resolve);
      this.#page.send({ kind: 'paint', id, svg });
    });
  }

  async #answer(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#drawn = undefined;
        this.#updates.forget();
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
        this.#painters.get(message.id)?.(message.png);
        this.#painters.delete(message.id);
    }
  }

  async #sendProject(): Promise<void> {
    if (!this.#page.isVisible) return;
    if (!this.#session.isRunning) {
      this.#tellTrouble(vscode.l10n.t('The language server is not running.'));
      return;
    }
    const uri = this.#uri;
    try {
      const [data, drawn] = await Promise.all([this.#session.ask(previewData, { uri }), this.#draw()]);
      if (uri !== this.#uri) return;
      this.#page.title = data ? vscode.l10n.t('Preview {0}', data.status.title) : vscode.l10n.t('Seamline preview');
      const shown: ProjectUpdate = { kind: 'project', uri, data, ...(drawn && { drawn }) };
      const update = this.#updates.next(JSON.stringify(shown));
      if (update) this.#page.send({ kind: 'project', update });
    } catch (error) {
      this.#tellTrouble(this.#session.noAnswer('The preview could not be brought up to date', error));
    }
  }

  async #draw(): Promise<ProjectUpdate['drawn']> {
    return this.#drawn && { ...this.#drawn, drawing: await this.#session.ask(drawing, this.#drawn) };
  }

  #tellTrouble(message: string): void {
    // The same project afterwards is news: it takes the trouble away.
    this.#updates.forget();
    this.#page.send({ kind: 'trouble', message });
  }
}
