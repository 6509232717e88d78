import { expect, test } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { clientOf } from '../../server/client.js';
import { LoadProgress } from '../../server/load-progress.js';
import { nodeHost } from '../../server/node/host.js';

/** What a client is told while so many files are read, each of which takes so long. */
async function told(files: number, milliseconds: number, workDoneProgress = true): Promise<readonly string[]> {
  const said: string[] = [];
  const reporter = {
    begin: (title: string) => said.push(title),
    report: (percentage: number, message: string) => said.push(`${percentage} %: ${message}`),
    done: () => said.push('done'),
  };
  // Only this much of a connection is used.
  const connection = { window: { createWorkDoneProgress: () => Promise.resolve(reporter) } } as unknown as Connection;
  let now = 0;
  const host = { ...nodeHost, now: () => now };
  const client = clientOf({ processId: null, rootUri: null, capabilities: { window: { workDoneProgress } } });
  const progress = new LoadProgress(connection, host, client);
  for (let done = 0; done <= files; done++) {
    progress.reading(done, files);
    now += milliseconds;
  }
  await new Promise(setImmediate);
  return said;
}

test('a long load is told of, from when it is long until it is done', async () => {
  expect(await told(4, 300)).toEqual(['Reading Seamline projects', '50 %: 2 of 4 files', '75 %: 3 of 4 files', 'done']);
});

test('a short load is not worth a word', async () => {
  expect(await told(4, 100)).toEqual([]);
});

test('a client that shows no progress is told of none', async () => {
  expect(await told(4, 300, false)).toEqual([]);
});
