import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { CodeStore } from './code-store.js';

const PREFIX = '(function (exports, require, module, __filename, __dirname) {';

/** What a process has compiled itself. */
interface Compiled {
  readonly name: string;
  readonly script: Script;
}

/**
 * Loads bundles, and keeps what the engine compiled of them for the next run: compiling is a sixth of a small check, and half of the
 * start of an editor's extension. Node's own cache (`module.enableCompileCache`, from 22.1 on) has what a module compiles as it is loaded,
 * not what it compiles as it works, and gains a third of this at most.
 */
export class CompiledCode {
  readonly #store: CodeStore | undefined;
  readonly #hashes: Readonly<Record<string, string>>;
  readonly #purpose: string;
  readonly #engine: string;
  readonly #new: Compiled[] = [];
  readonly #modules = new Map<string, { exports: unknown }>();

  /**
   * @param folder where it is kept, made when there is something to keep; `undefined` to keep nothing
   * @param hashes of the bundles, by their names: what was compiled of one is for just that one. Of others, nothing is kept
   * @param purpose apart for each: what another command has compiled is not what this one needs
   */
  constructor(folder: string | undefined, hashes: Readonly<Record<string, string>>, purpose: string) {
    this.#store = folder === undefined ? undefined : new CodeStore(folder);
    this.#hashes = hashes;
    this.#purpose = /^[a-z]{1,20}$/.test(purpose) ? purpose : 'other';
    const { version, platform, arch, versions } = process;
    // The tag stands for the engine's own version and for its settings as they are now.
    const engine = [version, versions.electron, platform, arch, cachedDataVersionTag().toString(16)];
    this.#engine = engine.filter((part) => part !== undefined).join('-');
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
    try {
      const run = this.#compile(file).runInThisContext() as (...args: readonly unknown[]) => void;
      run.call(loaded.exports, loaded.exports, requireFrom, loaded, file, folder);
    } catch (error) {
      this.#modules.delete(file);
      throw error;
    }
    return loaded.exports;
  }

  /** Whether a bundle of this name has been loaded. */
  hasLoaded(name: string): boolean {
    return [...this.#modules.keys()].some((file) => path.basename(file) === name);
  }

  /** Keeps what had to be compiled, once: what was compiled until now is kept. */
  keep(): void {
    const compiled = this.#new.splice(0);
    if (!this.#store || compiled.length === 0) return;
    for (const { name, script } of compiled) this.#store.write(name, script.createCachedData());
    this.#store.forgetOld();
  }

  #compile(file: string): Script {
    const source = `${PREFIX}${readFileSync(file, 'utf8')}\n})`;
    // Whoever looks for a place in the bundle does not count the prefix.
    const origin = { filename: file, columnOffset: -PREFIX.length };
    const hash = this.#hashes[path.basename(file)];
    if (!this.#store || hash === undefined) return new Script(source, origin);
    const name = [path.basename(file, '.cjs'), this.#purpose, hash, this.#engine].join('-');
    const script = new Script(source, { ...origin, cachedData: this.#store.read(name) });
    if (script.cachedDataRejected !== false) this.#new.push({ name, script });
    return script;
  }
}
