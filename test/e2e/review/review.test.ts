import { describe, expect, test } from 'vitest';
import type { ReviewOutput } from '../../../cli/schemas/review-output.js';
import { invoicingSystems as systems, pushInvoices as handoffs } from '../../support/invoicing-model.js';
import { broken, sandbox } from '../cli/sandbox.js';
import { type Repository, repository } from './repository.js';

const worseHandoffs = handoffs
  .replace('via api', 'via file "CSV"')
  .replace('  monitored by alert "failed" to Finance\n', '')
  .replace('contract "x"', 'manual step "Fix codes" by Clerk takes 30 minutes weekly');
const split = systems.replace(
  'source of truth QuickBooks',
  'source of truth QuickBooks during draft, paid source of truth NetSuite during billed',
);
const symptom = 'symptom Twice "Billed twice" { traced to Push frequency recurring cause unclear }\n';
const files = { 'model/systems.seam': systems, 'model/handoffs.seam': handoffs };
const clock = ['--as-of', '2026-11-23'];

/** A repository whose working tree is worse than its commit. */
function worsened(): Repository {
  const made = repository(files);
  made.write('model/systems.seam', split);
  made.write('model/handoffs.seam', worseHandoffs);
  made.write('model/new.seam', symptom);
  return made;
}

function reviewed({ run }: Pick<Repository, 'run'>, ...args: readonly string[]): ReviewOutput {
  const { out, err } = run(['review', ...args, '--format', 'json', ...clock]);
  expect(err).toBe('');
  return JSON.parse(out) as ReviewOutput;
}

/** What a review says was declared otherwise. */
function changes({ projects }: ReviewOutput): readonly string[] {
  return projects.flatMap(({ declarations }) =>
    declarations.map(({ change, kind, name }) => `${change} ${kind} ${name}`),
  );
}

describe('the formats', () => {
  test.each(['pretty', 'markdown', 'github'])('%s', (format) => {
    const { code, out, err } = worsened().run(['review', 'main', '--format', format, ...clock]);
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatchSnapshot();
  });

  test('json', () => {
    const [project] = reviewed(worsened(), 'main').projects;
    expect(project?.ownership).toEqual([
      { subject: 'Invoice', during: ['billed'], before: ['QuickBooks'], after: ['NetSuite'] },
    ]);
    expect(project?.findings.new.map(({ rule, file }) => `${rule} ${file}`)).toContain(
      'handoff/unmonitored model/handoffs.seam',
    );
    const { before, after, changed } = project?.decision ?? {};
    expect([before?.outcome, after?.outcome, changed]).toEqual([null, 'SystemsAudit', true]);
    expect([project?.ledger.before?.minutesPerMonth, project?.ledger.after?.minutesPerMonth]).toEqual([0, 130]);
  });

  test('sarif holds the new findings only', () => {
    const made = repository({ ...files, 'model/handoffs.seam': worseHandoffs });
    made.write('model/handoffs.seam', worseHandoffs.replace('on failure retry 3 then dead letter then alert', ''));
    const { out } = made.run(['review', 'main', '--format', 'sarif', ...clock]);
    const { runs } = JSON.parse(out) as { runs: { results: { ruleId: string; baselineState: string }[] }[] };
    expect(runs[0]?.results.map(({ ruleId, baselineState }) => [ruleId, baselineState])).toEqual([
      ['handoff/silent-failure', 'new'],
    ]);
  });

  test('github: ten annotations of a kind, the others counted', () => {
    const made = repository(files);
    const many = Array.from({ length: 15 }, (_, index) => `handoff H${index}: Crm -> Crm\n`);
    made.write('model/many.seam', many.join(''));
    const { out } = made.run(['review', 'main', '--format', 'github', ...clock]);
    for (const kind of ['error', 'warning']) expect(out.split(`::${kind} `)).toHaveLength(11);
    expect(out).toMatch(/^\d+ more without an annotation\.$/m);
  });

  test('markdown stays below 60,000 characters, however large the change', () => {
    const made = repository(files);
    const title = 'a | <b> '.repeat(200);
    const many = Array.from(
      { length: 600 },
      (_, index) => `handoff H${index} "${title}": Crm -> NetSuite { via file }\n`,
    );
    made.write('model/many.seam', many.join(''));
    const { out } = made.run(['review', 'main', '--format', 'markdown', ...clock]);
    expect(out.length).toBeLessThan(60_000);
    expect(out).toMatch(/and \d+ more/);
    for (const part of ['#### Ownership and handoffs', '#### New findings', 'Map of what changed', 'Why it matters']) {
      expect(out).toContain(part);
    }
    expect(out).toMatch(/\d+ more handoffs changed\./);
    expect(out.match(/<details>/g)?.length).toBe(out.match(/<\/details>/g)?.length);
  });
});

