import type { Size } from '../layout/graph.js';
import { escapeMarkup, fragment, type Markup, styleSheet, tag } from '../text/markup.js';
import type { Place } from '../views/place.js';
import { filePalette } from './palette.js';
import { drawingStyle } from './style.js';

/** What a drawing is drawn for. */
export interface DrawingOptions {
  /** Begins every id, so that several drawings fit on one page: letters, digits, hyphens. */
  readonly idPrefix: string;
  /** Elements take the focus and are buttons: whoever shows the drawing acts on them. Else it is there to be read. */
  readonly interactive?: boolean;
}

/** A drawing with its size in pixels. */
export interface Drawing extends Size {
  /** Without a background, so that it takes that of the page. */
  readonly svg: Markup;
}

export interface DrawingParts extends Size {
  readonly id: string;
  /** What it shows, in a few words. */
  readonly title: string;
  /** What is to be seen, for who cannot see it. */
  readonly description: string;
  readonly interactive: boolean;
  readonly content: readonly Markup[];
}

/** Puts a drawing together. Its size is a wish: it shrinks with the page. */
export function drawing({ id, width, height, title, description, interactive, content }: DrawingParts): Drawing {
  const svg = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'seam-drawing',
      id,
      width: Math.ceil(width),
      height: Math.ceil(height),
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      role: interactive ? 'group' : 'graphics-document document',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-description`,
    },
    tag('title', { id: `${id}-title` }, title),
    tag('desc', { id: `${id}-description` }, description),
    ...content,
  );
  return { svg, width: Math.ceil(width), height: Math.ceil(height) };
}

/** The attributes that let an element of a drawing be reached by keyboard where it is a button, and else lead to its line. */
export function sourceAttributes(
  { file, line, column, endLine, endColumn, builtIn }: Place,
  interactive: boolean,
): Readonly<Record<string, string | number | undefined>> {
  // Who acts on the elements is told of their lines apart from the drawing, which is sent at every keystroke.
  if (interactive) return { role: 'button', tabindex: 0 };
  return {
    role: 'listitem',
    'data-file': file,
    'data-line': line,
    'data-column': column,
    'data-end-line': endLine,
    'data-end-column': endColumn,
    'data-built-in': builtIn ? 'true' : undefined,
  };
}

/** An SVG file: the drawing on paper, with its own style for light, dark and high contrast. Nothing in it is fetched or run. */
export function svgFile({ svg, width, height }: Drawing): string {
  const start = svg.markup.indexOf('>') + 1;
  const inside = fragment(
    styleSheet(escapeMarkup(`${filePalette('svg')}\n${drawingStyle}`)),
    tag('rect', { class: 'seam-paper', width, height }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.markup.slice(0, start)}${inside.markup}${svg.markup.slice(start)}\n`;
}
