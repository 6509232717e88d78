import { describe, expect, test } from 'vitest';
import { broken, withError, withWarning } from '../cli/sandbox.js';
import { repository } from './repository.js';

describe('check --changed-since', () => {
  test('shows what the revision does not have, and fails on nothing else', () => {
    const made = repository({ 'a.seam': withError });
    const before = made.run(['check', '--changed-since', 'main']);
    expect([before.code, before.err]).toEqual([0, '']);
    expect(before.out).not.toContain('handoff/self');
    made.write('a.seam', `${withError}handoff Again: B -> B { via api }\n`);
    const after = made.run(['check', '--changed-since', 'main', '--format', 'github']);
    expect(after.code).toBe(1);
    expect(after.out).toContain('title=handoff/self');
    expect(after.out).toContain('line=6');
    expect(after.out).not.toContain('line=4,');
  });

  test('with paths, also of a file that the revision does not have', () => {
    const made = repository({ 'a.seam': withError });
    made.write('b.seam', 'system C\nhandoff New: C -> C\n');
    const { code, out } = made.run(['check', '--changed-since', 'main', '--format', 'github', 'b.seam']);
    expect(code).toBe(1);
    expect(out).toContain('file=b.seam');
    expect(out).not.toContain('file=a.seam');
  });

  test('leaves out what lies in a sub-module, as no revision has its files', () => {
    const made = repository({ 'a.seam': withError });
    const module = repository({ 'other.seam': 'system C\nhandoff New: C -> C\n' });
    made.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', module.folder, 'vendor/module');
    made.commit('With a module');
    expect(made.run(['check', '--changed-since', 'HEAD']).out).not.toContain('handoff/self');
    expect(made.run(['check', '--changed-since', 'HEAD'])).toMatchObject({ code: 0, err: '' });
    expect(made.run(['check']).out).toContain('vendor/module/other.seam');
  });

  test('says what of the revision does not parse', () => {
    const made = repository({ 'a.seam': withWarning, 'b.seam': broken });
    made.remove('b.seam');
    const { code, err } = made.run(['check', '--changed-since', 'main']);
    expect(code).toBe(0);
    expect(err).toMatch(/^In main: error\[syntax\]: b\.seam:2:3: .+\n$/);
  });

  test('wrong use', () => {
    const made = repository({ 'a.seam': withWarning });
    expect(made.run(['check', '--changed-since', 'nosuch'])).toMatchObject({ code: 2, out: '' });
    expect(made.run(['check', '--changed-since', 'main', '--fix']).err).toContain('does not go together with --fix');
  });
});
