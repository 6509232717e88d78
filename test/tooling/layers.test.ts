import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const rulesFile = join(root, '.dependency-cruiser.mjs');

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string; readonly comment?: string }[] };
  };
}

function cruise(folder: string, ...parts: readonly string[]): Cruise {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, '--config', rulesFile, '--output-type', 'json', ...parts],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  expect(stderr.split('\n').filter((line) => line.includes('ERROR'))).toEqual([]);
  return JSON.parse(stdout) as Cruise;
}

/** For each rule, a module that breaks it: its path and the module it imports, by the way it imports it. */
const forbidden: readonly (readonly [rule: string, from: string, imports: string])[] = [
  ['no-cycles', 'language/landscape/chicken.ts', './egg.js'],
  ['everything-resolves', 'language/landscape/lost.ts', './nowhere.js'],
  ['hosts-are-leaves', 'language/landscape/serving.ts', '../../server/main.js'],
  ['hosts-are-leaves', 'cli/serving.ts', '../server/main.js'],
  ['client-knows-the-protocol-only', 'client/parsing.ts', '../language/landscape/plain.js'],
  ['protocol-stands-alone', 'language/protocol/totals.ts', '../ledger/plain.js'],
  ['server-knows-node-in-its-host-only', 'server/features/disk.ts', 'node:fs'],
  ['git-is-for-hosts-on-node', 'language/landscape/revisions.ts', '../../git/revision.js'],
  ['git-is-for-hosts-on-node', 'server/features/revisions.ts', '../../git/revision.js'],
  ['git-knows-no-model', 'git/parsing.ts', '../language/landscape/plain.js'],
  ['startup-is-for-entries', 'server/features/loading.ts', '../../startup/compiled-code.js'],
  ['startup-is-for-entries', 'cli/loading.ts', '../startup/compiled-code.js'],
  ['startup-knows-nothing', 'startup/revisions.ts', '../git/revision.js'],
  ['sources-do-not-import-tests', 'cli/testing.ts', '../test/support.js'],
  ['language-is-pure-of-node', 'language/landscape/disk.ts', 'node:fs'],
  ['language-takes-pure-packages-only', 'language/landscape/web.ts', 'express'],
  ['language-takes-no-node-face', 'language/syntax/disk.ts', 'langium/node'],
  ['nothing-below-imports-the-index', 'language/landscape/upwards.ts', '../index.js'],
  ['grammar-imports-nothing-of-ours', 'language/grammar/knowing.ts', '../landscape/plain.js'],
  ['only-syntax-and-extract-read-syntax-trees', 'language/rules/team/tree.ts', '../../syntax/plain.js'],
  ['only-syntax-and-extract-read-syntax-trees', 'language/landscape/tree.ts', 'langium'],
  ['landscape-is-the-ground', 'language/landscape/judging.ts', '../rules/rule.js'],
  ['syntax-judges-nothing', 'language/syntax/judging.ts', '../rules/rule.js'],
  ['rules-know-the-landscape-only', 'language/rules/team/pricing.ts', '../../ledger/plain.js'],
  ['rules-do-not-import-rules', 'language/rules/team/copying.ts', '../handoff/self.js'],
  ['only-the-registry-names-rules', 'language/rules/run.ts', './handoff/self.js'],
  ['only-the-registry-names-rules', 'cli/naming.ts', '../language/rules/handoff/self.js'],
  ['decision-takes-findings-only', 'language/decision/pricing.ts', '../ledger/plain.js'],
  ['decision-takes-findings-only', 'language/decision/running.ts', '../rules/run.js'],
  ['ledger-takes-findings-only', 'language/ledger/deciding.ts', '../decision/plain.js'],
  ['ledger-takes-findings-only', 'language/ledger/listing.ts', '../rules/registry.js'],
  ['ledger-takes-findings-only', 'language/ledger/wording.ts', '../rules/wording.js'],
  ['review-compares-results', 'language/review/drawing.ts', '../render/plain.js'],
  ['render-is-the-top', 'language/landscape/drawing.ts', '../render/plain.js'],
];

