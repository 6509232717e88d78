import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const { ensurePackage, packCommandLine } = (await import(new URL('../../.dev/package.mjs', import.meta.url).href)) as {
  readonly ensurePackage: () => Promise<{ readonly vsix: string }>;
  readonly packCommandLine: () => string;
};

let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'seamline-package-'));
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The names in a ZIP file, read off its directory at the end. */
function namesIn(zip: Buffer): readonly string[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const names: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const length = zip.readUInt16LE(at + 28);
    names.push(zip.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return names;
}

describe('the extension', () => {
  let file: string;

  beforeAll(async () => {
    file = (await ensurePackage()).vsix;
  }, 180_000);

  test('is small', () => {
    expect(statSync(file).size).toBeLessThan(2_000_000);
  });

  test('holds what it runs, and what people read before they install it', () => {
    expect(namesIn(readFileSync(file))).toEqual(
      expect.arrayContaining([
        'extension/package.json',
        'extension/package.nls.json',
        'extension/readme.md',
        'extension/changelog.md',
        'extension/LICENSE.txt',
        'extension/THIRD-PARTY-LICENSES.txt',
        'extension/media/icon.png',
        'extension/media/preview.png',
        'extension/dist/client/extension.js',
        'extension/dist/client/desktop.cjs',
        'extension/dist/client/extension.browser.js',
        'extension/dist/client/preview.js',
        'extension/dist/server/main.cjs',
        'extension/dist/server/server.cjs',
        'extension/dist/server/graphviz.cjs',
        'extension/dist/server/main.browser.js',
        'extension/syntaxes/seam.tmLanguage.json',
        'extension/schemas/config.json',
      ]),
    );
  });

  test('says whose work is in it, and under which licence', () => {
    const licences = readFileSync(new URL('../../dist/THIRD-PARTY-LICENSES.txt', import.meta.url), 'utf8');
    expect(licences).toMatch(/^Graphviz \d+\.\d+\.\d+\. Copyright/m);
    expect(licences).toContain('Eclipse Public License - v 2.0');
    expect(licences).toMatch(/^Expat \d+\.\d+\.\d+\. Copyright/m);
    expect(licences).not.toMatch(/^Licence: /m);
  });

  test('holds nothing else: no package, no source, no map', () => {
    const names = namesIn(readFileSync(file));
    expect(names.length).toBeLessThan(50);
    expect(names.filter((name) => /node_modules|\.tsx?$|\.map$|\.seam$/.test(name))).toEqual([]);
  });
});

describe('the command line', () => {
  test('runs from its package, installed without any other', () => {
    const npm = (...args: readonly string[]) =>
      spawnSync('npm', args, { cwd: scratch, encoding: 'utf8', shell: process.platform === 'win32' });
    writeFileSync(join(scratch, 'package.json'), '{ "private": true }');
    const installed = npm('install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', packCommandLine());
    expect(installed.stderr.split('\n').filter((line) => line.startsWith('npm error'))).toEqual([]);
    writeFileSync(
      join(scratch, 'a.seam'),
      'system Shop\nsystem Ledger\nhandoff H: Shop -> Ledger { on failure silent }\n',
    );
    const bin = join(scratch, 'node_modules/seamline/dist/cli/bin.cjs');
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [bin, ...args], { cwd: scratch, encoding: 'utf8' });
    expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { status, stdout } = run('check', '--fail-on', 'never', 'a.seam');
    expect(status).toBe(0);
    expect(stdout).toContain('handoff/silent-failure');
    expect(run('render', '--view', 'decision', 'a.seam').stdout).toContain('<svg');
    expect(run('lsp').stderr).toContain('--stdio');
  }, 120_000);
});
