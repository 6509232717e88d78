import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

/**
 * A plain JSON-RPC client, which knows nothing of language servers, plays a recorded session: it sends what the recording says that the
 * client sent, and compares what comes back word for word. `vitest -u` records the answers anew.
 */

interface Message {
  readonly id?: number;
  readonly method?: string;
}

interface Recording {
  /** What lies in the folder, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** In order; what the server says of itself before an answer stands before it, by method and content. */
  readonly messages: readonly ({ readonly client: Message } | { readonly server: Message })[];
}

const file = fileURLToPath(new URL('fixtures/session.json', import.meta.url));
const bin = fileURLToPath(new URL('../../../dist/cli/bin.cjs', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

/** Speaks JSON-RPC with a process: a header with the length of each message, then the message. */
class Wire {
  readonly #process: ChildProcess;
  readonly #hide: readonly (readonly [string, string])[];
  readonly #received: string[] = [];
  #bytes = Buffer.alloc(0);
  #wake: () => void = () => undefined;

  /** @param hide texts that differ from run to run, and what stands for them in the recording */
  constructor(server: ChildProcess, hide: readonly (readonly [string, string])[]) {
    this.#process = server;
    this.#hide = hide;
    server.stdout?.on('data', (chunk: Buffer) => {
      this.#bytes = Buffer.concat([this.#bytes, chunk]);
      this.#takeApart();
    });
  }

  send(message: Message): void {
    let text = JSON.stringify(message);
    for (const [real, name] of this.#hide) text = text.replaceAll(name, real);
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  /** All that comes until the answer to a request, the answer last. */
  async until(id: number): Promise<readonly Message[]> {
    const before: string[] = [];
    for (;;) {
      const text = this.#received.shift();
      if (text === undefined) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        continue;
      }
      const message = JSON.parse(text) as Message;
      if (message.id === id && message.method === undefined) {
        return [...before.toSorted().map((other) => JSON.parse(other) as Message), message];
      }
      before.push(text);
    }
  }

  #takeApart(): void {
    for (;;) {
      const head = this.#bytes.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#bytes.subarray(0, head).toString())?.[1]);
      const end = head + 4 + length;
      if (this.#bytes.length < end) return;
      let text = this.#bytes.subarray(head + 4, end).toString();
      for (const [real, name] of this.#hide) text = text.replaceAll(real, name);
      this.#received.push(text);
      this.#bytes = this.#bytes.subarray(end);
      this.#wake();
    }
  }
}

test('a plain JSON-RPC client gets the recorded answers', async () => {
  const { files, messages } = JSON.parse(readFileSync(file, 'utf8')) as Recording;
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'seamline-session-')));
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  // A project without a name takes that of its folder.
  const folder = join(scratch, 'shop');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

  const server = spawn(process.execPath, [bin, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], cwd: folder });
  onTestFinished(() => void server.kill());
  const wire = new Wire(server, [
    [pathToFileURL(folder).href, 'file:///FOLDER'],
    [`"version":"${version}"`, '"version":"VERSION"'],
  ]);
  const ended = once(server, 'exit');
  const played: Recording['messages'][number][] = [];
  for (const step of messages) {
    if (!('client' in step)) continue;
    wire.send(step.client);
    played.push(step);
    if (step.client.id === undefined) continue;
    for (const message of await wire.until(step.client.id)) played.push({ server: message });
  }
  expect(await ended).toEqual([0, null]);
  await expect(`${JSON.stringify({ files, messages: played }, undefined, 2)}\n`).toMatchFileSnapshot(file);
});
