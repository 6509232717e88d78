import { expect, test } from 'vitest';
import { byCodeUnit, byName, byPlace, fieldElement, nameEvidence } from '../../../language/landscape/elements.js';
import { SourceFile } from '../../../language/landscape/source.js';
import { landscapeOf } from '../../support/model.js';
import { declared } from './model-parts.js';

test('texts are ordered by code unit, in every locale', () => {
  expect(['b', 'ä', 'B', 'a', 'a'].sort(byCodeUnit)).toEqual(['B', 'a', 'a', 'b', 'ä']);
});

test('places are ordered by path, start and end', () => {
  const [a, b] = [new SourceFile('a.seam', ''), new SourceFile('b.seam', '')];
  const spans = [
    { file: b, start: 0, end: 1 },
    { file: a, start: 5, end: 9 },
    { file: a, start: 5, end: 6 },
    { file: new SourceFile('a.seam', ''), start: 1, end: 2 },
  ];
  expect(spans.toSorted(byPlace)).toEqual([spans[3], spans[2], spans[1], spans[0]]);
});

test('things of one name are ordered by place', () => {
  const landscape = landscapeOf('system x\narea x\nsystem a');
  const things = [
    declared(landscape, 'area', 'x'),
    declared(landscape, 'system', 'x'),
    declared(landscape, 'system', 'a'),
  ];
  expect(things.sort(byName).map(({ kind, name }) => `${kind} ${name.text}`)).toEqual([
    'system a',
    'system x',
    'area x',
  ]);
});

test('a field is an element by its full name, at its own place', () => {
  const landscape = landscapeOf('entity Customer { field address }');
  const customer = declared(landscape, 'entity', 'Customer');
  const field = landscape.field(customer, 'address');
  if (!field) throw new Error('The model has the field');
  const element = fieldElement(customer, field);
  expect(element.name).toEqual({ ...field.name, text: 'Customer.address' });
  expect(element.of).toBe(customer);
  expect(nameEvidence(element)).toEqual({ element, property: 'name', at: element.name });
});
