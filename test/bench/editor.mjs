// How fast the built language server is on a generated workspace: from start to the diagnostics of all files, from keystroke to diagnostics, completion, memory.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { startServer } from './language-client.mjs';

const EDITS = 30;

/** From one keystroke to the next, as fast as people type. */
const KEYSTROKE_MS = 100;

/**
 * Opens a workspace in a fresh server and edits one file of it.
 * @returns milliseconds (medians where there are several): until there are diagnostics of what is edited, and until those of the whole
 *   project are there; and MiB after the edits
 */
export async function measureEditor(serverPath, folder) {
  return { ...(await measurePushed(serverPath, folder)), settled: await measureAsked(serverPath, folder) };
}

async function measurePushed(serverPath, folder) {
  const rootUri = pathToFileURL(folder).href;
  const path = join(folder, 'part-003.seam');
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, 'utf8');
  const server = startServer(serverPath);
  const diagnosed = (version) =>
    server.next(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' && params.uri === uri && params.version === version,
    );
  try {
    const started = performance.now();
    const files = readdirSync(folder).filter((name) => name.endsWith('.seam')).length;
    const loaded = server.next(
      ({ method, params }) => method === 'seamline/statusChanged' && params.projects[0]?.files === files,
    );
    await server.request('initialize', {
      processId: null,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      capabilities: { textDocument: { publishDiagnostics: {} } },
    });
    server.notify('initialized', {});
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'seam', version: 1, text } });
    await loaded;
    const firstDiagnostics = performance.now() - started;

    const { end, change } = edits(text);
    const times = [];
    for (let edit = 0; edit < EDITS; edit++) {
      await setTimeout(KEYSTROKE_MS);
      const from = performance.now();
      const answer = diagnosed(edit + 2);
      server.notify('textDocument/didChange', {
        textDocument: { uri, version: edit + 2 },
        contentChanges: [change(edit)],
      });
      await answer;
      times.push(performance.now() - from);
    }
    const completions = [];
    for (let run = 0; run < 5; run++) {
      const from = performance.now();
      await server.request('textDocument/completion', { textDocument: { uri }, position: { ...end, character: 9 } });
      completions.push(performance.now() - from);
    }
    return { firstDiagnostics, edit: median(times), completion: median(completions), mebibytes: server.memory() };
  } finally {
    server.stop();
  }
}

/** The same edits in a client that asks for diagnostics: it gets no answer before all rules have gone over the project. */
function measureAsked(serverPath, folder) {
  return measureAnswers(serverPath, folder, { diagnostic: {} }, 'pull', async ({ request }, textDocument) => {
    await request('textDocument/diagnostic', { textDocument });
  });
}

/**
 * The same edits in an editor that shows the map: until the server has answered with what the preview's page needs to draw it anew.
 * @returns milliseconds, the median
 */
export function measureDrawn(serverPath, folder) {
  const drawn = { root: pathToFileURL(folder).href, subject: { view: 'map' } };
  let after;
  return measureAnswers(serverPath, folder, { publishDiagnostics: {} }, 'push', async ({ request }, { uri }) => {
    const { update } = await request('seamline/preview', { uri, drawn, after });
    after = update.number;
  });
}

/** How long it takes from each edit to an answer; the first question comes before the edits and does not count. */
async function measureAnswers(serverPath, folder, capabilities, diagnostics, ask) {
  const rootUri = pathToFileURL(folder).href;
  const path = join(folder, 'part-003.seam');
  const textDocument = { uri: pathToFileURL(path).href };
  const text = readFileSync(path, 'utf8');
  const server = startServer(serverPath);
  try {
    await server.request('initialize', {
      processId: null,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      capabilities: { textDocument: capabilities },
      initializationOptions: { diagnostics },
    });
    server.notify('initialized', {});
    server.notify('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'seam', version: 1, text } });
    await ask(server, textDocument);
    const { change } = edits(text);
    const times = [];
    for (let edit = 0; edit < EDITS; edit++) {
      const from = performance.now();
      server.notify('textDocument/didChange', {
        textDocument: { ...textDocument, version: edit + 2 },
        contentChanges: [change(edit)],
      });
      await ask(server, textDocument);
      times.push(performance.now() - from);
    }
    return median(times);
  } finally {
    server.stop();
  }
}

/** From the start of a server to its first answer, on the second start and later: milliseconds, the median. */
export async function measureServerStart(serverPath, folder, runs) {
  const rootUri = pathToFileURL(folder).href;
  const times = [];
  for (let run = 0; run <= runs; run++) {
    const from = performance.now();
    const server = startServer(serverPath);
    await server.request('initialize', {
      processId: null,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      capabilities: {},
    });
    if (run > 0) times.push(performance.now() - from);
    await server.request('shutdown');
    await server.end();
  }
  return median(times);
}

/** A letter behind an owner's name and away again: each of the edits changes what is reported. */
function edits(text) {
  const before = text.slice(0, text.indexOf('\n  owner Team', text.length >> 1));
  const line = before.split('\n').length;
  const end = { line, character: (text.split('\n')[line] ?? '').length };
  const change = (edit) => {
    const inserts = edit % 2 === 0;
    const range = { start: end, end: inserts ? end : { ...end, character: end.character + 1 } };
    return { range, text: inserts ? 'x' : '' };
  };
  return { end, change };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
