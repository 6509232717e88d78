import type { UnreadableFolder } from './file-system.js';
import { folderOf, pathBelow } from './uris.js';

/** A folder that was searched, with what is known of it. */
interface SearchedFolder {
  readonly unreadable: readonly UnreadableFolder[];
  /** Only files directly in it: it was not opened, just one of its files. */
  readonly shallow: boolean;
}

/** The folders that were searched for files, by URI. */
export class SearchedFolders {
  readonly #folders = new Map<string, SearchedFolder>();

  set(folder: string, searched: SearchedFolder): void {
    this.#folders.set(folder, searched);
  }

  delete(folder: string): void {
    this.#folders.delete(folder);
  }

  get(folder: string): SearchedFolder | undefined {
    return this.#folders.get(folder);
  }

  /** Whether a file is one that a search of the folder finds. */
  holds(folder: string, uri: string): boolean {
    const isShallow = this.#folders.get(folder)?.shallow === true;
    return isShallow ? folderOf(uri) === folder : pathBelow(folder, uri) !== undefined;
  }

  /** The folder that was searched and that a file lies in. */
  around(uri: string): string | undefined {
    return [...this.#folders.keys()].find((folder) => this.holds(folder, uri));
  }

  /** The folders to split into projects, in their order: one in another that was searched is no root of its own. */
  get outermost(): readonly string[] {
    const all = [...this.#folders.keys()].sort();
    return all.filter((folder) => !all.some((other) => other !== folder && this.holds(other, `${folder}/x`)));
  }

  /** The folders below another that could not be looked into. */
  unreadableBelow(root: string): readonly UnreadableFolder[] {
    return [...this.#folders.values()].flatMap(({ unreadable }) =>
      unreadable.filter(({ uri }) => pathBelow(root, uri) !== undefined),
    );
  }
}
