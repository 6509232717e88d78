import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { review } from '../../language/protocol/messages.js';
import type { ReviewData } from '../../language/protocol/review-data.js';
import { coalesced } from '../coalesced.js';
import type { Session } from '../session.js';
import { repositoryOf } from './git-extension.js';

/** The key of the window's memory, and of the menus' `when`. */
const REVIEWING = 'seamline.reviewing';

/** What is compared with what: kept by the window over reloads. */
const Comparison = z.object({ folder: z.string(), base: z.string() });
type Comparison = z.infer<typeof Comparison>;

/** A review as far as it is known. */
export interface ReviewState extends Comparison {
  /** `undefined` before the first answer. */
  readonly data: ReviewData | undefined;
  /** What keeps it from being up to date. */
  readonly trouble: string | undefined;
}

/** What came of a wish for a review. */
export type Started = { readonly kind: 'started' } | { readonly kind: 'mistake'; readonly message: string };

/** The one review of the window: it goes on, following what is typed and what is committed, until somebody stops it. */
export class Review implements vscode.Disposable {
  readonly #session: Session;
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  readonly #refresh = coalesced(() => this.#fetch());
  #watching: vscode.Disposable | undefined;
  #state: ReviewState | undefined;
  #hasMoved = false;

  constructor(session: Session, memory: vscode.Memento) {
    this.#session = session;
    this.#memory = memory;
    this.#subscriptions = vscode.Disposable.from(
      session.onReviewOutdated(({ folder }) => {
        if (folder === this.#state?.folder) this.#refresh();
      }),
      session.onRunning((isRunning) => {
        if (isRunning && this.#state) this.#refresh();
      }),
    );
    const kept = Comparison.safeParse(memory.get(REVIEWING));
    if (kept.success) this.#adopt({ ...kept.data, data: undefined, trouble: undefined });
    else this.#say();
  }

  /** Fires when `state` has changed. */
  get onChange(): vscode.Event<void> {
    return this.#changed.event;
  }

  /** `undefined` while nothing is reviewed. */
  get state(): ReviewState | undefined {
    return this.#state;
  }

  /**
   * Reviews what has changed since a revision, instead of what was reviewed before.
   *
   * @param uri a document of the folder, or the folder, as the server writes URIs
   * @param base a commit, a tag, a branch
   */
  async start(uri: string, base: string): Promise<Started> {
    const answer = await this.#session.ask(review, { uri, base, again: true });
    if (answer.kind === 'mistake') return { kind: 'mistake', message: inWords(answer) };
    const { folder } = answer.review;
    await this.#memory.update(REVIEWING, { folder, base } satisfies Comparison);
    this.#adopt({ folder, base, data: answer.review, trouble: undefined });
    return { kind: 'started' };
  }

  async stop(): Promise<void> {
    this.#watching?.dispose();
    this.#watching = undefined;
    this.#state = undefined;
    await this.#memory.update(REVIEWING, undefined);
    this.#say();
  }

  dispose(): void {
    this.#watching?.dispose();
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #adopt(state: ReviewState): void {
    this.#state = state;
    this.#watching?.dispose();
    this.#watching = watchRepository(this.#session.uriOf(state.folder), () => {
      this.#hasMoved = true;
      this.#refresh();
    });
    this.#say();
  }

  #say(): void {
    void vscode.commands.executeCommand('setContext', REVIEWING, this.#state !== undefined);
    this.#changed.fire();
  }

  async #fetch(): Promise<void> {
    const asked = this.#state;
    if (!asked || !this.#session.isRunning) return;
    const { folder, base } = asked;
    const again = this.#hasMoved;
    this.#hasMoved = false;
    const answer = await this.#ask({ uri: folder, base, again });
    // Meanwhile something else may be reviewed.
    if (this.#state?.folder !== folder || this.#state.base !== base) return;
    this.#state = { ...this.#state, ...answer };
    this.#changed.fire();
  }

  /** What was known stays in sight while something is wrong. */
  async #ask(params: z.infer<typeof review.params>): Promise<Partial<ReviewState>> {
    try {
      const answer = await this.#session.ask(review, params);
      return answer.kind === 'review' ? { data: answer.review, trouble: undefined } : { trouble: inWords(answer) };
    } catch (error) {
      // The repository has moved all the same: the next try has to look again, too.
      this.#hasMoved ||= params.again === true;
      return { trouble: this.#session.noAnswer('The review could not be brought up to date', error) };
    }
  }
}

function inWords({ message, hint }: { readonly message: string; readonly hint: string | null }): string {
  return hint === null ? message : `${message} ${hint}`;
}

/** Calls back when a commit was made, a branch has moved, or the like; never where VS Code's own git is switched off. */
function watchRepository(folder: vscode.Uri, moved: () => void): vscode.Disposable {
  let isOver = false;
  let listener: vscode.Disposable | undefined;
  void repositoryOf(folder).then((repository) => {
    if (!isOver) listener = repository?.state.onDidChange(moved);
  });
  return new vscode.Disposable(() => {
    isOver = true;
    listener?.dispose();
  });
}
