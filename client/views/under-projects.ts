import type { Location } from '../../language/protocol/pieces.js';
import type { ProjectData } from '../../language/protocol/project-data.js';
import { nowhere, type TreeNode } from './tree-node.js';

/** The rows of one project as they are; those of several each under their project. */
export function underProjects(
  projects: readonly ProjectData[],
  rowsOf: (project: ProjectData) => readonly TreeNode[],
): readonly TreeNode[] {
  const [only, ...others] = projects;
  if (!only) return [];
  if (others.length === 0) return rowsOf(only);
  return projects.flatMap((project) => {
    const children = rowsOf(project);
    if (children.length === 0) return [];
    return [
      {
        id: project.status.root,
        label: project.status.title,
        description: '',
        tooltip: project.status.root,
        icon: 'project',
        target: nowhere,
        children,
        isOpen: true,
        context: 'project',
      },
    ];
  });
}

/** `finance.seam:34`; the same for a file of an earlier revision, whose URI says which one behind a `?`. */
export function placeOf({ uri, range }: Location): string {
  const [path = uri] = uri.split('?');
  return `${path.slice(path.lastIndexOf('/') + 1)}:${range.start.line + 1}`;
}
