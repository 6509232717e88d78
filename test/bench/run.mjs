// npm run bench: how fast the built command line is, as whole processes on generated workspaces. Prints a table and never fails: a
// machine's load is not a defect. `npm run bench -- --runs 3` for a quick look.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { measureEditor } from './editor.mjs';
import { writeWorkspace } from './generate.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const cli = join(root, 'dist/cli/bin.cjs');
const server = join(root, 'dist/server/main.cjs');
const runsAt = process.argv.indexOf('--runs');
const runs = runsAt < 0 ? 5 : Math.max(1, Number(process.argv[runsAt + 1]));

const SIZES = [
  { name: '100/300 in 20 files', systems: 100, handoffs: 300, files: 20, seconds: 0.35, edit: 15 },
  {
    name: '1,000/3,000 in 20 files',
    systems: 1000,
    handoffs: 3000,
    files: 20,
    seconds: 1,
    mebibytes: 250,
    edit: 25,
    first: 1200,
  },
  {
    name: '5,000/15,000 in 20 files',
    systems: 5000,
    handoffs: 15_000,
    files: 20,
    seconds: 3.5,
    mebibytes: 550,
    edit: 80,
    first: 3500,
    completion: 30,
    server: 500,
  },
  { name: '5,000/15,000 in one file', systems: 5000, handoffs: 15_000, files: 1 },
];

/** Runs a process to its end: seconds of wall clock, and the most memory it held. */
function measure(args) {
  const started = performance.now();
  const result = spawnSync(process.execPath, ['--require', join(here, 'peak-memory.cjs'), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
    cwd: root,
  });
  const seconds = (performance.now() - started) / 1000;
  if (result.error) throw result.error;
  return {
    seconds,
    mebibytes: Number(result.output[3]) / 1024,
    stdout: result.stdout,
    stderr: result.stderr,
    status: result.status,
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function medianOf(args, expected) {
  const results = Array.from({ length: runs }, () => measure(args));
  for (const { status, stderr } of results) {
    if (status !== expected) throw new Error(`\`${args.join(' ')}\` ended with ${status}, not ${expected}: ${stderr}`);
  }
  return {
    seconds: median(results.map(({ seconds }) => seconds)),
    mebibytes: median(results.map(({ mebibytes }) => mebibytes)),
  };
}

/** The share of reading, building and judging that the rules take, in a cold process. */
function ruleShare(folder) {
  const phases = join(workspaces, 'phases.cjs');
  buildSync({
    entryPoints: [join(here, 'phases.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
    outfile: phases,
  });
  const shares = Array.from({ length: runs }, () => {
    const { read, build, rules } = JSON.parse(measure([phases, folder]).stdout);
    return rules / (read + build + rules);
  });
  return median(shares);
}

function row(what, value, goal) {
  console.log(`| ${what.padEnd(46)} | ${value.padStart(10)} | ${goal.padEnd(18)} |`);
}

function seconds(value) {
  return `${value.toFixed(3)} s`;
}

function milliseconds(value) {
  return `${value.toFixed(0)} ms`;
}

function atMost(value, unit) {
  return value === undefined ? '' : `${value} ${unit} at most`;
}

function times(value) {
  return `${value.toFixed(2)} ×`;
}

const workspaces = mkdtempSync(join(tmpdir(), 'seamline-bench-'));
try {
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${memory} GiB; median of ${runs} whole processes.\n`,
  );
  row('what', 'measured', 'goal');
  console.log(`|${'-'.repeat(48)}|${'-'.repeat(12)}|${'-'.repeat(20)}|`);
  const node = medianOf(['-e', '0'], 0);
  const version = medianOf([cli, '--version'], 0);
  row('node -e 0', seconds(node.seconds), '');
  row('seamline --version', seconds(version.seconds), '');
  row('seamline --version : node -e 0', times(version.seconds / node.seconds), '2 × at most');
  const measured = new Map();
  for (const size of SIZES) {
    const folder = join(workspaces, `${size.systems}-${size.files}`);
    writeWorkspace(folder, size);
    const result = medianOf([cli, 'check', folder, '--fail-on', 'never'], 0);
    measured.set(size.name, result);
    row(`check ${size.name}`, seconds(result.seconds), size.seconds ? `${size.seconds} s at most` : '');
    row(
      `  memory at its peak`,
      `${result.mebibytes.toFixed(0)} MiB`,
      size.mebibytes ? `${size.mebibytes} MiB at most` : '',
    );
  }
  const middle = measured.get(SIZES[1].name);
  const large = measured.get(SIZES[2].name);
  const oneFile = measured.get(SIZES[3].name);
  row('one file : 20 files', times(oneFile.seconds / large.seconds), '1.3 × at most');
  row('5,000 : 1,000 systems', times(large.seconds / middle.seconds), '5.5 × at most');
  const share = ruleShare(join(workspaces, '5000-20'));
  row('all rules, of the whole time at 5,000/15,000', `${(share * 100).toFixed(1)} %`, '15 % at most');
  for (const size of SIZES.filter(({ edit }) => edit !== undefined)) {
    const folder = join(workspaces, `${size.systems}-${size.files}`);
    const found = await measureEditor(server, folder);
    row(`editor ${size.name}: edit to diagnostics`, milliseconds(found.edit), `${size.edit} ms at most`);
    row('  start to the diagnostics of all files', milliseconds(found.firstDiagnostics), atMost(size.first, 'ms'));
    row('  completion', milliseconds(found.completion), atMost(size.completion, 'ms'));
    row('  memory after the edits', `${found.mebibytes.toFixed(0)} MiB`, atMost(size.server, 'MiB'));
  }
} finally {
  rmSync(workspaces, { recursive: true, force: true });
}
