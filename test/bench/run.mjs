// npm run bench: how fast the built command line is, as whole processes on generated workspaces. Prints a table and never fails: a
// machine's load is not a defect. `npm run bench -- --runs 3` for a quick look, `-- --only editor` for one of the lanes (start, check, review, editor).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { measureDrawn, measureEditor, measureServerStart } from './editor.mjs';
import { writeWorkspace } from './generate.mjs';
import { writeRepository } from './review.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const cli = join(root, 'dist/cli/bin.cjs');
const server = join(root, 'dist/server/main.cjs');
const runsAt = process.argv.indexOf('--runs');
const onlyAt = process.argv.indexOf('--only');
const only = onlyAt < 0 ? undefined : process.argv[onlyAt + 1];
const runs = runsAt < 0 ? 5 : Math.max(1, Number(process.argv[runsAt + 1]));

const SIZES = [
  { name: '100/300 in 20 files', systems: 100, handoffs: 300, files: 20, seconds: 0.35, edit: 15, drawn: 100 },
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
function measure(args, cwd = root) {
  const started = performance.now();
  const result = spawnSync(process.execPath, ['--require', join(here, 'peak-memory.cjs'), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
    cwd,
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

/** The same, for a process that must end with a code. */
function measured(args, expected, cwd = root) {
  const result = measure(args, cwd);
  if (result.status === expected) return result;
  throw new Error(`\`${args.join(' ')}\` ended with ${result.status}, not ${expected}: ${result.stderr}`);
}

function medians(results) {
  return {
    seconds: median(results.map((result) => result.seconds)),
    mebibytes: median(results.map((result) => result.mebibytes)),
  };
}

function medianOf(args, expected) {
  return medians(Array.from({ length: runs }, () => measured(args, expected)));
}

/** How many seconds the rules take in a cold process, with what they are the first to ask of the landscape: who owns what, who hands it to whom. */
function secondsOfRules(folder) {
  const phases = join(workspaces, 'phases.cjs');
  buildSync({
    entryPoints: [join(here, 'phases.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
    outfile: phases,
  });
  return median(Array.from({ length: runs }, () => JSON.parse(measure([phases, folder]).stdout).rules / 1000));
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

/** Review and check of one repository in turn, so that the machine's load is the same for both. */
function reviewLane(size) {
  const folder = join(workspaces, `repository-${size.systems}-${size.files}`);
  writeRepository(folder, size);
  const pairs = Array.from({ length: runs }, () => ({
    check: measured([cli, 'check', '--fail-on', 'never'], 0, folder),
    review: measured([cli, 'review', 'HEAD~1', 'HEAD', '--fail-on', 'never'], 0, folder),
  }));
  const check = medians(pairs.map((pair) => pair.check));
  const review = medians(pairs.map((pair) => pair.review));
  const goal = 2 * check.seconds + 0.15;
  row(`review ${size.name}: one handoff`, seconds(review.seconds), `${seconds(goal)} at most`);
  row('  check of the same', seconds(check.seconds), '');
  row('  memory at its peak', `${review.mebibytes.toFixed(0)} MiB`, '');
}

/** A generated workspace of this size, written when it is first asked for. */
function workspaceOf(size) {
  const folder = join(workspaces, `${size.systems}-${size.files}`);
  if (!existsSync(folder)) writeWorkspace(folder, size);
  return folder;
}

function startLane() {
  const node = medianOf(['-e', '0'], 0);
  const version = medianOf([cli, '--version'], 0);
  row('node -e 0', seconds(node.seconds), '');
  row('seamline --version', seconds(version.seconds), '');
  row('seamline --version : node -e 0', times(version.seconds / node.seconds), '2 × at most');
}

function checkLane() {
  const bySize = new Map();
  for (const size of SIZES) {
    const folder = workspaceOf(size);
    const result = medianOf([cli, 'check', folder, '--fail-on', 'never'], 0);
    bySize.set(size.name, result);
    row(`check ${size.name}`, seconds(result.seconds), size.seconds ? `${size.seconds} s at most` : '');
    row(
      `  memory at its peak`,
      `${result.mebibytes.toFixed(0)} MiB`,
      size.mebibytes ? `${size.mebibytes} MiB at most` : '',
    );
  }
  const middle = bySize.get(SIZES[1].name);
  const large = bySize.get(SIZES[2].name);
  const oneFile = bySize.get(SIZES[3].name);
  row('one file : 20 files', times(oneFile.seconds / large.seconds), '1.3 × at most');
  row('5,000 : 1,000 systems', times(large.seconds / middle.seconds), '5.5 × at most');
  const share = secondsOfRules(workspaceOf(SIZES[2])) / large.seconds;
  row('all rules, of the time of check 5,000/15,000', `${(share * 100).toFixed(1)} %`, '15 % at most');
}

async function editorLane() {
  const start = await measureServerStart(server, join(root, 'examples/northwind'), runs);
  row('editor: start of the server to its answer', milliseconds(start), '');
  for (const size of SIZES.filter(({ edit }) => edit !== undefined)) {
    const folder = workspaceOf(size);
    const found = await measureEditor(server, folder);
    row(`editor ${size.name}: edit to diagnostics`, milliseconds(found.edit), `${size.edit} ms at most`);
    row('  edit to the diagnostics of the whole project', milliseconds(found.settled), '');
    row('  start to the diagnostics of all files', milliseconds(found.firstDiagnostics), atMost(size.first, 'ms'));
    if (size.drawn !== undefined) {
      const drawn = await measureDrawn(server, folder);
      row(
        '  edit to the map for the page of the preview',
        milliseconds(drawn),
        `${size.drawn} ms at most, with the page`,
      );
    }
    row('  completion', milliseconds(found.completion), atMost(size.completion, 'ms'));
    row('  memory after the edits', `${found.mebibytes.toFixed(0)} MiB`, atMost(size.server, 'MiB'));
  }
}

const workspaces = mkdtempSync(join(tmpdir(), 'seamline-bench-'));
try {
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${memory} GiB; median of ${runs} whole processes.\n`,
  );
  row('what', 'measured', 'goal');
  console.log(`|${'-'.repeat(48)}|${'-'.repeat(12)}|${'-'.repeat(20)}|`);
  const lanes = { start: startLane, check: checkLane, review: () => reviewLane(SIZES[1]), editor: editorLane };
  for (const [name, lane] of Object.entries(lanes)) if (only === undefined || only === name) await lane();
} finally {
  rmSync(workspaces, { recursive: true, force: true });
}
