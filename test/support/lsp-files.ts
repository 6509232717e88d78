import { CONFIGURATION_FILE } from '../../language/configuration/defaults.js';
import type { FileSystem, FileText, FoundFiles } from '../../server/workspace/file-system.js';
import { canonical, folderOf, nameOf, pathBelow } from '../../server/workspace/uris.js';

/** Files that only this memory has, as a disk for the server. */
export class MemoryFiles implements FileSystem {
  readonly #files = new Map<string, FileText>();

  put(uri: string, text: string): void {
    this.#files.set(canonical(uri), { kind: 'text', text });
  }

  spoil(uri: string, reason: string): void {
    this.#files.set(canonical(uri), { kind: 'unreadable', reason });
  }

  textOf(uri: string): string {
    const file = this.#files.get(canonical(uri));
    return file?.kind === 'text' ? file.text : '';
  }

  /** Deletes a file, or a folder with all that is in it. */
  delete(uri: string): void {
    for (const known of this.#files.keys())
      if (pathBelow(canonical(uri), known) !== undefined) this.#files.delete(known);
  }

  get uris(): readonly string[] {
    return [...this.#files.keys()].sort();
  }

  find(folder: string): Promise<FoundFiles> {
    return this.#found((uri) => pathBelow(folder, uri) !== undefined);
  }

  list(folder: string): Promise<FoundFiles> {
    return this.#found((uri) => folderOf(uri) === folder);
  }

  #found(isIn: (uri: string) => boolean): Promise<FoundFiles> {
    const isModel = (uri: string): boolean => uri.endsWith('.seam') || nameOf(uri) === CONFIGURATION_FILE;
    return Promise.resolve({ files: this.uris.filter((uri) => isModel(uri) && isIn(uri)), unreadable: [] });
  }

  read(uri: string): Promise<FileText> {
    return Promise.resolve(this.#files.get(uri) ?? { kind: 'missing' });
  }

  enclosingProject(folder: string): Promise<string | undefined> {
    const around = this.uris
      .filter((uri) => nameOf(uri) === CONFIGURATION_FILE)
      .map((uri) => folderOf(uri))
      .filter((candidate) => pathBelow(candidate, folder) !== undefined);
    return Promise.resolve(around.sort((left, right) => right.length - left.length)[0]);
  }
}
