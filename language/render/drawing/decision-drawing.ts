import type { LayoutGraph, LayoutNode, Size } from '../layout/graph.js';
import type { Layout, Point } from '../layout/positions.js';
import { type Markup, tag } from '../text/markup.js';
import { widthOf } from '../text/width.js';
import { ellipsis, wrapText } from '../text/wrap.js';
import type { DecisionEdge, DecisionNode, DecisionView, OutcomeNode, QuestionNode } from '../views/decision-view.js';
import { shortPlace } from '../views/place.js';
import { type Drawing, drawing, type DrawingOptions, sourceAttributes } from './drawing.js';
import { arrow, box, classes, group, plate, pointedBox, textLine } from './shapes.js';

const BOX_WIDTH = 256;
const PADDING = 12;
const LINE = 17;
const TITLE_FONT = { size: 13, bold: true };
const SMALL = { size: 11 };
/** Fixed-width fonts are about as wide as this one. */
const MONO_CHARACTER = 6.7;
const MARGIN = 16;
const HEADING = 58;

/** A node's texts, measured before it is laid out. */
interface NodeText extends Size {
  readonly title: readonly string[];
}

/** What to lay out for `drawDecision`. The sizes do not depend on the symptom, so that the tree stays where it is when another one is chosen. */
export function decisionGraph(view: DecisionView): LayoutGraph {
  return {
    nodes: view.nodes.map((node): LayoutNode => ({ id: node.id, ...sizeOf(node) })),
    edges: view.edges.map(({ from, to, label }, index) => ({
      id: edgeId(index),
      from,
      to,
      heads: 'end',
      label: { width: widthOf(label, SMALL) + 14, height: 16 },
    })),
    arrangement: 'ranked',
    gap: { nodes: 34, ranks: 30 },
  };
}

/** Draws the tree with the walk of the view's symptom lit. @param layout of `decisionGraph(view)` */
export function drawDecision(view: DecisionView, layout: Layout, options: DrawingOptions): Drawing {
  const { idPrefix, interactive = false } = options;
  const width = Math.max(layout.width, widthOf(view.title, { size: 17, bold: true }), 460) + 2 * MARGIN;
  const left = (width - layout.width) / 2;
  const moved = (content: readonly Markup[]): Markup =>
    tag('g', { transform: `translate(${left} ${MARGIN + HEADING})` }, ...content);
  const edges = view.edges.map((edge, index) => drawEdge(edge, edgeId(index), layout));
  const nodes = view.nodes.map((node) => {
    const middle = layout.nodes.get(node.id);
    return middle ? drawNode(node, middle, view.symptom !== undefined, idPrefix, interactive) : tag('g', {});
  });
  return drawing({
    id: idPrefix,
    width,
    height: layout.height + 2 * MARGIN + HEADING,
    title: view.symptom ? `${view.title}: ${view.symptom.title}` : view.title,
    description: describe(view),
    interactive,
    content: [
      ...heading(view, width - 2 * MARGIN),
      moved([
        tag(
          'g',
          { 'aria-hidden': 'true' },
          ...edges.toSorted((a, b) => Number(a.lit) - Number(b.lit)).map(({ svg }) => svg),
        ),
        tag('g', { role: interactive ? 'group' : 'list', 'aria-label': 'Questions and outcomes' }, ...nodes),
      ]),
    ],
  });
}

function edgeId(index: number): string {
  return `branch-${index + 1}`;
}

// ---------------------------------------------------------------------------------------------- texts

function heading({ title, symptom, end }: DecisionView, width: number): readonly Markup[] {
  const walked = symptom ? `${symptom.title} → ${end ?? ''}` : 'No symptom is declared.';
  return [
    textLine({ x: MARGIN, y: MARGIN + 16, text: ellipsis(title, width, { size: 17, bold: true }), look: ['heading'] }),
    textLine({ x: MARGIN, y: MARGIN + 38, text: ellipsis(walked, width, { size: 13 }), look: ['quiet'] }),
  ];
}

/** The walk in sentences. */
function describe({ symptom, walk, end }: DecisionView): string {
  if (!symptom) return 'No symptom is declared, so no question is asked.';
  const questions = walk.map(({ title, answer }, index) => `${index + 1}. ${title} ${answer ?? ''}.`);
  return `The walk for "${symptom.title}": ${questions.join(' ')} It ends at: ${end ?? ''}.`;
}

function textOf(node: DecisionNode): NodeText {
  const inner = BOX_WIDTH - 2 * PADDING - (node.kind === 'question' ? 0 : 16);
  const title = wrapText(node.title, { ...TITLE_FONT, width: inner, lines: 5 });
  const rows = node.kind === 'question' ? 2 : 0;
  const widest = Math.max(...title.map((line) => widthOf(line, TITLE_FONT)));
  return {
    title,
    width: node.kind === 'question' ? BOX_WIDTH : Math.max(130, widest + 2 * PADDING + 26),
    height: PADDING + title.length * LINE + rows * 19 + PADDING - 2,
  };
}

function sizeOf(node: DecisionNode): Size {
  const { width, height } = textOf(node);
  return { width, height };
}

// ---------------------------------------------------------------------------------------------- nodes and edges

