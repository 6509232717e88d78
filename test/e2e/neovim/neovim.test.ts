import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const Results = z.object({
  diagnostics: z.array(z.object({ line: z.number(), rule: z.string(), message: z.string(), severity: z.number() })),
  hover: z.object({ contents: z.object({ kind: z.literal('markdown'), value: z.string() }) }),
  definition: z.union([z.object({}).loose(), z.array(z.object({}).loose())]),
  untidy: z.string(),
  formatted: z.string(),
});

let folder: string;
let results: z.infer<typeof Results>;

/** Neovim; Debian's, installed where this process may and it is missing. */
async function neovim(): Promise<string> {
  const { aptInstall, commandOnPath } = (await import(new URL('../../../.dev/host.mjs', import.meta.url).href)) as {
    readonly aptInstall: (name: string) => boolean;
    readonly commandOnPath: (name: string) => string | undefined;
  };
  const found = commandOnPath('nvim') ?? (aptInstall('neovim') ? commandOnPath('nvim') : undefined);
  if (found === undefined) throw new Error('This test needs Neovim. On Debian or Ubuntu: sudo apt-get install neovim');
  return found;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'seamline-neovim-'));
  const project = join(folder, 'northwind');
  cpSync(join(root, 'examples/northwind'), project, { recursive: true });
  const file = join(folder, 'results.json');
  const script = fileURLToPath(new URL('session.lua', import.meta.url));
  const { stderr } = spawnSync(await neovim(), ['--headless', '--clean', '-c', `luafile ${script}`], {
    cwd: project,
    encoding: 'utf8',
    timeout: 120_000,
    env: {
      ...process.env,
      HOME: folder,
      XDG_STATE_HOME: folder,
      XDG_CACHE_HOME: folder,
      SEAMLINE_COMMAND: JSON.stringify([process.execPath, join(root, 'dist/cli/bin.cjs'), 'lsp', '--stdio']),
      SEAMLINE_RESULTS: file,
    },
  });
  const written: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const parsed = Results.safeParse(written);
  if (!parsed.success) throw new Error(`${JSON.stringify(written).slice(0, 2000)}\n${stderr}`);
  results = parsed.data;
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('Neovim shows what the server finds, where it is', () => {
  const lines = readFileSync(join(root, 'examples/northwind/sales.seam'), 'utf8').split('\n');
  const found = results.diagnostics.find(({ rule }) => rule === 'handoff/silent-failure');
  expect(found).toMatchObject({ message: expect.stringContaining('fails silently') as string, severity: 1 });
  expect(lines[(found?.line ?? 0) - 1]?.trim()).toBe('on failure silent');
});

test('Neovim shows on hover what a name is', () => {
  expect(results.hover.contents.value).toContain('Dispatch board');
  expect(results.hover.contents.value).toContain('Operations');
});

test('Neovim jumps to the definition in another file', () => {
  expect(JSON.stringify(results.definition)).toContain('/northwind/operations.seam');
});

test('Neovim formats', () => {
  const tidy = readFileSync(join(root, 'examples/northwind/sales.seam'), 'utf8');
  expect(results.untidy).not.toBe(tidy);
  expect(results.formatted).toBe(tidy);
});
