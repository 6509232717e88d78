import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';

const ENDING = '.bin';

/** What a run has loaded and compiled itself, and where that belongs. */
interface Loaded {
  readonly script: Script;
  readonly file: string;
}

/** Milliseconds; each version of the command and of Node has files of its own, and nothing else says that one is gone. */
const FORGOTTEN_AFTER = 30 * 24 * 60 * 60 * 1000;

/**
 * Loads bundles, and keeps what the engine compiled of them for the next run: compiling is a sixth of a small check, and half of the
 * start of an editor's extension. Node's own cache (`module.enableCompileCache`, from 22.1 on) has what a module compiles as it is loaded, not what it compiles
 * as it works, and gains a third of this.
 *
 * The engine looks at its own version, at its settings and at the length of the source before it takes what was kept. That a file of
 * the same length is the same one is told by the version of the program, and by the time at which it was written.
 */
export class CompiledCode {
  readonly #folder: string | undefined;
  readonly #label: string;
  readonly #new: Loaded[] = [];
  readonly #modules = new Map<string, { exports: unknown }>();

  /**
   * @param folder where it is kept, made when there is something to keep; `undefined` to keep nothing
   * @param version of the program that the bundles belong to
   * @param purpose apart for each: what another command has compiled is not what this one needs
   */
  constructor(folder: string | undefined, version: string, purpose: string) {
    this.#folder = folder;
    this.#label = `${/^[a-z]{1,20}$/.test(purpose) ? purpose : 'other'}-${version}`;
  }

  /**
   * Loads a bundle as `require` does, and likewise those beside it that it asks for.
   * @param file its absolute path
   */
  load(file: string): unknown {
    const known = this.#modules.get(file);
    if (known) return known.exports;
    const loaded: { exports: unknown } = { exports: {} };
    this.#modules.set(file, loaded);
    const own = createRequire(file);
    const folder = path.dirname(file);
    const requireFrom = (id: string): unknown => (id.startsWith('./') ? this.load(path.join(folder, id)) : own(id));
    const run = this.#compile(file).runInThisContext() as (...args: readonly unknown[]) => void;
    run.call(loaded.exports, loaded.exports, requireFrom, loaded, file, folder);
    return loaded.exports;
  }

  /** Keeps what this run had to compile. To be called at its end: what was compiled until then is kept. */
  keep(): void {
    const folder = this.#folder;
    if (folder === undefined || this.#new.length === 0) return;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      for (const { script, file } of this.#new) {
        // Whole or not at all, also when two runs end at once.
        const unfinished = `${file}.${process.pid}`;
        writeFileSync(unfinished, script.createCachedData(), { mode: 0o600 });
        renameSync(unfinished, file);
      }
      forgetOld(folder);
    } catch {
      // Nowhere to keep it, or no room: the next run compiles anew, which is all that is lost.
    }
  }

  #compile(file: string): Script {
    const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
    if (this.#folder === undefined) return new Script(source, { filename: file });
    const kept = path.join(this.#folder, this.#nameOf(file));
    const script = new Script(source, { filename: file, cachedData: readIfThere(kept) });
    if (script.cachedDataRejected !== false) this.#new.push({ script, file: kept });
    return script;
  }

  #nameOf(file: string): string {
    const { size, mtimeMs } = statSync(file);
    const { version, arch } = process;
    const name = [path.basename(file, '.cjs'), this.#label, version, arch, size, Math.round(mtimeMs)];
    return `${name.join('-')}${ENDING}`;
  }
}

function forgetOld(folder: string): void {
  const oldest = Date.now() - FORGOTTEN_AFTER;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (name.endsWith(ENDING) && statSync(file).mtimeMs < oldest) rmSync(file, { force: true });
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