describe('the links of a comment', () => {
  const github = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/seams',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  };
  const gitlab = { CI_PROJECT_URL: 'https://gitlab.com/acme/seams', CI_COMMIT_SHA: github.GITHUB_SHA };

  /** The links of a review, first their text. */
  function links(
    made: Repository,
    args: readonly string[],
    options: { readonly env?: Readonly<Record<string, string>>; readonly cwd?: string } = {},
  ): readonly string[] {
    const { out, err } = made.run(['review', ...args, '--format', 'markdown', ...clock], options);
    expect(err).toBe('');
    return [...out.matchAll(/\[([^\]]+)\]\(([^)]*)\)/g)].map(([, text, address]) => `${text} ${address}`);
  }

  /** A change that brings one finding, in a file whose name means something everywhere. */
  function onePlace(): Repository {
    const made = repository({ 'model/a.seam': 'team Ops\nsystem A { owner Ops }\n' });
    made.write('model/ü (b)|c.seam', 'team New\n');
    return made;
  }

  test.each([
    ['nowhere in particular: from the folder', 'main', {}, 'model/%C3%BC%20%28b%29%7Cc.seam#L1'],
    [
      'GitHub',
      'main',
      github,
      `https://github.com/acme/seams/blob/${github.GITHUB_SHA}/model/%C3%BC%20%28b%29%7Cc.seam#L1`,
    ],
    [
      'GitLab',
      'main',
      gitlab,
      `https://gitlab.com/acme/seams/-/blob/${gitlab.CI_COMMIT_SHA}/model/%C3%BC%20%28b%29%7Cc.seam#L1`,
    ],
    [
      'a build server that says nonsense',
      'main',
      { ...github, GITHUB_REPOSITORY: 'a) [x](evil' },
      'model/%C3%BC%20%28b%29%7Cc.seam#L1',
    ],
  ])('%s', (_, base, env, address) => {
    expect(links(onePlace(), [base], { env })).toContain(`New ${address}`);
  });

  test('another revision than the one checked out has other lines', () => {
    const made = onePlace();
    made.commit('Second');
    made.commit('Third');
    expect(links(made, ['HEAD~2', 'HEAD~1'], { env: github })).toContain('New model/%C3%BC%20%28b%29%7Cc.seam#L1');
    expect(links(made, ['HEAD~2', 'HEAD'], { env: gitlab })[0]).toContain(gitlab.CI_PROJECT_URL);
  });

  test('a base of its own, from a folder, and the pages of the rules', () => {
    const made = repository({ 'model/a.seam': systems });
    made.write('model/a.seam', `${systems}handoff Push: Crm -> Crm\n`);
    const options = ['--link-base', 'https://files.example/x/', '--rules-base', 'https://docs.example/rules'];
    expect(links(made, ['main', ...options], { cwd: 'model' })).toEqual(
      expect.arrayContaining([
        '`handoff/self` https://docs.example/rules/handoff/self.md',
        '`a.seam:9` https://files.example/x/model/a.seam#L9',
      ]),
    );
  });

  test.each(['javascript:alert(1)', 'https://', 'https://x/) [y', 'x'])('%s is no base', (base) => {
    const ended = onePlace().run(['review', 'main', '--format', 'markdown', '--link-base', base]);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toContain('--link-base');
  });
});

describe('the gate', () => {
  test.each([
    [['--fail-on', 'never'], 0],
    [['--fail-on', 'new-error'], 1],
    [['--fail-on', 'new-warning'], 1],
  ])('%s', (options, code) => {
    expect(worsened().run(['review', 'main', ...options, ...clock]).code).toBe(code);
  });

  test('what was there before does not fail', () => {
    const made = repository({ ...files, 'model/handoffs.seam': worseHandoffs });
    made.write('model/teams.seam', 'team Support\n');
    expect(made.run(['review', 'main', '--fail-on', 'new-warning', ...clock]).code).toBe(0);
  });

  test('an acceptance that is taken away does', () => {
    const accepting = worseHandoffs.replace(
      'affects billing',
      'affects billing accept handoff/unmonitored because "soon"',
    );
    const made = repository({ ...files, 'model/handoffs.seam': accepting });
    made.write('model/handoffs.seam', worseHandoffs);
    const { code, out } = made.run(['review', 'main', ...clock]);
    expect(code).toBe(1);
    expect(out).toContain('Worse than before\n  error[handoff/unmonitored]');
  });
});

