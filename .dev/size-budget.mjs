// Fails when a bundle outgrows its budget: what is loaded at every start costs every start.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './files.mjs';

/** Bytes. */
const budgets = {
  'dist/cli/commands.cjs': 1_200_000,
  'dist/cli/seamline.cjs': 80_000,
  'dist/cli/bin.cjs': 8_000,
  'dist/cli/drawing.cjs': 150_000,
  'dist/server/main.cjs': 8_000,
  'dist/server/server.cjs': 1_400_000,
  'dist/server/main.browser.js': 1_400_000,
  'dist/server/graphviz.cjs': 1_500_000,
  'dist/client/extension.js': 8_000,
  'dist/client/desktop.cjs': 600_000,
  'dist/client/preview.js': 100_000,
};

/** The packages and folders that weigh most in a bundle, heaviest first. */
function heaviest(output) {
  const bytesOf = new Map();
  for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
    const owner =
      /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? input.split('/').slice(0, 2).join('/');
    bytesOf.set(owner, (bytesOf.get(owner) ?? 0) + bytesInOutput);
  }
  return [...bytesOf].sort(([, a], [, b]) => b - a).slice(0, 8);
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const { outputs } = JSON.parse(readFileSync(join(root, 'build/metafile.json'), 'utf8'));
for (const [file, budget] of Object.entries(budgets)) {
  const { size } = statSync(join(root, file));
  console.log(`${file}: ${kilobytes(size)} of ${kilobytes(budget)}`);
  if (size <= budget) continue;
  process.exitCode = 1;
  console.log('Over its budget. The heaviest in it:');
  for (const [owner, bytes] of heaviest(outputs[file])) console.log(`  ${kilobytes(bytes).padStart(10)}  ${owner}`);
}
