/** A piece of SVG or HTML. Only this module makes one, and every text that goes into it is escaped here. */
export interface Markup {
  readonly markup: string;
}

/** What an element may hold: markup, a text (which is escaped), or nothing. */
export type Content = Markup | string | undefined | readonly Content[];

/** The attributes of an element; one that is `undefined` or `false` is left out, `true` stands without a value's meaning (`open=""`). */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** The elements of HTML that never hold anything and have no end tag. */
const VOID: ReadonlySet<string> = new Set(['meta', 'link', 'br', 'hr', 'input', 'col']);

/**
 * An element.
 * @param name and the attributes' names are the program's own, never a text of a file
 */
export function tag(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  const start = `<${name}${attributesOf(attributes)}>`;
  return { markup: VOID.has(name) ? start : `${start}${joined(content)}</${name}>` };
}

/** Several pieces one after the other. */
export function fragment(...content: readonly Content[]): Markup {
  return { markup: joined(content) };
}

/** A style sheet. It is the program's own: nothing in it is escaped, and it must not contain `</`. */
export function styleSheet(css: string): Markup {
  return { markup: `<style>${css}</style>` };
}

/** A whole HTML document with its doctype. */
export function htmlDocument(html: Markup): string {
  return `<!doctype html>\n${html.markup}\n`;
}

const SPECIAL = /[&<>"']/;

/** Text content and attribute values alike. */
export function escapeMarkup(text: string): string {
  // Most texts of a drawing are numbers and names of the program's own.
  if (!SPECIAL.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A number of a drawing: two decimals at most, the same everywhere. */
export function short(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

function attributesOf(attributes: Attributes): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    text += ` ${name}="${valueOf(value)}"`;
  }
  return text;
}

function valueOf(value: string | number | true): string {
  if (value === true) return '';
  return typeof value === 'number' ? short(value) : escapeMarkup(value);
}

function joined(content: readonly Content[]): string {
  let text = '';
  for (const part of content) {
    if (part === undefined) continue;
    if (typeof part === 'string') text += escapeMarkup(part);
    else if ('markup' in part) text += part.markup;
    else text += joined(part);
  }
  return text;
}
