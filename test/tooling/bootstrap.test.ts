import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const scripts = fileURLToPath(new URL('../../.dev/', import.meta.url));

let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'seamline-bootstrap-'));
  mkdirSync(join(clone, '.dev'));
  for (const file of ['bootstrap.mjs', 'files.mjs', 'own-command.mjs']) {
    cpSync(join(scripts, file), join(clone, '.dev', file));
  }
  writeFileSync(join(clone, 'package.json'), JSON.stringify({ engines: { node: '>=20.19' } }));
  writeFileSync(join(clone, 'package-lock.json'), '{}');
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

/** Runs the bootstrap with a stand-in for npm, which is this script. */
function bootstrap(npm: string): { readonly status: number | null; readonly output: string } {
  const stub = join(clone, 'npm.js');
  writeFileSync(stub, npm);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', "const { bootstrap } = await import('./.dev/bootstrap.mjs'); bootstrap();"],
    { cwd: clone, encoding: 'utf8', env: { ...process.env, npm_execpath: stub } },
  );
  return { status, output: `${stdout}${stderr}` };
}

const works = "require('node:fs').mkdirSync('node_modules', { recursive: true });";

test('installs once, and again only when the lock file has changed', () => {
  expect(bootstrap(works)).toMatchObject({ status: 0, output: expect.stringContaining('first run') as string });
  expect(bootstrap(works)).toEqual({ status: 0, output: '' });
  writeFileSync(join(clone, 'package-lock.json'), '{ }');
  const again = bootstrap(works);
  expect(again.status).toBe(0);
  expect(again.output).toContain('package-lock.json has changed');
});

test('says which Node is needed, and installs nothing', () => {
  writeFileSync(join(clone, 'package.json'), JSON.stringify({ engines: { node: '>=99.1' } }));
  const { status, output } = bootstrap(works);
  expect(status).toBe(1);
  expect(output).toContain(`Seamline needs Node >=99.1; this is ${process.versions.node}.`);
  expect(existsSync(join(clone, 'node_modules'))).toBe(false);
});

test.each([
  ['npm error code ENOTFOUND', 'The npm registry cannot be reached.'],
  ['npm error code EACCES', 'npm may not write to node_modules here.'],
  ['npm error code ENOSPC', 'The disk is full.'],
  ['npm error code EUSAGE', 'package.json and package-lock.json do not fit together.'],
  ['npm error something else', 'npm says why above.'],
])('explains "%s", shows what npm said, and tries again the next time', (said, explained) => {
  const { status, output } = bootstrap(`console.error(${JSON.stringify(said)}); process.exit(1);`);
  expect(status).toBe(1);
  expect(output).toContain(said);
  expect(output).toContain(explained);
  expect(bootstrap(works).output).toContain('Installing');
});
