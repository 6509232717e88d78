import * as vscode from 'vscode';
import type { DrawingSubject } from '../../language/protocol/drawing-data.js';
import { drawing } from '../../language/protocol/messages.js';
import { projectOf } from '../active-project.js';
import { concernsSeamline } from '../project-feed.js';
import type { Session } from '../session.js';
import { type PictureFormat, PreviewState, type Tab } from './messages.js';
import { PreviewPanel } from './preview-panel.js';

/** The type of the panel, by which the editor brings it back after a reload. */
const VIEW_TYPE = 'seamline.preview';

/** The one preview of the window: opens it, brings it back, and saves what it draws. */
export class Preview implements vscode.Disposable {
  readonly #session: Session;
  readonly #files: vscode.Uri;
  readonly #explain: (rule: string) => Promise<void>;
  readonly #serializer: vscode.Disposable;
  #open: { readonly panel: PreviewPanel; readonly view: vscode.WebviewPanel } | undefined;

  /** @param files the folder with the page's script and style */
  constructor(session: Session, files: vscode.Uri, explain: (rule: string) => Promise<void>) {
    this.#session = session;
    this.#files = files;
    this.#explain = explain;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (view, kept: unknown) => {
        const state = PreviewState.safeParse(kept);
        this.#adopt(view, state.success ? state.data.uri : this.#defaultUri());
      },
    });
  }

  /** Opens the preview to the side, or brings it to the front. @param uri of a document; default: the active one */
  show(uri = this.#defaultUri()): PreviewPanel {
    if (this.#open) {
      this.#open.panel.follow(uri);
      this.#open.panel.bringToFront();
      return this.#open.panel;
    }
    const view = vscode.window.createWebviewPanel(
      VIEW_TYPE,
      vscode.l10n.t('Seamline preview'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true },
    );
    return this.#adopt(view, uri);
  }

  async showTab(uri: string, tab: Tab, symptom?: string): Promise<void> {
    await this.show(uri).show(tab, symptom);
  }

  /** Draws the subject as a file and asks where to save it. */
  async savePicture(format: PictureFormat, root: string, subject: DrawingSubject): Promise<void> {
    const drawn = await this.#session.ask(drawing, { root, subject, colours: 'file' });
    if (!drawn) {
      void vscode.window.showWarningMessage(vscode.l10n.t('There is nothing to draw: the project has changed.'));
      return;
    }
    const bytes = format === 'svg' ? new TextEncoder().encode(drawn.svg) : await this.#painted(root, drawn.svg);
    if (!bytes) return;
    const target = await vscode.window.showSaveDialog({
      defaultUri: vscode.Uri.joinPath(this.#session.uriOf(root), `${fileName(subject)}.${format}`),
      filters: { [format.toUpperCase()]: [format] },
    });
    if (target) await vscode.workspace.fs.writeFile(target, bytes);
  }

  /** The root of the project that a picture or a question without a place is about. */
  get activeRoot(): string | undefined {
    const { projects } = this.#session;
    return (projectOf(projects, this.#defaultUri()) ?? projects[0])?.root;
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#open?.view.dispose();
  }

  #adopt(view: vscode.WebviewPanel, uri: string): PreviewPanel {
    this.#open?.view.dispose();
    const panel = new PreviewPanel(view, this.#session, uri, this.#files, {
      explain: this.#explain,
      savePicture: (format, root, subject) => this.savePicture(format, root, subject),
      closed: () => {
        if (this.#open?.view === view) this.#open = undefined;
      },
    });
    this.#open = { panel, view };
    return panel;
  }

  /** @returns the bytes of a PNG; `undefined` where there is none, which the reader knows or is told */
  async #painted(root: string, svg: string): Promise<Uint8Array | undefined> {
    const painted = await this.show(root).paint(svg);
    if (painted.kind === 'painted') return Uint8Array.from(atob(painted.png), (character) => character.charCodeAt(0));
    if (painted.kind === 'too large') {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('The picture is too large for a PNG. Save it as SVG, or choose a filter.'),
      );
    }
    return undefined;
  }

  /** The active document, else another one that is open, else the first project. */
  #defaultUri(): string {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const editors = [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors];
    const editor = editors.find(({ document }) => concernsSeamline(document));
    if (editor) return this.#session.textOf(editor.document.uri);
    return this.#session.projects[0]?.root ?? '';
  }
}

function fileName(subject: DrawingSubject): string {
  const about = subject.view === 'decision' ? [subject.symptom] : [subject.entity, subject.workflow, subject.area];
  return [subject.view, ...about.filter((part) => part !== undefined)].join('-');
}
