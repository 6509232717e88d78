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
  'tabindex',
]);

/** A drawing that is ready to be put onto the page. */
export interface ImportedDrawing {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

/**
 * @param source of an SVG document
 * @param page on which the elements are made
 * @returns `undefined` where the text is no SVG document
 */
export function importDrawing(source: string, page: Document): ImportedDrawing | undefined {
  const parsed = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
  if (parsed.localName !== 'svg') return undefined;
  const svg = copyOf(parsed, page);
  if (!(svg instanceof SVGSVGElement)) return undefined;
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  return { svg, width, height };
}

function copyOf(element: Element, page: Document): Element | undefined {
  if (!ELEMENTS.has(element.localName)) return undefined;
  const copy = page.createElementNS(SVG, element.localName);
  for (const { name, value } of element.attributes) {
    if (ATTRIBUTES.has(name) || /^aria-[a-z]+$/.test(name)) copy.setAttribute(name, value);
  }
  for (const child of element.childNodes) {
    if (child.nodeType === 3) copy.append(page.createTextNode(child.nodeValue ?? ''));
    if (child.nodeType !== 1) continue;
    const copied = copyOf(child as Element, page);
    if (copied) copy.append(copied);
  }
  return copy;
}
