import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bare, bin, withError, withWarning } from '../cli/sandbox.js';
import { type Repository, repository } from '../review/repository.js';
import { root } from './action.js';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly args?: readonly string[];
  readonly language: string;
  readonly files: string;
  readonly pass_filenames?: boolean;
}

const hooks = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[];

interface Ended {
  readonly code: number | null;
  readonly out: string;
  /** Files that the hook has changed: pre-commit then fails, too. */
  readonly changed: readonly string[];
}

/**
 * Runs a hook as pre-commit does: the entry, the arguments, the staged files that the hook is for, without a shell.
 *
 * @returns `undefined` where it is for none of them, so that it does not run
 */
function runHook(made: Repository, id: string, args?: readonly string[]): Ended | undefined {
  const hook = hooks.find((one) => one.id === id);
  if (!hook) throw new Error(`There is no hook ${id}.`);
  const staged = made.git('diff', '--staged', '--name-only', '-z', '--diff-filter=ACMRTUXB').split('\0').slice(0, -1);
  const files = staged.filter((file) => new RegExp(hook.files).test(file));
  if (files.length === 0) return undefined;
  const [command, ...rest] = hook.entry.split(' ');
  expect(command).toBe('seamline');
  const given = [...rest, ...(args ?? hook.args ?? []), ...(hook.pass_filenames === false ? [] : files)];
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...given], {
    cwd: made.folder,
    encoding: 'utf8',
  });
  const changed = made.git('diff', '--name-only', '-z').split('\0').slice(0, -1);
  return { code: status, out: `${stdout}${stderr}`, changed };
}

describe('.pre-commit-hooks.yaml', () => {
  test('needs Node only', () => {
    expect(hooks.map(({ id, language }) => [id, language])).toEqual([
      ['seamline-check', 'node'],
      ['seamline-fmt', 'node'],
    ]);
  });

  test('seamline-check sees what a change breaks in files that are not part of it', () => {
    const made = repository({ 'a.seam': bare, 'b.seam': 'system C { owner Ops }\n' });
    made.write('a.seam', bare.replace('team Ops\n', 'team Other\n'));
    made.git('add', '.');
    const ended = runHook(made, 'seamline-check');
    expect(ended?.code).toBe(1);
    expect(ended?.out).toContain('b.seam:1');
  });

  test('seamline-check runs for models and configurations only', () => {
    const made = repository({ 'a.seam': withError });
    made.write('a.txt', '');
    made.write('my.seamline.config.json', '');
    made.git('add', '.');
    expect(runHook(made, 'seamline-check')).toBeUndefined();
    made.write('x/seamline.config.json', '{}');
    made.git('add', '.');
    expect(runHook(made, 'seamline-check')?.out).toContain('handoff/self');
  });

  test('seamline-check with --changed-since HEAD lets the old be', () => {
    const made = repository({ 'a.seam': withError });
    made.write('b.seam', withWarning.replaceAll('Ops', 'Others').replaceAll(/\b([AB]|Thing|Send|Clerk)\b/g, '$12'));
    made.git('add', '.');
    const args = ['--changed-since', 'HEAD'];
    expect(runHook(made, 'seamline-check', args)?.code).toBe(0);
    made.write('b.seam', 'handoff New: A -> A { via api }\n');
    made.git('add', '.');
    const ended = runHook(made, 'seamline-check', args);
    expect(ended?.code).toBe(1);
    expect(ended?.out).toContain('b.seam:1');
    expect(ended?.out).not.toContain('a.seam:4');
  });

  test('seamline-fmt formats the staged files, whatever they are called', () => {
    const untidy = 'team   Ops\n';
    const made = repository({ 'old.seam': untidy });
    for (const name of ['--help.seam', 'a b.seam', '$(touch pwned).seam']) made.write(name, untidy);
    made.git('add', '.');
    const only = runHook(made, 'seamline-fmt', ['--check', '--']);
    expect([only?.code, only?.changed]).toEqual([1, []]);
    const ended = runHook(made, 'seamline-fmt');
    expect(ended?.changed).toEqual(['$(touch pwned).seam', '--help.seam', 'a b.seam']);
    made.git('add', '.');
    expect(runHook(made, 'seamline-fmt')).toMatchObject({ code: 0, changed: [] });
    expect(made.read('old.seam')).toBe(untidy);
  });
});
