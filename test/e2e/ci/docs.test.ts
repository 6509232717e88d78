import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { blocksOf, document } from '../../examples/markdown.js';
import { bare, withError } from '../cli/sandbox.js';
import { repository } from '../review/repository.js';
import { action, root } from './action.js';
import { registry } from './registry.js';

const packages = registry();
const page = document('docs/ci.md');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string };

/** The one example in this language that holds a text. */
function example(language: string, holds: string): string {
  const found = blocksOf(page).filter((block) => block.language === language && block.text.includes(holds));
  expect(found).toHaveLength(1);
  return found[0]?.text ?? '';
}

/** The rows of the tables below a heading that have this title, by the names in their first cells. */
function table(heading: string, title: string): ReadonlyMap<string, string> {
  const section = page.text.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split(`| ${title} |`)[1]?.split('\n\n')[0]?.split('\n').slice(2) ?? [];
  return new Map(
    rows.flatMap((row) => {
      const [, names = '', second = ''] = row.split('|');
      return [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, second.trim()] as const);
    }),
  );
}

describe('docs/ci.md', () => {
  test('lists the action’s inputs with their defaults, and its outputs', () => {
    const inputs = table('GitHub', 'input');
    expect([...inputs.keys()]).toEqual(Object.keys(action.inputs));
    for (const [name, { default: value }] of Object.entries(action.inputs)) {
      if (value !== '' && !value.includes('${{')) expect(inputs.get(name)).toBe(`\`${value}\``);
    }
    expect([...table('GitHub', 'output').keys()].sort()).toEqual(Object.keys(action.outputs).sort());
  });

  test('shows a workflow that gives the action what it has, and no more rights than it needs', () => {
    const workflow = parse(example('yaml', 'OWNER/seamline@')) as {
      readonly permissions: unknown;
      readonly jobs: {
        readonly seamline: {
          readonly permissions: unknown;
          readonly steps: readonly { readonly uses: string; readonly with?: object }[];
        };
      };
    };
    const { permissions, steps } = workflow.jobs.seamline;
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(permissions).toEqual({
      contents: 'read',
      'pull-requests': 'write',
      'security-events': 'write',
      actions: 'read',
    });
    expect(steps.map(({ uses }) => uses.replace(/@[0-9a-f]{40}$/, ''))).toEqual([
      'actions/checkout',
      `OWNER/seamline@v${version}`,
    ]);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(steps[1]?.with ?? {})));
  });

  test('lists the inputs of the job for GitLab, and includes it with some of them', () => {
    const [header] = parseAllDocuments(readFileSync(path.join(root, '.gitlab/seamline.yml'), 'utf8'));
    const { spec } = (header?.toJS() ?? {}) as {
      readonly spec: { readonly inputs: Readonly<Record<string, { readonly default: string }>> };
    };
    const inputs = table('GitLab', 'input');
    const defaults = Object.entries(spec.inputs).map(([name, input]) => [name, `\`${input.default}\``]);
    expect(Object.fromEntries(inputs)).toEqual(Object.fromEntries(defaults));
    const { include } = parse(example('yaml', 'include:')) as {
      readonly include: readonly { readonly file: string; readonly inputs: object }[];
    };
    expect(include[0]?.file).toBe('/.gitlab/seamline.yml');
    expect(Object.keys(spec.inputs)).toEqual(expect.arrayContaining(Object.keys(include[0]?.inputs ?? {})));
  });

  test('says what every threshold does', () => {
    const thresholds = [...table('What fails', '`fail-on`').keys()];
    expect(thresholds).toEqual(['new-error', 'new-warning', 'error', 'warning', 'info', 'never']);
    for (const threshold of thresholds) expect(action.inputs['fail-on']?.description).toContain(threshold);
  });

  test('names hooks that there are', () => {
    const hooks = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly {
      readonly id: string;
    }[];
    const { repos } = parse(example('yaml', 'repos:')) as {
      readonly repos: readonly { readonly hooks: readonly { readonly id: string }[] }[];
    };
    expect(repos.flatMap((repo) => repo.hooks.map(({ id }) => id))).toEqual(hooks.map(({ id }) => id));
  });

  test('shows commands that run, wherever the package comes from', () => {
    const made = repository({ 'a.seam': bare });
    made.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    made.write('a.seam', withError);
    const script = example('sh', 'npx --yes').replace(/"git\+https:[^"]+"/, `"seamline@${version}"`);
    const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-c', script], {
      cwd: made.folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: path.join(made.folder, '.git'), ...packages.environment() },
    });
    expect(status).toBe(1);
    expect(made.read('seamline.xml')).toContain('handoff/self');
    expect(stdout).toContain('Findings   1 new (1 error)');
  });
});
