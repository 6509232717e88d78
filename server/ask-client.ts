import type { Connection } from 'vscode-languageserver';

/**
 * Asks the client for something that the server does not need to go on: to show hints anew, to be told of files. A client that refuses,
 * or is gone meanwhile, must not end the server, as a rejection that nobody handles does.
 */
export function askClient({ console }: Connection, what: string, answer: Promise<unknown>): void {
  answer.catch((error: unknown) => {
    console.warn(`The client did not ${what}: ${error instanceof Error ? error.message : String(error)}`);
  });
}
