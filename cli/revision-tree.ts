import path from 'node:path';
import type { RevisionFiles } from '../git/revision.js';
import type { FileTree } from './file-tree.js';
import { decodeText, type FoundFiles, type TextResult, withSlashes } from './io.js';

/**
 * A revision in the place of the working tree: the same absolute paths, the texts of the revision.
 *
 * @param top the repository's folder, absolute
 */
export function createRevisionTree(top: string, { files: entries, blobs }: RevisionFiles): FileTree {
  const files = new Map(entries.map((entry) => [entry.path, entry]));
  const folders = new Set(entries.flatMap((entry) => foldersAbove(entry.path)));
  const below = (file: string): string => withSlashes(path.relative(top, file));

  const read = (folder: string, file: string): TextResult => {
    const entry = files.get(below(file));
    if (!entry) return { kind: 'unreadable', reason: 'It does not exist.' };
    const bytes = blobs.get(entry.id);
    if (!bytes) return { kind: 'unreadable', reason: 'This clone does not have its text.' };
    if (!entry.isLink) return decodeText(bytes);
    const target = path.resolve(path.dirname(file), bytes.toString('utf8'));
    const inside = path.relative(folder, target);
    if (inside.startsWith('..') || path.isAbsolute(inside)) {
      return { kind: 'unreadable', reason: 'This is a link that leads out of the project.' };
    }
    const linked = files.get(below(target));
    const text = linked && !linked.isLink ? blobs.get(linked.id) : undefined;
    return text ? decodeText(text) : { kind: 'unreadable', reason: 'This is a link to a file that is not there.' };
  };

  return {
    kindOf(file) {
      const name = below(file);
      return files.has(name) ? 'file' : name === '' || folders.has(name) ? 'folder' : 'missing';
    },
    exists: (file) => files.has(below(file)) || below(file) === '.git',
    find: (folder, isWanted): Promise<FoundFiles> => {
      const found = entries.flatMap((entry) => {
        const inside = withSlashes(path.relative(folder, path.join(top, entry.path)));
        return isSeen(inside) && isWanted(path.posix.basename(inside)) ? [inside] : [];
      });
      return Promise.resolve({ files: found.sort(), unreadable: [] });
    },
    readInside: read,
  };
}

/** What a walk over the disk sees too: nothing outside, no packages, nothing that starts with a dot. */
function isSeen(inside: string): boolean {
  return inside !== '' && inside.split('/').every((part) => part !== 'node_modules' && !part.startsWith('.'));
}

function foldersAbove(file: string): readonly string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
