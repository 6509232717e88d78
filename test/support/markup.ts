import { DOMParser, type Element as XmlElement } from '@xmldom/xmldom';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** An element of a parsed SVG or HTML, the same for both. */
export interface Parsed {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Parsed[];
  /** Its own text and that of all below it. */
  readonly text: string;
}

/** Parses XML as it must be written: anything that is not well-formed throws. */
export function parseXml(text: string): Parsed {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  const root = parser.parseFromString(text, 'image/svg+xml').documentElement;
  if (!root) throw new Error('The document is empty.');
  return fromXml(root);
}

function fromXml(element: XmlElement): Parsed {
  const children: Parsed[] = [];
  for (const child of element.childNodes)
    if (child.nodeType === child.ELEMENT_NODE) children.push(fromXml(child as XmlElement));
  return {
    name: element.nodeName,
    attributes: new Map(Array.from(element.attributes, ({ name, value }) => [name, value])),
    children,
    text: element.textContent ?? '',
  };
}

/** Parses HTML as a browser does; a mistake that the standard names throws. */
export function parseHtml(text: string): Parsed {
  const mistakes: string[] = [];
  const document = parse(text, { onParseError: ({ code, startLine }) => mistakes.push(`${startLine}: ${code}`) });
  if (mistakes.length > 0) throw new Error(`The page is no valid HTML: ${mistakes.join(', ')}`);
  const root = document.childNodes.find((node) => 'tagName' in node);
  if (!root || !('tagName' in root)) throw new Error('The document is empty.');
  return fromHtml(root);
}

function fromHtml(element: DefaultTreeAdapterTypes.Element): Parsed {
  return {
    name: element.tagName,
    attributes: new Map(element.attrs.map(({ name, value }) => [name, value])),
    children: element.childNodes.flatMap((node) => ('tagName' in node ? [fromHtml(node)] : [])),
    text: textOf(element),
  };
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The element itself and all below it, in the order of the document. */
export function elementsOf(root: Parsed): readonly Parsed[] {
  return [root, ...root.children.flatMap(elementsOf)];
}

/** The elements that have a class. */
export function withClass(root: Parsed, name: string): readonly Parsed[] {
  return elementsOf(root).filter(({ attributes }) => (attributes.get('class') ?? '').split(' ').includes(name));
}

/** The elements of a name. */
export function named(root: Parsed, name: string): readonly Parsed[] {
  return elementsOf(root).filter((element) => element.name === name);
}

/** What no drawing and no page may hold: scripts, handlers, frames, and anything that is fetched. */
export function forbiddenIn(root: Parsed): readonly string[] {
  return elementsOf(root).flatMap(({ name, attributes }) => {
    const elements = [
      'script',
      'iframe',
      'object',
      'embed',
      'img',
      'image',
      'foreignObject',
      'use',
      'link',
      'base',
      'form',
    ];
    const found = elements.includes(name) ? [`<${name}>`] : [];
    for (const [attribute, value] of attributes) {
      if (/^on/i.test(attribute) || attribute === 'style' || attribute === 'src') found.push(`${name} ${attribute}`);
      if (attribute.endsWith('href') && !value.startsWith('#')) found.push(`${name} ${attribute}=${value}`);
    }
    return found;
  });
}
