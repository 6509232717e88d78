import { isUtf8 } from 'node:buffer';
import { type Dirent, existsSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CONFIGURATION_FILE } from '../../language/configuration/defaults.js';
import type { FileSystem, FileText, FoundFiles, UnreadableFolder } from '../workspace/file-system.js';
import { canonical } from '../workspace/uris.js';

const BOM = '\uFEFF';
/** Longer texts are no models. */
const MAX_BYTES = 256 * 1024 * 1024;

/** The files of this machine. */
export const disk: FileSystem = {
  find: async (folder) => (isFile(folder) ? search(fileURLToPath(folder), true) : NOTHING),
  list: async (folder) => (isFile(folder) ? search(fileURLToPath(folder), false) : NOTHING),
  read: async (uri, within) =>
    isFile(uri) && isFile(within) ? readText(fileURLToPath(uri), fileURLToPath(within)) : { kind: 'missing' },
  enclosingProject: async (folder) => (isFile(folder) ? enclosingProject(fileURLToPath(folder)) : undefined),
};

const NOTHING: FoundFiles = { files: [], unreadable: [] };

function isFile(uri: string): boolean {
  return uri.startsWith('file:');
}

function uriOf(file: string): string {
  return canonical(pathToFileURL(file).href);
}

/** Follows no links to folders and skips `node_modules` and what starts with a dot, as the command line does. */
async function search(folder: string, deep: boolean): Promise<FoundFiles> {
  const files: string[] = [];
  const unreadable: UnreadableFolder[] = [];
  const pending = [folder];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    let entries: Dirent[];
    try {
      entries = await readdir(at, { withFileTypes: true });
    } catch (error) {
      if (at !== folder || codeOf(error) !== 'ENOENT') unreadable.push({ uri: uriOf(at), reason: reasonOf(error) });
      continue;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const file = path.join(at, entry.name);
      const isModel = entry.name.endsWith('.seam') || entry.name === CONFIGURATION_FILE;
      if (isModel) files.push(uriOf(file));
      else if (deep && entry.isDirectory() && entry.name !== 'node_modules') pending.push(file);
    }
  }
  return { files: files.sort(), unreadable };
}

async function readText(file: string, within: string): Promise<FileText> {
  try {
    const inside = path.relative(await realpath(within), await realpath(file));
    if (inside.startsWith('..') || path.isAbsolute(inside)) {
      return { kind: 'unreadable', reason: 'This is a link that leads out of the project.' };
    }
    const status = await stat(file);
    if (status.isDirectory()) return { kind: 'unreadable', reason: 'This is a folder, not a file.' };
    if (!status.isFile()) return { kind: 'unreadable', reason: 'This is no ordinary file.' };
    if (status.size > MAX_BYTES) return { kind: 'unreadable', reason: 'This file is larger than 256 MiB.' };
    return textOfBytes(await readFile(file));
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { kind: 'missing' }
      : { kind: 'unreadable', reason: reasonOf(error) };
  }
}

/** The bytes of a file as text. */
export function textOfBytes(bytes: Buffer): FileText {
  if (!isUtf8(bytes)) return { kind: 'unreadable', reason: 'This file is not UTF-8 text.' };
  const text = bytes.toString('utf8');
  return { kind: 'text', text: text.startsWith(BOM) ? text.slice(1) : text };
}

/** The nearest folder with a configuration, from here upward; not beyond the repository. */
async function enclosingProject(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, CONFIGURATION_FILE))) return uriOf(at);
    if (existsSync(path.join(at, '.git')) || path.dirname(at) === at) return undefined;
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'You may not read it.'],
  ['EPERM', 'You may not read it.'],
  ['ELOOP', 'The link leads back to itself.'],
  ['EMFILE', 'Too many files are open.'],
  ['EIO', 'The disk failed.'],
]);

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return (code === undefined ? undefined : REASONS.get(code)) ?? `It cannot be read (${code ?? 'unknown reason'}).`;
}
