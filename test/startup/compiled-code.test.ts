import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CompiledCode } from '../../startup/compiled-code.js';

let folder: string;
let kept: string;
let bundle: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seamline-'));
  kept = path.join(folder, 'kept', 'deeper');
  bundle = write('first.cjs', 'exports.answer = () => require("./second.cjs").half * 2;');
  write('second.cjs', 'exports.half = 21; exports.file = __filename; exports.folder = __dirname;');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const keptFiles = (): readonly string[] => readdirSync(kept).sort();

/** One run of a command: loads, works, and keeps what it compiled. */
function run(purpose = 'check'): number {
  const code = new CompiledCode(kept, '1.2.0', purpose);
  const { answer } = code.load(bundle) as { answer: () => number };
  const result = answer();
  code.keep();
  return result;
}

describe('a bundle', () => {
  test('is loaded with those beside it that it asks for, each once', () => {
    const code = new CompiledCode(kept, '1.2.0', 'check');
    const second = path.join(folder, 'second.cjs');
    write('both.cjs', 'exports.same = require("./second.cjs") === require("./second.cjs");');
    expect(code.load(path.join(folder, 'both.cjs'))).toEqual({ same: true });
    expect(code.load(second)).toEqual({ half: 21, file: second, folder });
  });

  test('reaches what Node brings', () => {
    const file = write('third.cjs', 'module.exports = require("node:path").basename(__filename);');
    expect(new CompiledCode(kept, '1.2.0', 'check').load(file)).toBe('third.cjs');
  });

  test('may begin with the line that names its program', () => {
    const file = write('program.cjs', '// first\nmodule.exports = 1;\n// the last line is a comment');
    expect(new CompiledCode(kept, '1.2.0', 'check').load(file)).toBe(1);
  });
});

describe('what was compiled', () => {
  test('is kept for the next run, which finds nothing to keep', () => {
    expect(run()).toBe(42);
    const [first, second] = keptFiles();
    expect(keptFiles()).toHaveLength(2);
    expect(first).toMatch(/^first-check-1\.2\.0-v/);
    expect(second).toMatch(/^second-check-1\.2\.0-v/);
    const before = readFileSync(path.join(kept, String(first)));
    utimesSync(path.join(kept, String(first)), 1, Date.now() / 1000 - 60);
    expect(run()).toBe(42);
    expect(keptFiles()).toEqual([first, second]);
    expect(readFileSync(path.join(kept, String(first)))).toEqual(before);
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

  test('of a bundle that was written anew is not used, and goes', () => {
    run();
    const before = keptFiles();
    write('second.cjs', 'exports.half = 22; exports.file = __filename; exports.folder = __dirname;');
    utimesSync(path.join(folder, 'second.cjs'), 1, 1_000_000);
    expect(run()).toBe(44);
    expect(keptFiles()).toHaveLength(2);
    expect(keptFiles()[0]).toBe(before[0]);
    expect(keptFiles()[1]).not.toBe(before[1]);
  });

  test('is forgotten after a month', () => {
    run();
    const old = path.join(kept, 'first-check-of-another-version.bin');
    const recent = path.join(kept, 'first-check-of-yesterday.bin');
    writeFileSync(old, '');
    writeFileSync(recent, '');
    const day = 24 * 60 * 60;
    utimesSync(old, 1, Date.now() / 1000 - 31 * day);
    utimesSync(recent, 1, Date.now() / 1000 - day);
    run('ledger');
    expect(keptFiles()).not.toContain(path.basename(old));
    expect(keptFiles()).toContain(path.basename(recent));
  });

  test('is not kept without a folder', () => {
    const code = new CompiledCode(undefined, '1.2.0', 'check');
    expect(code.load(bundle)).toHaveProperty('answer');
    code.keep();
    expect(readdirSync(folder).sort()).toEqual(['first.cjs', 'second.cjs']);
  });

  test('leaves the files of others in its folder', () => {
    run();
    const other = path.join(kept, 'of another program');
    writeFileSync(other, '');
    utimesSync(other, 1, 1);
    run('ledger');
    expect(keptFiles()).toContain(path.basename(other));
  });

  test('need not find a place', () => {
    mkdirSync(path.dirname(kept));
    writeFileSync(kept, 'a file where the folder belongs');
    expect(run()).toBe(42);
    expect(readFileSync(kept, 'utf8')).toBe('a file where the folder belongs');
  });
});
