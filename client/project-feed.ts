import * as vscode from 'vscode';
import { previewData, projects } from '../language/protocol/messages.js';
import type { ProjectData } from '../language/protocol/project-data.js';
import { coalesced } from './coalesced.js';
import type { Session } from './session.js';

/** Whether a document can change what is judged. */
export function concernsSeamline({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'seam' || uri.path.endsWith('/seamline.config.json');
}

/** Keeps what the views show up to date while some view is visible. */
export class ProjectFeed implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #session: Session;
  readonly #subscriptions: vscode.Disposable;
  readonly #refresh = coalesced(() => this.#fetch());
  readonly #watching = new Set<string>();
  #isStale = true;
  #projects: readonly ProjectData[] = [];

  constructor(session: Session) {
    this.#session = session;
    this.#subscriptions = vscode.Disposable.from(
      session.onStatus(() => this.#outdate()),
      session.onRunning(() => this.#outdate()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && concernsSeamline(document)) this.#outdate();
      }),
    );
  }

  /** Fires when `projects` has changed. */
  get onChange(): vscode.Event<void> {
    return this.#changed.event;
  }

  get projects(): readonly ProjectData[] {
    return this.#projects;
  }

  /** Says whether a view is visible: data is fetched for those who look. */
  watch(view: string, isVisible: boolean): void {
    if (isVisible) this.#watching.add(view);
    else this.#watching.delete(view);
    if (isVisible && this.#isStale) this.#refresh();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #outdate(): void {
    this.#isStale = true;
    if (this.#watching.size > 0) this.#refresh();
  }

  async #fetch(): Promise<void> {
    if (!this.#session.isRunning) return;
    this.#isStale = false;
    try {
      const known = await this.#session.ask(projects, {});
      const data = await Promise.all(known.map(({ root }) => this.#session.ask(previewData, { uri: root })));
      this.#projects = data.filter((one) => one !== null);
      this.#changed.fire();
    } catch (error) {
      this.#isStale = true;
      this.#session.log(`The views could not be brought up to date: ${String(error)}`);
    }
  }
}
