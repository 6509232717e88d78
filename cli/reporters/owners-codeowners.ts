import { handlesOf } from '../../language/review/team-handles.js';
import type { OwnedFile, OwnersReport } from '../owners-report.js';

/**
 * Lines for a CODEOWNERS file: each file that the change touches, or whose teams it changes, with the handles of the teams that answer for what
 * it declares. A file without a handle is named in a comment only, since a line without owners would say that it needs none.
 */
export function ownersCodeowners({ projects }: OwnersReport): string {
  return projects
    .flatMap(({ files }) => files.flatMap(fileLines))
    .map((line) => `${line}\n`)
    .join('');
}

function fileLines(file: OwnedFile): readonly string[] {
  const pattern = patternOf(file.path);
  const handles = [...new Set(file.teams.flatMap(handlesOf))];
  const unreachable = file.teams.filter((team) => handlesOf(team).length === 0).map(({ name }) => name.text);
  const lines = handles.length > 0 ? [`${pattern} ${handles.join(' ')}`] : [];
  if (file.teams.length === 0) return [`# ${pattern}: no team answers for what it declares.`];
  if (unreachable.length === 0) return lines;
  const also = handles.length > 0 ? 'also ' : '';
  return [
    ...lines,
    `# ${pattern}: ${also}${unreachable.join(', ')}, with neither a handle nor an address as its contact.`,
  ];
}

/** A pattern for just this file: spaces escaped, and a wildcard of one character for what has a meaning in patterns or would break the line. */
function patternOf(file: string): string {
  return `/${file.replace(/[*?[\]\\!#\p{C}]/gu, '?').replace(/\s/gu, '\\ ')}`;
}
