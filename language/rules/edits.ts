import type { Span, TextEdit } from '../landscape/source.js';

/** What has a body to put a property into: a declaration, a field, a limitation. */
export interface Bodied extends Span {
  readonly body?: Span | undefined;
}

const INDENT = '  ';

/**
 * Puts a property into a declaration, as its last line; gives it a body where it has none.
 * The formatter's style is kept where the file keeps it (language.md, 6).
 */
export function insertProperty(into: Bodied, property: string): TextEdit {
  const { file } = into;
  const eol = file.lineBreak;
  const indent = indentOfLine(file.text, into.start);
  if (!into.body) {
    return {
      at: { file, start: into.end, end: into.end },
      newText: ` {${eol}${indent}${INDENT}${property}${eol}${indent}}`,
    };
  }
  const inside = file.text.slice(into.body.start + 1, into.body.end - 1);
  if (inside.trim() === '') {
    const at = { file, start: into.body.start + 1, end: into.body.end - 1 };
    return { at, newText: `${eol}${indent}${INDENT}${property}${eol}${indent}` };
  }
  const contentEnd = into.body.start + 1 + inside.trimEnd().length;
  const at = { file, start: contentEnd, end: contentEnd };
  if (!/[\r\n]/.test(inside)) return { at, newText: ` ${property}` };
  return { at, newText: `${eol}${indentOfLine(file.text, contentEnd) || indent + INDENT}${property}` };
}

/** Puts a declaration of its own directly after another one, with a blank line between. */
export function insertDeclarationAfter(after: Span, declaration: string): TextEdit {
  const eol = after.file.lineBreak;
  const text = declaration.split('\n').join(eol);
  return { at: { file: after.file, start: after.end, end: after.end }, newText: `${eol}${eol}${text}` };
}

/** Replaces the text of a span. */
export function replace(at: Span, newText: string): TextEdit {
  return { at: { file: at.file, start: at.start, end: at.end }, newText };
}

/** Inserts text directly after a span. */
export function insertAfter(at: Span, newText: string): TextEdit {
  return { at: { file: at.file, start: at.end, end: at.end }, newText };
}

/** Inserts text directly before a span. */
export function insertBefore(at: Span, newText: string): TextEdit {
  return { at: { file: at.file, start: at.start, end: at.start }, newText };
}

/** Removes a property, with its line where it stands alone on it, else with the space before it. */
export function remove(property: Span): TextEdit {
  const { file } = property;
  const { text } = file;
  let start = property.start;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  let end = property.end;
  while (end < text.length && (text[end] === ' ' || text[end] === '\t')) end++;
  const startsLine = start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r';
  const endsLine = end === text.length || text[end] === '\n' || text[end] === '\r';
  if (!startsLine || !endsLine) return { at: { file, start, end: property.end }, newText: '' };
  if (text.startsWith('\r\n', end)) end += 2;
  else if (end < text.length) end += 1;
  return { at: { file, start, end }, newText: '' };
}

/** Writes a text as a string literal of the language. */
export function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t')}"`;
}

function indentOfLine(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}
