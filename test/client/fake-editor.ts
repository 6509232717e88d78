/** As much of `vscode` as the tests of what talks to it need; a test puts it in its place with `vi.mock('vscode', …)`. */
interface Disposing {
  dispose(): void;
}

export class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event = (listener: (value: T) => void): Disposing => {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  };

  fire(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

export class Disposable {
  readonly dispose: () => void;

  constructor(dispose: () => void) {
    this.dispose = dispose;
  }

  static from(...all: readonly Disposing[]): Disposable {
    return new Disposable(() => {
      for (const one of all) one.dispose();
    });
  }
}

/** Fires when somebody commits to the one repository that there is. */
export const committed = new EventEmitter<void>();

const git = { state: 'initialized', getRepository: () => ({ state: { onDidChange: committed.event } }) };

export const extensions = { getExtension: () => ({ activate: () => Promise.resolve({ getAPI: () => git }) }) };

export const commands = { executeCommand: () => Promise.resolve() };

export const l10n = {
  t: (text: string, ...values: readonly string[]) =>
    text.replace(/\{(\d+)\}/g, (_, at: string) => values[Number(at)] ?? ''),
};

export const Uri = { joinPath: (base: string, ...parts: readonly string[]) => [base, ...parts].join('/') };
