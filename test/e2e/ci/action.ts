import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { bin, sandbox, type Sandbox } from '../cli/sandbox.js';

/** The repository that the action lies in. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

export interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as ActionFile;

/** A run of the action, as the one who wrote the workflow sees it. */
export interface ActionRun {
  readonly code: number;
  readonly log: string;
  /** The job's page. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What actions of others were given, by name. */
  readonly used: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface ActionOptions {
  readonly event: string;
  readonly payload?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs the installation, too; else the command that is built is taken. */
  readonly installs?: boolean;
}

/** What GitHub keeps for the pull request; `forbids` is a token that may only read. */
export interface FakeGitHub {
  readonly comments: readonly FakeComment[];
  readonly forbids?: boolean;
}

export interface FakeComment {
  readonly databaseId: number;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
}

/** A machine that runs the action as GitHub would, with a `gh` that keeps its comments in a file. */
export interface Runner {
  readonly run: (workspace: string, options: ActionOptions) => ActionRun;
  readonly comments: () => readonly FakeComment[];
  /** The calls that change something, with where they went. */
  readonly writes: () => readonly string[];
}

const REPOSITORY = 'octo/shop';

export function runner(github: FakeGitHub = { comments: [] }): Runner {
  const box = sandbox({
    'github.json': JSON.stringify(github),
    'writes.txt': '',
    'bin/gh': `#!/bin/sh\nexec "${process.execPath}" "$(dirname "$0")/gh.mjs" "$@"\n`,
    'bin/gh.mjs': fakeGh,
  });
  chmodSync(path.join(box.folder, 'bin/gh'), 0o755);
  return {
    run: (workspace, options) => runAction(box, workspace, options),
    comments: () => (JSON.parse(box.read('github.json')) as FakeGitHub).comments,
    writes: () => box.read('writes.txt').split('\n').slice(0, -1),
  };
}

function runAction(box: Sandbox, workspace: string, options: ActionOptions): ActionRun {
  const at = (name: string): string => path.join(box.folder, name);
  const { event, payload = {}, installs = false, env = {} } = options;
  writeFileSync(at('event.json'), JSON.stringify(payload));
  mkdirSync(at('temp'), { recursive: true });
  const inputs = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])),
    ...options.inputs,
  };
  const outputs: Record<string, Record<string, string>> = installs ? {} : { install: { command: bin } };
  const used: Record<string, Readonly<Record<string, string>>> = {};
  let log = '';
  let code = 0;
  let summary = '';
  for (const step of action.runs.steps) {
    if (step.id === 'install' && !installs) continue;
    // A step runs while none has failed.
    if (code !== 0 || !holds(step.if, outputs)) continue;
    const filled = (values: Readonly<Record<string, string>> = {}): Record<string, string> =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fill(value, inputs, outputs)]));
    if (step.uses !== undefined) {
      used[step.uses.replace(/@.*/, '')] = filled(step.with);
      continue;
    }
    for (const name of ['output.txt', 'summary.md']) writeFileSync(at(name), '');
    const ended = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? ''], {
      cwd: workspace,
      encoding: 'utf8',
      env: {
        PATH: `${at('bin')}${path.delimiter}${process.env['PATH']}`,
        HOME: box.folder,
        npm_config_cache: process.env['npm_config_cache'] ?? path.join(process.env['HOME'] ?? '', '.npm'),
        GIT_CONFIG_NOSYSTEM: '1',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: root,
        GITHUB_ACTOR: 'mona',
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: at('event.json'),
        GITHUB_OUTPUT: at('output.txt'),
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_RUN_ID: '42',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_STEP_SUMMARY: at('summary.md'),
        GITHUB_WORKSPACE: workspace,
        RUNNER_TEMP: at('temp'),
        FAKE_GITHUB: at('github.json'),
        FAKE_WRITES: at('writes.txt'),
        ...env,
        ...filled(step.env),
      },
    });
    log += `${ended.stdout}${ended.stderr}`;
    code = ended.status ?? -1;
    summary += readFileSync(at('summary.md'), 'utf8');
    if (step.id !== undefined) outputs[step.id] = readOutputs(readFileSync(at('output.txt'), 'utf8'));
  }
  const results = Object.entries(action.outputs).map(([name, { value }]) => [name, fill(value, inputs, outputs)]);
  return { code, log, summary, used, outputs: Object.fromEntries(results) as Record<string, string> };
}

