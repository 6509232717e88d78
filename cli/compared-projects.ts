import { createReader } from '../language/syntax/reader.js';
import { type CommonOptions, configurationFileOf, dayOf } from './common-options.js';
import { findProjectsIn } from './discovery.js';
import { disk, type FileTree } from './file-tree.js';
import { readProjectsOf } from './git.js';
import { createLoader, type Project } from './project.js';
import { UsageError } from './usage-error.js';

/** The projects of the working folder in two revisions. */
export interface ComparedProjects {
  /** The repository's folder, absolute. */
  readonly top: string;
  readonly before: readonly Project[];
  readonly after: readonly Project[];
}

/**
 * Reads the projects of the working folder in two revisions of its repository, and analyses both whole, with one clock; what they have in
 * common is parsed once.
 *
 * @param head `undefined` for the working tree, with what is not committed
 * @throws UsageError where there is no repository, no such revision, or no model in either
 */
export async function readComparedProjects(
  base: string,
  head: string | undefined,
  options: CommonOptions,
): Promise<ComparedProjects> {
  const today = dayOf(options);
  const configurationFile = configurationFileOf(options);
  const [baseTree, headTree] = await Promise.all([
    readProjectsOf(base),
    head === undefined ? disk : readProjectsOf(head),
  ]);
  const loader = createLoader(createReader());
  const load = async (tree: FileTree): Promise<readonly Project[]> => {
    const found = await findProjectsIn(tree, []);
    const whole = found.map((project) => ({ ...project, asked: undefined }));
    return loader.load(whole, { today, configurationFile, timed: true, tree });
  };
  const before = await load(baseTree);
  const after = await load(headTree);
  if (before.length === 0 && after.length === 0) {
    throw new UsageError('There is no .seam file in this folder, in neither revision.');
  }
  return { top: baseTree.top, before, after };
}
