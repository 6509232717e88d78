import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { bare, type Sandbox, sandbox, withError } from '../cli/sandbox.js';
import { type Repository, repository } from '../review/repository.js';
import { action, root, runner } from './action.js';
import { registry } from './registry.js';

// A test is several runs of several commands each.
vi.setConfig({ testTimeout: 90_000 });

const packages = registry();
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string };

type Variables = Readonly<Record<string, string>>;

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly env: Variables;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly WorkflowStep[] }>>;
}

interface WorkflowStep {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
}

interface GitlabJob {
  readonly variables: Variables;
  readonly script: readonly string[];
  readonly artifacts: { readonly reports: Variables };
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
}

/** Runs lines in a shell, where npm asks the registry of this test. */
function shell(folder: string, script: string, variables: Variables): Ended {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${packages.bin()}${path.delimiter}${process.env['PATH']}`,
      HOME: path.join(folder, '.git'),
      ...packages.environment(),
      ...variables,
    },
  });
  return { code: status, out: `${stdout}${stderr}` };
}

/** A merge of a change into main, checked out. */
function merged(before: string, after: string, file = 'a.seam'): Repository {
  const made = repository({ [file]: before });
  made.git('switch', '--quiet', '--create', 'change');
  made.write(file, after);
  made.commit('The change');
  made.git('switch', '--quiet', 'main');
  made.git('merge', '--quiet', '--no-ff', '--message', 'The merge', 'change');
  return made;
}

describe('init --ci github', () => {
  const read = (box: Sandbox): Workflow => parse(box.read('.github/workflows/seamline.yml')) as Workflow;
  const stepsOf = ({ jobs }: Workflow): readonly WorkflowStep[] => Object.values(jobs).flatMap(({ steps }) => steps);

  test('pins all that it takes of others, and may only read', () => {
    const box = sandbox();
    expect(box.run(['init', '--ci', 'github']).code).toBe(0);
    const workflow = read(box);
    expect(workflow.env['SEAMLINE_PACKAGE']).toBe(`seamline@${version}`);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'push']);
    const uses = stepsOf(workflow).flatMap((step) => step.uses ?? []);
    expect(uses.map((name) => name.replace(/@[0-9a-f]{40}$/, ''))).toEqual(['actions/checkout', 'actions/setup-node']);
    expect(stepsOf(workflow).filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  test('runs: installs, checks, and shows the review of a pull request', () => {
    const folder = 'a $(touch pwned) "model"';
    const made = merged(bare, withError, `${folder}/a.seam`);
    made.write(`${folder}/seamline.config.json`, '{}');
    expect(made.run(['init', folder, '--ci', 'github']).code).toBe(0);
    const workflow = read(made);
    const page = path.join(made.folder, '.git/summary.md');
    const runs = stepsOf(workflow).flatMap(({ name, run }) => (run === undefined ? [] : [[name, run] as const]));
    const ended = runs.map(
      ([name, run]) => [name, shell(made.folder, run, { ...workflow.env, GITHUB_STEP_SUMMARY: page })] as const,
    );
    expect(ended.map(([name, { code }]) => [name, code])).toEqual([
      ['Install', 0],
      ['Check', 1],
      ['Review', 1],
    ]);
    expect(ended[1]?.[1].out).toContain(`::error file=${folder}/a.seam,line=4,`);
    expect(readFileSync(page, 'utf8')).toContain('handoff/self');
    expect(existsSync(path.join(made.folder, 'pwned'))).toBe(false);
  });
});

describe('init --ci gitlab', () => {
  const jobOf = (text: string): GitlabJob => (parse(text) as { readonly seamline: GitlabJob }).seamline;

  test('runs: writes the report for the merge request, and fails on errors', () => {
    const made = merged(bare, withError, 'x $y/a.seam');
    made.write('x $y/seamline.config.json', '{}');
    expect(made.run(['init', 'x $y', '--ci', 'gitlab']).code).toBe(0);
    const job = jobOf(made.read('.gitlab-ci.yml'));
    expect(job.variables['SEAMLINE_PACKAGE']).toBe(`seamline@${version}`);
    // GitLab reads two of them as one.
    const written = Object.fromEntries(
      Object.entries(job.variables).map(([name, value]) => [name, value.replaceAll('$$', '$')]),
    );
    const given = { CI_MERGE_REQUEST_IID: '7', CI_MERGE_REQUEST_DIFF_BASE_SHA: made.git('rev-parse', 'HEAD^1').trim() };
    const { code, out } = shell(made.folder, job.script.join('\n'), { ...written, ...given });
    expect(code).toBe(1);
    expect(out).toContain('handoff/self');
    expect(out).toContain('Findings   1 new (1 error)');
    const report = JSON.parse(made.read(job.artifacts.reports['codequality'] ?? '')) as readonly {
      readonly check_name: string;
    }[];
    expect(report.map(({ check_name }) => check_name)).toContain('handoff/self');
  });
});

describe('the action', () => {
  test('installs an exact version from the registry, and nothing else', () => {
    const made = repository({ 'a.seam': bare, '.npmrc': 'registry=http://127.0.0.1:9/\n' });
    const run = runner().run(made.folder, {
      event: 'schedule',
      inputs: { version },
      installs: true,
      env: packages.environment(),
    });
    expect([run.code, run.outputs['result']]).toEqual([0, 'passed']);
    for (const wrong of ['latest', '^0.1.0', 'https://example.org/x.tgz', '0.1.0 --registry=x']) {
      const refused = runner().run(made.folder, { event: 'schedule', inputs: { version: wrong }, installs: true });
      expect(refused.code).toBe(2);
      expect(refused.log).toContain('Write an exact version, as 1.2.3.');
    }
  });

  test('builds its own sources where no version is given', () => {
    expect(action.inputs['version']?.default).toBe('');
    const made = repository({ 'a.seam': bare });
    const run = runner().run(made.folder, { event: 'schedule', installs: true });
    expect([run.code, run.outputs['result']]).toEqual([0, 'passed']);
  }, 120_000);
});

describe('npx', () => {
  test('runs the pinned command without an installation', () => {
    const made = merged(bare, withError);
    const { code, out } = shell(made.folder, `npx --yes seamline@${version} check --format github`, {});
    expect(code).toBe(1);
    expect(out).toContain('::error file=a.seam,line=4,');
  });
});
