import type { DecisionNode, DecisionView } from '../views/decision-view.js';
import type { MapHandoff, MapSystem, MapView } from '../views/map-view.js';

/** The decision tree as a Mermaid flowchart, the walk of the view's symptom marked. */
export function decisionMermaid(view: DecisionView): string {
  const ids = new Map(view.nodes.map((node, index) => [node.id, `n${index + 1}`]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  const lit = view.edges.flatMap((edge, index) => (edge.lit ? [index] : []));
  return lines([
    'flowchart TD',
    `  accTitle: ${plain(view.title)}`,
    ...view.nodes.map((node) => `  ${idOf(node.id)}${decisionShape(node)}${decisionClass(node)}`),
    ...view.edges.map(({ from, to, label }) => {
      return `  ${idOf(from)} ${label === 'then' ? '-.->' : '-->'}|${label}| ${idOf(to)}`;
    }),
    '  classDef asked stroke-width:3px',
    '  classDef reached stroke-width:5px',
    ...(lit.length > 0 ? [`  linkStyle ${lit.join(',')} stroke-width:4px`] : []),
  ]);
}

/** The map as a Mermaid flowchart: dashed for what people carry, thick for what is critical. */
export function mapMermaid(view: MapView): string {
  const ids = new Map(view.systems.map((system, index) => [system.id, `n${index + 1}`]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  const edges = view.handoffs.flatMap((handoff) => handoffLines(handoff, idOf));
  const colours = SEVERITIES.flatMap(([severity, colour]) => {
    const numbers = edges.flatMap(({ worst }, index) => (worst === severity ? [index] : []));
    return numbers.length > 0 ? [`  linkStyle ${numbers.join(',')} stroke:${colour}`] : [];
  });
  return lines([
    'flowchart LR',
    ...view.systems.map(
      (system) => `  ${idOf(system.id)}["${mermaidText(systemLabel(system))}"]${systemClass(system)}`,
    ),
    ...edges.map(({ line }) => line),
    '  classDef critical stroke-width:3px',
    '  classDef owner stroke-width:4px',
    '  classDef faint stroke-dasharray:4 4',
    ...colours,
  ]);
}

const SEVERITIES = [
  ['error', '#b3201a'],
  ['warning', '#8a5200'],
  ['info', '#2f6690'],
] as const;

function decisionShape(node: DecisionNode): string {
  const title = mermaidText(node.title);
  switch (node.kind) {
    case 'question':
      return `["${title}"]`;
    case 'outcome':
      return `{{"${title}"}}`;
    case 'unknown':
      return `>"${title}"]`;
  }
}

function decisionClass(node: DecisionNode): string {
  switch (node.kind) {
    case 'question':
      return node.answer ? ':::asked' : '';
    case 'outcome':
      return node.reached === 'no' ? '' : ':::reached';
    case 'unknown':
      return '';
  }
}

function systemLabel({ title, roles }: MapSystem): string {
  const marks = [roles?.owns ? 'source of truth' : '', roles?.reference ? 'system of reference' : ''];
  return [title, ...marks.filter((mark) => mark !== '')].join(' / ');
}

function systemClass({ critical, planned, declared, roles }: MapSystem): string {
  if (roles?.owns) return ':::owner';
  if (planned || !declared) return ':::faint';
  return critical ? ':::critical' : '';
}

function handoffLines(
  handoff: MapHandoff,
  idOf: (id: string) => string,
): readonly { readonly line: string; readonly worst: MapHandoff['worst'] }[] {
  const { title, from, through, to, twoWay, manual, planned, critical, worst, counts } = handoff;
  const stops = [from, ...through, to];
  const open = counts.error + counts.warning + counts.info;
  const label = `|"${mermaidText(open > 0 && worst ? `${title} (${open} open, worst ${worst})` : title)}"|`;
  return stops.slice(1).map((stop, index) => {
    const isFirst = index === 0;
    const hasHead = twoWay || index === stops.length - 2;
    const [shaft, headless] = manual || planned ? ['-.-', ''] : critical ? ['==', '='] : ['--', '-'];
    const arrow = `${twoWay ? '<' : ''}${shaft}${hasHead ? '>' : headless}`;
    return { line: `  ${idOf(stops[index] ?? from)} ${arrow}${isFirst ? label : ''} ${idOf(stop)}`, worst };
  });
}

/** The characters that no Mermaid renderer reads as anything but themselves. All others of ASCII go as `#code;`. */
const SAFE = /^[A-Za-z0-9 ,()/'?!-]$/;

/**
 * A text for between double quotes. Mermaid reads quotes, `#`, HTML and Markdown inside them, and lists at their start; as numbers of
 * characters nothing of it is left to read.
 */
export function mermaidText(text: string): string {
  const escaped = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 126 || SAFE.test(character) ? character : `#${code};`;
  }).join('');
  const isList = /^[-+]/.test(escaped);
  return isList ? `#${escaped.charCodeAt(0)};${escaped.slice(1)}` : escaped;
}

/** A text for the rest of a line, where nothing can be escaped. */
function plain(text: string): string {
  return text
    .replaceAll(/[^\p{L}\p{N} ,()'?!-]/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
