// Checks who imports whom, by .dependency-cruiser.mjs. A run that saw no module fails: then it checked nothing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { filesBelow, root } from './files.mjs';

const folders = ['language', 'git', 'startup', 'server', 'client', 'cli'].filter((folder) =>
  existsSync(join(root, folder)),
);
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [cruiser, '--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', ...folders],
  { cwd: root, encoding: 'utf8' },
);
process.stdout.write(`${stdout.trim()}\n${stderr}`);

const seen = Number(/\((\d+) modules/.exec(stdout)?.[1] ?? 0);
const sources = folders.flatMap(filesBelow).filter((file) => file.endsWith('.ts')).length;
if (status !== 0) {
  process.exitCode = 1;
} else if (seen < sources) {
  process.stdout.write(`Only ${seen} modules were seen where there are ${sources} sources: the check is blind.\n`);
  process.exitCode = 1;
}
