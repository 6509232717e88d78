import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<
    Record<string, Manifest & { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

describe.each(['', '.dev/mutation/', 'test/host/'])('the packages of %s./package.json', (folder) => {
  const manifest = read(`${folder}package.json`) as Manifest;
  const { packages } = read(`${folder}package-lock.json`) as Lock;

  test('are pinned to exact versions', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('are locked for every platform, as `npm ci` asks for, not only for that of whoever locked them', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });
});

test('nothing is needed at run time but Node: the bundles hold the rest', () => {
  const { dependencies = {} } = read('package.json') as Manifest;
  expect(dependencies).toEqual({});
});

test.each(['chevrotain', 'vscode-uri'])('%s is the one that Langium uses, so that the bundle holds it once', (name) => {
  const { packages } = read('package-lock.json') as Lock;
  expect(packages[`node_modules/${name}`]).toBeDefined();
  expect(Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`))).toEqual([
    `node_modules/${name}`,
  ]);
});
