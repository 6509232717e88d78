import path from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cacheFolder } from '../../startup/cache-folder.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('compiled code', () => {
  test('is kept below the folder that is set for it', async () => {
    const folder = path.resolve('/somewhere');
    expect(await cacheFolder({ NODE_COMPILE_CACHE: folder })).toBe(path.join(folder, 'seamline'));
  });

  test.skipIf(process.platform !== 'linux')('is kept in the folder of the user, where none is set', async () => {
    vi.stubEnv('XDG_CACHE_HOME', '/users/cache');
    for (const env of [{}, { NODE_COMPILE_CACHE: '' }]) expect(await cacheFolder(env)).toBe('/users/cache/seamline');
  });

  test('is not kept for who wants none to be, wherever', async () => {
    const nowhere = { NODE_DISABLE_COMPILE_CACHE: '1' };
    expect(await cacheFolder(nowhere)).toBeUndefined();
    expect(await cacheFolder({ ...nowhere, NODE_COMPILE_CACHE: '/somewhere' })).toBeUndefined();
  });

  test('is not kept in the project that the command happens to be run in', async () => {
    expect(await cacheFolder({ NODE_COMPILE_CACHE: 'somewhere' })).toBeUndefined();
  });

  test.skipIf(process.platform !== 'linux')(
    "is not kept there either when the user's folder is no absolute path",
    async () => {
      vi.stubEnv('XDG_CACHE_HOME', 'somewhere');
      expect(await cacheFolder({})).toBeUndefined();
    },
  );
});
