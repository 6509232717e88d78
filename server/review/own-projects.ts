import { CONFIGURATION_FILE } from '../../language/configuration/defaults.js';
import { parseDay } from '../../language/landscape/time.js';
import type { Reader } from '../../language/syntax/reader.js';
import type { Context } from '../context.js';
import { Project } from '../workspace/project.js';
import { below, pathBelow } from '../workspace/uris.js';

/**
 * The projects below a folder as they are now, without what lies in a repository of its own: no revision of the folder has it, so it would
 * look new.
 */
export async function ownProjects(context: Context, folder: string): Promise<readonly Project[]> {
  const { host, workspace } = context;
  const projects = workspace.projects.filter(({ root }) => pathBelow(folder, root) !== undefined);
  const files = projects.flatMap((project) => [...project.files.values(), configurationOf(project)]);
  const foreign = host.inNestedRepositories(folder, files);
  const own: Project[] = [];
  for (const project of projects) {
    if (foreign.has(configurationOf(project))) continue;
    const isWhole = [...project.files.values()].every((uri) => !foreign.has(uri));
    own.push(isWhole ? project : await without(context, project, foreign));
  }
  return own;
}

/** Where its configuration is, or would be: it lies where the project does. */
function configurationOf({ root }: Project): string {
  return below(root, CONFIGURATION_FILE);
}

/** A project with some of its files only, judged; what is read of them already is not read again. */
async function without(
  { client, host, workspace }: Context,
  project: Project,
  foreign: ReadonlySet<string>,
): Promise<Project> {
  const files = new Map([...project.files].filter(([, uri]) => !foreign.has(uri)));
  const pathOf = new Map([...files].map(([path, uri]) => [uri, path]));
  const reader: Reader = {
    library: () => workspace.reader.library(),
    read: (path, text) => project.fragment(path) ?? workspace.reader.read(path, text),
  };
  const today = parseDay(client.asOf ?? host.today());
  if (!today) throw new Error('The clock shows no day.');
  const part = new Project(
    project.root,
    { configuration: project.configuration, files },
    {
      reader,
      textOf: (uri) => project.fragment(pathOf.get(uri) ?? '')?.file.text,
      today: () => today,
    },
  );
  const { revision } = project;
  for (const _ of part.judge()) {
    await host.pause();
    // Somebody types: what is compared is asked for again then.
    if (project.revision !== revision) break;
  }
  return part;
}
