import { expect, test } from 'vitest';
import { evidenceLines } from '../../../../client/preview/webview/evidence-lines.js';
import type { EvidenceData } from '../../../../language/protocol/pieces.js';

function at(line: number, property: string, file = 'a.seam'): EvidenceData {
  const place = { line, character: 2 };
  const location = { uri: `file:///${file}`, range: { start: place, end: place } };
  return { element: 'Orders', kind: 'handoff', title: 'Orders', property, location };
}

test('evidence names each property of a declaration once, with all its lines', () => {
  const lines = evidenceLines([
    at(4, 'monitored by'),
    at(7, 'on failure'),
    at(5, 'monitored by'),
    at(5, 'monitored by'),
    at(4, 'monitored by', 'b.seam'),
  ]);
  const said = lines.map(({ evidence, locations, count }) => [
    evidence.property,
    locations.map(({ range }) => range.start.line),
    count,
  ]);
  expect(said).toEqual([
    ['monitored by', [4, 5], 3],
    ['on failure', [7], 1],
    ['monitored by', [4], 1],
  ]);
});
