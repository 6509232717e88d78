import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheFolder } from '../../startup/cache-folder.js';

describe('compiled code', () => {
  test('is kept below the folder that is set for it', async () => {
    expect(await cacheFolder({ NODE_COMPILE_CACHE: '/somewhere' })).toBe(path.join('/somewhere', 'seamline'));
  });

  test('is kept in the folder of the user, where none is set', async () => {
    const folders = [await cacheFolder({}), await cacheFolder({ NODE_COMPILE_CACHE: '' })];
    for (const folder of folders) expect(folder).toMatch(/seamline/);
  });

  test('is not kept for who wants none to be, wherever', async () => {
    const nowhere = { NODE_DISABLE_COMPILE_CACHE: '1' };
    expect(await cacheFolder(nowhere)).toBeUndefined();
    expect(await cacheFolder({ ...nowhere, NODE_COMPILE_CACHE: '/somewhere' })).toBeUndefined();
  });
});
