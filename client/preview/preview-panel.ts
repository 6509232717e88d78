import * as vscode from 'vscode';
import { drawing, type DrawingSubject, previewData, whatIf } from '../../language/protocol.js';
import { coalesced } from '../coalesced.js';
import { concernsSeamline } from '../project-feed.js';
import { reveal } from '../reveal.js';
import type { Session } from '../session.js';
import { FromPage, type PictureFormat, type Tab, type ToPage } from './messages.js';
import { freshNonce, pageHtml } from './page.js';

/** What the panel has others do. */
export interface PanelHost {
  explain(rule: string): Promise<void>;
  savePicture(format: PictureFormat, root: string, subject: DrawingSubject): Promise<void>;
  closed(): void;
}

/** The preview beside the editor: shows the project of the document that was active last. */
export class PreviewPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #session: Session;
  readonly #host: PanelHost;
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #painters = new Map<number, (png: string | null) => void>();
  readonly #refresh = coalesced(() => this.#sendProject());
  /** Settles when the page listens. */
  readonly #ready: Promise<void>;
  #uri: string;
  #lastPainting = 0;

  /** @param uri of a document of the project, or of its folder, as the server writes URIs */
  constructor(panel: vscode.WebviewPanel, session: Session, uri: string, files: vscode.Uri, host: PanelHost) {
    this.#panel = panel;
    this.#session = session;
    this.#uri = uri;
    this.#host = host;
    panel.webview.options = { enableScripts: true, localResourceRoots: [files] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(files, '../../media/preview-light.svg'),
      dark: vscode.Uri.joinPath(files, '../../media/preview-dark.svg'),
    };
    this.#ready = new Promise((resolve) => {
      this.#subscriptions.push(
        panel.webview.onDidReceiveMessage((sent: unknown) => {
          const message = FromPage.safeParse(sent);
          if (!message.success) return;
          if (message.data.kind === 'ready') resolve();
          void this.#receive(message.data);
        }),
      );
    });
    panel.webview.html = pageHtml({
      page: 'preview',
      script: panel.webview.asWebviewUri(vscode.Uri.joinPath(files, 'preview.js')).toString(),
      style: panel.webview.asWebviewUri(vscode.Uri.joinPath(files, 'preview.css')).toString(),
      source: panel.webview.cspSource,
      nonce: freshNonce(),
      title: vscode.l10n.t('Seamline preview'),
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
    await this.#ready;
    this.#send({ kind: 'show', tab, ...(symptom !== undefined && { symptom }) });
  }

  bringToFront(): void {
    this.#panel.reveal(undefined, true);
  }

  /** An SVG file as the bytes of a PNG, in base64; `null` where it cannot be painted. */
  async paint(svg: string): Promise<string | null> {
    await this.#ready;
    this.#lastPainting += 1;
    const id = this.#lastPainting;
    return new Promise((resolve) => {
      this.#painters.set(id, resolve);
      this.#send({ kind: 'paint', id, svg });
    });
  }

  async #receive(message: FromPage): Promise<void> {
    try {
      await this.#answer(message);
    } catch (error) {
      this.#session.log(`The preview's "${message.kind}" failed: ${String(error)}`);
      this.#send({ kind: 'trouble', message: vscode.l10n.t('The language server did not answer. See its output.') });
    }
  }

  async #answer(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#refresh();
        return;
      case 'draw': {
        const { id, root, subject } = message;
        this.#send({ kind: 'drawing', id, drawing: await this.#session.ask(drawing, { root, subject }) });
        return;
      }
      case 'suppose': {
        const { id, root, symptom, suppositions } = message;
        const result = await this.#session.ask(whatIf, { root, symptom, suppositions });
        this.#send({ kind: 'what if', id, result });
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
    if (!this.#panel.visible) return;
    if (!this.#session.isRunning) {
      this.#send({ kind: 'trouble', message: vscode.l10n.t('The language server is not running.') });
      return;
    }
    const uri = this.#uri;
    try {
      const data = await this.#session.ask(previewData, { uri });
      if (uri !== this.#uri) return;
      this.#panel.title = data ? vscode.l10n.t('Preview {0}', data.status.title) : vscode.l10n.t('Seamline preview');
      this.#send({ kind: 'project', uri, data });
    } catch (error) {
      this.#session.log(`The preview could not be brought up to date: ${String(error)}`);
      this.#send({ kind: 'trouble', message: vscode.l10n.t('The language server did not answer. See its output.') });
    }
  }

  #send(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }
}
