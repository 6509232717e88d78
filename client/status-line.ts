import type { ProjectStatus } from '../language/protocol/project-data.js';

/** What the status bar says of a project. */
export interface StatusLine {
  /** With icons in the editor's notation: `$(error)`. */
  readonly text: string;
  readonly tooltip: string;
  readonly gravity: 'none' | 'error';
}

/** The outcome and the number of errors, in a line. */
export function statusLine({ title, outcome, counts, syntaxErrors }: ProjectStatus): StatusLine {
  const end = outcomeOf(outcome);
  const errors = counts.error === 0 ? '' : `  $(error) ${counts.error}`;
  const lines = [
    title,
    `${counted(counts.error, 'error')}, ${counted(counts.warning, 'warning')}, ${counts.info} info`,
    ...(syntaxErrors > 0 ? [`of these ${counted(syntaxErrors, 'syntax error')}: not everything could be read`] : []),
    'Click to open the preview.',
  ];
  return {
    text: `$(git-merge) ${withoutIcons(end)}${errors}`,
    tooltip: `${end}\n${lines.join('\n')}`,
    gravity: outcome.kind === 'broken configuration' ? 'error' : 'none',
  };
}

function outcomeOf(outcome: ProjectStatus['outcome']): string {
  switch (outcome.kind) {
    case 'outcome':
      return outcome.outcome.title;
    case 'nothing to decide':
      return 'Nothing to decide';
    case 'undecided':
      return 'Undecided';
    case 'broken configuration':
      return 'Broken configuration';
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The title of an outcome is a stranger's text: it must not bring an icon of its own. */
function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}
