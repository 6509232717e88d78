import { type CheckReport, fullMessage, openFindings, type Place, placeOf, placeOfProblem } from '../report.js';
import { xmlAttributes } from './xml.js';

interface Entry {
  readonly place: Place;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly source: string;
}

/** Checkstyle's XML, which most build servers can show. Accepted findings are left out. */
export function checkstyle({ projects }: CheckReport): string {
  const byFile = new Map<string, Entry[]>();
  const add = (entry: Entry): void => {
    const entries = byFile.get(entry.place.file);
    if (entries) entries.push(entry);
    else byFile.set(entry.place.file, [entry]);
  };
  for (const project of projects) {
    for (const problem of project.problems) {
      const { message, kind } = problem;
      add({ place: placeOfProblem(problem), severity: 'error', message, source: `seamline.${kind}` });
    }
    for (const finding of openFindings(project)) {
      const { severity, rule } = finding;
      add({ place: placeOf(project, finding.at), severity, message: fullMessage(finding), source: `seamline.${rule}` });
    }
  }
  const files = [...byFile].flatMap(([file, entries]) => [
    `  <file${xmlAttributes({ name: file })}>`,
    ...entries.map(({ place: { start }, severity, message, source }) => {
      return `    <error${xmlAttributes({ line: start.line, column: start.column, severity, message, source })}/>`;
    }),
    '  </file>',
  ]);
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...files, '</checkstyle>', ''].join(
    '\n',
  );
}
