import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DrawingData } from '../../../language/protocol/drawing-data.js';
import type { Location } from '../../../language/protocol/pieces.js';
import { type ImportedDrawing, importDrawing, updateDrawing } from './imported-drawing.js';
import { neighbourOf } from './part-focus.js';

export interface DrawingFrameProps {
  readonly drawing: DrawingData;
  /** The smallest part of its size that the drawing may shrink to where there is little room; then it is scrolled. */
  readonly smallest?: number;
  /** Called with the line that a part stands for. */
  readonly onReveal: (location: Location) => void;
  /** Called with the part that the reader is on, and the way there. */
  readonly onVisit?: (part: SVGElement, by: 'pointer' | 'key') => void;
  /** Called whenever the drawing has been put onto the page anew. */
  readonly onDrawn?: (size: { readonly width: number; readonly height: number }) => void;
}

/**
 * A drawing on the page, in a shadow tree: its style reaches nothing else, and a style sheet that is made here needs no permission for
 * inline styles. One part has the focus at a time; arrow keys move to the next part in that direction.
 */
export function DrawingFrame({ drawing, smallest = 0, onReveal, onVisit, onDrawn }: DrawingFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<ImportedDrawing | undefined>(undefined);
  const { svg: source, style, parts } = drawing;
  const locationOf = new Map(parts.map(({ id, location }) => [id, location]));

  useLayoutEffect(() => {
    const host = frame.current;
    if (!host) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const focused = root.activeElement?.id;
    const imported = drawn.current ? updateDrawing(drawn.current, source) : importDrawing(source, document);
    drawn.current = imported;
    const isFirst = imported?.svg.parentNode !== root;
    if (isFirst) root.replaceChildren(...(imported ? [imported.svg] : []));
    if (!imported) return;
    imported.svg.style.minWidth = `${Math.round(imported.width * smallest)}px`;
    prepareParts(imported.svg, drawing.parts, focused);
    if (focused !== undefined) root.getElementById(focused)?.focus();
    if (isFirst) bringToMiddle(host, root.querySelector('[tabindex="0"]'));
    onDrawn?.(imported);
    // The same text is the same drawing: it stays as it is, with the focus in it.
  }, [source]);

  useLayoutEffect(() => {
    const root = frame.current?.shadowRoot;
    if (root) root.adoptedStyleSheets = [sheetOf(`${style}\n${FRAME_STYLE}`)];
  }, [style]);

  const partAt = (event: Event): SVGElement | undefined => {
    for (const element of event.composedPath()) {
      if (!(element instanceof SVGElement)) continue;
      if (locationOf.has(element.id)) return element;
      // A label lies apart from what it names.
      const named = element.getAttribute('data-part');
      const part = named === null ? null : element.ownerSVGElement?.getElementById(named);
      if (part instanceof SVGElement && locationOf.has(part.id)) return part;
    }
    return undefined;
  };

  const onClick = (event: MouseEvent): void => {
    const part = partAt(event);
    const location = part && locationOf.get(part.id);
    if (!part || !location) return;
    event.stopPropagation();
    takeFocus(part, onVisit === undefined);
    onVisit?.(part, 'pointer');
    onReveal(location);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const part = partAt(event);
    const location = part && locationOf.get(part.id);
    if (!part || !location) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onReveal(location);
      return;
    }
    const next = neighbourOf(part, partsOf(part, locationOf), event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    takeFocus(next, onVisit === undefined);
    onVisit?.(next, 'key');
  };

  return <div class="drawing" data-testid="drawing" ref={frame} onClick={onClick} onKeyDown={onKeyDown} />;
}

/** Where a drawing is wider than its frame, it begins with a part in sight; from then on the reader scrolls it. */
function bringToMiddle(frame: HTMLElement, part: Element | null): void {
  if (!part || frame.scrollWidth <= frame.clientWidth) return;
  const [around, box] = [frame.getBoundingClientRect(), part.getBoundingClientRect()];
  frame.scrollLeft += box.x + box.width / 2 - (around.x + around.width / 2);
}

const FRAME_STYLE = `
[role="button"], [data-part] { cursor: pointer; }
[role="button"]:focus { outline: none; }
.target { fill: none; stroke: transparent; stroke-width: 14px; }
[role="button"]:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 3px; }
`;

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Makes a button of each part, and puts the first one, or that which had the focus, into the tab order. */
function prepareParts(svg: SVGSVGElement, parts: DrawingData['parts'], focused: string | undefined): void {
  // In one pass: a search for each id would look at every element each time, as the tree is not on the page yet.
  const byId = new Map([...svg.querySelectorAll<SVGElement>('g[id]')].map((group) => [group.id, group]));
  const groups = parts.flatMap((part) => {
    const group = byId.get(part.id);
    return group ? [{ part, group }] : [];
  });
  const first = groups.find(({ part }) => part.id === focused) ?? groups[0];
  for (const { part, group } of groups) {
    put(group, 'role', 'button');
    put(group, 'tabindex', group === first?.group ? '0' : '-1');
    put(group, 'aria-label', part.detail === '' ? part.title : `${part.title}, ${part.detail}`);
    put(group, 'data-testid', `part-${part.name}`);
    widenTargets(group);
  }
}

/** Most parts are as they were. */
function put(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Lines are thin: beneath each lies a wider one that nobody sees, for the pointer. */
function widenTargets(group: SVGElement): void {
  if (group.querySelector('.target')) return;
  for (const line of group.querySelectorAll('.seam-arrow')) {
    const target = line.cloneNode(false);
    if (!(target instanceof Element)) continue;
    target.setAttribute('class', 'target');
    line.before(target);
  }
}

function partsOf(part: SVGElement, known: ReadonlyMap<string, Location>): readonly SVGElement[] {
  const all = part.ownerSVGElement?.querySelectorAll<SVGElement>('[role="button"]') ?? [];
  return [...all].filter(({ id }) => known.has(id));
}

/** @param scroll whether the page may scroll to the part; not where somebody else brings it into sight */
function takeFocus(part: SVGElement, scroll: boolean): void {
  for (const other of part.ownerSVGElement?.querySelectorAll('[tabindex="0"]') ?? [])
    other.setAttribute('tabindex', '-1');
  part.setAttribute('tabindex', '0');
  part.focus({ preventScroll: !scroll });
}
