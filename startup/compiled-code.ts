import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';

const ENDING = '.bin';

/** What a run has loaded and compiled itself. */
interface Loaded {
  readonly script: Script;
  readonly name: KeptName;
}

/** The name of a file with compiled code. */
interface KeptName {
  /** What it is for: a bundle and a purpose, in these versions of the program and of Node. */
  readonly use: string;
  /** Which of the builds that there have been of it. */
  readonly build: string;
}

const fileOf = ({ use, build }: KeptName): string => `${use}${build}${ENDING}`;

/** Milliseconds; each version of the program and of Node has files of its own, and nothing else says that one is gone. */
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
      for (const { script, name } of this.#new) {
        const file = path.join(folder, fileOf(name));
        // Whole or not at all, also when two runs end at once.
        const unfinished = `${file}.${process.pid}`;
        writeFileSync(unfinished, script.createCachedData(), { mode: 0o600 });
        renameSync(unfinished, file);
      }
      forgetOld(
        folder,
        this.#new.map(({ name }) => name),
      );
    } catch {
      // Nowhere to keep it, or no room: the next run compiles anew, which is all that is lost.
    }
  }

  #compile(file: string): Script {
    const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
    if (this.#folder === undefined) return new Script(source, { filename: file });
    const name = this.#nameOf(file);
    const kept = readIfThere(path.join(this.#folder, fileOf(name)));
    const script = new Script(source, { filename: file, cachedData: kept });
    if (script.cachedDataRejected !== false) this.#new.push({ script, name });
    return script;
  }

  #nameOf(file: string): KeptName {
    const { size, mtimeMs } = statSync(file);
    const { version, arch } = process;
    const use = `${[path.basename(file, '.cjs'), this.#label, version, arch].join('-')}-`;
    return { use, build: `${size}-${Math.round(mtimeMs)}` };
  }
}

/** Takes away what earlier builds of the same have left, and what nobody has come for in a month. */
function forgetOld(folder: string, kept: readonly KeptName[]): void {
  const current = new Set(kept.map(fileOf));
  const oldest = Date.now() - FORGOTTEN_AFTER;
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(ENDING) || current.has(name)) continue;
    const file = path.join(folder, name);
    if (kept.some(({ use }) => name.startsWith(use)) || statSync(file).mtimeMs < oldest) rmSync(file, { force: true });
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
