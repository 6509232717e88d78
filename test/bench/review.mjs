// How long the review of a change of one handoff takes: a repository of its own with two commits, and the command as a whole process.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { writeWorkspace } from './generate.mjs';

/**
 * Writes a workspace into a repository: the first commit has all of it, the second one changes one handoff.
 * @param {string} folder is made
 * @param {{ systems: number, handoffs: number, files: number }} size
 */
export function writeRepository(folder, size) {
  writeWorkspace(folder, size);
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', ...args], {
      cwd: folder,
      stdio: 'pipe',
      env: { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
    });
  const commit = (message) => {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
  };
  git('init', '--quiet', '--initial-branch', 'main', '.');
  commit('All of it');
  const file = readdirSync(folder).find((name) => name.endsWith('.seam')) ?? '';
  const text = readFileSync(join(folder, file), 'utf8');
  const changed = text.replace(/^ {2}on failure .*\n/m, '  on failure silent\n');
  if (changed === text) throw new Error(`${file} has no handoff to change.`);
  writeFileSync(join(folder, file), changed);
  commit('One handoff');
}
