/** The files of one project below the folder that was searched. */
export interface ProjectFolder {
  /** Relative to the folder that was searched, with `/`; `.` for that folder itself. */
  readonly folder: string;
  readonly hasConfiguration: boolean;
  /** Its files, relative to the project. */
  readonly files: readonly string[];
}

/**
 * Splits what a search found into projects (language.md, 2): each folder with a configuration is one and takes the files below it, less
 * those of the projects in it; the rest belongs to the folder that was searched.
 *
 * @param files the `.seam` files, relative to the folder that was searched, with `/`
 * @param configured the folders with a configuration, likewise; `.` for the folder itself
 * @returns the projects by folder, outer ones first
 */
export function splitIntoProjects(files: Iterable<string>, configured: ReadonlySet<string>): readonly ProjectFolder[] {
  const filesOf = new Map<string, string[]>([...configured].map((folder) => [folder, []]));
  for (const file of files) {
    const folder = projectOf(file, configured);
    const known = filesOf.get(folder);
    const below = folder === '.' ? file : file.slice(folder.length + 1);
    if (known) known.push(below);
    else filesOf.set(folder, [below]);
  }
  return [...filesOf]
    .map(([folder, found]) => ({ folder, hasConfiguration: configured.has(folder), files: found.sort() }))
    .sort((left, right) => (depthKey(left.folder) < depthKey(right.folder) ? -1 : 1));
}

/** The folder of the project that a file belongs to: the nearest with a configuration, else the one that was searched. */
function projectOf(file: string, configured: ReadonlySet<string>): string {
  for (let at = parentOf(file); at !== '.'; at = parentOf(at)) if (configured.has(at)) return at;
  return '.';
}

/** The folder that a file or folder lies in; `.` for the topmost. */
function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : path.slice(0, slash);
}

/** Sorts a folder directly before what is in it, and `.` before everything. */
function depthKey(folder: string): string {
  return folder === '.' ? '' : `${folder}/`;
}
