import type { Connection } from 'vscode-languageserver';
import { drawingScript, findFiles, readFile } from '../../language/protocol/messages.js';
import type { startGraphviz } from '../../language/render/layout/graphviz.js';
import type { ServerHost } from '../context.js';
import type { FileSystem } from '../workspace/file-system.js';
import { localDay } from '../workspace/local-day.js';

/** A worker of a browser: its files are at the other end of the connection. */
export function browserHost(connection: Connection): ServerHost {
  return {
    files: clientFiles(connection),
    revision: () =>
      Promise.resolve({
        kind: 'mistake',
        message: 'There is no git in a browser to read the earlier revision with.',
        hint: 'Open the folder in VS Code on the desktop, or on a remote machine.',
      }),
    inNestedRepositories: () => new Set(),
    today: localDay,
    now: () => performance.now(),
    pause: () =>
      new Promise((resolve) => {
        setTimeout(resolve, 0);
      }),
    later(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    async startGraphviz() {
      importScripts(drawingScript.result.parse(await connection.sendRequest(drawingScript.method, {})));
      return seamlineGraphviz.startGraphviz();
    },
  };
}

/** A worker's own way to load a script; what the bundle with Graphviz calls itself in one (esbuild.config.mjs). */
declare function importScripts(url: string): void;
declare const seamlineGraphviz: { readonly startGraphviz: typeof startGraphviz };

/** Files that the client reads for the server; what it answers is checked. */
function clientFiles(connection: Connection): FileSystem {
  const find = async (folder: string) =>
    findFiles.result.parse(await connection.sendRequest(findFiles.method, { folder }));
  return {
    find,
    async list(folder) {
      const found = await find(folder);
      return { ...found, files: found.files.filter((uri) => uri.slice(0, uri.lastIndexOf('/')) === folder) };
    },
    read: async (uri) => readFile.result.parse(await connection.sendRequest(readFile.method, { uri })),
    // What lies around the folder that is open is not the client's to read.
    enclosingProject: () => Promise.resolve(undefined),
  };
}
