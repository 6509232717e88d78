import type { Fragment } from '../../language/landscape/fragment.js';
import type { Day } from '../../language/landscape/time.js';
import type { Reader } from '../../language/syntax/reader.js';
import type { FileSystem, Host } from '../workspace/file-system.js';
import { Judging } from '../workspace/judging.js';
import type { Project } from '../workspace/project.js';
import { Workspace } from '../workspace/workspace.js';

/** The folder that is reviewed: one that the workspace has searched. */
export interface ReviewedFolder {
  readonly uri: string;
  /** Only files directly in it. */
  readonly shallow: boolean;
}

/** A folder as it was in a revision: its projects, under the same URIs as now. */
export interface Base {
  /** Of the revision. */
  readonly id: string;
  readonly projects: readonly Project[];
  /** What is wrong with reading a file of it, if something is. */
  unreadableReason(uri: string): string | undefined;
}

export interface BaseOptions {
  readonly host: Host;
  /** The projects as they are now: files that stay as they were are not parsed again. */
  readonly now: () => readonly Project[];
  readonly reader: Reader;
  /** The clock's day, where it is not the real one. */
  readonly asOf: Day | undefined;
}

/** Reads and judges a folder as it was, a slice at a time as the workspace does, so that the editor is served meanwhile. */
export async function readBase(
  id: string,
  files: FileSystem,
  { uri, shallow }: ReviewedFolder,
  { host, now, reader, asOf }: BaseOptions,
): Promise<Base> {
  const judging = new Judging(host, {
    edited: () => undefined,
    judged: () => undefined,
    // Asked for once more where it is compared, which says what is wrong.
    failed: () => undefined,
  });
  const workspace = new Workspace(
    { files: shallow ? { ...files, find: (folder) => files.list(folder) } : files, today: () => host.today() },
    {
      changed: (project) => judging.changed(project),
      removed: (project) => judging.removed(project),
      reading: () => undefined,
    },
    sparing(reader, now),
  );
  workspace.asOf = asOf;
  workspace.addFolder(uri);
  await workspace.idle;
  await judging.settled();
  return {
    id,
    projects: workspace.projects,
    unreadableReason: (file) => workspace.unreadableReason(file),
  };
}

/** A reader that takes a file from the projects where one of them has it with the same text. */
function sparing(reader: Reader, now: () => readonly Project[]): Reader {
  const sameNow = (path: string, text: string): Fragment | undefined => {
    for (const project of now()) {
      const fragment = project.fragment(path);
      if (fragment?.file.text === text) return fragment;
    }
    return undefined;
  };
  return {
    library: () => reader.library(),
    read: (path, text) => sameNow(path, text) ?? reader.read(path, text),
  };
}
