import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import type * as z from 'zod/mini';
import type { InitializationOptions } from '../language/protocol/initialization.js';
import { type Request, reviewOutdated, statusChanged } from '../language/protocol/messages.js';
import { clientCommands, virtualSchemes } from '../language/protocol/names.js';
import type { ProjectStatus } from '../language/protocol/project-data.js';

/** Makes a client that has not been started: how the server is reached differs between the desktop and a browser. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** A server may have to finish something before it ends; a busy machine needs more than the two seconds that are usual. */
const PATIENCE_MS = 10_000;

const CONFIGURATION = '**/seamline.config.json';

/** The running server: asked here, and nowhere else. */
export class Session implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #status = new vscode.EventEmitter<readonly ProjectStatus[]>();
  readonly #reviewOutdated = new vscode.EventEmitter<z.infer<typeof reviewOutdated.params>>();
  readonly #running = new vscode.EventEmitter<boolean>();
  readonly #output: vscode.LogOutputChannel;
  #projects: readonly ProjectStatus[] = [];
  #restarting: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(makeClient: MakeClient, schemes: readonly string[], output: vscode.LogOutputChannel) {
    this.#output = output;
    this.#client = makeClient(optionsFor(schemes, output));
    this.#client.onDidChangeState(({ newState }) => this.#running.fire(newState === State.Running));
    this.#client.onNotification(statusChanged.method, (sent: unknown) => {
      const parsed = statusChanged.params.safeParse(sent);
      if (!parsed.success) {
        output.warn(`A status of another shape was left aside: ${parsed.error.message}`);
        return;
      }
      this.#projects = parsed.data.projects;
      this.#status.fire(this.#projects);
    });
    this.#client.onNotification(reviewOutdated.method, (sent: unknown) => {
      const parsed = reviewOutdated.params.safeParse(sent);
      if (parsed.success) this.#reviewOutdated.fire(parsed.data);
    });
  }

  /** Fires whenever the server says how the projects stand. */
  get onStatus(): vscode.Event<readonly ProjectStatus[]> {
    return this.#status.event;
  }

  /** Fires when a project of a folder that was reviewed has changed since. */
  get onReviewOutdated(): vscode.Event<z.infer<typeof reviewOutdated.params>> {
    return this.#reviewOutdated.event;
  }

  /** Fires with `true` when the server has started, and with `false` when it has stopped. */
  get onRunning(): vscode.Event<boolean> {
    return this.#running.event;
  }

  /** How the projects stood when the server last said so. */
  get projects(): readonly ProjectStatus[] {
    return this.#projects;
  }

  get isRunning(): boolean {
    return this.#client.isRunning();
  }

  async start(): Promise<void> {
    await this.#client.start();
  }

  /**
   * Ends the server and starts it again; also after it has given up. Once more afterwards for who asks meanwhile: a setting may have changed
   * since.
   */
  restart(): Promise<void> {
    if (!this.#restarting) {
      this.#restarting = this.#startAgain().finally(() => (this.#restarting = undefined));
      return this.#restarting;
    }
    const onceMore = (): Promise<void> => {
      this.#next = undefined;
      return this.restart();
    };
    this.#next ??= this.#restarting.then(onceMore, onceMore);
    return this.#next;
  }

  async #startAgain(): Promise<void> {
    try {
      await this.stop();
    } catch (error) {
      // A server that does not end when it is told to is the best reason to start another one.
      this.log(String(error));
    }
    await this.#client.start();
  }

  showOutput(): void {
    this.#output.show(true);
  }

  /**
   * Asks the server.
   * @throws Error where the server is not running, refuses, or answers in another shape
   */
  async ask<P extends z.ZodMiniType, R extends z.ZodMiniType>(
    request: Request<P, R>,
    params: z.infer<P>,
    token?: vscode.CancellationToken,
  ): Promise<z.infer<R>> {
    const answer: unknown = await this.#client.sendRequest(request.method, params, token);
    const parsed = request.result.safeParse(answer);
    if (parsed.success) return parsed.data;
    throw new Error(`${request.method} was answered in another shape: ${parsed.error.message}`);
  }

  /** A location as the protocol has it, as the editor has it. */
  uriOf(uri: string): vscode.Uri {
    return this.#client.protocol2CodeConverter.asUri(uri);
  }

  /** A URI of the editor as the server writes it. */
  textOf(uri: vscode.Uri): string {
    return this.#client.code2ProtocolConverter.asUri(uri);
  }

  log(message: string): void {
    this.#output.warn(message);
  }

  /**
   * Notes in the output why the server did not answer.
   * @param what has not come about, as a sentence
   * @returns what to tell the reader
   */
  noAnswer(what: string, error: unknown): string {
    this.log(`${what}: ${String(error)}`);
    return vscode.l10n.t('The language server did not answer. See its output.');
  }

  async stop(): Promise<void> {
    // What was asked in the same breath has its connection then. The client would take one that goes meanwhile for a failed start, and say so.
    await new Promise((resolve) => setTimeout(resolve));
    if (this.#client.needsStop()) await this.#client.stop(PATIENCE_MS);
  }

  dispose(): void {
    this.#status.dispose();
    this.#reviewOutdated.dispose();
    this.#running.dispose();
  }
}

function optionsFor(schemes: readonly string[], output: vscode.LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    diagnostics: 'push',
    virtualDocuments: true,
    commands: Object.values(clientCommands),
  };
  return {
    documentSelector: [
      ...[...schemes, virtualSchemes.library].map((scheme) => ({ scheme, language: 'seam' })),
      ...schemes.map((scheme) => ({ scheme, pattern: CONFIGURATION })),
    ],
    outputChannel: output,
    initializationOptions,
  };
}
