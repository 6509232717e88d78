import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The part of esbuild's metafile that says what went where. */
interface Metafile {
  readonly inputs: Readonly<Record<string, { readonly imports: readonly Import[] }>>;
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>>;
}

interface Import {
  readonly path: string;
  readonly kind: string;
  readonly external?: boolean;
}

const { inputs, outputs } = JSON.parse(
  readFileSync(new URL('../../../build/metafile.json', import.meta.url), 'utf8'),
) as Metafile;

function modulesOf(bundle: string): readonly string[] {
  return Object.keys(outputs[bundle]?.inputs ?? {});
}

/** What an `import()` inside a bundle leads to. esbuild wraps all of it, each module in a function that is compiled twice over. */
function behindDynamicImports(bundle: string): ReadonlySet<string> {
  const inside = new Set(modulesOf(bundle));
  const importsOf = (module: string): readonly Import[] => inputs[module]?.imports ?? [];
  const starts = [...inside].flatMap(importsOf).filter(({ kind, external }) => kind === 'dynamic-import' && !external);
  const reached = new Set<string>();
  const open = starts.map(({ path }) => path);
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    if (!inside.has(module) || reached.has(module)) continue;
    reached.add(module);
    open.push(...importsOf(module).map(({ path }) => path));
  }
  return reached;
}

describe('what a check loads', () => {
  test('is the commands, without the protocol of editors', () => {
    const modules = modulesOf('dist/cli/commands.cjs');
    expect(modules).toContain('cli/commands/check.ts');
    expect(
      modules.filter((module) => /vscode-languageserver-protocol\/|vscode-jsonrpc\/.*connection/.test(module)),
    ).toEqual([]);
  });

  test('is not wrapped, but for the libraries that seldom run', () => {
    const wrapped = behindDynamicImports('dist/cli/commands.cjs');
    expect(wrapped).toContain('cli/watch.ts');
    expect(
      [...wrapped].filter((module) => /language\/rules\/|language\/syntax\/|langium|chevrotain/.test(module)),
    ).toEqual([]);
  });

  test('starts with the options alone, which help and the language server need as well', () => {
    const modules = modulesOf('dist/cli/seamline.cjs');
    expect(modules).toContain('cli/program.ts');
    expect(modules.filter((module) => /langium|chevrotain|language\/rules\//.test(module))).toEqual([]);
  });

  test('keeps the protocol in the language server', () => {
    const modules = modulesOf('dist/server/server.cjs');
    expect(modules.some((module) => module.includes('vscode-languageserver-protocol/'))).toBe(true);
  });
});
