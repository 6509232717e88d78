import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Client } from './client.js';
import type { Host } from './workspace/file-system.js';

/** Loading that takes less than this needs no words. */
const PATIENCE_MS = 500;

/** Tells how far reading a folder is, where it takes long and the client shows such things. */
export class LoadProgress {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #isShown: boolean;
  #since: number | undefined;
  #reporter: Promise<WorkDoneProgressServerReporter> | undefined;

  constructor(connection: Connection, host: Host, client: Client) {
    this.#connection = connection;
    this.#host = host;
    this.#isShown = client.capabilities.window?.workDoneProgress === true;
  }

  reading(done: number, all: number): void {
    if (!this.#isShown) return;
    if (done === all) {
      void this.#reporter?.then((reporter) => {
        reporter.done();
      });
      this.#since = undefined;
      this.#reporter = undefined;
      return;
    }
    this.#since ??= this.#host.now();
    if (!this.#reporter && this.#host.now() - this.#since < PATIENCE_MS) return;
    this.#reporter ??= this.#begin();
    void this.#reporter.then((reporter) => {
      reporter.report(Math.round((done / all) * 100), `${done} of ${all} files`);
    });
  }

  async #begin(): Promise<WorkDoneProgressServerReporter> {
    const reporter = await this.#connection.window.createWorkDoneProgress();
    reporter.begin('Reading Seamline projects', 0, undefined, false);
    return reporter;
  }
}
