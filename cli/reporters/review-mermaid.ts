import type { Handoff, Ref } from '../../language/landscape/types.js';
import { mermaidText } from '../../language/render/export/mermaid.js';
import { isWorse } from '../../language/review/findings.js';
import type { Review } from '../../language/review/review.js';

/** More handoffs than these nobody reads in a comment, and GitHub draws no chart of more than some thousands of characters. */
const MOST_HANDOFFS = 40;
const MOST_CHARACTERS = 60;

type Mark = 'added' | 'removed' | 'worse' | 'changed';

const STROKES: Readonly<Record<Mark, string>> = {
  added: '#1a7f37',
  removed: '#6e7781',
  worse: '#b3201a',
  changed: '#2f6690',
};

/** The handoffs that came, went or changed, and those with new findings, as a Mermaid flowchart; `undefined` where there is none. */
export function reviewMermaid(review: Review): string | undefined {
  const marked = [...markedHandoffs(review)].slice(0, MOST_HANDOFFS);
  if (marked.length === 0) return undefined;
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
  const styles = (Object.keys(STROKES) as Mark[]).flatMap((mark) => {
    const numbers = marked.flatMap(([, other], index) => (other === mark ? [index] : []));
    return numbers.length > 0 ? [`  linkStyle ${numbers.join(',')} stroke:${STROKES[mark]}`] : [];
  });
  const nodes = [...ids].map(([name, id]) => `  ${id}["${mermaidText(shortened(name))}"]`);
  return ['flowchart LR', ...nodes, ...edges, ...styles].join('\n');
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
