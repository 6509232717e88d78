import { beforeEach, expect, test, vi } from 'vitest';
import type * as vscode from 'vscode';
import { folderOfCode, forgetOldCode } from '../../client/kept-code.js';

const { fs } = vi.hoisted(() => ({
  fs: {
    readDirectory: vi.fn<() => Promise<[string, number][]>>(),
    delete: vi.fn<(uri: vscode.Uri, options: unknown) => Promise<void>>(),
  },
}));

vi.mock('vscode', () => ({
  Uri: {
    joinPath: ({ fsPath }: vscode.Uri, ...parts: readonly string[]) => ({ fsPath: [fsPath, ...parts].join('/') }),
  },
  workspace: { fs },
}));

const places = {
  globalStorageUri: { fsPath: '/storage' },
  extension: { packageJSON: { version: '1.2.0' } },
} as Parameters<typeof folderOfCode>[0];

beforeEach(() => {
  vi.clearAllMocks();
});

test('is kept in the storage of the extension, apart for each version', () => {
  expect(folderOfCode(places)).toBe('/storage/compiled/1.2.0');
});

test('of other versions is taken away', async () => {
  fs.readDirectory.mockResolvedValue([
    ['1.1.0', 2],
    ['1.2.0', 2],
    ['1.1.3', 2],
  ]);
  await forgetOldCode(places);
  const deleted = fs.delete.mock.calls;
  expect(deleted.map(([{ fsPath }]) => fsPath)).toEqual(['/storage/compiled/1.1.0', '/storage/compiled/1.1.3']);
  expect(deleted.map(([, options]) => options)).toEqual([{ recursive: true }, { recursive: true }]);
});

test('need not be there', async () => {
  fs.readDirectory.mockRejectedValue(new Error('no such folder'));
  await expect(forgetOldCode(places)).resolves.toBeUndefined();
  expect(fs.delete).not.toHaveBeenCalled();
});
