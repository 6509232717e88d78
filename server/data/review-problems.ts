import type { ProjectReview } from '../../language/protocol/review-data.js';
import { rangeOf } from '../workspace/positions.js';
import type { Project } from '../workspace/project.js';
import { nameOf } from '../workspace/uris.js';

type Problem = ProjectReview['problems']['now'][number];

/**
 * What could not be read of a project: files, mistakes of syntax, its configuration.
 *
 * @param files says why a file could not be read
 * @param shown the URI by which the client opens a file
 */
export function problemsOf(
  project: Project,
  files: { unreadableReason(uri: string): string | undefined },
  shown: (uri: string) => string,
): Problem[] {
  const { configuration } = project;
  const problems: Problem[] = [];
  if (configuration.kind === 'unreadable') {
    problems.push({ message: `${nameOf(configuration.uri)}: ${configuration.reason}`, location: null });
  }
  if (configuration.kind === 'broken') {
    const uri = shown(configuration.uri);
    for (const problem of configuration.problems) {
      problems.push({ message: problem.message, location: { uri, range: rangeOf(problem) } });
    }
  }
  for (const [path, uri] of project.files) {
    const reason = files.unreadableReason(uri);
    if (reason !== undefined) problems.push({ message: `${path}: ${reason}`, location: null });
    for (const error of project.fragment(path)?.syntaxErrors ?? []) {
      problems.push({ message: error.message, location: { uri: shown(uri), range: rangeOf(error) } });
    }
  }
  return problems;
}
