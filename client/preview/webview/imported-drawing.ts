/**
 * A drawing comes as the text of an SVG document. Its texts are escaped where it is made; all the same, only what a drawing is made of
 * gets onto the page: elements and attributes by this list, each made anew. No script, no link, no foreign markup, no style of its own.
 */
const SVG = 'http://www.w3.org/2000/svg';

const ELEMENTS: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'title',
  'desc',
  'text',
  'tspan',
  'path',
  'polygon',
  'polyline',
  'rect',
  'circle',
  'ellipse',
  'line',
]);

const ATTRIBUTES: ReadonlySet<string> = new Set([
  'class',
  'd',
  'points',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'dx',
  'dy',
  'width',
  'height',
  'viewBox',
  'transform',
  'text-anchor',
  'role',
  'id',
  'data-part',
  'tabindex',
]);

/** A drawing that is ready to be put onto the page. */
export interface ImportedDrawing {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
  /** What it was made of. */
  readonly source: Element;
}

/**
 * @param source of an SVG document
 * @param page on which the elements are made
 * @returns `undefined` where the text is no SVG document
 */
export function importDrawing(source: string, page: Document): ImportedDrawing | undefined {
  const parsed = parsedSvg(source);
  if (!parsed) return undefined;
  const svg = copyOf(parsed, page);
  return svg instanceof SVGSVGElement ? { svg, source: parsed, ...sizeOf(svg) } : undefined;
}

/**
 * Makes another drawing of one that is on the page, and leaves alone what is the same in both: to draw hundreds of parts anew takes longer
 * than a keystroke. A part that changed is made anew as a whole.
 * @returns `undefined` where the text is no SVG document; then nothing has changed
 */
export function updateDrawing(drawn: ImportedDrawing, source: string): ImportedDrawing | undefined {
  const parsed = parsedSvg(source);
  if (!parsed) return undefined;
  bringUpToDate(drawn.svg, drawn.source, parsed);
  return { svg: drawn.svg, source: parsed, ...sizeOf(drawn.svg) };
}

function parsedSvg(source: string): Element | undefined {
  const parsed = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
  return parsed.localName === 'svg' ? parsed : undefined;
}

function sizeOf(svg: SVGSVGElement): Pick<ImportedDrawing, 'width' | 'height'> {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  return { width, height };
}

/** @param live was made of `before`, and has the same children */
function bringUpToDate(live: Element, before: Element, now: Element): void {
  if (before.isEqualNode(now)) return;
  if (!isFrame(before) || !isFrame(now) || before.localName !== now.localName) {
    const copy = copyOf(now, live.ownerDocument);
    if (copy) live.replaceWith(copy);
    return;
  }
  for (const name of live.getAttributeNames()) if (!now.hasAttribute(name)) live.removeAttribute(name);
  copyAttributes(now, live);
  const [lives, olds, news] = [[...live.children], shownIn(before), shownIn(now)];
  for (const [index, child] of news.entries()) {
    const [same, old] = [lives[index], olds[index]];
    if (same && old) bringUpToDate(same, old, child);
    else live.append(...[copyOf(child, live.ownerDocument)].filter((copy) => copy !== undefined));
  }
  for (const left of lives.slice(news.length)) left.remove();
}

/** What only holds others: the drawing, and groups that are no part of it. */
function isFrame(element: Element): boolean {
  return (
    element.localName === 'svg' || (element.localName === 'g' && !element.id && !element.hasAttribute('data-part'))
  );
}

function shownIn(element: Element): readonly Element[] {
  return [...element.children].filter(({ localName }) => ELEMENTS.has(localName));
}

function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) {
    const isAllowed = ATTRIBUTES.has(name) || /^aria-[a-z]+$/.test(name);
    if (isAllowed && to.getAttribute(name) !== value) to.setAttribute(name, value);
  }
}

function copyOf(element: Element, page: Document): Element | undefined {
  if (!ELEMENTS.has(element.localName)) return undefined;
  const copy = page.createElementNS(SVG, element.localName);
  copyAttributes(element, copy);
  for (const child of element.childNodes) {
    if (child.nodeType === 3) copy.append(page.createTextNode(child.nodeValue ?? ''));
    if (child.nodeType !== 1) continue;
    const copied = copyOf(child as Element, page);
    if (copied) copy.append(copied);
  }
  return copy;
}
