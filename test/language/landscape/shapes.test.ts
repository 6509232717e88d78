import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createReader } from '../../../language/syntax/reader.js';

setFlagsFromString('--allow-natives-syntax');
const haveSameShape = runInThisContext('(one, other) => %HaveSameMap(one, other)') as (
  one: object,
  other: object,
) => boolean;

/** The facts of one declaration by the way to them: `onFailure.actions`. */
function factsOf(value: unknown, path: string, found: Map<string, object[]>): void {
  if (Array.isArray(value)) {
    for (const item of value) factsOf(item, path, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const known = found.get(path);
  if (known) known.push(value);
  else found.set(path, [value]);
  for (const [key, inner] of Object.entries(value)) if (key !== 'file') factsOf(inner, `${path}.${key}`, found);
}

test('facts of a kind share a hidden class, without which reading and every rule are several times slower', () => {
  const handoffs = Array.from({ length: 60 }, (_, index) => {
    return `handoff H${index}: A -> B {
  carries E
  via api
  runs hourly
  needed within 1 hour
  owner T
  monitored by alert "x" to T
  on failure retry 3 then dead letter then alert
  delivery at least once
  idempotent by id
  volume 60 per week
  manual step "x" by R takes 5 minutes weekly
  status active
  since 2026-01-01
}
system S${index} { kind saas owner T owns E }
entity E${index} { key id source of truth A field f }
`;
  });
  const { declarations, syntaxErrors } = createReader().read('a.seam', handoffs.join(''));
  expect(syntaxErrors).toEqual([]);
  const found = new Map<string, object[]>();
  for (const declaration of declarations) factsOf(declaration, declaration.kind, found);
  expect(found.size).toBeGreaterThan(30);
  for (const [path, facts] of found) {
    const shapes = facts.filter((fact, at) => !facts.slice(0, at).some((earlier) => haveSameShape(earlier, fact)));
    // The first few objects of a place may be made before its shape has settled.
    expect([path, shapes.length]).toEqual([path, Math.min(shapes.length, 6)]);
  }
});
