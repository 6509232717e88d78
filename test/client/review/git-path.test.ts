import { expect, test } from 'vitest';
import { gitPathOf } from '../../../client/review/git-path.js';

const isThere = (file: string): boolean => file !== '/gone/git';

test.each([
  ['/opt/git', '/opt/git'],
  [['/gone/git', '/opt/git', '/usr/bin/git'], '/opt/git'],
  ['/gone/git', undefined],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
  [[7, {}], undefined],
])('%j names %j', (setting, path) => {
  expect(gitPathOf(setting, isThere)).toBe(path);
});
