// A plain JSON-RPC client for the built language server, just enough to time it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** Starts a server and speaks to it over its standard streams. */
export function startServer(path) {
  const child = spawn(process.execPath, [path, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map();
  const listeners = new Set();
  let buffer = Buffer.alloc(0);
  let last = 0;

  const send = (message) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const take = (message) => {
    if (message.method !== undefined && message.id !== undefined) {
      // The server asks: registrations, configuration, progress. A plain client has nothing to say.
      const result = message.method === 'workspace/configuration' ? message.params.items.map(() => null) : null;
      send({ id: message.id, result });
    } else if (message.id !== undefined) {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    } else {
      for (const listener of listeners) listener(message);
    }
  };
  child.stdout.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      const length = head < 0 ? 0 : Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, head).toString())?.[1]);
      if (head < 0 || buffer.length < head + 4 + length) return;
      const text = buffer.subarray(head + 4, head + 4 + length).toString();
      buffer = buffer.subarray(head + 4 + length);
      take(JSON.parse(text));
    }
  });

  return {
    notify: (method, params) => send({ method, params }),
    request: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ error, result }) => (error ? reject(new Error(error.message)) : resolve(result)));
        send({ id, method, params });
      }),
    /** The next notification that the test holds for. */
    next: (test) =>
      new Promise((resolve) => {
        const listener = (message) => {
          if (!test(message)) return;
          listeners.delete(listener);
          resolve(message);
        };
        listeners.add(listener);
      }),
    /** Memory that the process holds now, in MiB; only Linux tells. */
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
    },
    /** Has it end by itself, after "shutdown". */
    end: () =>
      new Promise((resolve) => {
        child.once('close', resolve);
        send({ method: 'exit' });
      }),
    stop: () => child.kill(),
  };
}
