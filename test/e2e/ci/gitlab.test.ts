import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { bare, broken, withError, withWarning } from '../cli/sandbox.js';
import { type Repository, repository } from '../review/repository.js';
import { root } from './action.js';
import { registry } from './registry.js';

// A test is several runs of several commands each.
vi.setConfig({ testTimeout: 90_000 });

interface Header {
  readonly spec: {
    readonly inputs: Readonly<Record<string, { readonly default: string; readonly options?: readonly string[] }>>;
  };
}

interface Job {
  readonly rules: readonly { readonly if: string }[];
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
  readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
}

const [header, template] = parseAllDocuments(readFileSync(path.join(root, '.gitlab/seamline.yml'), 'utf8'));
const { spec } = (header?.toJS() ?? {}) as Header;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string };
const packages = registry();

/** The job as GitLab makes it of the template and these inputs. */
function jobOf(inputs: Readonly<Record<string, string>> = {}): Job {
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.replaceAll(
        /\$\[\[ inputs\.([\w-]+) \]\]/g,
        (_, name: string) => inputs[name] ?? spec.inputs[name]?.default ?? '?',
      );
    }
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
  };
  return (fill(template?.toJS()) as { readonly seamline: Job }).seamline;
}

interface Note {
  readonly id: number;
  readonly author: { readonly id: number };
  readonly body: string;
}

