// `npm test`: every check there is, one line each, and at the end `N passed, N failed`.
// `npm run check` (--static) leaves out the tests and what needs a build.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { bootstrap } from './bootstrap.mjs';
import { readIfThere, root } from './files.mjs';
import { tally } from './tally.mjs';

const onlyStatic = process.argv.includes('--static');
const reports = join(root, 'reports');

const tool = (path) => join(root, 'node_modules', path);
const script = (name) => join(root, '.dev', name);

/** `needs`: a stage that must have passed, as without it this one says nothing. */
const stages = [
  { name: 'generate', command: [script('generate.mjs')] },
  { name: 'format', command: [tool('@biomejs/biome/bin/biome'), 'check', '.'] },
  { name: 'lint', command: [tool('oxlint/bin/oxlint'), '--deny-warnings'], needs: 'generate' },
  { name: 'types', command: [tool('typescript/bin/tsc'), '--build'], needs: 'generate' },
  { name: 'layers', command: [script('layers.mjs')], needs: 'generate' },
  { name: 'unused code', command: [tool('knip/bin/knip.js')], needs: 'generate' },
  { name: 'build', command: [script('build.mjs')], needs: 'generate', slow: true },
  { name: 'package', command: [tool('publint/src/cli.js'), 'run', '--strict'], needs: 'build', slow: true },
  { name: 'size budget', command: [script('size-budget.mjs')], needs: 'build', slow: true },
  { name: 'extension', command: [script('package.mjs')], needs: 'build', slow: true },
  { name: 'VS Code', command: [script('host.mjs')], needs: 'extension', slow: true },
];

/** The test runner's parts: a folder of test/ each, and all the rest as `unit`. */
const apart = ['integration', 'e2e'].filter((part) => existsSync(join(root, 'test', part)));
const testParts = [
  { name: 'unit', filters: apart.flatMap((part) => ['--exclude', `test/${part}/**`]), needs: 'generate' },
  ...apart.map((part) => ({ name: part, filters: [`test/${part}/`], needs: 'build' })),
  // In a real VS Code: the suite inside the extension host, and the window as a person sees it.
  ...[
    { name: 'in-host', folder: 'test/extension/' },
    { name: 'ui', folder: 'test/ui/' },
  ].map(({ name, folder }) => ({ name, filters: ['--config', 'test/ui/vitest.config.ts', folder], needs: 'VS Code' })),
];

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs a Node script to its end, and gives back its exit code and all that it printed. */
function run(command) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: quietEnvironment(),
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ status: 1, output: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** Colours only where somebody looks: the tools write to a pipe, so that they cannot tell themselves. */
function quietEnvironment() {
  const wanted = process.stdout.isTTY && !process.env.NO_COLOR;
  const { FORCE_COLOR, NO_COLOR, ...others } = process.env;
  return wanted ? { ...others, FORCE_COLOR: FORCE_COLOR ?? '1' } : { ...others, NO_COLOR: NO_COLOR ?? '1' };
}

function printLine(name, text, started) {
  console.log(`${name.padEnd(14)} ${text.padEnd(34)} ${seconds(started).padStart(8)}`);
}

function printIndented(output) {
  console.log(output.trimEnd().replaceAll(/^/gm, '    '));
}

/** Runs the tests of one part, and counts them by the runner's own report. */
async function runTests({ name, filters }) {
  const report = join(reports, `vitest-${name}.json`);
  rmSync(report, { force: true });
  const { status, output } = await run([
    tool('vitest/vitest.mjs'),
    'run',
    ...filters,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const written = readIfThere(report);
  return { ...tally(status, written === undefined ? undefined : JSON.parse(written)), output };
}

async function main() {
  bootstrap();
  mkdirSync(reports, { recursive: true });
  const total = { passed: 0, failed: 0 };
  const broken = new Set();

  for (const stage of stages) {
    if (onlyStatic && stage.slow) continue;
    const started = performance.now();
    if (broken.has(stage.needs)) {
      broken.add(stage.name);
      total.failed += 1;
      printLine(stage.name, `not run: needs ${stage.needs}`, started);
      continue;
    }
    const { status, output } = await run(stage.command);
    if (status === 0) {
      total.passed += 1;
      printLine(stage.name, 'passed', started);
    } else {
      broken.add(stage.name);
      total.failed += 1;
      printLine(stage.name, 'FAILED', started);
      printIndented(output);
    }
  }

  for (const part of onlyStatic ? [] : testParts) {
    const started = performance.now();
    if (broken.has(part.needs)) {
      total.failed += 1;
      printLine(`${part.name} tests`, `not run: needs ${part.needs}`, started);
      continue;
    }
    const { passed, failed, output } = await runTests(part);
    total.passed += passed;
    total.failed += failed;
    if (failed === 0) {
      printLine(`${part.name} tests`, `${passed} passed`, started);
    } else {
      printLine(`${part.name} tests`, `${passed} passed, ${failed} FAILED`, started);
      printIndented(output);
    }
  }

  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

await main();
