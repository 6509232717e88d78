import type { Handoff, Ref } from '../../language/landscape/types.js';
import { mermaidText } from '../../language/render/export/mermaid.js';
import { isWorse } from '../../language/review/findings.js';
import type { Review } from '../../language/review/review.js';

/** More handoffs than these nobody reads in a comment, and GitHub draws no chart of more than some thousands of characters. */
const MOST_HANDOFFS = 40;
const MOST_CHARACTERS = 60;

/** Those first that a reviewer wants to see where there are too many. */
const MARKS = ['worse', 'added', 'removed', 'changed'] as const;
type Mark = (typeof MARKS)[number];

const STROKES: Readonly<Record<Mark, string>> = {
  added: '#1a7f37',
  removed: '#6e7781',
  worse: '#b3201a',
  changed: '#2f6690',
};

/** What the lines mean, for those who cannot tell their colours apart. */
const LEGEND = 'Dashed: removed. Thick: worse than before, by a new finding or a graver one.';

/** A drawing for a comment. */
export interface Chart {
  /** Mermaid. */
  readonly text: string;
  /** What a reader must know of it, in a line. */
  readonly legend: string;
}

/** The handoffs that came, went or changed, and those with new findings, as a Mermaid flowchart; `undefined` where there is none. */
export function reviewMermaid(review: Review): Chart | undefined {
  const all = [...markedHandoffs(review)];
  if (all.length === 0) return undefined;
  const marked = MARKS.flatMap((mark) => all.filter(([, other]) => other === mark)).slice(0, MOST_HANDOFFS);
  const left = all.length - marked.length;
  const ids = new Map<string, string>();
  const idOf = (ref: Ref | undefined): string => {
    const name = ref?.text ?? '?';
    const id = ids.get(name) ?? `n${ids.size + 1}`;
    ids.set(name, id);
    return id;
  };
  const edges = marked.map(([handoff, mark]) => {
    const arrow = `${handoff.twoWay ? '<' : ''}${mark === 'removed' ? '-.->' : mark === 'worse' ? '==>' : '-->'}`;
    const label = mermaidText(`${mark}: ${shortened(handoff.title)}`);
    return `  ${idOf(handoff.from)} ${arrow}|"${label}"| ${idOf(handoff.to)}`;
  });
  const styles = MARKS.flatMap((mark) => {
    const numbers = marked.flatMap(([, other], index) => (other === mark ? [index] : []));
    return numbers.length > 0 ? [`  linkStyle ${numbers.join(',')} stroke:${STROKES[mark]}`] : [];
  });
  const nodes = [...ids].map(([name, id]) => `  ${id}["${mermaidText(shortened(name))}"]`);
  return {
    text: ['flowchart LR', ...nodes, ...edges, ...styles].join('\n'),
    legend: left > 0 ? `${LEGEND} ${left} more handoffs changed.` : LEGEND,
  };
}

/** The graver mark wins: a changed handoff with a new finding is worse. */
function markedHandoffs({ declarations, findings }: Review): ReadonlyMap<Handoff, Mark> {
  const marks = new Map<Handoff, Mark>();
  for (const change of declarations) {
    if ('declaration' in change) {
      if (change.declaration.kind === 'handoff') marks.set(change.declaration, change.change);
    } else if (change.after.kind === 'handoff') marks.set(change.after, 'changed');
  }
  const graver = [...findings.added, ...findings.still.filter(isWorse).map(({ after }) => after)];
  for (const { elements, accepted, severity } of graver) {
    const [subject] = elements;
    if (accepted || severity === 'info' || subject.kind !== 'handoff') continue;
    if (marks.get(subject) !== 'added') marks.set(subject, 'worse');
  }
  return marks;
}

function shortened(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1).trimEnd()}…` : text;
}
