/** What a search found: URIs in their one form. */
export interface FoundFiles {
  readonly files: readonly string[];
  /** Folders that could not be looked into. */
  readonly unreadable: readonly UnreadableFolder[];
}

export interface UnreadableFolder {
  readonly uri: string;
  readonly reason: string;
}

/** What reading a file gave. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Files as a host has them: on a disk, or at the other end of a connection. */
export interface FileSystem {
  /** The `.seam` files and configurations below a folder. */
  find(folder: string): Promise<FoundFiles>;
  /** The same directly in a folder. */
  list(folder: string): Promise<FoundFiles>;
  /**
   * The text of a file, which must be UTF-8, without byte order mark.
   * @param within the folder that a link must not lead out of
   */
  read(uri: string, within: string): Promise<FileText>;
  /** The nearest folder with a configuration, from a folder upward, not beyond the repository; `undefined` where there is none. */
  enclosingProject(folder: string): Promise<string | undefined>;
}

/** A revision of a repository, found and not yet read. */
export interface Revision {
  /** Stands for its files: it stays the same however the revision is called. */
  readonly id: string;
  /** Its files in the place of the disk's, under the same URIs. */
  read(): Promise<FileSystem>;
}

/** What came of looking for a revision. */
export type FoundRevision =
  | { readonly kind: 'found'; readonly revision: Revision }
  | {
      /** There is none, or no way to read it: what is wrong, and what to try instead. */
      readonly kind: 'mistake';
      readonly message: string;
      readonly hint: string | undefined;
    };

/** What the server needs of where it runs. */
export interface Host {
  readonly files: FileSystem;
  /** Finds a revision of the repository that a folder lies in. @param ref a commit, a tag, a branch or a tree, as a person writes it */
  revision(folder: string, ref: string): Promise<FoundRevision>;
  /** The user's own calendar day, as `2026-11-23`. */
  today(): string;
  /** Milliseconds that only count on. */
  now(): number;
  /** Goes on when the events that wait have been served. */
  pause(): Promise<void>;
  /** Runs something a little later; the result takes that back. */
  later(milliseconds: number, run: () => void): () => void;
}
