/** What is to be laid out: boxes and arrows between them, all sizes known. Pixels everywhere. */
export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /**
   * `ranked` puts boxes in ranks and leads arrows around them; its time and space grow quickly with their number. `spread` brings together
   * what is joined, and leaves the arrows to whoever draws.
   */
  readonly arrangement: 'ranked' | 'spread';
  /** Between boxes beside one another, and from one rank to the next. */
  readonly gap: { readonly nodes: number; readonly ranks: number };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Ids are the program's own: letters, digits, hyphens. */
export interface LayoutNode extends Size {
  readonly id: string;
}

export interface LayoutEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The heads that need room at the ends. */
  readonly heads: 'none' | 'start' | 'end' | 'both';
  /** The room that a label beside the arrow takes. */
  readonly label: Size | undefined;
}

const POINTS_AN_INCH = 72;

/** The graph for Graphviz. A pixel is a point; nothing of a file is in it, only sizes. */
export function layoutDot({ nodes, edges, arrangement, gap }: LayoutGraph): string {
  const lines = [
    'digraph {',
    `graph [rankdir=TB nodesep=${inches(gap.nodes)} ranksep=${inches(gap.ranks)} margin=0 pad=0 ${ARRANGEMENTS[arrangement]}]`,
    'node [shape=box fixedsize=true label="" margin=0]',
    'edge [arrowsize=0.8]',
    ...nodes.map(({ id, width, height }) => `"${id}" [width=${inches(width)} height=${inches(height)}]`),
    ...edges.map((edge) => `"${edge.from}" -> "${edge.to}" [id="${edge.id}" dir=${HEADS[edge.heads]}${labelOf(edge)}]`),
    '}',
  ];
  return lines.join('\n');
}

const ARRANGEMENTS = { ranked: 'splines=true', spread: 'layout=neato overlap=false sep="+16" splines=line' } as const;
const HEADS = { none: 'none', start: 'back', end: 'forward', both: 'both' } as const;

function labelOf({ label }: LayoutEdge): string {
  if (!label) return '';
  const { width, height } = label;
  return ` label=<<table border="0" cellborder="0" cellspacing="0" cellpadding="0" fixedsize="true" width="${Math.ceil(width)}" height="${Math.ceil(height)}"><tr><td></td></tr></table>>`;
}

function inches(pixels: number): string {
  return (pixels / POINTS_AN_INCH).toFixed(4);
}
