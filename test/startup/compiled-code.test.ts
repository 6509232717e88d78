import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CompiledCode } from '../../startup/compiled-code.js';

let folder: string;
let kept: string;
let bundle: string;
let hashes: Readonly<Record<string, string>>;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seamline-'));
  kept = path.join(folder, 'kept');
  hashes = { 'first.cjs': '1111', 'second.cjs': '2222' };
  bundle = write('first.cjs', 'exports.answer = () => require("./second.cjs").half * 2;');
  write('second.cjs', 'exports.half = 21; exports.file = __filename; exports.folder = __dirname;');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const load = (file: string): unknown => new CompiledCode(kept, hashes, 'check').load(file);
const keptFiles = (): readonly string[] => readdirSync(kept).sort();

/** One run of a command: loads, works, and keeps what it compiled. */
function run(purpose = 'check'): number {
  const code = new CompiledCode(kept, hashes, purpose);
  const { answer } = code.load(bundle) as { answer: () => number };
  const result = answer();
  code.keep();
  return result;
}

describe('a bundle', () => {
  test('is loaded with those beside it that it asks for, each once', () => {
    const code = new CompiledCode(kept, hashes, 'check');
    const second = path.join(folder, 'second.cjs');
    write('both.cjs', 'exports.same = require("./second.cjs") === require("./second.cjs");');
    expect(code.load(path.join(folder, 'both.cjs'))).toEqual({ same: true });
    expect(code.load(second)).toEqual({ half: 21, file: second, folder });
    expect(['both.cjs', 'second.cjs', 'first.cjs'].map((name) => code.hasLoaded(name))).toEqual([true, true, false]);
  });

  test('reaches what Node brings', () => {
    expect(load(write('third.cjs', 'module.exports = require("node:path").basename(__filename);'))).toBe('third.cjs');
  });

  test('may begin and end with a comment', () => {
    expect(load(write('program.cjs', '// first\nmodule.exports = 1;\n// last'))).toBe(1);
  });

  test('that fails fails the same way again', () => {
    const file = write('broken.cjs', 'exports.half = 1; throw new Error("no further");');
    const code = new CompiledCode(kept, hashes, 'check');
    expect(() => code.load(file)).toThrow('no further');
    expect(() => code.load(file)).toThrow('no further');
  });

  test('is named in a stack with the place that it has in its file', () => {
    const file = write('where.cjs', 'module.exports = new Error("here").stack;');
    expect(load(file)).toContain(`${file}:1:18`);
  });
});

describe('what was compiled', () => {
  test('is kept for the next run, which finds nothing to keep', () => {
    expect(run()).toBe(42);
    const files = keptFiles();
    expect(files).toEqual([
      expect.stringMatching(/^first-check-1111-v.*\.bin$/),
      expect.stringMatching(/^second-check-2222-v.*\.bin$/),
    ]);
    const inodes = files.map((name) => statSync(path.join(kept, name)).ino);
    expect(run()).toBe(42);
    expect(keptFiles()).toEqual(files);
    expect(files.map((name) => statSync(path.join(kept, name)).ino)).toEqual(inodes);
  });

  test('is kept apart for each command, and together for what is none', () => {
    for (const purpose of ['check', 'ledger', '../../up', '--no-color', '', 'UPPER']) run(purpose);
    const purposes = keptFiles().map((name) => name.split('-').slice(0, 2).join('-'));
    expect(purposes).toEqual([
      'first-check',
      'first-ledger',
      'first-other',
      'second-check',
      'second-ledger',
      'second-other',
    ]);
  });

  test('of another build is not used', () => {
    run();
    write('second.cjs', 'exports.half = 22; exports.file = __filename; exports.folder = __dirname;');
    hashes = { ...hashes, 'second.cjs': '3333' };
    expect(run()).toBe(44);
    expect(keptFiles()).toHaveLength(3);
  });

  test('is not kept of what the build does not know', () => {
    hashes = { 'first.cjs': '1111' };
    expect(run()).toBe(42);
    expect(keptFiles()).toEqual([expect.stringMatching(/^first-/)]);
  });

  test('is not kept without a folder', () => {
    const code = new CompiledCode(undefined, hashes, 'check');
    expect(code.load(bundle)).toHaveProperty('answer');
    code.keep();
    expect(readdirSync(folder).sort()).toEqual(['first.cjs', 'second.cjs']);
  });
});
