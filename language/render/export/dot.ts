import type { DecisionNode, DecisionView } from '../views/decision-view.js';
import type { MapHandoff, MapSystem, MapView } from '../views/map-view.js';

/** The decision tree in Graphviz's language, the walk of the view's symptom drawn bold. */
export function decisionDot(view: DecisionView): string {
  return digraph(view.title, 'TB', [
    ...view.nodes.map((node) => `${dotText(node.id)} [label=${dotText(node.title)} ${decisionLook(node)}]`),
    ...view.edges.map(({ from, to, label, lit }) => {
      const style = [...(label === 'then' ? ['dashed'] : []), ...(lit ? ['bold'] : [])].join(',');
      return `${dotText(from)} -> ${dotText(to)} [label=${dotText(label)} style=${dotText(style)}]`;
    }),
  ]);
}

/** The map in Graphviz's language: dashed for what people carry, bold for what is critical. */
export function mapDot(view: MapView, title: string): string {
  return digraph(title, 'LR', [
    ...view.systems.map(
      (system) => `${dotText(system.id)} [label=${dotText(systemLabel(system))} ${systemLook(system)}]`,
    ),
    ...view.handoffs.flatMap(handoffLines),
  ]);
}

const COLOURS = { error: '#b3201a', warning: '#8a5200', info: '#2f6690' } as const;

function digraph(title: string, rankdir: 'TB' | 'LR', statements: readonly string[]): string {
  const start = [
    'digraph {',
    `  graph [rankdir=${rankdir} label=${dotText(title)} labelloc=t fontname="Helvetica"]`,
    '  node [shape=box fontname="Helvetica"]',
    '  edge [fontname="Helvetica" fontsize=10]',
  ];
  return `${[...start, ...statements.map((statement) => `  ${statement}`), '}'].join('\n')}\n`;
}

function decisionLook(node: DecisionNode): string {
  switch (node.kind) {
    case 'question':
      return `style=${dotText(node.answer ? 'rounded,bold' : 'rounded')}`;
    case 'outcome':
      return `shape=hexagon style=${dotText(node.reached === 'no' ? 'solid' : 'bold')}`;
    case 'unknown':
      return 'style="dashed"';
  }
}

function systemLabel({ title, roles }: MapSystem): string {
  const notes = [roles?.owns ? 'source of truth' : '', roles?.reference ? 'system of reference' : ''];
  return [title, ...notes.filter((note) => note !== '')].join('\n');
}

function systemLook({ critical, planned, declared, worst }: MapSystem): string {
  const style = planned || !declared ? 'dashed' : critical ? 'bold' : 'solid';
  return `style="${style}"${worst ? ` color="${COLOURS[worst]}"` : ''}`;
}

function handoffLines(handoff: MapHandoff): readonly string[] {
  const { title, from, through, to, twoWay, manual, planned, critical, worst } = handoff;
  const stops = [from, ...through, to];
  const style = [...(manual ? ['dashed'] : planned ? ['dotted'] : []), ...(critical ? ['bold'] : [])];
  return stops.slice(1).map((stop, index) => {
    const isLast = index === stops.length - 2;
    const direction = isLast ? (twoWay && index === 0 ? 'both' : 'forward') : twoWay && index === 0 ? 'back' : 'none';
    const attributes = [
      ...(index === 0 ? [`label=${dotText(worst ? `${title}\n(${worst})` : title)}`] : []),
      `dir=${direction}`,
      `style=${dotText(style.join(','))}`,
      ...(worst ? [`color="${COLOURS[worst]}"`] : []),
    ];
    return `${dotText(stops[index] ?? from)} -> ${dotText(stop)} [${attributes.join(' ')}]`;
  });
}

/**
 * A quoted text. Graphviz reads backslashes and, as HTML does, entities inside it; a line break of ours becomes its `\n`.
 */
export function dotText(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;').replaceAll('\n', '\\n');
  return `"${escaped}"`;
}
