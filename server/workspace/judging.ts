import type { Host } from './file-system.js';
import type { Project } from './project.js';

/** How long work goes on before waiting events get their turn. */
const SLICE_MS = 10;

export interface JudgingObserver {
  /** The text of a file of a project has changed. Its findings come later. */
  edited(project: Project, path: string): void;
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
  /** The projects to judge, with the files whose text has changed since. */
  readonly #changed = new Map<Project, Set<string>>();
  #running: Promise<void> | undefined;

  constructor(host: Host, observer: JudgingObserver) {
    this.#host = host;
    this.#observer = observer;
  }

  /** @param path the file whose text has changed, if it is nothing else that has */
  changed(project: Project, path?: string): void {
    let paths = this.#changed.get(project);
    if (!paths) this.#changed.set(project, (paths = new Set()));
    if (path !== undefined) paths.add(path);
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
      for (const [project, paths] of this.#changed) {
        this.#changed.delete(project);
        await this.#judge(project, paths);
      }
    } finally {
      this.#running = undefined;
    }
  }

  async #judge(project: Project, paths: ReadonlySet<string>): Promise<void> {
    try {
      if (paths.size > 0) {
        for (const path of paths) this.#observer.edited(project, path);
        // What was said goes out before the long work begins.
        await this.#host.pause();
        if (this.#changed.has(project)) return;
      }
      let since = this.#host.now();
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
