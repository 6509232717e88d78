import { expect, test } from 'vitest';
import type { Fragment } from '../../language/landscape/fragment.js';
import type { Span } from '../../language/landscape/source.js';
import { createReader } from '../../language/syntax/reader.js';

const reader = createReader();

/** The text that a fact was read from. */
export function sourceOf({ file, start, end }: Span): string {
  return file.text.slice(start, end);
}

/**
 * A fact as a test can write it down, with the text under its range: a mere range as `«policy»`, a name as itself, a reference as
 * `Finance: team`, a date as itself, anything else as an object with the text under `at`.
 */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const { file, start, end, ...facts } = value as Partial<Span> & Readonly<Record<string, unknown>>;
  const entries = Object.entries(facts).filter(([, fact]) => fact !== undefined);
  if (file === undefined || start === undefined || end === undefined) {
    return Object.fromEntries(entries.map(([key, fact]) => [key, plain(fact)]));
  }
  const at = sourceOf({ file, start, end });
  const { text, expects, day } = facts as { text?: string; expects?: readonly string[]; day?: { iso: string } };
  if (entries.length === 0) return `«${at}»`;
  if (entries.length === 1 && text === at) return at;
  if (entries.length === 1 && day?.iso === at) return at;
  if (entries.length === 2 && expects && text === at) return `${at}: ${expects.join(' or ')}`;
  return { at, ...Object.fromEntries(entries.map(([key, fact]) => [key, plain(fact)])) };
}

/** Reads a file that must have no mistake. */
export function readClean(text: string): Fragment {
  const fragment = reader.read('model.seam', text);
  expect(fragment.syntaxErrors.map(({ message }) => message)).toEqual([]);
  return fragment;
}

/** The facts of a file's first declaration, less its ranges. */
export function factsOf(text: string): Readonly<Record<string, unknown>> {
  const [declaration] = readClean(text).declarations;
  if (!declaration) throw new Error('there is no declaration');
  const { file: _file, start: _start, end: _end, body: _body, ...facts } = declaration;
  return plain(facts) as Readonly<Record<string, unknown>>;
}

/** Each property with the facts that it adds to a declaration which says nothing else; all other facts must stay as they are. */
export function propertyTests(
  head: string,
  cases: readonly (readonly [property: string, facts: Readonly<Record<string, unknown>>])[],
): void {
  const bare = factsOf(head);
  test.each(cases)(`${head} { %s }`, (property, facts) => {
    expect(factsOf(`${head} {\n  ${property}\n}`)).toEqual({ ...bare, ...facts });
  });
}