type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

const GITHUB: Readonly<Record<string, string>> = {
  'github.token': 'a-token',
  'github.action_repository': 'seams/seamline',
  'github.action_ref': 'v1.2.3',
};

/** Puts in what GitHub would: an expression that this does not know fails the test. */
function fill(text: string, inputs: Readonly<Record<string, string>>, outputs: Outputs): string {
  return text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
    const known = GITHUB[expression];
    if (known !== undefined) return known;
    const [, input] = /^inputs\.([\w-]+)$/.exec(expression) ?? [];
    if (input !== undefined && inputs[input] !== undefined) return fill(inputs[input], {}, {});
    const [, id, output] = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(expression) ?? [];
    if (id !== undefined && output !== undefined) return outputs[id]?.[output] ?? '';
    throw new Error(`No such expression: ${expression}`);
  });
}

function holds(condition: string | undefined, outputs: Outputs): boolean {
  if (condition === undefined) return true;
  const [, value, wanted] = /^(\S+) == '(\w+)'$/.exec(condition) ?? [];
  if (value === undefined) throw new Error(`No such condition: ${condition}`);
  return fill(`\${{ ${value} }}`, {}, outputs) === wanted;
}

/** Reads what a step wrote to GITHUB_OUTPUT, as the runner does. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const [, name, frame] = /^([^=<]+)<<(.+)$/.exec(lines[at] ?? '') ?? [];
    if (name === undefined || frame === undefined) continue;
    const end = lines.indexOf(frame, at + 1);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}

/** Stands in for GitHub's command line: one page holds a single comment. */
const fakeGh = `
import { readFileSync, writeFileSync, appendFileSync } from 'node:fs';
const { FAKE_GITHUB, FAKE_WRITES, GH_TOKEN, GH_HOST } = process.env;
const github = JSON.parse(readFileSync(FAKE_GITHUB, 'utf8'));
const args = process.argv.slice(2);
const body = args.includes('--input') ? JSON.parse(readFileSync(0, 'utf8')) : undefined;
const answer = (value) => process.stdout.write(JSON.stringify(value));
if (GH_TOKEN !== 'a-token' || GH_HOST !== 'github.com' || args[0] !== 'api') throw new Error('How is gh called?');
if (args[1] === 'graphql') {
  const { owner, name, number, after } = body.variables;
  if (owner + '/' + name + '#' + number !== '${REPOSITORY}#7') throw new Error('Whose comments?');
  const at = Number(after ?? 0);
  const hasNextPage = at + 1 < github.comments.length;
  const pageInfo = { hasNextPage, endCursor: String(at + 1) };
  answer({ data: { repository: { pullRequest: { comments: { nodes: github.comments.slice(at, at + 1), pageInfo } } } } });
} else {
  const [, , method, where] = args;
  if (github.forbids) {
    process.stderr.write('gh: Resource not accessible by integration (HTTP 403)\\n');
    process.exit(1);
  }
  appendFileSync(FAKE_WRITES, method + ' ' + where + '\\n');
  const id = Number(where.split('/').at(-1));
  if (method === 'POST') {
    github.comments.push({ databaseId: 100 + github.comments.length, body: body.body, viewerDidAuthor: true });
  } else {
    github.comments = github.comments.flatMap((comment) =>
      comment.databaseId !== id ? [comment] : method === 'PATCH' ? [{ ...comment, body: body.body }] : []);
  }
  writeFileSync(FAKE_GITHUB, JSON.stringify(github));
  if (method !== 'DELETE') answer({});
}
`;
