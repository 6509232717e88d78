// Times the phases of one check in one cold process, its output left out: reads a workspace from the arguments' folder and prints milliseconds as JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { analysisOf } from '../../language/analysis.js';
import { buildLandscape } from '../../language/landscape/build.js';
import { parseDay } from '../../language/landscape/time.js';
import { runRules } from '../../language/rules/run.js';
import { createReader } from '../../language/syntax/reader.js';

const folder = process.argv[2] ?? '.';
const today = parseDay('2026-11-23');
if (!today) throw new Error('The benchmark has no day.');
const started = performance.now();
const reader = createReader();
const library = reader.library();
const paths = readdirSync(folder).filter((name) => name.endsWith('.seam'));
const fragments = paths.map((path) => reader.read(path, readFileSync(join(folder, path), 'utf8')));
const read = performance.now();
const landscape = buildLandscape(fragments, library);
const built = performance.now();
const findings = runRules(landscape, { today });
const ruled = performance.now();
analysisOf(landscape, findings);
// Counted from the start of the process.
const whole = performance.now();
process.stdout.write(
  JSON.stringify({ read: read - started, build: built - read, rules: ruled - built, analysis: whole - ruled, whole }),
);
