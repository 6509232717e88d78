import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { thirdPartyLicences } = (await import(new URL('../../.dev/licences.mjs', import.meta.url).href)) as {
  readonly thirdPartyLicences: (inputs: readonly string[]) => string;
};

/** SHA-256 of the file COPYING of Graphviz 16: look at it again when the major version changes. */
const GRAPHVIZ_COPYING = '0becf16567beb77fa252b7664631dd177c8f9a1889e48995b45379c7130e5303';

test('Graphviz comes with the licence that its own sources have, to the byte', () => {
  const licence = readFileSync(new URL('../../.dev/licences/epl-2.0.txt', import.meta.url));
  expect(createHash('sha256').update(licence).digest('hex')).toBe(GRAPHVIZ_COPYING);
  const notices = thirdPartyLicences(['node_modules/@viz-js/viz/dist/viz.js']);
  expect(notices).toMatch(/^Graphviz 16\.\d+\.\d+\. Copyright/m);
  expect(notices).toContain(licence.toString('utf8').trim());
  expect(notices).not.toContain('Eclipse Public License - v 1.0');
});
