import { expect, test } from 'vitest';
import { repository } from './repository.js';

test.each(['sha1', 'sha256'] as const)('before the first commit there was an empty tree: %s', (hash) => {
  const made = repository({ 'a.seam': 'team A\n' }, hash);
  const { code, err } = made.run(['review', 'HEAD~1']);
  expect(code).toBe(2);
  const [, emptyTree] = /^The empty tree ([0-9a-f]+) stands for what was before the first commit\.$/m.exec(err) ?? [];
  if (emptyTree === undefined) throw new Error(err);
  expect(made.run(['review', emptyTree]).out).toContain('added team A');
});