/** For each layer, an import that it may make: path and module. */
const allowed: readonly (readonly [from: string, imports: string])[] = [
  ['language/index.ts', './landscape/plain.js'],
  ['language/landscape/extract.ts', '../grammar/plain.js'],
  ['language/syntax/module.ts', 'langium'],
  ['language/rules/registry.ts', './handoff/self.js'],
  ['language/rules/handoff/owner.ts', '../rule.js'],
  ['language/rules/handoff/orphan.ts', '../../landscape/plain.js'],
  ['language/decision/walk.ts', '../rules/rule.js'],
  ['language/decision/checklist.ts', '../rules/wording.js'],
  ['language/ledger/items.ts', '../rules/rule.js'],
  ['language/render/tree.ts', '../decision/plain.js'],
  ['cli/io.ts', 'node:fs'],
  ['cli/check.ts', '../language/index.js'],
  ['cli/git.ts', '../git/revision.js'],
  ['server/node/revisions.ts', '../../git/revision.js'],
  ['client/extension.ts', '../startup/compiled-code.js'],
  ['client/desktop.ts', '../language/protocol/plain.js'],
  ['language/protocol/messages.ts', './plain.js'],
];

/** Modules that only stand there to be imported. */
const targets = [
  ...['grammar', 'syntax', 'landscape', 'decision', 'ledger', 'protocol', 'render'].map(
    (layer) => `language/${layer}/plain.ts`,
  ),
  'language/rules/rule.ts',
  'language/rules/wording.ts',
  'language/rules/handoff/self.ts',
  'git/revision.ts',
  'startup/compiled-code.ts',
  'server/main.ts',
  'test/support.ts',
];

const packages = ['langium', 'express'];

describe('the layers', () => {
  let scratch: string;

  function put(path: string, text: string): void {
    const file = join(scratch, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'seamline-layers-'));
    copyFileSync(join(root, 'tsconfig.base.json'), join(scratch, 'tsconfig.base.json'));
    for (const name of packages) {
      const manifest = { name, version: '1.0.0', exports: { '.': './lib/index.js', './node': './lib/node/index.js' } };
      put(`node_modules/${name}/package.json`, JSON.stringify(manifest));
      put(`node_modules/${name}/lib/index.js`, 'export const it = 1;\n');
      put(`node_modules/${name}/lib/node/index.js`, 'export const it = 1;\n');
    }
    put('package.json', JSON.stringify({ name: 'scratch', devDependencies: { langium: '1.0.0', express: '1.0.0' } }));
    put('language/landscape/egg.ts', "export * from './chicken.js';\n");
    for (const path of targets) put(path, 'export const it = 1;\n');
    for (const [from, imports] of allowed) put(from, `export * from '${imports}';\n`);
    for (const [, from, imports] of forbidden) put(from, `export * from '${imports}';\n`);
  });

  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test('hold in this repository', () => {
    const { summary } = cruise(root, 'language', 'git', 'startup', 'server', 'client', 'cli');
    expect(summary.totalCruised).toBeGreaterThan(10);
    expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
  });

  test('are broken by every import that a rule forbids, and by no other', () => {
    const { summary } = cruise(scratch, 'language', 'git', 'startup', 'server', 'client', 'cli');
    const reported = new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
    for (const [rule, from] of forbidden) expect(reported).toContain(`${rule}: ${from}`);
    for (const [from] of allowed) {
      expect([...reported].filter((violation) => violation.endsWith(`: ${from}`))).toEqual([]);
    }
  });

  test('each have a reason, and a module here that breaks them', () => {
    const { forbidden: rules } = cruise(scratch, 'cli').summary.ruleSetUsed;
    const broken = new Set(forbidden.map(([rule]) => rule));
    expect(rules.filter(({ comment }) => (comment ?? '') === '')).toEqual([]);
    expect(rules.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
  });
});
