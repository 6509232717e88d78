import path from 'node:path';
import { type Concerned, concernedTeams } from '../language/review/concerned-teams.js';
import { subjectOf } from '../language/review/declarations.js';
import { fileOwners } from '../language/review/file-owners.js';
import { handlesOf } from '../language/review/team-handles.js';
import type { Team } from '../language/landscape/types.js';
import { withSlashes } from './io.js';
import type { Project } from './project.js';
import type { ProjectReview, ReviewReport } from './review-report.js';

/** A file with the teams that answer for what it declares. */
export interface OwnedFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly teams: readonly Team[];
}

/** Whom a change of one project concerns. */
export interface ProjectOwners extends Pick<ProjectReview, 'name' | 'root'>, Concerned {
  /** The files whose declarations or whose teams changed, those that are gone left out; in the order of their paths. */
  readonly files: readonly OwnedFile[];
}

/** The result of `owners`. */
export interface OwnersReport extends Pick<ReviewReport, 'base' | 'head'> {
  readonly projects: readonly ProjectOwners[];
}

/** @param top the repository's folder, absolute */
export function createOwnersReport({ base, head, projects }: ReviewReport, top: string): OwnersReport {
  return {
    base,
    head,
    projects: projects.map((project) => ({
      name: project.name,
      root: project.root,
      ...concernedTeams(project.before?.analysis, project.after?.analysis, project.review),
      files: changedFiles(project, top),
    })),
  };
}

function changedFiles({ before, after, review }: ProjectReview, top: string): readonly OwnedFile[] {
  if (!after) return [];
  const touched = new Set(
    review.declarations.flatMap((change) =>
      change.change === 'removed' ? [] : [repositoryPath(after, subjectOf(change).name.file.path, top)],
    ),
  );
  const was = new Map((before ? ownedFiles(before, top) : []).map((file) => [file.path, ownersKey(file)]));
  const files = ownedFiles(after, top).filter(
    (file) => touched.has(file.path) || was.get(file.path) !== ownersKey(file),
  );
  return files.sort((left, right) => (left.path < right.path ? -1 : 1));
}

function ownedFiles(project: Project, top: string): readonly OwnedFile[] {
  if (!project.analysis) return [];
  return [...fileOwners(project.analysis)].map(([file, teams]) => ({
    path: repositoryPath(project, file, top),
    teams,
  }));
}

/** Names and handles: a team that can be reached elsewhere changes what its files say. */
function ownersKey({ teams }: OwnedFile): string {
  return teams.map((team) => [team.name.text, ...handlesOf(team)].join(' ')).join('\n');
}

function repositoryPath({ folder }: Project, file: string, top: string): string {
  return withSlashes(path.relative(top, path.join(folder, file)));
}
