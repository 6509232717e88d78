import type { Host } from './file-system.js';
import type { Project } from './project.js';

/** How long work goes on before waiting events get their turn. */
const SLICE_MS = 10;

export interface JudgingObserver {
  /** The findings of a project are there. */
  judged(project: Project): void;
  /** Something threw. */
  failed(project: Project, error: unknown): void;
}

/**
 * Works out the findings of changed projects, a slice at a time, so that requests are answered meanwhile. A change in the middle
 * starts its project anew.
 */
export class Judging {
  readonly #host: Host;
  readonly #observer: JudgingObserver;
  readonly #changed = new Set<Project>();
  #running: Promise<void> | undefined;

  constructor(host: Host, observer: JudgingObserver) {
    this.#host = host;
    this.#observer = observer;
  }

  changed(project: Project): void {
    this.#changed.add(project);
    this.#running ??= this.#start();
  }

  removed(project: Project): void {
    this.#changed.delete(project);
  }

  /** Settled when no project waits for its findings. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #start(): Promise<void> {
    // Changes that have come together are taken together; a later one starts the work anew.
    await this.#host.pause();
    try {
      for (const project of this.#changed) {
        this.#changed.delete(project);
        await this.#judge(project);
      }
    } finally {
      this.#running = undefined;
    }
  }

  async #judge(project: Project): Promise<void> {
    let since = this.#host.now();
    try {
      for (const _ of project.judge()) {
        if (this.#host.now() - since < SLICE_MS) continue;
        await this.#host.pause();
        // It waits for its turn again already.
        if (this.#changed.has(project)) return;
        since = this.#host.now();
      }
      if (project.isJudged) this.#observer.judged(project);
    } catch (error) {
      this.#observer.failed(project, error);
    }
  }
}
