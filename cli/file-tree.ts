import { exists, type FoundFiles, findFiles, kindOf, type PathKind, readTextInside, type TextResult } from './io.js';

/** Where projects are read from: the disk, or a revision that stands in its place. Paths are absolute, as on the disk. */
export interface FileTree {
  kindOf(file: string): PathKind;
  exists(file: string): boolean;
  /** See `findFiles` (io.ts). */
  find(folder: string, isWanted: (name: string) => boolean): Promise<FoundFiles>;
  /** The text of a file that must not lead out of a folder by a link. */
  readInside(folder: string, file: string): TextResult;
}

export const disk: FileTree = { kindOf, exists, find: findFiles, readInside: readTextInside };
