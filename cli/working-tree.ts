import path from 'node:path';
import { disk, type FileTree } from './file-tree.js';

/**
 * The working tree of a repository, with what is not committed. What lies in a repository of its own below it, such as a sub-module, is no part
 * of it, as it is none of its revisions.
 */
export const workingTree: FileTree = {
  ...disk,
  async find(folder, isWanted) {
    const found = await disk.find(folder, isWanted);
    const known = new Map<string, boolean>([['.', false]]);
    const isForeign = (at: string): boolean => {
      const answer = known.get(at) ?? (disk.exists(path.join(folder, at, '.git')) || isForeign(path.posix.dirname(at)));
      known.set(at, answer);
      return answer;
    };
    return {
      files: found.files.filter((file) => !isForeign(path.posix.dirname(file))),
      unreadable: found.unreadable.filter((unread) => !isForeign(unread.path)),
    };
  },
};
