/** How deep the parentheses of a condition may nest. */
export const MAX_NESTING = 64;

/** Receives a mistake in a text literal: the message and its range within the literal's content. */
export type EscapeProblem = (message: string, start: number, end: number) => void;

const SIMPLE: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['n', '\n'],
  ['t', '\t'],
]);

/**
 * Decodes the escapes of a text literal's content (language.md, 1).
 * @param report called for each escape that the language does not have; such an escape stays as written
 */
export function decodeEscapes(content: string, report?: EscapeProblem): string {
  if (!content.includes('\\')) return content;
  return content.replace(
    /\\(u\{([0-9a-fA-F]*)\}|[\s\S]?)/g,
    (written: string, escape: string, hex: string | undefined, at: number) => {
      if (hex !== undefined) {
        const point = hex === '' || hex.length > 6 ? Number.NaN : Number.parseInt(hex, 16);
        if (point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)) return String.fromCodePoint(point);
        report?.(`\`${written}\` is no character; write its number as in \`\\u{20AC}\``, at, at + written.length);
        return written;
      }
      const simple = SIMPLE.get(escape);
      if (simple !== undefined) return simple;
      report?.(
        'a backslash is written `\\\\`; the escapes are `\\"`, `\\\\`, `\\n`, `\\t` and `\\u{…}`',
        at,
        at + written.length,
      );
      return written;
    },
  );
}

/**
 * The value of a STRING token: `"…"`, or `"""…"""` with its common indentation removed (language.md, 1). Also takes a token
 * whose end is missing.
 */
export function stringValue(image: string): string {
  if (!image.startsWith('"""')) {
    const end = image.length > 1 && image.endsWith('"') ? image.length - 1 : image.length;
    return decodeEscapes(image.slice(1, end));
  }
  const end = image.length >= 6 && image.endsWith('"""') ? image.length - 3 : image.length;
  return decodeEscapes(dedent(image.slice(3, end)));
}

function dedent(content: string): string {
  const lines = content.split(/\r\n|\r|\n/);
  if (lines.length === 1) return content.trim();
  const [first = '', ...rest] = lines;
  const indents = rest.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const common = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const body = rest.map((line) => (line.trim() === '' ? '' : line.slice(common)));
  return [first.trim(), ...body].join('\n').replace(/^\n+/, '').trimEnd();
}
