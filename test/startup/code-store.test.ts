import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CodeStore } from '../../startup/code-store.js';

const DAY = 24 * 60 * 60;

let scratch: string;
let folder: string;
let store: CodeStore;

beforeEach(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'seamline-'));
  folder = path.join(scratch, 'deep', 'store');
  store = new CodeStore(folder);
});

afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const names = (): readonly string[] => readdirSync(folder).sort();

/** Says that a file was used so many days ago. */
function age(name: string, days: number): void {
  const then = Date.now() / 1000 - days * DAY;
  utimesSync(path.join(folder, name), then, then);
}

describe('code', () => {
  test.each([0, 1, 3, 4, 5, 8, 1001])('of %i bytes comes back as it was', (length) => {
    const code = Buffer.from(Array.from({ length }, (_, at) => (at * 31) % 256));
    store.write('some', code);
    expect(names()).toEqual(['some.bin']);
    expect(store.read('some')?.equals(code)).toBe(true);
    expect(store.read('other')).toBeUndefined();
  });

  test('is not given out when any byte of it is another', () => {
    store.write('some', Buffer.from('what the engine made of it'));
    const file = path.join(folder, 'some.bin');
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = (whole[at] ?? 0) ^ 1;
      writeFileSync(file, damaged);
      expect(store.read('some')).toBeUndefined();
    }
  });

  test('is not given out when some of it is missing, or there is more', () => {
    store.write('some', Buffer.from('what the engine made of it'));
    const file = path.join(folder, 'some.bin');
    const whole = readFileSync(file);
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(file, whole.subarray(0, length));
      expect(store.read('some')).toBeUndefined();
    }
    writeFileSync(file, Buffer.concat([whole, Buffer.from([0])]));
    expect(store.read('some')).toBeUndefined();
  });

  test('replaces what was kept under the same name', () => {
    store.write('some', Buffer.from('first'));
    store.write('some', Buffer.from('second'));
    expect(names()).toEqual(['some.bin']);
    expect(String(store.read('some'))).toBe('second');
  });

  test('need not find a place', () => {
    mkdirSync(path.dirname(folder));
    writeFileSync(folder, 'a file where the folder belongs');
    store.write('some', Buffer.from('code'));
    store.forgetOld();
    expect(store.read('some')).toBeUndefined();
    expect(readFileSync(folder, 'utf8')).toBe('a file where the folder belongs');
  });

  test.skipIf(process.platform === 'win32')('is for its user alone', () => {
    store.write('some', Buffer.from('code'));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, 'some.bin')).mode & 0o777).toBe(0o600);
  });

  test.skipIf(process.platform === 'win32').each([0o720, 0o702])(
    'is neither taken from a folder that others can write to, nor put there: %o',
    (mode) => {
      store.write('some', Buffer.from('code'));
      chmodSync(folder, mode);
      expect(store.read('some')).toBeUndefined();
      store.write('other', Buffer.from('code'));
      expect(names()).toEqual(['some.bin']);
    },
  );
});

describe('what is old', () => {
  test('goes after a month without use, with what was left unfinished, and nothing of others', () => {
    for (const name of ['old', 'used', 'new']) store.write(name, Buffer.from(name));
    writeFileSync(path.join(folder, 'old.bin.4f1c'), 'unfinished');
    writeFileSync(path.join(folder, 'of another program'), '');
    for (const name of ['old.bin', 'used.bin', 'old.bin.4f1c', 'of another program']) age(name, 31);
    expect(String(store.read('used'))).toBe('used');
    store.forgetOld();
    expect(names()).toEqual(['new.bin', 'of another program', 'used.bin']);
  });

  test('stays for a month', () => {
    store.write('some', Buffer.from('code'));
    age('some.bin', 29);
    store.forgetOld();
    expect(names()).toEqual(['some.bin']);
  });

  test('is marked as used at most once a day', () => {
    store.write('some', Buffer.from('code'));
    age('some.bin', 0.5);
    const before = statSync(path.join(folder, 'some.bin')).mtimeMs;
    store.read('some');
    expect(statSync(path.join(folder, 'some.bin')).mtimeMs).toBe(before);
  });

  test('goes when there are more than forty', () => {
    for (let at = 0; at < 43; at++) {
      store.write(`code-${at}`, Buffer.from('code'));
      age(`code-${at}.bin`, at / 10);
    }
    store.forgetOld();
    expect(names()).toHaveLength(40);
    expect(existsSync(path.join(folder, 'code-39.bin'))).toBe(true);
    expect(existsSync(path.join(folder, 'code-40.bin'))).toBe(false);
  });
});