function drawNode(
  node: DecisionNode,
  middle: Point,
  hasSymptom: boolean,
  idPrefix: string,
  interactive: boolean,
): Markup {
  const attributes = {
    id: `${idPrefix}-${node.id}`,
    class: classes(node.kind, lookOf(node)),
    ...sourceAttributes(node.place, interactive),
  };
  switch (node.kind) {
    case 'question':
      return group(attributes, spokenQuestion(node), ...questionParts(node, middle, hasSymptom));
    case 'outcome':
      return group(attributes, spokenOutcome(node), pointedBox(middle, sizeOf(node)), ...titleLines(node, middle));
    case 'unknown':
      return group(
        attributes,
        `${node.title}: nothing has this name`,
        box(middle, sizeOf(node), 2),
        ...titleLines(node, middle),
      );
  }
}

function lookOf(node: DecisionNode): string | undefined {
  switch (node.kind) {
    case 'question':
      return node.answer ? 'lit' : undefined;
    case 'outcome':
      return node.reached === 'end' ? 'reached' : node.reached === 'follow-up' ? 'follows' : undefined;
    case 'unknown':
      return 'undeclared';
  }
}

function questionParts(node: QuestionNode, middle: Point, hasSymptom: boolean): readonly Markup[] {
  const { title, width, height } = textOf(node);
  const left = middle.x - width / 2;
  const top = middle.y - height / 2;
  const x = left + PADDING;
  const below = top + PADDING + title.length * LINE;
  const characters = Math.floor((width - 2 * PADDING) / MONO_CHARACTER);
  const condition = node.condition === '' ? '' : clipped(`when ${node.condition}`, characters);
  return [
    box(middle, { width, height }, 9),
    ...title.map((text, index) => textLine({ x, y: top + PADDING + 10 + index * LINE, text, look: ['strong'] })),
    textLine({ x, y: below + 13, text: condition, look: ['small', 'mono', 'quiet'] }),
    ...(hasSymptom ? answerParts(node, x, below + 32, width - 2 * PADDING) : []),
    ...(node.step === undefined ? [] : stepNumber(node.step, { x: left, y: top })),
  ];
}

/** The answer as a chip, and the line that it comes from. */
function answerParts(
  { answer, evidence, supposed }: QuestionNode,
  x: number,
  y: number,
  width: number,
): readonly Markup[] {
  if (!answer) return [textLine({ x, y, text: 'not asked', look: ['small', 'quiet'] })];
  const word = answer === 'yes' ? 'Yes' : 'No';
  const chip = widthOf(word, { size: 11, bold: true }) + 14;
  const [first] = evidence;
  const more = evidence.length > 1 ? ` +${evidence.length - 1}` : '';
  const property = !first || first.property === 'name' ? '' : ` ${first.property}`;
  const ground =
    supposed.length > 0
      ? `supposed: ${supposed.join(', ')}`
      : first
        ? `${shortPlace(first.place)}${property}${more}`
        : '';
  return [
    tag('rect', { class: 'seam-chip', x, y: y - 12, width: chip, height: 16, rx: 8 }),
    textLine({ x: x + chip / 2, y, text: word, look: ['small', 'strong', 'middle', 'on-accent'] }),
    textLine({ x: x + chip + 7, y, text: ellipsis(ground, width - chip - 7, SMALL), look: ['small', 'place'] }),
  ];
}

function stepNumber(step: number, { x, y }: Point): readonly Markup[] {
  return [
    tag('circle', { class: 'seam-step', cx: x, cy: y, r: 11 }),
    textLine({ x, y: y + 4, text: String(step), look: ['small', 'strong', 'middle', 'on-accent'] }),
  ];
}

function titleLines(node: DecisionNode, { x, y }: Point): readonly Markup[] {
  const { title } = textOf(node);
  const first = y - ((title.length - 1) * LINE) / 2 + 4.5;
  return title.map((text, index) => textLine({ x, y: first + index * LINE, text, look: ['strong', 'middle'] }));
}

function drawEdge(edge: DecisionEdge, id: string, layout: Layout): { readonly lit: boolean; readonly svg: Markup } {
  const placed = layout.edges.get(id);
  if (!placed) return { lit: edge.lit, svg: tag('g', {}) };
  const { label: middle } = placed;
  const word = edge.label;
  const size = { width: widthOf(word, SMALL) + 8, height: 15 };
  const look = classes('edge', edge.lit && 'lit', edge.label === 'then' && 'then');
  const svg = tag(
    'g',
    { class: look },
    ...arrow(placed),
    ...(middle
      ? [
          plate(middle, size),
          textLine({
            x: middle.x,
            y: middle.y + 4,
            text: word,
            look: ['word', 'small', 'middle', edge.lit ? 'strong' : 'quiet'],
          }),
        ]
      : []),
  );
  return { lit: edge.lit, svg };
}

function spokenQuestion({ title, answer, step, evidence }: QuestionNode): string {
  if (!answer) return `${title} Not asked.`;
  const lines = evidence.map(({ place, excerpt }) => `${shortPlace(place)} ${excerpt}`).slice(0, 3);
  return `${step ?? ''}. ${title} ${answer === 'yes' ? 'Yes' : 'No'}. ${lines.join('; ')}`.trim();
}

function spokenOutcome({ title, reached, description }: OutcomeNode): string {
  const role = reached === 'end' ? 'The walk ends here.' : reached === 'follow-up' ? 'Follows.' : '';
  return [`Outcome: ${title}.`, role, description ?? ''].filter((part) => part !== '').join(' ');
}

function clipped(text: string, characters: number): string {
  const all = Array.from(text);
  return all.length <= characters ? text : `${all.slice(0, characters - 1).join('')}…`;
}
