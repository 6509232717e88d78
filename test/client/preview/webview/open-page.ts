import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';
import type { FromPage, PreviewState } from '../../../../client/preview/messages.js';
import { PageStore } from '../../../../client/preview/webview/page-store.js';
import { PreviewPage } from '../../../../client/preview/webview/preview-page.js';
import { drawing, previewData, whatIf } from '../../../../language/protocol/messages.js';
import { Editor, FOLDER } from '../../../support/lsp-server.js';

/** The preview's page over a real server, as a reader uses it. */
export class OpenPage {
  readonly editor: Editor;
  readonly store: PageStore;
  /** What the page has said, in order. */
  readonly posted: FromPage[] = [];
  /** What the editor keeps for the page. */
  kept: PreviewState | undefined;
  readonly #pending: Promise<void>[] = [];

  private constructor(editor: Editor, restored: PreviewState | undefined) {
    this.editor = editor;
    this.store = new PageStore(
      {
        post: (message) => {
          this.posted.push(message);
          this.#pending.push(this.#answer(message));
        },
        keep: (state) => {
          this.kept = state;
        },
      },
      restored,
    );
  }

  /** Opens the page of a project with these files; settled when everything is drawn. */
  static async of(files: Readonly<Record<string, string>>, restored?: PreviewState): Promise<OpenPage> {
    const page = new OpenPage(await Editor.start({ files }), restored);
    const place = document.body.appendChild(document.createElement('main'));
    onTestFinished(() => {
      render(null, place);
      place.remove();
    });
    await act(() => render(h(PreviewPage, { store: page.store }), place));
    await page.do(() => page.store.start());
    return page;
  }

  /** Does something, and waits until all that follows has happened. */
  async do(something: () => void): Promise<void> {
    await act(async () => {
      something();
      while (this.#pending.length > 0) await Promise.all(this.#pending.splice(0));
    });
  }

  /** Sends a message as the extension does. */
  async receive(message: Parameters<PageStore['receive']>[0]): Promise<void> {
    await this.do(() => this.store.receive(message));
  }

  /** The project has changed: the extension sends it again. */
  async refresh(): Promise<void> {
    await this.do(() => this.#pending.push(this.#sendProject()));
  }

  /** An element of the page or of a drawing, by its test id. @throws Error where there is none */
  get(testId: string): HTMLElement {
    const found = this.find(testId);
    if (!found) throw new Error(`There is no ${testId} on the page.`);
    return found;
  }

  find(testId: string): HTMLElement | undefined {
    for (const root of this.roots()) {
      const found = root.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
      if (found) return found;
    }
    return undefined;
  }

  /** The document and the shadow trees in it. */
  roots(): readonly (Document | ShadowRoot)[] {
    return [
      document,
      ...[...document.querySelectorAll('.drawing')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : [])),
    ];
  }

  async click(testId: string): Promise<void> {
    await this.do(() => this.get(testId).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })));
  }

  async press(element: Element, key: string): Promise<void> {
    await this.do(() =>
      element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })),
    );
  }

  text(testId: string): string {
    return (this.get(testId).textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  }

  /** What the page last asked the editor to reveal: the file, and the line from 1. */
  get revealed(): string | undefined {
    const last = this.posted.findLast((message) => message.kind === 'reveal');
    return last && `${last.location.uri.split('/').at(-1) ?? ''}:${last.location.range.start.line + 1}`;
  }

  async #answer(message: FromPage): Promise<void> {
    const { connection } = this.editor;
    switch (message.kind) {
      case 'ready':
        await this.#sendProject();
        return;
      case 'draw': {
        const { id, root, subject } = message;
        const drawn: unknown = await connection.sendRequest(drawing.method, { root, subject });
        this.store.receive({ kind: 'drawing', id, drawing: drawing.result.parse(drawn) });
        return;
      }
      case 'suppose': {
        const { id, root, symptom, suppositions } = message;
        const result: unknown = await connection.sendRequest(whatIf.method, { root, symptom, suppositions });
        this.store.receive({ kind: 'what if', id, result: whatIf.result.parse(result) });
        return;
      }
      case 'draw nothing':
      case 'reveal':
      case 'explain':
      case 'export':
      case 'painted':
    }
  }

  async #sendProject(): Promise<void> {
    const uri = FOLDER;
    const data: unknown = await this.editor.connection.sendRequest(previewData.method, { uri });
    this.store.receive({ kind: 'project', uri, data: previewData.result.parse(data) });
  }
}
