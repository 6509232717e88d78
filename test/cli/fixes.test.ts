import { describe, expect, test } from 'vitest';
import { applyEdits, fixAll, type FixLevel } from '../../cli/fixes.js';
import type { Project } from '../../cli/project.js';
import { SourceFile, type TextEdit } from '../../language/landscape/source.js';
import type { Finding, Fix } from '../../language/rules/rule.js';
import { projectOf } from './sample-report.js';

/** A project whose findings offer the fixes that `offer` makes of its text. */
function projectWith(text: string, offer: (file: SourceFile) => readonly (readonly Fix[])[]): Project {
  const project = projectOf('.', { 'a.seam': text });
  const [fragment] = project.fragments;
  const { analysis } = project;
  if (!fragment || !analysis) throw new Error('the project has no file');
  const findings = offer(fragment.file).map((fixes, index): Finding => {
    const at = { file: fragment.file, start: 0, end: 0 };
    const [element] = analysis.landscape.all('domain');
    if (!element) throw new Error('the library has no domain');
    return {
      rule: 'meta/unused-acceptance',
      severity: 'warning',
      certainty: 'declared',
      timed: false,
      message: '',
      why: '',
      fix: '',
      at,
      elements: [element],
      related: [],
      fixes,
      fingerprint: String(index),
      accepted: undefined,
    };
  });
  return { ...project, folder: '/p', analysis: { ...analysis, findings } };
}

function fix(file: SourceFile, from: string, to: string, safety: Fix['safety'] = 'safe'): readonly Fix[] {
  const start = file.text.indexOf(from);
  return start === -1
    ? []
    : [{ title: `${from} to ${to}`, safety, edits: [edit(file, start, start + from.length, to)] }];
}

function edit(file: SourceFile, start: number, end: number, newText: string): TextEdit {
  return { at: { file, start, end }, newText };
}

async function fixed(text: string, offer: Parameters<typeof projectWith>[1], level: FixLevel = 'safe') {
  let rounds = 0;
  const result = await fixAll([projectWith(text, offer)], {
    level,
    isAsked: () => true,
    reload: (texts) => {
      rounds++;
      return Promise.resolve([projectWith(texts.get('/p/a.seam') ?? text, offer)]);
    },
  });
  return { text: result.texts.get('/p/a.seam'), applied: result.applied, rounds };
}

describe('fixing', () => {
  test('applies all edits of a round together', async () => {
    expect(await fixed('team A\nteam B\n', (file) => [fix(file, 'B', 'D'), fix(file, 'A', 'C')])).toEqual({
      text: 'team C\nteam D\n',
      applied: 2,
      rounds: 1,
    });
  });

  test('lets the first of two that touch win, and looks again', async () => {
    const offer = (file: SourceFile) => [fix(file, 'Abc', 'Xbc'), fix(file, 'bc', 'yz')];
    expect(await fixed('team Abc\n', offer)).toEqual({ text: 'team Xyz\n', applied: 2, rounds: 2 });
  });

  test('makes a fix that does not help once, and comes to an end', async () => {
    const offer = (file: SourceFile) => [fix(file, 'team', 'team')];
    expect(await fixed('team A\n', offer)).toMatchObject({ applied: 1, rounds: 1 });
    let times = 0;
    const endless = (file: SourceFile) => [fix(file, 'A', `A${'a'.repeat(times++)}`)];
    expect((await fixed('team A\n', endless)).rounds).toBe(10);
  });

  test('takes suggestions only where they are wanted', async () => {
    const offer = (file: SourceFile) => [fix(file, 'A', 'B', 'suggested')];
    expect(await fixed('team A\n', offer)).toMatchObject({ text: undefined, applied: 0 });
    expect(await fixed('team A\n', offer, 'suggested')).toMatchObject({ text: 'team B\n', applied: 1 });
  });

  test('leaves out a fix that would break a file, and applies the others', async () => {
    expect(await fixed('team A\n', (file) => [fix(file, 'A', '{')])).toMatchObject({ text: undefined, applied: 0 });
    const offer = (file: SourceFile) => [fix(file, 'A', '{'), fix(file, 'B', 'C')];
    expect(await fixed('team A\nteam B\n', offer)).toMatchObject({ text: 'team A\nteam C\n', applied: 1 });
  });

  test('does not touch a broken file', async () => {
    expect(await fixed('team A\nteam {\n', (file) => [fix(file, 'A', 'B')])).toMatchObject({
      text: undefined,
      applied: 0,
    });
  });
});

test('edits are applied in any order, insertions too', () => {
  const file = new SourceFile('a.seam', 'abc');
  expect(applyEdits([edit(file, 2, 3, 'C'), edit(file, 0, 0, '>'), edit(file, 0, 1, 'A')])).toBe('>AbC');
  expect(applyEdits([])).toBe('');
});
