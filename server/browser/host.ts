import type { Connection } from 'vscode-languageserver';
import { findFiles, readFile } from '../../language/protocol.js';
import type { FileSystem, Host } from '../workspace/file-system.js';
import { localDay } from '../workspace/local-day.js';

/** A worker of a browser: its files are at the other end of the connection. */
export function browserHost(connection: Connection): Host {
  return {
    files: clientFiles(connection),
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
  };
}

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
