import { describe, expect, test } from 'vitest';
import type { ReviewOutput } from '../../../cli/schemas/review-output.js';
import { type Repository, repository } from './repository.js';

const clock = ['--as-of', '2026-11-23'];

/** `main` and `f` have each added a team since they parted, at `start`. */
function parted(): Repository {
  const made = repository({ 'a.seam': 'team A\n' });
  made.git('tag', 'start');
  made.git('switch', '--quiet', '--create', 'f');
  made.write('f.seam', 'team OfBranch\n');
  made.commit('On the branch');
  made.git('switch', '--quiet', 'main');
  made.write('m.seam', 'team OfMain\n');
  made.commit('On main');
  return made;
}

/** Each has merged what the other one had before: there are two bests of the commits that both have. */
function crossed(): Repository {
  const made = parted();
  const [main, branch] = [made.git('rev-parse', 'main').trim(), made.git('rev-parse', 'f').trim()];
  made.git('merge', '--quiet', '--message', 'One', branch);
  made.git('switch', '--quiet', 'f');
  made.git('merge', '--quiet', '--message', 'Other', main);
  return made;
}

function idOf({ git }: Repository, ref: string): string {
  return git('rev-parse', ref).trim().slice(0, 10);
}

/** What a review with nothing on the error output says was declared otherwise, and what it says it has compared. */
function reviewed({ run }: Repository, ...args: readonly string[]) {
  const { out, err } = run(['review', ...args, '--format', 'json', ...clock]);
  expect(err).toBe('');
  const { base, head, projects } = JSON.parse(out) as ReviewOutput;
  const changes = projects.flatMap(({ declarations }) => declarations.map(({ change, name }) => `${change} ${name}`));
  return { base, head, changes };
}

describe('three dots', () => {
  test('compare with where two branches have parted', () => {
    const made = parted();
    const base = idOf(made, 'start');
    expect(reviewed(made, 'main...f')).toEqual({ base, head: 'f', changes: ['added OfBranch'] });
    expect(reviewed(made, 'f...main')).toEqual({ base, head: 'main', changes: ['added OfMain'] });
    expect(made.run(['owners', 'main...f', '--format', 'json', ...clock])).toMatchObject({ code: 0, err: '' });
  });

  test('a side that is left out is HEAD', () => {
    const made = parted();
    const base = idOf(made, 'start');
    expect(reviewed(made, 'f...')).toEqual({ base, head: 'HEAD', changes: ['added OfMain'] });
    expect(reviewed(made, '...f')).toEqual({ base, head: 'f', changes: ['added OfBranch'] });
  });

  test('take the first of several, and say so, as git does', () => {
    const made = crossed();
    const bests = made.git('merge-base', '--all', 'main', 'f').trim().split('\n');
    expect(bests).toHaveLength(2);
    const { code, out, err } = made.run(['review', 'main...f', '--format', 'json', ...clock]);
    const [first, second] = bests.map((id) => id.slice(0, 10));
    expect([code, err]).toEqual([
      0,
      `"main" and "f" have 2 merge bases: ${first}, ${second}. This compares with the first; to take another, name it instead of "main...f".\n`,
    ]);
    expect((JSON.parse(out) as ReviewOutput).base).toBe(first);
  });

  test('say where there is nothing in common', () => {
    const made = parted();
    made.git('switch', '--quiet', '--orphan', 'alone');
    made.write('o.seam', 'team O\n');
    made.commit('Alone');
    expect(made.run(['review', 'main...alone'])).toEqual({
      code: 2,
      out: '',
      err: 'error: "main" and "alone" have no commit in common.\nTo compare them as they are: "main" "alone".\n',
    });
  });

  test.each([
    [['main...nosuch'], 'error: There is no revision "nosuch" in this repository.\n'],
    [['nosuch...f'], 'error: There is no revision "nosuch" in this repository.\n'],
    [['main...--all'], 'error: "--all" is no revision.\nName a commit, a tag or a branch.\n'],
    [
      ['main...4b825dc642cb6eb9a060e54bf8d69288fbee4904'],
      'error: "4b825dc642cb6eb9a060e54bf8d69288fbee4904" is no commit, and has no history to look in.\n',
    ],
    [['main...f', 'main'], 'error: "main...f" names two revisions, and "main" is a third.\nName two at most.\n'],
  ])('%s', (args, err) => {
    expect(parted().run(['review', ...args])).toEqual({ code: 2, out: '', err });
  });

  test('of a shallow clone', () => {
    const made = parted();
    made.git('clone', '--quiet', '--no-single-branch', '--depth', '1', `file://${made.folder}`, 'clone');
    const { code, err } = made.run(['review', 'origin/main...origin/f'], { cwd: 'clone' });
    expect(code).toBe(2);
    expect(err).toMatch(/have no commit in common\.\nThis clone is shallow: `git fetch --unshallow`/);
  });
});

test('two dots are two revisions', () => {
  const { out } = parted().run(['review', 'main..f', ...clock]);
  expect(out).toMatch(/^Review of main → f\n/);
  expect(out).toContain('added team OfBranch');
  expect(out).toContain('removed team OfMain');
});

test('dots inside a path or a search are no range', () => {
  const made = parted();
  made.write('b.seam', 'team B\n');
  made.commit('Wait... what');
  expect(reviewed(made, 'HEAD^{/Wait...}').changes).toEqual([]);
  expect(made.run(['review', 'HEAD:../deep']).err).toContain('There is no revision "HEAD:../deep"');
});

describe('a base that has moved on', () => {
  const note = (where: string): string =>
    `"main" has moved on: what it has got meanwhile looks undone here. To compare with where both have parted, name ${where} instead.\n`;

  test('is said, and how to write what was meant', () => {
    const made = parted();
    expect(made.run(['review', 'main', 'f', ...clock]).err).toBe(note('"main...f"'));
    expect(made.run(['owners', 'main', 'f', ...clock]).err).toBe(note('"main...f"'));
    made.git('switch', '--quiet', 'f');
    const where = idOf(made, 'start');
    expect(made.run(['review', 'main', ...clock]).err).toBe(note(`"${where}"`));
  });

  test('is not said of a base that the head has, nor of a head that the base has', () => {
    const made = parted();
    expect(made.run(['review', 'start', 'f', ...clock]).err).toBe('');
    expect(made.run(['review', 'f', 'start', ...clock]).err).toBe('');
    expect(made.run(['review', '4b825dc642cb6eb9a060e54bf8d69288fbee4904', 'f', ...clock]).err).toBe('');
  });
});

test('where one revision is wanted, a range is none', () => {
  const made = parted();
  expect(made.run(['check', '--changed-since', 'main...f'])).toEqual({
    code: 2,
    out: '',
    err: 'error: "main...f" names two revisions, and one is wanted.\n`git merge-base main f` finds where both have parted.\n',
  });
  expect(made.run(['check', '--changed-since', 'main..']).err).toContain('`git merge-base main HEAD`');
});
