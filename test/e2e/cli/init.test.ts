import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckOutput } from '../../../cli/schemas/check-output.js';
import { repository } from '../review/repository.js';
import { type Sandbox, sandbox } from './sandbox.js';

const WORKFLOW = '.github/workflows/seamline.yml';

describe('init', () => {
  test('starts a project that checks, is formatted, and has something to show', () => {
    const { run } = sandbox();
    const { code, out, err } = run(['init']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toBe('Wrote seamline.config.json.\nWrote company.seam.\nNext: seamline check\n');
    const checked = run(['check', '--format', 'json']);
    expect(checked.code).toBe(0);
    const [project] = (JSON.parse(checked.out) as CheckOutput).projects;
    expect(project?.syntaxErrors).toEqual([]);
    expect(project?.findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
      'info handoff/no-contract',
      'info handoff/human-monitored',
      'warning manual/step',
    ]);
    expect(run(['fmt', '--check']).code).toBe(0);
  });

  test('overwrites nothing, and then writes nothing', () => {
    const box = sandbox({ 'company.seam': 'mine' });
    const { code, err } = box.run(['init']);
    expect([code, err]).toEqual([2, 'error: company.seam exists already: nothing was written.\n']);
    expect(box.read('company.seam')).toBe('mine');
    expect(() => box.read('seamline.config.json')).toThrow('ENOENT');
    expect(box.run(['init', 'company.seam'])).toMatchObject({ code: 2, err: 'error: "company.seam" is no folder.\n' });
  });

  test('adds no model to those that there are', () => {
    const box = sandbox({ 'sub/a.seam': 'project Mine\nteam T\n' });
    const { code, err } = box.run(['init']);
    expect([code, err]).toEqual([0, 'Wrote seamline.config.json.\nNext: seamline check\n']);
    expect(() => box.read('company.seam')).toThrow('ENOENT');
  });

  test('takes back what it has written when the rest cannot be', () => {
    const box = sandbox({ '.github': 'a file in the way' });
    const { code, err } = box.run(['init', '--ci', 'github']);
    expect(code).toBe(2);
    expect(err).toBe('error: ".github/workflows/seamline.yml" cannot be written: its folder does not exist.\n');
    expect(() => box.read('company.seam')).toThrow('ENOENT');
  });
});

describe('init --ci', () => {
  test('says what it wrote, and what must be there before it runs', () => {
    const { run } = sandbox();
    const { code, err } = run(['init', 'new/place', '--ci', 'gitlab']);
    expect(code).toBe(0);
    expect(err.replace(/\d+\.\d+\.\d+/, '1.2.3')).toBe(
      [
        'Wrote new/place/seamline.config.json.',
        'Wrote new/place/company.seam.',
        'Wrote new/place/.gitlab-ci.yml.',
        'new/place/.gitlab-ci.yml installs seamline@1.2.3: see that your registry has it, or name another source there.',
        'Next: seamline check new/place',
        '',
      ].join('\n'),
    );
  });

  test('writes to the top of the repository, where alone it is read, and checks the folder', () => {
    const made = repository({ 'README.md': '' });
    expect(made.run(['init', 'models/shop', '--ci', 'github']).code).toBe(0);
    expect(made.read(WORKFLOW)).toContain('SEAMLINE_PATH: "models/shop"');
    mkdirSync(path.join(made.folder, 'other'));
    expect(made.run(['init', '--ci', 'gitlab'], { cwd: 'other' }).code).toBe(0);
    expect(made.read('.gitlab-ci.yml')).toContain('SEAMLINE_PATH: "other"');
  });

  test('adds its file to a project that is there, once', () => {
    const made = repository({ 'seamline.config.json': '{}', 'mine.seam': 'team Ops\n' });
    const first = made.run(['init', '--ci', 'github']);
    expect(first.code).toBe(0);
    expect(first.err).toMatch(/^Wrote \.github\/workflows\/seamline\.yml\.\n/);
    expect(() => made.read('company.seam')).toThrow('ENOENT');
    made.write(WORKFLOW, 'mine');
    const second = made.run(['init', '--ci', 'github']);
    expect([second.code, second.err]).toEqual([2, `error: ${WORKFLOW} exists already: nothing was written.\n`]);
    expect(made.read(WORKFLOW)).toBe('mine');
  });

  test('lies beside a pipeline that is there, which then includes it', () => {
    const made = repository({ 'seamline.config.json': '{}', '.gitlab-ci.yml': 'mine: {}\n' });
    const { code, err } = made.run(['init', '--ci', 'gitlab']);
    expect(code).toBe(0);
    expect(err).toContain('Add to .gitlab-ci.yml:\n  include:\n    - local: .gitlab/seamline.yml\n');
    expect(made.read('.gitlab-ci.yml')).toBe('mine: {}\n');
    expect(made.read('.gitlab/seamline.yml')).toContain('codequality: seamline-quality.json');
  });

  test('a folder’s name cannot become a command, an expression or a variable', () => {
    const folder = 'a ${{ secrets.X }} $HOME "b"';
    const made = repository({});
    expect(made.run(['init', folder, '--ci', 'github']).code).toBe(0);
    expect(made.read(WORKFLOW)).toContain(`SEAMLINE_PATH: "a \${{ '\${{' }} secrets.X }} $HOME \\"b\\""\n`);
    expect(made.run(['init', folder, '--ci', 'gitlab']).code).toBe(0);
    expect(made.read('.gitlab-ci.yml')).toContain('SEAMLINE_PATH: "a $${{ secrets.X }} $$HOME \\"b\\""\n');
  });
});

describe('init --ci auto', () => {
  const withRemote = (url: string): Sandbox => {
    const made = repository({});
    made.git('remote', 'add', 'origin', url);
    return made;
  };

  test.each<[string, () => Sandbox, string]>([
    ['a folder of GitHub', () => repository({ '.github/CODEOWNERS': '' }), WORKFLOW],
    ['a pipeline of GitLab', () => repository({ '.gitlab-ci.yml': '' }), '.gitlab/seamline.yml'],
    ['a remote at GitHub', () => withRemote('git@github.com:octo/shop.git'), WORKFLOW],
    [
      'a remote at a GitLab of one’s own',
      () => withRemote('https://me:x@gitlab.example.org/a/github.git'),
      '.gitlab-ci.yml',
    ],
    [
      'files before remotes',
      () => {
        const made = withRemote('https://github.com/octo/shop');
        made.write('.gitlab-ci.yml', '');
        return made;
      },
      '.gitlab/seamline.yml',
    ],
  ])('finds %s', (_, make, file) => {
    const made = make();
    expect(made.run(['init', '--ci', 'auto']).code).toBe(0);
    expect(made.read(file)).toContain('SEAMLINE_PACKAGE: seamline@');
  });

  test('asks where nothing or too much says it, and writes nothing', () => {
    const unknown = withRemote('https://example.org/github.com/gitlab.com');
    const both = repository({ '.gitlab-ci.yml': '', '.github/CODEOWNERS': '' });
    for (const [made, message] of [
      [unknown, 'Nothing here says who builds this repository.'],
      [both, 'This repository has files for GitHub and for GitLab.'],
      [sandbox(), 'Nothing here says who builds this repository.'],
    ] as const) {
      const { code, err } = made.run(['init', '--ci', 'auto']);
      expect([code, err]).toEqual([2, `error: ${message}\nName the one: \`--ci github\` or \`--ci gitlab\`.\n`]);
      expect(() => made.read('company.seam')).toThrow('ENOENT');
    }
  });
});
