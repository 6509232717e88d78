import { type LayoutGraph, layoutDot } from './graph.js';

/** Graphviz's `dot`: takes a graph in the DOT language and gives back its `json0` format. A host makes one, once. */
export type Graphviz = (dot: string) => string;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An arrow: a curve of cubic pieces, and the tips that lie beyond its ends. */
export interface PlacedEdge {
  /** The start, then three points for each piece: two handles and where it ends. */
  readonly curve: readonly Point[];
  /** The tip of the head at the start, for an arrow that has one there. */
  readonly startTip: Point | undefined;
  readonly endTip: Point | undefined;
  /** The middle of the label. */
  readonly label: Point | undefined;
}

/** Where everything is, from the top left corner. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** As it was asked for. */
  readonly arrangement: LayoutGraph['arrangement'];
  /** The middle of each box, by id. */
  readonly nodes: ReadonlyMap<string, Point>;
  readonly edges: ReadonlyMap<string, PlacedEdge>;
}

/** The part of Graphviz's `json0` format that is read here. */
interface GraphvizJson {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos: string }[];
  readonly edges?: readonly { readonly id: string; readonly pos: string; readonly lp?: string }[];
}

/** Lays a graph out. */
export function layOut(graph: LayoutGraph, graphviz: Graphviz): Layout {
  const { bb, objects = [], edges = [] } = JSON.parse(graphviz(layoutDot(graph))) as GraphvizJson;
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers(bb);
  // Graphviz counts upwards from the bottom.
  const place = (text: string): Point => {
    const [x = 0, y = 0] = numbers(text);
    return { x: x - left, y: top - y };
  };
  return {
    width: right - left,
    height: top - bottom,
    arrangement: graph.arrangement,
    nodes: new Map(objects.map(({ name, pos }) => [name, place(pos)])),
    edges: new Map(edges.map(({ id, pos, lp }) => [id, placedEdge(pos, lp, place)])),
  };
}

/** `s,x,y e,x,y x,y x,y …`: the tips first, where there are some, then the curve. */
function placedEdge(pos: string, label: string | undefined, place: (text: string) => Point): PlacedEdge {
  const parts = pos.split(' ').filter((part) => part !== '');
  const tip = (mark: string): Point | undefined => {
    const found = parts.find((part) => part.startsWith(mark));
    return found === undefined ? undefined : place(found.slice(mark.length));
  };
  return {
    curve: parts.filter((part) => !/^[se],/.test(part)).map(place),
    startTip: tip('s,'),
    endTip: tip('e,'),
    label: label === undefined ? undefined : place(label),
  };
}

function numbers(text: string): readonly number[] {
  return text.split(',').map(Number);
}
