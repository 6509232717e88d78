import type { ProjectStatus } from '../language/protocol/project-data.js';

/**
 * The project that a document belongs to: the innermost whose folder holds it.
 * @param uri of the document, written as the server writes URIs
 */
export function projectOf<P extends Pick<ProjectStatus, 'root'>>(projects: readonly P[], uri: string): P | undefined {
  let best: P | undefined;
  for (const project of projects) {
    const folder = project.root.endsWith('/') ? project.root : `${project.root}/`;
    if (uri !== project.root && !uri.startsWith(folder)) continue;
    if (!best || project.root.length > best.root.length) best = project;
  }
  return best;
}
