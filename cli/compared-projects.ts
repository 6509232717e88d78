import { createReader } from '../language/syntax/reader.js';
import { type CommonOptions, configurationFileOf, dayOf } from './common-options.js';
import { type ComparedRevisions, comparedRevisions } from './compared-revisions.js';
import { findProjectsIn } from './discovery.js';
import type { FileTree } from './file-tree.js';
import { readProjectsOf } from './git.js';
import { configureProjects, createLoader, type LoadOptions, type Project } from './project.js';
import { UsageError } from './usage-error.js';
import { workingTree } from './working-tree.js';

/** The projects of the working folder in two revisions. */
export interface ComparedProjects extends ComparedRevisions {
  /** The repository's folder, absolute. */
  readonly top: string;
  readonly before: readonly Project[];
  readonly after: readonly Project[];
}

/**
 * Reads the projects of the working folder in two revisions of its repository, and analyses both whole, with one clock; what they have in
 * common is parsed once. A project whose configuration is broken in the base is read with the one that it has now.
 *
 * @param given a revision, or two in one word (see `comparedRevisions`)
 * @param givenHead `undefined` for the working tree, with what is not committed
 * @throws UsageError where there is no repository, no such revision, or no model in either
 */
export async function readComparedProjects(
  given: string,
  givenHead: string | undefined,
  options: CommonOptions,
): Promise<ComparedProjects> {
  const { base, head } = await comparedRevisions(given, givenHead);
  const today = dayOf(options);
  const configurationFile = configurationFileOf(options);
  const [baseTree, headTree] = await Promise.all([
    readProjectsOf(base),
    head === undefined ? workingTree : readProjectsOf(head),
  ]);
  const loader = createLoader(createReader());
  const load = async (tree: FileTree, otherwise?: LoadOptions['otherwise']): Promise<readonly Project[]> => {
    const found = await findProjectsIn(tree, []);
    const whole = found.map((project) => ({ ...project, asked: undefined }));
    return loader.load(whole, { today, configurationFile, timed: true, tree, otherwise });
  };
  const after = await load(headTree);
  let before = await load(baseTree);
  if (before.some(({ analysis }) => !analysis)) {
    const found = await findProjectsIn(headTree, []);
    const configured = configureProjects(found, configurationFile, headTree);
    const byFolder = new Map(configured.map(({ project, configuration }) => [project.root, configuration]));
    before = await load(baseTree, (folder) => byFolder.get(folder));
  }
  if (before.length === 0 && after.length === 0) {
    throw new UsageError('There is no .seam file in this folder, in neither revision.');
  }
  return { base, head, top: baseTree.top, before, after };
}
