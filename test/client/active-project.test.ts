import { expect, test } from 'vitest';
import { projectOf } from '../../client/active-project.js';

const outer = { root: 'file:///work' };
const inner = { root: 'file:///work/branch' };

test.each([
  ['file:///work/a.seam', outer],
  ['file:///work/branch/a.seam', inner],
  ['file:///work/branch', inner],
  ['file:///work/branches/a.seam', outer],
  ['file:///elsewhere/a.seam', undefined],
])('%s', (uri, project) => {
  expect(projectOf([inner, outer], uri)).toBe(project);
  expect(projectOf([outer, inner], uri)).toBe(project);
});
