import { chmodSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repository } from './repository.js';

test('the git that SEAMLINE_GIT names is run, whatever is on the path', () => {
  const made = repository({ 'a.seam': 'team A\n' });
  made.write('bin/git', '#!/bin/sh\necho "$@" >> "$LOG"\nexec git "$@"\n');
  const named = path.join(made.folder, 'bin/git');
  chmodSync(named, 0o755);
  const env = { SEAMLINE_GIT: named, LOG: path.join(made.folder, 'log') };
  expect(made.run(['review', 'main'], { env })).toMatchObject({ code: 0, err: '' });
  expect(made.read('log')).toContain('rev-parse');
});

test('where it is not there, the message says which one was meant', () => {
  const made = repository({ 'a.seam': 'team A\n' });
  expect(made.run(['review', 'main'], { env: { SEAMLINE_GIT: '/gone/git' } })).toEqual({
    code: 2,
    out: '',
    err: 'error: There is no git at "/gone/git".\nThe variable SEAMLINE_GIT says so; VS Code sets it from the setting `git.path`.\n',
  });
});

test('one that says nothing counts for none', () => {
  const made = repository({ 'a.seam': 'team A\n' });
  expect(made.run(['review', 'main'], { env: { SEAMLINE_GIT: '' } })).toMatchObject({ code: 0, err: '' });
});
