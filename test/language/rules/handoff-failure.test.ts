import { expect, test } from 'vitest';
import { failsSilently, isUnmonitored } from '../../../language/rules/handoff-failure.js';
import { landscapeOf } from '../../support/model.js';

function handoff(properties: string) {
  const [only] = landscapeOf(`system A system B handoff H: A -> B { ${properties} }`).all('handoff');
  if (!only) throw new Error('The model has a handoff');
  return only;
}

test.each([
  ['', true],
  ['monitored by nothing', true],
  ['monitored by log', false],
  ['monitored by nothing monitored by alert', false],
])('whether nothing watches `%s`: %s', (properties, expected) => {
  expect(isUnmonitored(handoff(properties))).toBe(expected);
});

test.each([
  ['', true],
  ['on failure silent', true],
  ['on failure retry 3', true],
  ['on failure alert then retry', true],
  ['on failure retry 3 then alert', false],
  ['on failure dead letter', false],
  ['on failure stop', false],
  ['on failure replay', false],
])('whether `%s` fails silently: %s', (properties, expected) => {
  expect(failsSilently(handoff(properties))).toBe(expected);
});
