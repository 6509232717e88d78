import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { GitProblem } from '../../git/git-problem.js';
import { findRevision, readRevision, type RevisionFiles } from '../../git/revision.js';
import { CONFIGURATION_FILE } from '../../language/configuration/defaults.js';
import type { FileSystem, FileText, FoundRevision } from '../workspace/file-system.js';
import { below, folderOf, pathBelow } from '../workspace/uris.js';
import { textOfBytes } from './disk.js';

/** Finds a revision with git. See `Host.revision`. */
export async function findGitRevision(folder: string, ref: string): Promise<FoundRevision> {
  if (!folder.startsWith('file:')) {
    return { kind: 'mistake', message: 'This folder is in no git repository.', hint: undefined };
  }
  const at = fileURLToPath(folder);
  try {
    const revision = await findRevision(at, ref);
    const read = async (): Promise<FileSystem> => {
      // git names the repository's real folder; the editor may have come to it by a link.
      const inside = path.relative(await realpath(revision.top), await realpath(at));
      const prefix = inside === '' ? '' : `${inside.split(path.sep).join('/')}/`;
      return revisionFiles(folder, prefix, await readRevision(revision, isOfProject));
    };
    return { kind: 'found', revision: { id: revision.tree, read } };
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    return { kind: 'mistake', message: error.message, hint: error.hint };
  }
}

function isOfProject(name: string): boolean {
  return name.endsWith('.seam') || name === CONFIGURATION_FILE;
}

/**
 * @param folder the URI of the folder that is seen
 * @param prefix its path in the repository, with a `/` at the end; empty for the repository's own folder
 */
function revisionFiles(folder: string, prefix: string, { files, blobs }: RevisionFiles): FileSystem {
  const known = new Map(files.map((file) => [file.path, file]));
  const seen = files
    .flatMap((file) => (file.path.startsWith(prefix) ? [file.path.slice(prefix.length)] : []))
    .filter(isSeen)
    .map((inside) => below(folder, inside));
  const textOf = (id: string): FileText => {
    const bytes = blobs.get(id);
    return bytes ? textOfBytes(bytes) : { kind: 'unreadable', reason: 'This clone does not have its text.' };
  };
  const read = (uri: string): FileText => {
    const inside = pathBelow(folder, uri);
    const file = inside === undefined ? undefined : known.get(prefix + inside);
    if (!file) return { kind: 'missing' };
    const text = textOf(file.id);
    if (!file.isLink || text.kind !== 'text') return text;
    const target = path.posix.join(path.posix.dirname(file.path), text.text);
    if (path.posix.isAbsolute(text.text) || !target.startsWith(prefix)) {
      return { kind: 'unreadable', reason: 'This is a link that leads out of the project.' };
    }
    const linked = known.get(target);
    return linked && !linked.isLink
      ? textOf(linked.id)
      : { kind: 'unreadable', reason: 'This is a link to a file that is not there.' };
  };
  return {
    find: (at) => Promise.resolve({ files: seen.filter((uri) => pathBelow(at, uri) !== undefined), unreadable: [] }),
    list: (at) => Promise.resolve({ files: seen.filter((uri) => folderOf(uri) === at), unreadable: [] }),
    read: (uri) => Promise.resolve(read(uri)),
    // What was searched now is searched in the revision too, whatever lay around it then.
    enclosingProject: () => Promise.resolve(undefined),
  };
}

/** What a walk over the disk sees too: no packages, nothing that starts with a dot. */
function isSeen(inside: string): boolean {
  return inside.split('/').every((part) => part !== 'node_modules' && !part.startsWith('.'));
}