describe('the repository', () => {
  test('several commits, each reviewed against the one before', () => {
    const made = repository(files);
    made.write('model/handoffs.seam', worseHandoffs);
    made.commit('Worse');
    made.git('mv', 'model/handoffs.seam', 'model/übergabe punkte.seam');
    made.commit('Another file');
    made.write('model/systems.seam', systems.replaceAll('\n', '\r\n'));
    made.commit('Another line break');
    made.write('model/übergabe punkte.seam', worseHandoffs.replaceAll('Push', 'SendJobs'));
    made.commit('Another name');
    const steps = [4, 3, 2, 1].map((back) => changes(reviewed(made, `HEAD~${back}`, `HEAD~${back - 1}`)));
    expect(steps).toEqual([['changed handoff Push'], [], [], ['renamed handoff SendJobs']]);
    expect(reviewed(made, 'HEAD~3', 'HEAD~1').summary.empty).toBe(true);
    expect(reviewed(made, 'HEAD~1').projects[0]?.findings.new).toEqual([]);
  });

  test('a merge, against each of its parents', () => {
    const made = repository(files);
    made.git('switch', '--quiet', '--create', 'other');
    made.write('model/teams.seam', 'team Support\n');
    made.commit('A team');
    made.git('switch', '--quiet', 'main');
    made.write('model/more.seam', 'team Legal\n');
    made.commit('Another team');
    made.git('merge', '--quiet', '--no-edit', 'other');
    expect(changes(reviewed(made, 'HEAD^1', 'HEAD'))).toEqual(['added team Support']);
    expect(changes(reviewed(made, 'HEAD^2', 'HEAD'))).toEqual(['added team Legal']);
  });

  test('the working tree, the index and the references stay as they are', () => {
    const made = worsened();
    const state = (): string =>
      made.git('status', '--porcelain') + made.git('for-each-ref') + made.read('model/new.seam');
    const before = state();
    made.run(['review', 'main', ...clock]);
    made.run(['review', 'main', 'HEAD', ...clock]);
    expect(state()).toBe(before);
  });

  test('nothing that its configuration names is run', () => {
    const made = worsened();
    const marks = [
      'core.fsmonitor',
      'diff.external',
      'core.pager',
      'alias.ls-tree',
      'filter.x.smudge',
      'diff.x.textconv',
    ];
    for (const key of marks) made.git('config', key, `touch ${made.folder}/run-by-git; cat`);
    made.write('.gitattributes', '*.seam filter=x diff=x\n');
    made.run(['review', 'main', ...clock]);
    expect(() => made.read('run-by-git')).toThrow('ENOENT');
  });

  test('a folder of it: the projects of that folder only', () => {
    const made = repository({ 'a/model.seam': systems, 'b/model.seam': systems });
    made.write('a/model.seam', split);
    made.write('b/model.seam', split);
    const { out } = made.run(['review', 'main', '--format', 'json', ...clock], { cwd: 'a' });
    const { projects } = JSON.parse(out) as ReviewOutput;
    expect(projects.map(({ root, ownership }) => [root, ownership.length])).toEqual([['.', 1]]);
  });

  test('several projects, one of them in another folder now', () => {
    const configuration = '{ "exclude": [] }\n';
    const one = (name: string): string => `project ${name}\nteam ${name}Team\n`;
    const made = repository({
      'a/seamline.config.json': configuration,
      'a/a.seam': one('A'),
      'b/seamline.config.json': configuration,
      'b/b.seam': one('B'),
    });
    made.git('mv', 'b', 'moved');
    made.write('a/a.seam', `${one('A')}team More\n`);
    const output = reviewed(made, 'main');
    expect(output.projects.map(({ root }) => root)).toEqual(['a', 'moved']);
    expect(changes(output)).toEqual(['added team More']);
  });

  test('the first commit, against what was before it', () => {
    const made = repository(files);
    const missing = made.run(['review', 'HEAD~1']);
    expect(missing.code).toBe(2);
    const [empty = ''] = /[0-9a-f]{40}/.exec(missing.err) ?? [];
    expect(new Set(changes(reviewed(made, empty, 'HEAD')).map((change) => change.split(' ')[0]))).toEqual(
      new Set(['added']),
    );
  });

  test('a detached head', () => {
    const made = repository(files);
    made.write('model/handoffs.seam', worseHandoffs);
    made.commit('Worse');
    made.git('checkout', '--quiet', '--detach', 'HEAD~1');
    expect(reviewed(made, 'HEAD').summary.empty).toBe(true);
    expect(changes(reviewed(made, 'main'))).toEqual(['changed handoff Push']);
  });

  test('a shallow clone that lacks the base', () => {
    const made = repository(files);
    made.commit('Second');
    made.git('clone', '--quiet', '--depth', '1', `file://${made.folder}`, 'clone');
    const { code, err } = made.run(['review', 'HEAD~1'], { cwd: 'clone' });
    expect(code).toBe(2);
    expect(err).toBe(
      'error: There is no revision "HEAD~1" in this repository.\nThis clone is shallow: `git fetch --unshallow` gets the rest; in a GitHub workflow, `fetch-depth: 0`.\n',
    );
  });

  test('a base that does not parse is said, and the rest is reviewed', () => {
    const made = repository({ ...files, 'model/broken.seam': broken });
    made.remove('model/broken.seam');
    made.write('model/teams.seam', 'team Support\n');
    const { code, out } = made.run(['review', 'main', ...clock]);
    expect(code).toBe(0);
    expect(out).toContain('model/broken.seam:2:3: ');
    expect(out).toContain('added team Support');
  });

  test('a head that does not parse is wrong use', () => {
    const made = repository(files);
    made.write('model/broken.seam', broken);
    expect(made.run(['review', 'main', ...clock]).code).toBe(2);
    expect(made.run(['review', 'main', '--format', 'markdown', ...clock]).out).toContain('**Does not parse:**');
  });

  test('a configuration that is broken in the base: the one of now holds for both', () => {
    const made = repository({ ...files, 'seamline.config.json': '{' });
    made.write('seamline.config.json', '{}\n');
    made.write('model/teams.seam', 'team Support\n');
    const { code, out } = made.run(['review', 'main', ...clock]);
    expect(code).toBe(0);
    expect(out).toMatch(/^The base does not parse.*\n {2}seamline\.config\.json:/m);
    expect(changes(reviewed(made, 'main'))).toEqual(['added team Support']);
  });

  test('a configuration that is broken now: nothing is called removed', () => {
    const made = repository({ ...files, 'seamline.config.json': '{}\n' });
    made.write('seamline.config.json', '{');
    const nothing = 'Nothing can be compared until its configuration can be read.\n';
    for (const format of ['pretty', 'markdown']) {
      const { code, out } = made.run(['review', 'main', '--format', format, ...clock]);
      expect(code).toBe(2);
      expect(out).toContain(nothing);
      expect(out).not.toMatch(/removed|0 new/);
    }
  });

  test('a sub-module in the working tree is no part of it', () => {
    const made = repository(files);
    const module = repository({ 'other.seam': 'team Other\n' });
    made.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', module.folder, 'vendor/module');
    expect(changes(reviewed(made, 'HEAD'))).toEqual([]);
    expect(made.run(['review', 'HEAD', ...clock], { cwd: 'vendor/module' })).toMatchObject({ code: 0, err: '' });
  });

  test('sub-modules and links are not followed', () => {
    const made = repository(files);
    const id = made.git('rev-parse', 'HEAD').trim();
    made.git('update-index', '--add', '--cacheinfo', `160000,${id},module.seam`);
    made.git('commit', '--quiet', '--message', 'A module');
    const { code, out } = made.run(['review', 'HEAD', 'HEAD~1', ...clock]);
    expect([code, out]).toEqual([0, 'Review of HEAD → HEAD~1\n\nNothing has changed in what the models mean.\n']);
  });
});

describe('wrong use', () => {
  test.each([
    ['nosuch', 'There is no revision "nosuch" in this repository.'],
    ['--output=x', '"--output=x" is no revision.'],
    ['a b', '"a b" is no revision.'],
  ])('%s', (ref, message) => {
    const { code, err } = repository(files).run(['review', '--', ref]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('no repository', () => {
    const { code, err } = sandbox(files).run(['review', 'main']);
    expect([code, err]).toEqual([
      2,
      'error: This folder is in no git repository.\nRevisions are compared inside one.\n',
    ]);
  });

  test('no model', () => {
    const { code, err } = repository({ 'a.txt': 'a' }).run(['review', 'main']);
    expect([code, err]).toEqual([2, 'error: There is no .seam file in this folder, in neither revision.\n']);
  });
});
