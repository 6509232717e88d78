import { once } from 'node:events';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFormats } from '../../../cli/formats.js';
import type { CheckOutput } from '../../../cli/schemas/check-output.js';
import { bare, bin, broken, sandbox, withError, withSafeFix, withWarning, type Ended } from './sandbox.js';

function output({ out }: Ended): CheckOutput {
  return JSON.parse(out) as CheckOutput;
}

/** The rules of the findings, by project. */
function rulesOf(ended: Ended): readonly (readonly string[])[] {
  return output(ended).projects.map(({ findings }) => findings.map(({ rule }) => rule));
}

describe('the exit code', () => {
  test('is 0 without findings at or above the threshold', () => {
    const { run } = sandbox({ 'a.seam': withWarning });
    const { code, out, err } = run(['check']);
    expect(code).toBe(0);
    expect(out).toContain('warning[manual/step]');
    expect(out).toContain('Found 1 warning in 1 file.');
    expect(err).toBe('');
  });

  test('is 1 with findings', () => {
    const { code, out } = sandbox({ 'a.seam': withError }).run(['check']);
    expect(code).toBe(1);
    expect(out).toContain('error[handoff/self]');
    expect(out).toContain('--> a.seam:4:');
  });

  test('is 2 for a file that does not parse, and the rest is analysed', () => {
    const ended = sandbox({ 'a.seam': withError, 'b.seam': broken }).run(['check', '--format', 'json']);
    expect(ended.code).toBe(2);
    const [project] = output(ended).projects;
    expect(project?.syntaxErrors).toMatchObject([{ kind: 'syntax', file: 'b.seam', range: { start: { line: 2 } } }]);
    expect(project?.findings.map(({ rule }) => rule)).toContain('handoff/self');
  });

  test.each([
    [['check', 'nowhere'], 'There is no file or folder "nowhere".'],
    [['check', 'readme.md'], '"readme.md" is no .seam file.'],
    [['check', 'empty'], 'There is no .seam file in empty.'],
    [['check', '--format', 'html'], "argument 'html' is invalid"],
    [['check', '--fail-on', 'fatal'], "argument 'fatal' is invalid"],
    [['check', '--max-warnings', '-1'], 'Write a whole number, 0 or more.'],
    [['check', '--as-of', '2026-02-30'], '--as-of "2026-02-30" is no date.'],
    [['check', '--rule', 'handoff/slef'], 'There is no rule "handoff/slef". Did you mean "handoff/self"?'],
    [['check', '--config', 'nowhere.json'], 'There is no configuration file "nowhere.json".'],
    [['check', '--output', 'empty'], '"empty" is no file to write to.'],
    [
      ['check', '--output', 'nowhere/out.txt'],
      'error: "nowhere/out.txt" cannot be written: its folder does not exist.\n',
    ],
    [
      ['check', '--output', 'a.seam/out.txt'],
      'error: "a.seam/out.txt" cannot be written: its folder does not exist.\n',
    ],
    [['fmt', '--as-of', '2026-02-30'], '--as-of "2026-02-30" is no date.'],
    [['init', '--config', 'nowhere.json'], 'There is no configuration file "nowhere.json".'],
    [['check', '--watch', '--fix'], '--watch does not go together with --fix'],
    [['check', '--colour'], "unknown option '--colour'"],
    [['chekc'], 'Did you mean check?'],
    [['revise'], "unknown command 'revise'"],
    [[], 'Usage: seamline'],
  ])('is 2 for wrong use: %j', (args, message) => {
    const box = sandbox({ 'a.seam': bare, 'readme.md': '#' });
    mkdirSync(path.join(box.folder, 'empty'));
    const { code, out, err } = box.run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('is 2 for an empty folder', () => {
    const { code, err } = sandbox().run(['check']);
    expect(code).toBe(2);
    expect(err).toContain('There is no .seam file in this folder.\nStart a project with `seamline init`');
  });

  test('is 2 for a configuration without files', () => {
    const { code, out } = sandbox({ 'p/seamline.config.json': '{}', 'q/a.seam': bare }).run(['check']);
    expect(code).toBe(2);
    expect(out).toContain('error[unreadable]: There is no .seam file in this project.\n --> p\n');
  });

  test('is 0 for help and version', () => {
    const { run } = sandbox();
    expect(run(['--help'])).toMatchObject({ code: 0, err: '' });
    expect(run(['check', '--help']).out).toContain('--fix-dry-run');
    expect(run(['--version'])).toMatchObject({ code: 0, out: '0.1.0\n' });
    expect(run(['-V']).out).toBe('0.1.0\n');
  });
});

describe('inputs', () => {
  test('that cannot be read are named, and the rest is analysed', () => {
    const box = sandbox({ 'a.seam': withError, 'latin.seam': Buffer.from([0x74, 0xe9, 0x0a]) });
    mkdirSync(path.join(box.folder, 'folder.seam'));
    symlinkSync('gone', path.join(box.folder, 'dangling.seam'));
    const { code, out } = box.run(['check', '--format', 'json']);
    expect(code).toBe(2);
    const [project] = (JSON.parse(out) as CheckOutput).projects;
    expect(project?.syntaxErrors).toEqual([
      { kind: 'unreadable', file: 'dangling.seam', range: null, message: 'It does not exist.' },
      { kind: 'unreadable', file: 'folder.seam', range: null, message: 'This is a folder, not a file.' },
      { kind: 'unreadable', file: 'latin.seam', range: null, message: 'This file is not UTF-8 text.' },
    ]);
    expect(project?.findings.map(({ rule }) => rule)).toContain('handoff/self');
  });

  test('without permission are named', () => {
    const box = sandbox({ 'a.seam': bare, 'secret.seam': 'team X\n', 'closed/b.seam': 'team Y\n' });
    chmodSync(path.join(box.folder, 'secret.seam'), 0o000);
    chmodSync(path.join(box.folder, 'closed'), 0o000);
    const { code, out } = box.run(['check']);
    chmodSync(path.join(box.folder, 'closed'), 0o755);
    // Permissions do not hold for the system's administrator, and Windows has others: then all can be read.
    const isHeld = process.getuid !== undefined && process.getuid() !== 0;
    expect(code).toBe(isHeld ? 2 : 0);
    expect(out.includes('There is no permission to read it.\n --> secret.seam')).toBe(isHeld);
    expect(out.includes(' --> closed')).toBe(isHeld);
  });

  test('that lead out of the project by a link are not read', () => {
    const box = sandbox({ 'inside/a.seam': bare, 'outside/b.seam': broken });
    symlinkSync('../outside/b.seam', path.join(box.folder, 'inside/b.seam'));
    symlinkSync('../outside', path.join(box.folder, 'inside/linked'));
    symlinkSync('a.seam', path.join(box.folder, 'inside/c.seam'));
    const { out } = box.run(['check', 'inside', '--format', 'json']);
    const [project] = (JSON.parse(out) as CheckOutput).projects;
    expect(project?.syntaxErrors.map(({ file, message }) => [file, message])).toEqual([
      ['inside/b.seam', 'This is a link that leads out of the project.'],
    ]);
    expect(project?.files).toBe(2);
  });

  test('in node_modules and in folders with a dot are passed over', () => {
    const files = {
      'a.seam': bare,
      'node_modules/b.seam': broken,
      '.git/c.seam': broken,
      'd/node_modules/e.seam': broken,
    };
    const ended = sandbox(files).run(['check', '--format', 'json']);
    expect(ended.code).toBe(0);
    expect(output(ended).projects.map(({ files: read }) => read)).toEqual([1]);
  });

  test('may begin with a byte order mark', () => {
    const ended = sandbox({ 'a.seam': `\ufeff${withError}` }).run(['check', '--format', 'json']);
    expect(ended.code).toBe(1);
    expect(output(ended).projects[0]?.syntaxErrors).toEqual([]);
  });

  test('have the same columns with a byte order mark and without', () => {
    const text = 'system A { owner Nobody colour red }\n';
    const [marked, plain] = [`\ufeff${text}`, text].map((file) => {
      const [project] = output(sandbox({ 'a.seam': file }).run(['check', '--format', 'json'])).projects;
      return [project?.syntaxErrors[0]?.range?.start, project?.findings.map(({ range }) => range.start)];
    });
    expect(marked).toEqual(plain);
    expect(plain?.[0]).toEqual({ line: 1, column: 25 });
  });

  test('may be given as a file: the project is analysed, and the file’s findings are shown', () => {
    const box = sandbox({
      'p/seamline.config.json': '{}',
      'p/base.seam': withError,
      'p/sub/more.seam': 'handoff Also: A -> A { }\n',
    });
    const whole = output(box.run(['check', 'p', '--format', 'json'])).projects[0]?.findings ?? [];
    const ended = box.run(['check', 'p/sub/more.seam', '--format', 'json']);
    const shown = output(ended).projects[0]?.findings ?? [];
    expect(ended.code).toBe(1);
    expect(shown).toEqual(whole.filter(({ file }) => file === 'p/sub/more.seam'));
    expect(shown.map(({ rule }) => rule)).toContain('handoff/self');
    expect(output(box.run(['check', 'p/sub', '--format', 'json'])).projects[0]?.findings).toEqual(shown);
    const both = output(box.run(['check', 'p/sub/more.seam', 'p/base.seam', '--format', 'json']));
    expect(both.projects[0]?.findings).toEqual(whole);
  });

  test('with paths from elsewhere are shown from where the command stands', () => {
    const { run } = sandbox({ 'p/a.seam': withError, 'q/b.seam': bare });
    expect(run(['check', '../p'], { cwd: 'q' }).out).toContain('--> ../p/a.seam:4:');
  });

  test.each(checkFormats)('in a folder of a project are shown from that folder, as %s', (format) => {
    const { run } = sandbox({ 'cfg/seamline.config.json': '{}', 'cfg/sub/b.seam': `${withError}${broken}` });
    const { out } = run(['check', 'b.seam', '--format', format], { cwd: 'cfg/sub' });
    expect(out).toContain('b.seam');
    expect(out).not.toMatch(/sub\/b\.seam/);
  });
});

describe('projects', () => {
  test('start at each configuration, and do not see each other', () => {
    const files = {
      'x/seamline.config.json': '{}',
      'x/a.seam': withWarning,
      'x/inner/seamline.config.json': '{ "failOn": "warning" }',
      'x/inner/b.seam': withWarning,
      'y/seamline.config.json': '{ "rules": { "manual/*": "off" } }',
      'y/c.seam': withWarning,
      'loose.seam': 'project Loose\n',
    };
    const ended = sandbox(files).run(['check', '--format', 'json']);
    expect(ended.code).toBe(1);
    expect(output(ended).projects.map(({ name, root, files: read }) => [name, root, read])).toEqual([
      ['Loose', '.', 1],
      ['x', 'x', 1],
      ['x/inner', 'x/inner', 1],
      ['y', 'y', 1],
    ]);
    expect(rulesOf(ended)).toEqual([[], ['manual/step'], ['manual/step'], []]);
  });

  test('that an outer configuration excludes are left out', () => {
    const files = {
      'seamline.config.json': '{ "exclude": ["vendor", "drafts/*.seam"] }',
      'a.seam': bare,
      'drafts/b.seam': broken,
      'vendor/c.seam': broken,
      'vendor/lib/seamline.config.json': '{}',
      'vendor/lib/d.seam': broken,
    };
    const ended = sandbox(files).run(['check', '--format', 'json']);
    expect(ended.code).toBe(0);
    expect(output(ended).projects.map(({ root, files: read }) => [root, read])).toEqual([['.', 1]]);
  });

  test('may be several', () => {
    const { run } = sandbox({ 'x/a.seam': withWarning, 'y/b.seam': withError, 'z/c.seam': broken });
    expect(rulesOf(run(['check', 'y', 'x', 'x/a.seam', '--format', 'json']))).toEqual([
      ['manual/step'],
      ['handoff/self'],
    ]);
    const { out } = run(['check', 'x', 'y']);
    expect(out).toMatch(/^── x ─+\n/);
    expect(out).toContain('in 2 files of 2 projects.');
  });
});

describe('a configuration', () => {
  test('that is broken is reported in its place, and its project is not analysed', () => {
    const files = { 'p/seamline.config.json': '{\n  "ruels": {}\n}\n', 'p/a.seam': withError, 'q/b.seam': withWarning };
    const { run } = sandbox(files);
    const ended = run(['check', 'p', 'q', '--format', 'json']);
    expect(ended.code).toBe(2);
    const [p, q] = output(ended).projects;
    expect(p).toMatchObject({ findings: [], decision: null, checklist: null, ledger: null, coverage: null });
    expect(p?.syntaxErrors).toEqual([
      {
        kind: 'configuration',
        file: 'p/seamline.config.json',
        range: { start: { line: 2, column: 3 }, end: { line: 2, column: 10 } },
        message: 'There is no setting "ruels". Did you mean "rules"?',
      },
    ]);
    expect(q?.findings.map(({ rule }) => rule)).toEqual(['manual/step']);
    const { out } = run(['check', 'p']);
    expect(out).toContain('2 |   "ruels": {}\n  |   ^^^^^^^');
    expect(out).toMatch(/\nNothing was checked: 1 mistake in the input\.\n$/);
    for (const command of ['decide', 'ledger', 'export', 'fmt']) {
      const other = run([command, 'p']);
      expect(other.code, command).toBe(2);
      expect(other.err, command).toContain('p/seamline.config.json:2:3: There is no setting "ruels"');
    }
  });

  test('may come from elsewhere', () => {
    const files = {
      'p/seamline.config.json': '{}',
      'p/a.seam': withWarning,
      'ci.json': '{ "rules": { "manual/step": "error" } }',
      'bad.json': '{',
    };
    const { run } = sandbox(files);
    expect(run(['check', 'p']).code).toBe(0);
    expect(run(['check', 'p', '--config', 'ci.json']).code).toBe(1);
    expect(run(['check', 'p', '--config', 'bad.json']).code).toBe(2);
  });

  test('sets severities, also by file', () => {
    const files = {
      'seamline.config.json': JSON.stringify({
        rules: { 'manual/*': 'info' },
        overrides: [{ files: ['sub/**'], rules: { 'manual/step': 'error' } }],
      }),
      'a.seam': withWarning,
      'sub/b.seam': withWarning.replace('Send', 'Send2').split('\n').slice(5).join('\n'),
    };
    const findings = output(sandbox(files).run(['check', '--format', 'json'])).projects[0]?.findings;
    expect(
      findings?.filter(({ rule }) => rule === 'manual/step').map(({ file, severity }) => [file, severity]),
    ).toEqual([
      ['a.seam', 'info'],
      ['sub/b.seam', 'error'],
    ]);
  });
});

describe('options', () => {
  test('--fail-on and the configuration’s failOn', () => {
    const { run } = sandbox({
      'a.seam': withWarning,
      'p/seamline.config.json': '{ "failOn": "never" }',
      'p/b.seam': withError,
    });
    expect(run(['check', 'a.seam', '--fail-on', 'warning']).code).toBe(1);
    expect(run(['check', 'a.seam', '--fail-on', 'info']).code).toBe(1);
    expect(run(['check', 'a.seam', '--fail-on', 'error']).code).toBe(0);
    expect(run(['check', 'p']).code).toBe(0);
    expect(run(['check', 'p', '--fail-on', 'error']).code).toBe(1);
    expect(run(['check', 'p', '--fail-on', 'never']).code).toBe(0);
  });

  test('--max-warnings', () => {
    const { run } = sandbox({ 'a.seam': withWarning });
    expect(run(['check', '--max-warnings', '1']).code).toBe(0);
    const { code, err } = run(['check', '--max-warnings', '0']);
    expect(code).toBe(1);
    expect(err).toBe('1 warning, more than the 0 allowed.\n');
  });

  test('--rule', () => {
    const { run } = sandbox({ 'a.seam': withError, 'b.seam': 'handoff Open: A -> B {}\n' });
    expect(rulesOf(run(['check', '--rule', 'handoff/self', '--format', 'json']))).toEqual([['handoff/self']]);
    const some = run(['check', '--rule', 'handoff/self', '--rule', 'handoff/unmonitored', '--format', 'json']);
    expect(rulesOf(some)).toEqual([['handoff/self', 'handoff/unmonitored']]);
    expect(new Set(rulesOf(run(['check', '--rule', 'handoff/*', '--format', 'json'])).flat()).size).toBeGreaterThan(3);
    expect(run(['check', '--rule', 'manual/step']).code).toBe(0);
  });

  test('--as-of and --no-timed', () => {
    const text = `${bare}role R in Ops\nexception Late "A late one" { handled by R takes 5 minutes review by 2026-06-30 }\n`;
    const { run } = sandbox({ 'a.seam': text });
    const rules = (...args: readonly string[]) => rulesOf(run(['check', '--format', 'json', ...args])).flat();
    expect(rules('--as-of', '2026-07-01')).toContain('exception/overdue');
    expect(rules('--as-of', '2026-06-30')).not.toContain('exception/overdue');
    expect(rules('--as-of', '2026-07-01', '--no-timed')).not.toContain('exception/overdue');
    expect(output(run(['check', '--format', 'json', '--as-of', '2026-07-01'])).asOf).toBe('2026-07-01');
  });

  test('--output writes the file whole, and nothing to the standard output', () => {
    const { run, read, folder } = sandbox({ 'a.seam': withWarning });
    const { out, err, code } = run(['check', '--format', 'json', '--output', 'out.json'], {
      env: { FORCE_COLOR: '1' },
    });
    expect([out, err, code]).toEqual(['', 'Wrote out.json.\n', 0]);
    expect((JSON.parse(read('out.json')) as CheckOutput).schemaVersion).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['a.seam', 'out.json']);
  });

  test('--stats goes to the error output', () => {
    const { out, err } = sandbox({ 'a.seam': withWarning }).run(['check', '--stats']);
    expect(out).not.toContain(' ms');
    expect(err).toMatch(
      /^rule {9}findings\nmanual\/step {9}1\n\nfind \d+ ms, read and analyse \d+ ms, report \d+ ms\n$/,
    );
  });

  test('colour', () => {
    const { run } = sandbox({ 'a.seam': withWarning });
    const painted = (args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean =>
      run(['check', ...args], { env }).out.includes('\u001b[');
    expect(painted([])).toBe(false);
    // A build server is no terminal; libraries that colour there by default must not be asked.
    expect(painted([], { CI: 'true' })).toBe(false);
    expect(painted([], { FORCE_COLOR: '1' })).toBe(true);
    expect(painted([], { FORCE_COLOR: '0' })).toBe(false);
    expect(painted([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(painted(['--color', 'always'], { NO_COLOR: '1' })).toBe(true);
    expect(painted(['--color', 'never'], { FORCE_COLOR: '1' })).toBe(false);
    expect(painted(['--color', 'always', '--format', 'json'])).toBe(false);
  });

  test('every format comes out, whatever is in the files', () => {
    const { run } = sandbox({ 'a.seam': withWarning, 'b.seam': broken });
    for (const format of ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown']) {
      const { code, out } = run(['check', '--format', format]);
      expect(code, format).toBe(2);
      expect(out, format).toContain('b.seam');
      expect(out, format).toContain('manual/step');
    }
  });
});

describe('fixing', () => {
  test('--fix applies the safe ones, and keeps CRLF, byte order mark and permissions', () => {
    const text = `\ufeff${withSafeFix.replaceAll('\n', '\r\n')}`;
    const box = sandbox({ 'a.seam': text });
    chmodSync(path.join(box.folder, 'a.seam'), 0o640);
    const { code, out, err } = box.run(['check', '--fix']);
    expect(code).toBe(0);
    expect(err).toBe('Fixed 1 finding in 1 file.\n');
    expect(out).toContain('No findings in 1 file.');
    expect(box.read('a.seam')).toBe(text.replace('  accept handoff/stale because "never was"\r\n', ''));
    expect(statSync(path.join(box.folder, 'a.seam')).mode & 0o777).toBe(0o640);
    expect(readdirSync(box.folder)).toEqual(['a.seam']);
    expect(box.run(['check', '--fix']).err).toBe('');
  });

  test('--fix-suggested applies the others too, until nothing more is found', () => {
    const box = sandbox({ 'a.seam': withError.replace('A -> A', 'A -> B').replace(' monitored by alert to Ops', '') });
    expect(box.run(['check', '--fix']).err).toBe('');
    expect(box.run(['check', '--fix-suggested']).err).toMatch(/^Fixed \d+ findings? in 1 file\.\n$/);
    expect(box.read('a.seam')).toContain('monitored by alert');
    const once = box.read('a.seam');
    box.run(['check', '--fix-suggested']);
    expect(box.read('a.seam')).toBe(once);
  });

  test('--fix-dry-run prints a diff that applies, and changes nothing', () => {
    const box = sandbox({ 'p/a.seam': withSafeFix });
    const { code, out } = box.run(['check', '--fix-dry-run']);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      '--- a/p/a.seam',
      '+++ b/p/a.seam',
      '@@ -9,5 +9,4 @@',
      '   owner Ops',
      '   monitored by alert to Ops',
      '   on failure dead letter then alert',
      '-  accept handoff/stale because "never was"',
      ' }',
      '',
    ]);
    expect(box.read('p/a.seam')).toBe(withSafeFix);
    expect(box.run(['check', '--fix-dry-run', '--rule', 'handoff/self'])).toMatchObject({
      out: '',
      err: 'Nothing to fix.\n',
    });
  });

  test('leaves a file with syntax errors alone', () => {
    const text = `${withSafeFix}team {\n`;
    const box = sandbox({ 'a.seam': text });
    expect(box.run(['check', '--fix']).code).toBe(2);
    expect(box.read('a.seam')).toBe(text);
  });

  test('changes only what was asked for', () => {
    const box = sandbox({
      'seamline.config.json': '{}',
      'a.seam': withSafeFix,
      'b.seam': 'team X { accept handoff/stale because "no" }\n',
    });
    box.run(['check', 'b.seam', '--fix']);
    expect(box.read('a.seam')).toBe(withSafeFix);
    expect(box.read('b.seam')).not.toContain('accept');
  });
});

describe('the program', () => {
  test('is quiet when its reader has gone', async () => {
    const child = sandbox().start(['explain', '--color', 'never']);
    child.stdout?.destroy();
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
    const [code] = (await once(child, 'close')) as [number | null];
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test.runIf(existsSync('/dev/full'))('says that its results do not fit where they should go', () => {
    const { folder } = sandbox({ 'a.seam': withError });
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [bin, 'check'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'error: The results cannot be written: the disk is full.\n',
    });
  });

  test('shows no stack trace, and one when it is asked to', () => {
    const { run } = sandbox();
    expect(run(['check']).err).not.toContain('    at ');
    expect(run(['check'], { env: { SEAMLINE_DEBUG: '1' } }).err).toContain('    at ');
  });

  test('loads the rest only when it is needed', () => {
    expect(statSync(bin).size).toBeLessThan(8000);
    expect(readFileSync(bin, 'utf8')).toContain('seamline.cjs');
  });
});
