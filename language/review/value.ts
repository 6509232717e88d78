import type { Day } from '../landscape/time.js';
import type { EntityPart, Kind, Ref } from '../landscape/types.js';
import type { Span } from '../landscape/source.js';

/**
 * The value of a property in the language's words, as a text that compares: two declarations say the same exactly when their values are the
 * same texts. References are marked in it, so that a renamed declaration can be followed; texts are quoted, so that no mark is in them.
 */
export type Value = string;

const OPEN = '\u0001';
const CLOSE = '\u0002';

/** The name space of a kind (language.md, 2): areas and domains have one each. */
export type NameSpace = 'area' | 'domain' | 'name';

/** A name in its name space. */
export type ScopedName = `${NameSpace}:${string}`;

/** A declared name, told apart from the same name of another name space. */
export function scopedName(kind: Kind | undefined, name: string): ScopedName {
  return `${kind === 'area' || kind === 'domain' ? kind : 'name'}:${name}`;
}

/** A reference as a value. */
export function reference({ text, expects }: Ref): Value {
  return `${OPEN}${scopedName(expects[0], text)}${CLOSE}`;
}

/** An entity, or a field of one, as a value. */
export function partValue({ entity, field }: EntityPart): Value {
  return field ? `${reference(entity)}.${field.text}` : reference(entity);
}

/** A text as a value, quoted as the language quotes it. */
export function quotedValue(text: string): Value {
  return JSON.stringify(text);
}

/** A date as a value; as written, where no such day exists. */
export function dayValue(stated: (Span & { readonly day?: Day | undefined }) | undefined): Value | undefined {
  return stated && (stated.day?.iso ?? stated.file.text.slice(stated.start, stated.end));
}

/** The names that a value refers to. */
export function namesIn(value: Value): readonly ScopedName[] {
  return piecesOf(value).flatMap((piece, index) => (index % 2 === 1 ? [piece as ScopedName] : []));
}

/** The same value with other names for what it refers to. */
export function withNames(value: Value, nameOf: (name: ScopedName) => string): Value {
  if (!value.includes(OPEN)) return value;
  return piecesOf(value)
    .map((piece, index) => (index % 2 === 1 ? `${OPEN}${nameOf(piece as ScopedName)}${CLOSE}` : piece))
    .join('');
}

/** The value as people read it. */
export function shownValue(value: Value): string {
  return piecesOf(value)
    .map((piece, index) => (index % 2 === 1 ? piece.slice(piece.indexOf(':') + 1) : piece))
    .join('');
}

/** What is no reference at the even places, references at the odd ones. */
function piecesOf(value: Value): readonly string[] {
  return value.split(OPEN).flatMap((piece, index) => (index === 0 ? [piece] : piece.split(CLOSE)));
}
