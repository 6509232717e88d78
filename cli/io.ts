/** The only place of the command line that touches files, terminal, environment and clock. */
import { isUtf8 } from 'node:buffer';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isatty } from 'node:tty';
import { type Day, parseDay } from '../language/landscape/time.js';
import { UsageError } from './usage-error.js';

// ---------------------------------------------------------------------------------------------- reading

export type TextResult =
  | { readonly kind: 'text'; readonly text: string; readonly bom: boolean }
  | { readonly kind: 'unreadable'; readonly reason: string };

const BOM = '\uFEFF';
/** Longer texts are no models; V8 could not hold some of them. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Reads a file that must be UTF-8. A byte order mark is taken off and remembered. */
export function readText(file: string): TextResult {
  let bytes: Buffer;
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) return { kind: 'unreadable', reason: 'This is a folder, not a file.' };
    if (!stat.isFile()) return { kind: 'unreadable', reason: 'This is no ordinary file.' };
    if (stat.size > MAX_BYTES) return { kind: 'unreadable', reason: 'This file is larger than 256 MiB.' };
    bytes = readFileSync(file);
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
  return decodeText(bytes);
}

/** The bytes of a file as text. */
export function decodeText(bytes: Buffer): TextResult {
  if (!isUtf8(bytes)) return { kind: 'unreadable', reason: 'This file is not UTF-8 text.' };
  const text = bytes.toString('utf8');
  return text.startsWith(BOM) ? { kind: 'text', text: text.slice(1), bom: true } : { kind: 'text', text, bom: false };
}

/** The same as `readText`, for a file that must not lead out of a folder by a link. */
export function readTextInside(folder: string, file: string): TextResult {
  try {
    const inside = path.relative(realpathSync(folder), realpathSync(file));
    if (inside.startsWith('..') || path.isAbsolute(inside)) {
      return { kind: 'unreadable', reason: 'This is a link that leads out of the project.' };
    }
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
  return readText(file);
}

/** All of the standard input, as text. */
export async function readStandardInput(): Promise<TextResult> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes)) return { kind: 'unreadable', reason: 'The input is not UTF-8 text.' };
  const text = bytes.toString('utf8');
  return text.startsWith(BOM) ? { kind: 'text', text: text.slice(1), bom: true } : { kind: 'text', text, bom: false };
}

export type PathKind = 'file' | 'folder' | 'missing' | 'other';

/** What a path names; links are followed. */
export function kindOf(file: string): PathKind {
  try {
    const stat = statSync(file);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'other';
  }
}

/** Something is there, whatever it is. */
export function exists(file: string): boolean {
  return existsSync(file);
}

