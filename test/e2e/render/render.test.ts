import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryFile } from '../../examples/load-example.js';
import { named, parseHtml, parseXml, withClass } from '../../support/markup.js';
import { broken, sandbox, withError } from '../cli/sandbox.js';

const folder = repositoryFile('examples/northwind');
const northwind = Object.fromEntries(
  readdirSync(folder).map((file) => [`northwind/${file}`, readFileSync(path.join(folder, file))]),
);
const asOf = ['--as-of', '2026-11-23'];

describe('render', () => {
  test('draws the map where nothing else is asked for', () => {
    const { code, out, err } = sandbox(northwind).run(['render', ...asOf]);
    expect([code, err]).toEqual([0, '']);
    expect(withClass(parseXml(out), 'seam-system')).toHaveLength(12);
  });

  test.each([
    ['decision', 'svg', /^<\?xml/, []],
    ['decision', 'mermaid', /^flowchart TD\n/, ['--symptom', 'WrongParts']],
    ['decision', 'dot', /^digraph \{\n/, []],
    ['map', 'mermaid', /^flowchart LR\n/, []],
    ['map', 'dot', /^digraph \{\n/, []],
    ['lineage', 'svg', /^<\?xml/, ['--entity', 'Customer']],
    ['lineage', 'mermaid', /^flowchart LR\n/, ['--entity', 'Customer']],
    ['lineage', 'dot', /^digraph \{\n/, ['--entity', 'Customer']],
  ])('%s as %s, to a file, with the same bytes each time', (view, format, start, more) => {
    const { run, read } = sandbox(northwind);
    const draw = (file: string): string => {
      const { code, out, err } = run([
        'render',
        'northwind',
        '--view',
        view,
        '--format',
        format,
        '--output',
        file,
        ...more,
        ...asOf,
      ]);
      expect([code, out, err]).toEqual([0, '', `Wrote ${file}.\n`]);
      return read(file);
    };
    const first = draw('first');
    expect(first).toMatch(start);
    expect(draw('second')).toBe(first);
  });

  test('says what is wrong with what was asked for', () => {
    const { run } = sandbox({ ...northwind, 'other/a.seam': withError, 'other/seamline.config.json': '{}' });
    const cases = [
      [['northwind', '--view', 'lineage'], 'A lineage is that of an entity.'],
      [['northwind', '--entity', 'Customer'], '--entity goes with --view lineage.'],
      [['northwind', '--symptom', 'WrongParts'], '--symptom goes with --view decision.'],
      [
        ['northwind', '--view', 'lineage', '--entity', 'Custmer'],
        'There is no entity "Custmer". Did you mean "Customer"?',
      ],
      [
        ['northwind', '--view', 'decision', '--symptom', 'WrongPart'],
        'There is no symptom "WrongPart". Did you mean "WrongParts"?',
      ],
      [['.'], 'A drawing shows one project, and here are 2: northwind, other.'],
    ] as const;
    for (const [args, message] of cases) {
      const { code, out, err } = run(['render', ...args]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(message);
    }
  });

  test('draws what could be read, and ends with 2, where a file does not parse', () => {
    const { code, out, err } = sandbox({ 'a.seam': withError, 'b.seam': broken }).run(['render']);
    expect(code).toBe(2);
    expect(err).toContain('error[syntax]: b.seam:');
    expect(withClass(parseXml(out), 'seam-system')).toHaveLength(2);
  });
});

describe('report', () => {
  test('writes one page', () => {
    const { run, read } = sandbox(northwind);
    const { code, out, err } = run(['report', '--output', 'report.html', ...asOf]);
    expect([code, out, err]).toEqual([0, '', 'Wrote report.html.\n']);
    const html = parseHtml(read('report.html'));
    expect(named(html, 'h1').map(({ text }) => text)).toEqual(['Northwind Field Services']);
    expect(run(['report', ...asOf]).out).toBe(read('report.html'));
  });

  test('does not depend on the folder it is started in', () => {
    const { run } = sandbox(northwind);
    expect(run(['report', ...asOf], { cwd: 'northwind' }).out).toBe(run(['report', 'northwind', ...asOf]).out);
  });

  test('says on the page, too, what could not be read', () => {
    const { code, out } = sandbox({ 'a.seam': withError, 'b.seam': broken }).run(['report']);
    expect(code).toBe(2);
    expect(withClass(parseHtml(out), 'problems')[0]?.text).toContain('b.seam:');
  });
});
