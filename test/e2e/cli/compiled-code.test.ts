import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sandbox, withWarning } from './sandbox.js';

/** A folder that is not there yet, outside the project. */
function nowhereYet(): string {
  const scratch = mkdtempSync(path.join(tmpdir(), 'seamline-kept-'));
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  return path.join(scratch, 'cache');
}

/** Node's own way to say where, which from 22.1 on does the work itself. */
const at = (folder: string): Readonly<Record<string, string>> => ({ NODE_COMPILE_CACHE: folder });

/** Changes one bit: the engine would not notice, and crash. */
function flipByte(file: string): void {
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
}

test('keeps what was compiled between runs, which say the same', () => {
  const { run } = sandbox({ 'a.seam': withWarning });
  const folder = nowhereYet();
  const first = run(['check'], { env: at(folder) });
  const kept = filesBelow(path.join(folder, 'seamline'));
  expect(kept).toHaveLength(2);
  const inodes = kept.map((file) => statSync(file).ino);
  expect(run(['check'], { env: at(folder) })).toEqual(first);
  expect(filesBelow(path.join(folder, 'seamline')).map((file) => statSync(file).ino)).toEqual(inodes);
  expect(run(['check'], { env: { NODE_DISABLE_COMPILE_CACHE: '1' } })).toEqual(first);
});

test.each([
  ['help', ['check', '--help']],
  ['a mistake', ['chekc']],
  ['a folder without a model', ['check', 'empty']],
])('keeps nothing of %s, which compiles little', (_, args) => {
  const { run } = sandbox({ 'a.seam': withWarning, 'empty/nothing.txt': '' });
  const folder = nowhereYet();
  run(args, { env: at(folder) });
  expect(existsSync(path.join(folder, 'seamline'))).toBe(false);
});

test('keeps nothing for who wants nothing kept', () => {
  const { run } = sandbox({ 'a.seam': withWarning });
  const folder = nowhereYet();
  expect(run(['check'], { env: { ...at(folder), NODE_DISABLE_COMPILE_CACHE: '1' } }).code).toBe(0);
  expect(existsSync(path.join(folder, 'seamline'))).toBe(false);
});

test('runs where there is no place to keep anything, and leaves nothing in the project', () => {
  const { run, folder } = sandbox({ 'a.seam': withWarning, 'a file': '' });
  const first = run(['check']);
  expect(run(['check'], { env: at('a file/cache') })).toEqual(first);
  expect(run(['check'], { env: { ...at(''), HOME: '/nowhere', XDG_CACHE_HOME: '/dev/null/cache' } })).toEqual(first);
  expect(run(['check'], { env: { ...at(''), HOME: '', XDG_CACHE_HOME: '' } })).toEqual(first);
  expect(readdirSync(folder).sort()).toEqual(['a file', 'a.seam']);
});

test.each([
  ['damaged in the middle', (file: string) => flipByte(file)],
  ['cut off', (file: string) => truncateSync(file, 1000)],
  ['empty', (file: string) => writeFileSync(file, '')],
  ['something else', (file: string) => writeFileSync(file, 'no compiled code at all'.repeat(1000))],
])('compiles anew what is %s, and keeps it anew', (_, damage) => {
  const { run } = sandbox({ 'a.seam': withWarning });
  const folder = nowhereYet();
  const first = run(['check'], { env: at(folder) });
  const whole = filesBelow(path.join(folder, 'seamline')).map((file) => ({ file, size: statSync(file).size }));
  expect(whole).not.toHaveLength(0);
  for (const { file } of whole) damage(file);
  expect(run(['check'], { env: at(folder) })).toEqual(first);
  for (const { file, size } of whole) expect(statSync(file).size).toBeGreaterThan(size / 2);
});