/** What a walk through folders found: paths with `/`, relative to the folder, in the order of their code units. */
export interface FoundFiles {
  readonly files: readonly string[];
  /** Folders that could not be looked into. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * Finds files by name below a folder. It follows no links to folders and skips `node_modules` and what starts with a dot.
 *
 * @param isWanted by the file's own name
 */
export async function findFiles(folder: string, isWanted: (name: string) => boolean): Promise<FoundFiles> {
  const { globSync } = await import('tinyglobby');
  const files: string[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  const below = (at: string, name = ''): string => withSlashes(path.relative(folder, path.join(at, name)));
  // The library walks, and what it sees is taken down here: it would pass over links and folders that it cannot read, and a check must not
  // call these clean.
  const observing = ((at: string, options: { withFileTypes: true }) => {
    try {
      const entries = readdirSync(at, options);
      for (const { name } of entries) if (isWanted(name)) files.push(below(at, name));
      return entries;
    } catch (error) {
      unreadable.push({ path: below(at), reason: reasonOf(error) });
      throw error;
    }
  }) as typeof readdirSync;
  globSync(['**'], {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    followSymbolicLinks: false,
    expandDirectories: false,
    fs: { readdirSync: observing },
  });
  return { files: files.filter((file) => !path.posix.basename(file).startsWith('.')).sort(), unreadable };
}

// ---------------------------------------------------------------------------------------------- paths

/** The folder the command stands in. */
export function workingFolder(): string {
  return process.cwd();
}

/** A path with `/`, whatever the system writes. */
export function withSlashes(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}

/** A path as results show it: relative to the working folder, with `/`; `.` for that folder itself. */
export function displayPath(file: string): string {
  return withSlashes(path.relative(workingFolder(), file)) || '.';
}

// ---------------------------------------------------------------------------------------------- writing

/** Replaces a file at once: written beside it and renamed, so that nobody ever reads half of it. Its permissions stay. */
export function writeWhole(file: string, text: string): void {
  // The file that a link names is meant, not the link.
  const target = existsSync(file) ? realpathSync(file) : file;
  const scratch = path.join(path.dirname(target), `.${path.basename(target)}.${crypto.randomUUID()}.tmp`);
  try {
    writeFileSync(scratch, text, { flag: 'wx' });
    if (existsSync(target)) chmodSync(scratch, statSync(target).mode);
    renameSync(scratch, target);
  } catch (error) {
    if (existsSync(scratch)) rmSync(scratch);
    throw cannotWrite(file, error);
  }
}

/** Writes a file that must not be there yet, with the folders it stands in. */
export function writeNew(file: string, text: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

/** Takes away a file that this run has written. */
export function removeFile(file: string): void {
  rmSync(file, { force: true });
}

/** Puts a byte order mark back. */
export function withBom(text: string, bom: boolean): string {
  return bom ? BOM + text : text;
}

/** Results. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Everything that is no result: progress, hints, mistakes. */
export function printAside(text: string): void {
  process.stderr.write(text);
}

/**
 * A reader that has gone (`seamline check | head`) is no error; what it did not take is not missed. Anything else, such as a full disk
 * behind `> results.txt`, ends the process: results that lack their end must not count as results.
 *
 * @param report says what went wrong, and gives the exit code for it
 */
export function guardOutputs(report: (error: unknown) => number): void {
  process.stdout.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') process.exit(report(cannotBeWritten('The results', error)));
  });
  process.stderr.on('error', () => {
    // There is nowhere left to say so.
  });
}

// ---------------------------------------------------------------------------------------------- surroundings

export interface Terminal {
  readonly isTerminal: boolean;
  readonly width: number;
}

/** Where results go. */
export function resultTerminal(): Terminal {
  // `isTTY` is undefined where there is no terminal, whatever its type says; and undefined is not false to everybody.
  return { isTerminal: isatty(process.stdout.fd), width: process.stdout.columns || 100 };
}

/** Clears the screen where a person looks at it, and nowhere else. */
export function clearTerminal(): void {
  if (process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[3J\u001b[H');
}

/** Resolves when the user (Ctrl+C) or the system asks the process to end, or nobody reads its results any more. */
export async function onInterrupt(): Promise<void> {
  if (process.stdout.errored) return;
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    process.stdout.once('error', () => resolve());
  });
}

/** Whether hints are read by a person now. */
export function asideIsTerminal(): boolean {
  return process.stderr.isTTY;
}

export function environment(name: string): string | undefined {
  return process.env[name];
}

/** Milliseconds of some clock, for differences. */
export function milliseconds(): number {
  return performance.now();
}

/** The user's own calendar day. */
export function localDay(): Day {
  const now = new Date();
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const iso = `${String(now.getFullYear()).padStart(4, '0')}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  const day = parseDay(iso);
  if (!day) throw new Error(`the clock says ${iso}`);
  return day;
}

// ---------------------------------------------------------------------------------------------- errors

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const READING: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'There is no permission to read it.'],
  ['EPERM', 'There is no permission to read it.'],
  ['ENOENT', 'It does not exist.'],
  ['ELOOP', 'This is a link that leads back to itself.'],
  ['EISDIR', 'This is a folder, not a file.'],
  ['ENAMETOOLONG', 'Its name is too long.'],
]);

/** Why something could not be read, in a sentence without a path. */
function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return (code === undefined ? undefined : READING.get(code)) ?? `It cannot be read (${code ?? 'unknown reason'}).`;
}

const WRITING: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'there is no permission to write there'],
  ['EPERM', 'there is no permission to write there'],
  ['EROFS', 'nothing can be written on this disk'],
  ['ENOSPC', 'the disk is full'],
  ['ENOENT', 'its folder does not exist'],
  ['ENOTDIR', 'its folder does not exist'],
  ['EEXIST', 'something else is there already'],
  ['ENAMETOOLONG', 'its name is too long'],
]);

/** What to say instead of the system's own message, which names a scratch file that nobody asked for. */
function cannotWrite(file: string, error: unknown): unknown {
  return cannotBeWritten(JSON.stringify(path.isAbsolute(file) ? displayPath(file) : withSlashes(file)), error);
}

function cannotBeWritten(what: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  return new UsageError(`${what} cannot be written: ${WRITING.get(code) ?? `the system says ${code}`}.`);
}

/** Whether an error comes from the system (no permission, no space), and its reason then. */
export function systemReason(error: unknown): string | undefined {
  return codeOf(error)?.startsWith('E') ? (error as Error).message : undefined;
}
