import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const ENDING = '.bin';
const DAY = 24 * 60 * 60 * 1000;
/** Milliseconds without use. */
const FORGOTTEN_AFTER = 30 * DAY;
/** Files, of a megabyte or two each; whoever builds the program itself makes new ones all the time. */
const AT_MOST = 40;
/** Behind the code: its length and its checksum. */
const TRAILER = 8;

/**
 * Compiled code in a folder of the user's. The engine crashes on code that is damaged, so that each file ends with a checksum; and it runs
 * whatever code it is given, so that a folder that others can write to is left alone.
 */
export class CodeStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @returns `undefined` where nothing is kept under this name, or it is damaged */
  read(name: string): Buffer | undefined {
    return ifPossible(() => {
      if (!this.#isOurs()) return undefined;
      const file = this.#fileOf(name);
      const whole = readFileSync(file);
      const code = whole.subarray(0, Math.max(0, whole.length - TRAILER));
      if (!trailerOf(code).equals(whole.subarray(code.length))) return undefined;
      ifPossible(() => markAsUsed(file));
      return code;
    });
  }

  /** Keeps code, whole or not at all. What cannot be kept is compiled anew the next time, which is all that is lost. */
  write(name: string, code: Buffer): void {
    const file = this.#fileOf(name);
    const unfinished = `${file}.${crypto.randomUUID()}`;
    ifPossible(() => {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      if (!this.#isOurs()) return;
      writeFileSync(unfinished, Buffer.concat([code, trailerOf(code)]), { flag: 'wx', mode: 0o600 });
      renameSync(unfinished, file);
    });
    ifPossible(() => rmSync(unfinished, { force: true }));
  }

  /** Takes away what has not been used for long, and the oldest of too many. */
  forgetOld(): void {
    ifPossible(() => {
      const oldest = Date.now() - FORGOTTEN_AFTER;
      const files = readdirSync(this.#folder)
        .filter((name) => name.includes(ENDING))
        .map((name) => path.join(this.#folder, name))
        .map((file) => ({ file, used: statSync(file).mtimeMs }))
        .sort((left, right) => right.used - left.used);
      const forgotten = files.filter(({ used }, index) => index >= AT_MOST || used < oldest);
      for (const { file } of forgotten) rmSync(file, { force: true });
    });
  }

  #fileOf(name: string): string {
    return path.join(this.#folder, `${name}${ENDING}`);
  }

  #isOurs(): boolean {
    const { uid, mode } = statSync(this.#folder);
    const others = 0o022;
    // Windows has neither: there, a user's folders are the user's.
    return process.getuid === undefined || (uid === process.getuid() && (mode & others) === 0);
  }
}

/** What is kept makes a start faster and nothing else: where the disk does not let us, the work goes on without it. */
function ifPossible<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Once a day is enough to know what is in use. */
function markAsUsed(file: string): void {
  const now = new Date();
  if (now.getTime() - statSync(file).mtimeMs > DAY) utimesSync(file, now, now);
}

function trailerOf(code: Buffer): Buffer {
  const trailer = Buffer.alloc(TRAILER);
  trailer.writeUInt32LE(code.length, 0);
  trailer.writeInt32LE(checksum(code), 4);
  return trailer;
}

/** FNV-1a over words of four bytes, which is fast also in code that has just been loaded: every change of one word changes it. */
function checksum(bytes: Buffer): number {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer);
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  let sum = 0x811c9dc5 | 0;
  for (let at = 0; at < words.length; at++) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193);
  for (const byte of aligned.subarray(words.length * 4)) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum;
}
