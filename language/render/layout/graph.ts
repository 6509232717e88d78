/** What is to be laid out: boxes and arrows between them, all sizes known. Pixels everywhere. */
export interface LayoutGraph {
  /** Where arrows lead: `down` for a tree, `right` for a map. */
  readonly direction: 'down' | 'right';
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** `curved` leads arrows around boxes; its time grows quickly with their number. `straight` leaves them to whoever draws. */
  readonly routing: 'curved' | 'straight';
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
  readonly heads: 'none' | 'end' | 'both';
  /** The room that a label beside the arrow takes. */
  readonly label: Size | undefined;
}

const POINTS_AN_INCH = 72;

/** The graph for Graphviz. A pixel is a point; nothing of a file is in it, only sizes. */
export function layoutDot({ direction, nodes, edges, routing, gap }: LayoutGraph): string {
  const lines = [
    'digraph {',
    `graph [rankdir=${direction === 'down' ? 'TB' : 'LR'} nodesep=${inches(gap.nodes)} ranksep=${inches(gap.ranks)} margin=0 pad=0 ${ROUTING[routing]}]`,
    'node [shape=box fixedsize=true label="" margin=0]',
    'edge [arrowsize=0.8]',
    ...nodes.map(({ id, width, height }) => `"${id}" [width=${inches(width)} height=${inches(height)}]`),
    ...edges.map((edge) => `"${edge.from}" -> "${edge.to}" [id="${edge.id}" dir=${HEADS[edge.heads]}${labelOf(edge)}]`),
    '}',
  ];
  return lines.join('\n');
}

/** The limits bound how long boxes are moved about for the last few pixels. */
const ROUTING = { curved: 'splines=true', straight: 'splines=line nslimit=1 nslimit1=1 mclimit=0.2' } as const;
const HEADS = { none: 'none', end: 'forward', both: 'both' } as const;

function labelOf({ label }: LayoutEdge): string {
  if (!label) return '';
  const { width, height } = label;
  return ` label=<<table border="0" cellborder="0" cellspacing="0" cellpadding="0" fixedsize="true" width="${Math.ceil(width)}" height="${Math.ceil(height)}"><tr><td></td></tr></table>>`;
}

function inches(pixels: number): string {
  return (pixels / POINTS_AN_INCH).toFixed(4);
}
