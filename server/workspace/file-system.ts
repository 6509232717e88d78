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

/** What the server needs of where it runs. */
export interface Host {
  readonly files: FileSystem;
  /** The user's own calendar day, as `2026-11-23`. */
  today(): string;
  /** Milliseconds that only count on. */
  now(): number;
  /** Goes on when the events that wait have been served. */
  pause(): Promise<void>;
  /** Runs something a little later; the result takes that back. */
  later(milliseconds: number, run: () => void): () => void;
}
