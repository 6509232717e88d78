import type { Element, Evidence } from '../../landscape/elements.js';
import type { Span } from '../../landscape/source.js';
import { visible } from '../text/visible.js';
import type { Place, PlaceOf } from './place.js';

/** A declaration or a field as a view names it. */
export interface ElementView {
  readonly kind: Element['kind'];
  readonly name: string;
  readonly title: string;
  readonly place: Place;
}

/** A line that a conclusion rests on. */
export interface EvidenceView {
  readonly element: ElementView;
  /** In the language's words; `name` for the declaration itself. */
  readonly property: string;
  /** The line as the file has it, cut off where it is long. */
  readonly excerpt: string;
  readonly place: Place;
}

/** The element with its title, in words that are safe to show. */
export function elementView(element: Element, placeOf: PlaceOf): ElementView {
  const title = element.kind === 'field' ? element.name.text : element.title;
  return {
    kind: element.kind,
    name: visible(element.name.text),
    title: visible(title),
    place: placeOf(element.name),
  };
}

/** The evidence with the text that it stands on. */
export function evidenceView({ element, property, at }: Evidence, placeOf: PlaceOf): EvidenceView {
  return { element: elementView(element, placeOf), property, excerpt: excerptOf(at), place: placeOf(at) };
}

const LONGEST_EXCERPT = 140;

/** The first line of what a span covers, on one line. */
export function excerptOf({ file, start, end }: Span): string {
  const [first = ''] = file.text.slice(start, Math.min(end, start + 4 * LONGEST_EXCERPT)).split(/[\r\n]/, 1);
  const line = visible(first);
  const characters = Array.from(line);
  return characters.length > LONGEST_EXCERPT ? `${characters.slice(0, LONGEST_EXCERPT - 1).join('')}…` : line;
}
