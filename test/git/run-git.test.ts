import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { git } from '../../git/run-git.js';

test('a folder that is gone is not taken for a git that is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seamline-'));
  rmSync(folder, { recursive: true });
  await expect(git(folder, ['status'])).rejects.toThrow('The folder is gone.');
});
