import { expect, test } from 'vitest';
import type { CheckOutput } from '../../../cli/schemas/check-output.js';
import { broken, sandbox, withError } from '../cli/sandbox.js';

const FILE = 'seamline-baseline.json';
const check = ['check', '--baseline', FILE, '--format', 'json'];

test('hides what was there, never what is new, and says what is stale', () => {
  const made = sandbox({ 'a.seam': withError });
  expect(made.run(['check']).code).toBe(1);
  expect(made.run(['baseline', 'create'])).toMatchObject({ code: 0, out: '' });
  const same = made.run(check);
  const { summary } = JSON.parse(same.out) as CheckOutput;
  expect([same.code, same.err, summary.error]).toEqual([0, '', 0]);
  expect(summary.baselined).toBeGreaterThan(0);

  made.write('a.seam', `${withError}handoff Again: B -> B { via api }\n`);
  const more = made.run(check);
  expect(more.code).toBe(1);
  const [project] = (JSON.parse(more.out) as CheckOutput).projects;
  expect(new Set(project?.findings.map(({ elements }) => elements[0]))).toEqual(new Set(['Again']));

  made.write('a.seam', 'team Ops\n');
  expect(made.run(check).err).toMatch(/^Stale in seamline-baseline\.json: \d+ findings? no longer there/);
  expect(made.run(['baseline', 'prune']).code).toBe(0);
  expect(made.read(FILE)).toBe('{\n  "schemaVersion": 1,\n  "findings": []\n}\n');
});

test('is sorted, and the same whatever the order of the model', () => {
  const [one, other] = [withError, withError.trimEnd().split('\n').toReversed().join('\n')].map((text) => {
    const made = sandbox({ 'a.seam': `project P\n${text}\n` });
    made.run(['baseline', 'create']);
    return made.read(FILE);
  });
  expect(one).toBe(other);
  expect(one).toContain('    {"project":"P","rule":"handoff/self","elements":["Self"');
});

test('is never written over, nor while something does not parse', () => {
  const made = sandbox({ 'a.seam': withError, [FILE]: 'mine' });
  expect(made.run(['baseline', 'create']).err).toContain('is there already');
  expect(made.run(['baseline', 'prune']).err).toContain('is no baseline');
  expect(made.run(check)).toMatchObject({ code: 2, out: '' });
  expect(made.read(FILE)).toBe('mine');
  made.remove(FILE);
  made.write('b.seam', broken);
  expect(made.run(['baseline', 'create']).code).toBe(2);
  expect(() => made.read(FILE)).toThrow('ENOENT');
});
