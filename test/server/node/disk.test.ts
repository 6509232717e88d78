import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { disk } from '../../../server/node/disk.js';

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly path: string;
  readonly uri: string;
} {
  const path = mkdtempSync(join(tmpdir(), 'seamline-disk-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true });
  });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), content);
  }
  return { path, uri: pathToFileURL(path).href };
}

test('models and configurations are found, those of packages and hidden folders are not', async () => {
  const { uri } = folderWith({
    'a.seam': '',
    'deep/er/b c.seam': '',
    'deep/seamline.config.json': '{}',
    'node_modules/x/c.seam': '',
    '.hidden/d.seam': '',
    'e.txt': '',
  });
  const names = (all: readonly string[]) => all.map((found) => found.slice(uri.length + 1));
  expect(names((await disk.find(uri)).files)).toEqual(['a.seam', 'deep/er/b%20c.seam', 'deep/seamline.config.json']);
  expect(names((await disk.list(uri)).files)).toEqual(['a.seam']);
});

test('a text is read without its byte order mark; what is no text says so', async () => {
  const { uri } = folderWith({
    'a.seam': '\uFEFFsystem A',
    'b.seam': new Uint8Array([0xff, 0xfe, 0x41]),
    'c.seam/x': '',
  });
  expect(await disk.read(`${uri}/a.seam`, uri)).toEqual({ kind: 'text', text: 'system A' });
  expect(await disk.read(`${uri}/b.seam`, uri)).toEqual({ kind: 'unreadable', reason: 'This file is not UTF-8 text.' });
  expect(await disk.read(`${uri}/c.seam`, uri)).toEqual({
    kind: 'unreadable',
    reason: 'This is a folder, not a file.',
  });
  expect(await disk.read(`${uri}/d.seam`, uri)).toEqual({ kind: 'missing' });
});

test('a link is followed as long as it stays in the folder', async () => {
  const { path, uri } = folderWith({ 'in/a.seam': 'system A', 'out.seam': 'system B' });
  symlinkSync(join(path, 'in/a.seam'), join(path, 'in/b.seam'));
  symlinkSync(join(path, 'out.seam'), join(path, 'in/c.seam'));
  expect(await disk.read(`${uri}/in/b.seam`, `${uri}/in`)).toMatchObject({ kind: 'text' });
  expect(await disk.read(`${uri}/in/c.seam`, `${uri}/in`)).toEqual({
    kind: 'unreadable',
    reason: 'This is a link that leads out of the project.',
  });
});

test('the project around a folder is the nearest with a configuration, not beyond the repository', async () => {
  const { uri } = folderWith({
    'seamline.config.json': '{}',
    'a/b/x.seam': '',
    'repository/.git/HEAD': '',
    'repository/c/y.seam': '',
  });
  expect(await disk.enclosingProject(`${uri}/a/b`)).toBe(uri);
  expect(await disk.enclosingProject(`${uri}/repository/c`)).toBeUndefined();
});

test('what is no file of this machine is not read', async () => {
  expect(await disk.find('vscode-vfs://github/a/b')).toEqual({ files: [], unreadable: [] });
  expect(await disk.read('vscode-vfs://github/a/b.seam', 'vscode-vfs://github/a')).toEqual({ kind: 'missing' });
});