/** Stands in for GitLab: the notes of one merge request, and a token that is user 5. */
async function gitlab(
  notes: Note[] = [],
): Promise<{ readonly url: string; readonly writes: readonly string[]; readonly notes: Note[] }> {
  const writes: string[] = [];
  const base = '/api/v4/projects/3/merge_requests/7/notes';
  const server = createServer((request, response) => {
    void (async () => {
      const { method = '', url = '', headers } = request;
      const body = await text(request);
      const answer = (status: number, value: unknown): void => {
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
      };
      if (headers['private-token'] !== 'good') return answer(401, {});
      if (url === '/api/v4/user') return answer(200, { id: 5 });
      if (!url.startsWith(base)) return answer(404, {});
      if (method === 'GET') {
        const page = Number(new URL(url, 'http://x').searchParams.get('page'));
        return answer(200, notes.slice((page - 1) * 100, page * 100));
      }
      writes.push(`${method} ${url.slice('/api/v4'.length)}`);
      const id = Number(url.split('/').at(-1));
      const at = notes.findIndex((note) => note.id === id);
      const written = (): string => (JSON.parse(body) as { readonly body: string }).body;
      if (method === 'DELETE') notes.splice(at, 1);
      else if (method === 'PUT') notes[at] = { id, author: { id: 5 }, body: written() };
      else notes.push({ id: 900 + notes.length, author: { id: 5 }, body: written() });
      return method === 'DELETE' ? void response.writeHead(204).end() : answer(200, {});
    })();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v4`, writes, notes };
}

interface Ended {
  readonly code: number | null;
  readonly log: string;
}

async function run(folder: string, job: Job, given: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', job.script.join('\n')], {
    cwd: folder,
    env: {
      PATH: `${packages.bin()}${path.delimiter}${process.env['PATH']}`,
      HOME: path.join(folder, '.git'),
      ...packages.environment(),
      ...job.variables,
      ...given,
    },
  });
  const ended = new Promise<number | null>((resolve) => void child.on('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, log: `${out}${err}` };
}

/** A branch of a merge request, checked out. */
function mergeRequest(
  before: string,
  after: string,
  file = 'a.seam',
): { readonly made: Repository; readonly given: Record<string, string> } {
  const made = repository({ [file]: before });
  const base = made.git('rev-parse', 'HEAD').trim();
  made.git('switch', '--quiet', '--create', 'x-$(touch${IFS}pwned)');
  made.write(file, after);
  made.commit('The change');
  return {
    made,
    given: {
      CI_MERGE_REQUEST_IID: '7',
      CI_MERGE_REQUEST_PROJECT_ID: '3',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
      CI_MERGE_REQUEST_TITLE: '$(touch pwned)',
    },
  };
}

describe('.gitlab/seamline.yml', () => {
  test('is two documents of YAML, pins the command, and runs for merge requests and the default branch', () => {
    expect([header?.errors, template?.errors]).toEqual([[], []]);
    expect(spec.inputs['package']?.default).toBe(`seamline@${version}`);
    expect(jobOf().rules).toHaveLength(2);
    expect(JSON.stringify(jobOf())).not.toContain('$[[');
  });

  test('puts no input into a command', () => {
    const { seamline } = (template?.toJS() ?? {}) as { readonly seamline: Job };
    expect(seamline.script.filter((line) => line.includes('$[['))).toEqual([]);
  });

  test('writes what the merge request shows, and one note that later runs bring up to date', async () => {
    const server = await gitlab();
    const { made, given } = mergeRequest(bare, withError);
    const variables = { ...given, CI_API_V4_URL: server.url, SEAMLINE_TOKEN: 'good' };
    const first = await run(made.folder, jobOf(), variables);
    expect(first.code).toBe(1);
    const { reports } = jobOf().artifacts;
    const quality = JSON.parse(made.read(reports['codequality'] ?? '')) as readonly { readonly check_name: string }[];
    expect(quality.map(({ check_name }) => check_name)).toContain('handoff/self');
    expect(made.read(reports['junit'] ?? '')).toContain('<testsuites');
    expect(server.notes[0]?.body).toMatch(/^<!-- seamline review: \. -->\n## Seamline review\n/);
    made.write('a.seam', bare);
    const second = await run(made.folder, jobOf(), variables);
    expect(second.code).toBe(0);
    expect(server.notes).toHaveLength(1);
    expect(server.notes[0]?.body).toContain('Nothing has changed in what the models mean.');
    const notes = '/projects/3/merge_requests/7/notes';
    expect(server.writes).toEqual([`POST ${notes}`, `PUT ${notes}/900`]);
    expect(existsSync(path.join(made.folder, 'pwned'))).toBe(false);
  });

  test('leaves notes of others alone, looks on all pages, and takes back what was doubled', async () => {
    const body = '<!-- seamline review: . -->\nOld';
    const others = Array.from({ length: 150 }, (_, id) => ({ id: id + 1, author: { id: 6 }, body }));
    const ours = [200, 201].map((id) => ({ id, author: { id: 5 }, body }));
    const server = await gitlab([...others, ...ours]);
    const { made, given } = mergeRequest(bare, withWarning);
    const { code } = await run(made.folder, jobOf(), { ...given, CI_API_V4_URL: server.url, SEAMLINE_TOKEN: 'good' });
    expect(code).toBe(0);
    expect(server.writes.map((write) => write.replace(/\/.*\//, ''))).toEqual(['PUT 200', 'DELETE 201']);
    expect(server.notes.slice(0, 150)).toEqual(others);
  });

  test('fails for no note: where there is no token, a bad one, or nothing to say', async () => {
    const server = await gitlab();
    const { made, given } = mergeRequest(bare, withWarning);
    const variables = { ...given, CI_API_V4_URL: server.url };
    expect((await run(made.folder, jobOf(), variables)).code).toBe(0);
    const bad = await run(made.folder, jobOf(), { ...variables, SEAMLINE_TOKEN: 'bad' });
    expect(bad.code).toBe(0);
    expect(bad.log).toContain('401');
    expect(bad.log).toContain('There is no note on the merge request');
    made.write('a.seam', bare);
    expect((await run(made.folder, jobOf(), { ...variables, SEAMLINE_TOKEN: 'good' })).code).toBe(0);
    expect(server.writes).toEqual([]);
  });

  test.each([
    ['new-error', 0, withWarning],
    ['new-warning', 1, withWarning],
    ['warning', 1, withWarning],
    ['never', 0, withError],
    ['never', 2, broken],
  ])('fail-on %s ends with %i', async (failOn, code, after) => {
    const { made, given } = mergeRequest(bare, after);
    expect((await run(made.folder, jobOf({ 'fail-on': failOn }), given)).code).toBe(code);
  });

  test('on the default branch there is nothing new, and a folder may have any name', async () => {
    const folder = 'x $(touch pwned) "y"';
    const { made } = mergeRequest(bare, withError, `${folder}/a.seam`);
    const { code, log } = await run(made.folder, jobOf({ path: folder }));
    expect(code).toBe(0);
    expect(log).toContain('handoff/self');
    expect(existsSync(path.join(made.folder, 'seamline-review.md'))).toBe(false);
    expect(existsSync(path.join(made.folder, 'pwned'))).toBe(false);
    const open = await run(made.folder, jobOf({ path: folder, 'fail-on': 'error' }));
    expect(open.code).toBe(1);
  });
});
