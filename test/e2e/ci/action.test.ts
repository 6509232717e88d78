import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { bare, broken, withError, withWarning } from '../cli/sandbox.js';
import { repository } from '../review/repository.js';
import { action, runner } from './action.js';
import { checkout, cloneAt } from './checkout.js';

// A test is several runs of several commands each.
vi.setConfig({ testTimeout: 90_000 });

const anotherError = `${withError}handoff Again: B -> B { via api }\n`;

describe('action.yml', () => {
  test('puts no input, event or output into a command', () => {
    const runs = action.runs.steps.flatMap(({ run }) => run ?? []);
    expect(runs.length).toBeGreaterThan(3);
    expect(runs.filter((run) => run.includes('${{'))).toEqual([]);
  });

  test('pins what it uses of others by commit', () => {
    const uses = action.runs.steps.flatMap((step) => step.uses ?? []);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((name) => !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
  });

  test('gives every input to a step', () => {
    const given = JSON.stringify(action.runs.steps);
    expect(Object.keys(action.inputs).filter((name) => !given.includes(`inputs.${name} }}`))).toEqual([]);
  });
});

describe('a pull request', () => {
  test('with a new error, in the shallow clone that actions/checkout makes', () => {
    const made = checkout({ 'a.seam': withError }, { 'a.seam': anotherError });
    const github = runner();
    const run = github.run(made.folder, { event: 'pull_request', payload: made.payload });
    expect(run.code).toBe(1);
    expect(run.log).toMatch(/^::error file=a\.seam,line=6,.*title=handoff\/self/m);
    expect(run.log).not.toContain('line=4,');
    expect(run.log).toContain('There are findings that fail this run (`fail-on: new-error`).');
    expect(run.outputs).toMatchObject({
      result: 'failed',
      comment: 'created',
      base: made.payload.pull_request.base.sha,
    });
    expect(Number(run.outputs['new-findings'])).toBeGreaterThan(0);
    expect(Number(run.outputs['errors'])).toBeGreaterThan(1);
    expect(run.outputs['fixed-findings']).toBe('0');
    expect(run.summary).toContain('## Seamline review');
    expect(run.used).toEqual({});
    const [comment] = github.comments();
    expect(comment?.body).toMatch(/^<!-- seamline review: \. -->\n## Seamline review\n/);
    const commit = made.server.git('rev-parse', 'refs/pull/7/merge').trim();
    expect(comment?.body).toContain(`(https://github.com/octo/shop/blob/${commit}/a.seam#L6)`);
    expect(comment?.body).toContain('(https://github.com/seams/seamline/blob/v1.2.3/docs/rules/handoff/self.md)');
    expect(comment?.body).toContain('[The run](https://github.com/octo/shop/actions/runs/42)');
  });

  test('gets one comment, which later runs bring up to date', () => {
    const github = runner();
    const worse = checkout({ 'a.seam': withWarning }, { 'a.seam': withError });
    expect(github.run(worse.folder, { event: 'pull_request', payload: worse.payload }).outputs['comment']).toBe(
      'created',
    );
    expect(github.comments()[0]?.body).toContain('handoff/self');
    const same = checkout({ 'a.seam': withWarning }, { 'b.txt': '', 'a.seam': withWarning });
    const { code, outputs } = github.run(same.folder, { event: 'pull_request', payload: same.payload });
    expect([code, outputs['comment'], outputs['result']]).toEqual([0, 'updated', 'passed']);
    expect(github.comments()).toHaveLength(1);
    expect(github.comments()[0]?.body).toContain('Nothing has changed in what the models mean.');
    expect(github.writes()).toEqual([
      'POST repos/octo/shop/issues/7/comments',
      'PATCH repos/octo/shop/issues/comments/100',
    ]);
  });

  test('that changes no model gets no comment', () => {
    const github = runner();
    const made = checkout({ 'a.seam': withError }, { 'a.seam': withError, 'b.txt': '' });
    const run = github.run(made.folder, { event: 'pull_request', payload: made.payload });
    expect([run.code, run.outputs['comment'], github.writes()]).toEqual([0, 'none', []]);
  });

  test('leaves comments of others alone, and takes back what two runs at once have doubled', () => {
    const body = '<!-- seamline review: . -->\nOld';
    const others = { databaseId: 1, body, viewerDidAuthor: false };
    const ours = [2, 3].map((databaseId) => ({ databaseId, body, viewerDidAuthor: true }));
    const elsewhere = { databaseId: 4, body: '<!-- seamline review: other -->\nOld', viewerDidAuthor: true };
    const github = runner({ comments: [others, ...ours, elsewhere] });
    const made = checkout({ 'a.seam': bare }, { 'a.seam': withError });
    const { outputs } = github.run(made.folder, { event: 'pull_request', payload: made.payload });
    expect(outputs['comment']).toBe('updated');
    const [first, second, third, ...more] = github.comments();
    expect([first, third, more]).toEqual([others, elsewhere, []]);
    expect(second?.databaseId).toBe(2);
    expect(second?.body).toContain('## Seamline review');
  });

  test('of a fork: its token may not write, and that fails nothing', () => {
    const made = checkout({ 'a.seam': bare }, { 'a.seam': withWarning });
    const { pull_request } = made.payload;
    const payload = {
      pull_request: { ...pull_request, head: { ...pull_request.head, repo: { full_name: 'eve/shop' } } },
    };
    const github = runner({ comments: [], forbids: true });
    const run = github.run(made.folder, { event: 'pull_request', payload, inputs: { sarif: 'true' } });
    expect([run.code, run.outputs['comment'], run.used]).toEqual([0, 'skipped', {}]);
    expect(run.log).toMatch(
      /^::notice title=Seamline::There is no comment on the pull request: the token may not write/m,
    );
    expect(run.log).toMatch(/^::notice title=Seamline::The results are not uploaded to code scanning/m);
    expect(run.log).not.toMatch(/^::error/m);
    expect(run.summary).toContain('manual/step');
  });

  test('is compared with the branch that it goes into, not with what that branch was', () => {
    const files = { 'a.seam': bare };
    const meanwhile = { 'b.seam': 'system Later\n' };
    const merged = checkout(files, { 'a.seam': withWarning }, { meanwhile });
    const first = runner().run(merged.folder, { event: 'pull_request', payload: merged.payload });
    expect(first.outputs['base']).toBe(merged.payload.pull_request.base.sha);
    expect(first.summary).not.toContain('Later');
    const own = checkout(files, { 'a.seam': withWarning }, { meanwhile, of: 'head' });
    const second = runner().run(own.folder, { event: 'pull_request', payload: own.payload });
    expect(second.outputs['base']).toBe(own.server.git('rev-parse', 'main~1').trim());
    expect(second.summary).not.toContain('Later');
    expect(second.outputs['new-findings']).toBe(first.outputs['new-findings']);
  });

  test('says what to do where the base is neither here nor to be had', () => {
    const made = checkout({ 'a.seam': bare }, { 'a.seam': withError });
    made.server.remove('.git/HEAD');
    const options = { event: 'pull_request', payload: made.payload };
    const run = runner().run(made.folder, options);
    expect(run.code).toBe(2);
    expect(run.log).toContain('::error title=Seamline::The commit to compare with is not in this clone');
    expect(run.log).toContain('Set `fetch-depth: 0` at actions/checkout.');
    const lenient = runner().run(made.folder, { ...options, inputs: { 'fail-on': 'never' } });
    expect([lenient.code, lenient.outputs['new-findings'], lenient.outputs['comment']]).toEqual([0, '', 'none']);
    expect(lenient.log).toContain('::warning title=Seamline::The commit to compare with');
  });

  test('uploads all findings, each folder on its own', () => {
    const made = checkout({ 'x/a.seam': bare }, { 'x/a.seam': withError });
    const inputs = { sarif: 'true', path: 'x', 'fail-on': 'never', comment: 'false' };
    const run = runner().run(made.folder, { event: 'pull_request', payload: made.payload, inputs });
    expect([run.code, run.outputs['comment']]).toEqual([0, 'none']);
    expect(run.used['github/codeql-action/upload-sarif']).toEqual({
      sarif_file: run.outputs['sarif-file'],
      category: 'seamline:x',
      token: 'a-token',
    });
  });
});

describe('a push', () => {
  test('is compared with what was there before it', () => {
    const server = repository({ 'a.seam': withError });
    const before = server.git('rev-parse', 'HEAD').trim();
    server.write('a.seam', anotherError);
    server.commit('More');
    const made = cloneAt(server, server.git('rev-parse', 'HEAD').trim());
    const payload = { before, ref: 'refs/heads/main', created: false, repository: { default_branch: 'main' } };
    const run = runner().run(made.folder, { event: 'push', payload });
    expect([run.code, run.outputs['base'], run.outputs['comment']]).toEqual([1, before, 'none']);
    expect(run.log).toContain('line=6,');
    expect(run.log).not.toContain('line=4,');
  });

  test('of a new branch is compared with where it left the default branch', () => {
    const server = repository({ 'a.seam': bare });
    const start = server.git('rev-parse', 'HEAD').trim();
    server.git('switch', '--quiet', '--create', 'change');
    for (const text of [withWarning, withError]) {
      server.write('a.seam', text);
      server.commit('Change');
    }
    const made = cloneAt(server, server.git('rev-parse', 'HEAD').trim());
    const payload = {
      before: '0'.repeat(40),
      ref: 'refs/heads/change',
      created: true,
      repository: { default_branch: 'main' },
    };
    const run = runner().run(made.folder, { event: 'push', payload });
    expect([run.code, run.outputs['base']]).toEqual([1, start]);
    const first = { ...payload, ref: 'refs/heads/main' };
    const whole = runner().run(made.folder, { event: 'push', payload: first });
    expect(whole.outputs['base']).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
    expect(whole.code).toBe(1);
  });

  test('and what has no change at all shows all there is', () => {
    const made = repository({ 'a.seam': withError });
    const scheduled = runner().run(made.folder, { event: 'schedule' });
    expect([scheduled.code, scheduled.outputs['new-findings'], scheduled.outputs['errors']]).toEqual([0, '', '1']);
    expect(scheduled.log).toContain('::notice title=Seamline::This run is of no change, so that nothing is compared.');
    expect(scheduled.log).toContain('line=4,');
    expect(scheduled.summary).toContain('# Seamline');
    expect(runner().run(made.folder, { event: 'schedule', inputs: { 'fail-on': 'error' } }).code).toBe(1);
  });
});

describe('what fails', () => {
  test.each([
    ['new-error', 0, withWarning],
    ['new-warning', 1, withWarning],
    ['error', 0, withWarning],
    ['warning', 1, withWarning],
    ['never', 0, withError],
    ['never', 2, broken],
  ])('fail-on %s ends with %i', (failOn, code, after) => {
    const made = checkout({ 'a.seam': bare }, { 'a.seam': after });
    const inputs = { 'fail-on': failOn, comment: 'false' };
    const run = runner().run(made.folder, { event: 'pull_request', payload: made.payload, inputs });
    expect([run.code, run.outputs['result']]).toEqual([code, ['passed', 'failed', 'broken'][code]]);
  });

  test.each([
    [{ 'fail-on': 'errors' }, 'The input `fail-on` is "errors". Write one of new-error,'],
    [{ sarif: 'yes' }, 'The input `sarif` is "yes". Write true or false.'],
    [{ path: '../..' }, 'which is not in the workspace.'],
    [{ path: 'nowhere' }, 'The input `path` is "nowhere", which does not exist.'],
    [{ path: 'a.seam' }, 'Name a folder: it is checked as a whole.'],
    [{ 'as-of': 'today' }, 'is no date'],
    [{ base: '--output=pwned' }, 'is no revision'],
  ])('wrong use: %j', (inputs, message) => {
    const made = repository({ 'a.seam': bare });
    const run = runner().run(made.folder, { event: 'schedule', inputs });
    expect([run.code, run.outputs['result']]).toEqual([2, '']);
    expect(run.log).toMatch(/^::error title=Seamline::/m);
    expect(run.log).toContain(message);
  });

  test('no repository', () => {
    const made = repository({ 'a.seam': bare });
    made.remove('.git/HEAD');
    expect(runner().run(made.folder, { event: 'schedule' }).log).toContain('Run actions/checkout before this action.');
  });
});

describe('what strangers write', () => {
  const nasty = `x $(touch pwned) \`touch pwned\` "q" 'q' ; touch pwned\n::error::pwned`;

  test('in names of branches and folders, in paths and in texts, is never run', () => {
    const file = `${nasty}/a.seam`;
    const model = `${withError}system Evil "$(touch pwned) @octo ::error::pwned \${{ github.token }}"\n`;
    const made = checkout({ [file]: bare }, { [file]: model }, { branch: 'x-$(touch${IFS}pwned)-`id`-"q"' });
    const github = runner();
    const inputs = { path: nasty, sarif: 'true' };
    const run = github.run(made.folder, { event: 'pull_request', payload: made.payload, inputs });
    expect([run.code, run.outputs['result'], run.outputs['comment']]).toEqual([1, 'failed', 'created']);
    for (const folder of [made.folder, path.join(made.folder, nasty)]) {
      expect(existsSync(path.join(folder, 'pwned'))).toBe(false);
    }
    // The only commands to the runner are ours: none begins in the middle of a name.
    expect(run.log).not.toMatch(/^::error::pwned/m);
    expect(run.log).toMatch(/^::error file=x \$\(touch pwned\).*%0A%3A%3Aerror%3A%3Apwned\/a\.seam,line=4,/m);
    expect(github.comments()[0]?.body).not.toMatch(/@octo/);
    expect(github.comments()[0]?.body.split('\n')[0]).not.toContain('pwned" ');
    expect(run.outputs['base']).toBe(made.payload.pull_request.base.sha);
  });

  test('in the event is checked before it is used', () => {
    const made = repository({ 'a.seam': bare });
    const payload = {
      pull_request: {
        number: '7; touch pwned',
        base: { sha: '--upload-pack=touch pwned' },
        head: { sha: '$(touch pwned)', repo: null },
      },
    };
    const run = runner().run(made.folder, { event: 'pull_request', payload });
    expect(run.code).toBe(2);
    expect(run.log).toContain('Set `fetch-depth: 0`');
    expect(existsSync(path.join(made.folder, 'pwned'))).toBe(false);
  });
});
