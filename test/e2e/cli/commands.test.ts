import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExportOutput } from '../../../cli/schemas/export.js';
import { bare, broken, sandbox, withError, withWarning } from './sandbox.js';

const symptom = `symptom Twice "Billed twice" {
  kind duplicate-entry
  observed 2026-09-02, 2026-10-11, 2026-11-03
  affects billing
  traced to Send
  cause unclear
}
`;
const stage = 'stage Branch "The second branch" { multiplies Send by 2.5 }\n';
const model = `project P { rate 60 USD }\n${withWarning}${symptom}${stage}`;

describe('decide', () => {
  test('walks question by question, with evidence', () => {
    const { code, out, err } = sandbox({ 'a.seam': model }).run(['decide', '--as-of', '2026-11-23']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatchSnapshot();
  });

  test('what if', () => {
    const { run } = sandbox({ 'a.seam': model });
    expect(
      run(['decide', '--suppose', 'cause clear', '--suppose', 'urgent', '--as-of', '2026-11-23']).out,
    ).toMatchSnapshot();
    const unknown = run(['decide', '--suppose', 'cause cleer']);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('"cause cleer" is no fact. Did you mean "cause clear"?');
    const contradiction = run(['decide', '--suppose', 'cause clear', '--suppose', 'not cause examined']);
    expect(contradiction.code).toBe(2);
    expect(contradiction.err).toMatch(/^error: .+\n$/);
  });

  test('one symptom', () => {
    const { run } = sandbox({ 'a.seam': `${model}symptom Other {}\n` });
    expect(run(['decide', '--symptom', 'Other']).out).not.toContain('Billed twice');
    const { code, err } = run(['decide', '--symptom', 'Twise']);
    expect([code, err]).toEqual([2, 'error: There is no symptom "Twise". Did you mean "Twice"?\n']);
  });

  test('as JSON and Markdown', () => {
    const { run } = sandbox({ 'a.seam': model });
    const common = ['--as-of', '2026-11-23', '--suppose', 'cause clear'];
    expect(run(['decide', '--format', 'json', ...common]).out).toMatchSnapshot();
    expect(run(['decide', '--format', 'markdown', ...common]).out).toMatchSnapshot();
  });

  test('without a symptom', () => {
    const { code, out } = sandbox({ 'a.seam': bare }).run(['decide']);
    expect(code).toBe(0);
    expect(out).toContain('nothing to decide: no symptom is declared');
  });

  test('what if, without a symptom to ask it of', () => {
    const { run } = sandbox({ 'a.seam': bare });
    expect(run(['decide', '--suppose', 'cause clear']).code).toBe(0);
    const { code, out, err } = run(['decide', '--suppose', 'cause cleer']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('error: "cause cleer" is no fact. Did you mean "cause clear"?\n');
  });

  test('with a file that does not parse', () => {
    const { code, out, err } = sandbox({ 'a.seam': model, 'b.seam': broken }).run(['decide']);
    expect(code).toBe(2);
    expect(out).toContain('Billed twice');
    expect(err).toContain('error[syntax]: b.seam:2:3: ');
  });
});

describe('ledger', () => {
  test.each(['handoff', 'role', 'area', 'rule', 'workflow'])('by %s', (by) => {
    const { code, out } = sandbox({ 'a.seam': model }).run(['ledger', '--by', by]);
    expect(code).toBe(0);
    expect(out).toMatchSnapshot();
  });

  test('under a stage', () => {
    const { run } = sandbox({ 'a.seam': model });
    expect(run(['ledger', '--stage', 'Branch']).out).toMatchSnapshot();
    expect(run(['ledger', '--stage', 'Brunch'])).toMatchObject({
      code: 2,
      err: 'error: There is no stage "Brunch". Did you mean "Branch"?\n',
    });
  });

  test('as JSON, CSV and Markdown', () => {
    const { run } = sandbox({ 'a.seam': model });
    for (const format of ['json', 'csv', 'markdown']) {
      expect(run(['ledger', '--format', format, '--stage', 'Branch']).out, format).toMatchSnapshot(format);
    }
  });

  test('as CSV that no spreadsheet runs', () => {
    const { run } = sandbox({ 'a.seam': model.replace('handoff Send:', 'handoff Send "=cmd|1,2":') });
    expect(run(['ledger', '--format', 'csv']).out).toBe(
      'project,handoff,title,items,unquantified,minutes_per_month,cost_per_month_USD\r\nP,Send,"\'=cmd|1,2",1,0,21.666667,21.666667\r\n',
    );
  });

  test('without manual work', () => {
    expect(sandbox({ 'a.seam': bare }).run(['ledger']).out).toBe('No manual work is declared: the ledger is empty.\n');
  });
});

describe('export', () => {
  test('prints the landscape', () => {
    const { code, out } = sandbox({ 'a.seam': model }).run(['export', '--format', 'json']);
    expect(code).toBe(0);
    const [project] = (JSON.parse(out) as ExportOutput).projects;
    expect(project).toMatchObject({ name: 'P', root: '.', rate: { amount: 60, currency: 'USD' } });
    expect(project?.handoffs).toMatchObject([
      { name: 'Send', from: 'A', to: 'B', live: true, file: 'a.seam', line: 6 + 1 },
    ]);
  });

  test('writes a file, and says what it could not read', () => {
    const { run, read } = sandbox({ 'a.seam': model, 'b.seam': broken });
    const { code, err } = run(['export', '--output', 'out.json']);
    expect(code).toBe(2);
    expect(err).toContain('error[syntax]: b.seam:2:3: ');
    expect((JSON.parse(read('out.json')) as ExportOutput).schemaVersion).toBe(1);
  });
});

describe('explain', () => {
  test('prints a rule', () => {
    const { code, out } = sandbox().run(['explain', 'handoff/over-capacity']);
    expect(code).toBe(0);
    for (const part of ['What it reports', 'Why it costs', 'What to do', 'Before', 'After', 'Options']) {
      expect(out).toContain(part);
    }
  });

  test('lists all rules, or a group', () => {
    const { run } = sandbox();
    const all = run(['explain']).out;
    expect(all.match(/^ {2}\S+\/\S+/gm)).toHaveLength(81);
    expect(run(['explain', 'knowledge']).out.match(/^ {2}\S+\/\S+/gm)).toHaveLength(3);
  });

  test.each([
    ['handoff/slef', 'There is no rule "handoff/slef". Did you mean "handoff/self"?'],
    ['self', 'There is no rule "self". Did you mean "handoff/self"?'],
    ['zzzzzzzz', 'There is no rule "zzzzzzzz".\n`seamline explain` lists all rules.'],
  ])('knows no %s', (id, message) => {
    const { code, err } = sandbox().run(['explain', id]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('fmt', () => {
  const untidy = 'team   Ops\nsystem A{owner Ops kind saas}\n';

  test('writes files in the one style, once', () => {
    const box = sandbox({ 'a.seam': untidy, 'b.seam': 'team X\n' });
    expect(box.run(['fmt'])).toEqual({ code: 0, out: 'a.seam\n', err: 'Formatted 1 file.\n' });
    expect(box.read('a.seam')).not.toBe(untidy);
    expect(box.run(['fmt'])).toEqual({ code: 0, out: '', err: 'Nothing to format.\n' });
    expect(box.run(['fmt', '--check']).code).toBe(0);
  });

  test('--check changes nothing', () => {
    const box = sandbox({ 'a.seam': untidy });
    expect(box.run(['fmt', '--check'])).toEqual({ code: 1, out: 'a.seam\n', err: '1 file would change.\n' });
    expect(box.read('a.seam')).toBe(untidy);
  });

  test('--stdin', () => {
    const box = sandbox({ 'a.seam': untidy });
    box.run(['fmt']);
    expect(box.run(['fmt', '--stdin'], { input: untidy })).toEqual({ code: 0, out: box.read('a.seam'), err: '' });
    expect(box.run(['fmt', '--stdin', '--check'], { input: untidy })).toEqual({ code: 1, out: '', err: '' });
    expect(box.run(['fmt', '--stdin'], { input: broken })).toMatchObject({ code: 2, out: '' });
    expect(box.run(['fmt', '--stdin'], { input: Buffer.from([0xff]) })).toMatchObject({
      code: 2,
      err: 'error: The input is not UTF-8 text.\n',
    });
    expect(box.run(['fmt', '--stdin', 'a.seam'])).toMatchObject({ code: 2, err: 'error: --stdin takes no paths.\n' });
  });

  test('keeps CRLF and byte order mark', () => {
    const box = sandbox({ 'a.seam': `\ufeff${untidy.replaceAll('\n', '\r\n')}` });
    box.run(['fmt']);
    const text = box.read('a.seam');
    expect(text).toMatch(/^\ufeffteam Ops\r\n/);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('leaves what does not parse, what is excluded, and what was not asked for', () => {
    const box = sandbox({
      'seamline.config.json': '{ "exclude": ["old"] }',
      'a.seam': untidy,
      'b.seam': `${untidy}team {`,
      'old/c.seam': untidy,
      'sub/d.seam': untidy,
    });
    mkdirSync(path.join(box.folder, 'x.seam'));
    const { code, out, err } = box.run(['fmt', 'sub', 'b.seam', 'x.seam/..']);
    expect(code).toBe(2);
    expect(out).toBe('a.seam\nsub/d.seam\n');
    expect(err).toContain('error[syntax]: b.seam:');
    expect(box.read('old/c.seam')).toBe(untidy);
    expect(box.read('b.seam')).toBe(`${untidy}team {`);
    box.write('a.seam', untidy);
    box.run(['fmt', 'sub']);
    expect(box.read('a.seam')).toBe(untidy);
  });
});

describe('the common options', () => {
  const common = ['--config', 'seamline.config.json', '--as-of', '2026-11-23', '--color', 'never'];

  test.each([
    ['check', []],
    ['decide', []],
    ['ledger', []],
    ['report', []],
    ['render', []],
    ['export', []],
    ['fmt', []],
    ['explain', ['handoff/self']],
    ['init', ['new']],
  ])('are known to %s', (command, args) => {
    const { run } = sandbox({ 'a.seam': bare, 'seamline.config.json': '{}' });
    expect(run([command, ...args, ...common])).toMatchObject({ code: 0 });
  });
});

describe('a configuration that cannot be read', () => {
  test.each(['decide', 'ledger'])('leaves %s nothing to print', (command) => {
    const { code, out, err } = sandbox({ 'a.seam': bare, 'seamline.config.json': '{ no json' }).run([command]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('error[configuration]: seamline.config.json:1:3: ');
  });
});

describe('many projects', () => {
  test('each has its section', () => {
    const { run } = sandbox({ 'x/a.seam': model, 'y/b.seam': withError });
    expect(run(['ledger', 'x', 'y']).out).toMatch(/^P\n[\s\S]+\n\ny\nNo manual work/);
    expect(run(['decide', 'x', 'y']).out).toContain('\ny  nothing to decide');
  });
});
