import { describe, expect, test } from 'vitest';
import { buildLandscape } from '../../../language/landscape/build.js';
import { runRules } from '../../../language/rules/run.js';
import { createReader } from '../../../language/syntax/reader.js';
import { today } from '../../support/model.js';

const reader = createReader();

/** The rules that fire on a file that may have syntax errors, each with the line of its finding. */
function firing(text: string): readonly string[] {
  const fragment = reader.read('model.seam', text);
  const landscape = buildLandscape([fragment], reader.library());
  return runRules(landscape, { today }).map(({ rule, at }) => `${at.file.positionAt(at.start).line} ${rule}`);
}

const systems = 'system A { kind saas }\nsystem B { kind saas }\n';

test('thousands of mistakes on one line are no work for each other', () => {
  // Where each mistake read its whole line again, this took minutes: the runner's limit is the check.
  const line = Array.from({ length: 10_000 }, (_, index) => `system S${index} { kind saas ownr Finance }`).join(' ');
  expect(firing(`${line}\nhandoff H: A -> B { owner Finance }\n`)).toContain('2 handoff/unmonitored');
});

describe('a syntax error has no echo among the findings', () => {
  test('what a declaration lacks is not reported where a part of it was not understood', () => {
    const found = firing(`${systems}handoff H: A -> B {\n  monitored by email\n  on failure silent\n}\n`);
    expect(found).toContain('5 handoff/silent-failure');
    expect(found).not.toContain('3 handoff/unmonitored');
    expect(found).not.toContain('3 handoff/no-owner');
  });

  test('a property that was understood only in part is not judged', () => {
    const found = firing(`${systems}handoff H: A -> B {\n  on failure retry 3, alert\n  monitored by nothing\n}\n`);
    expect(found).toEqual(expect.arrayContaining(['5 handoff/unmonitored']));
    expect(found.filter((line) => line.startsWith('4 '))).toEqual([]);
  });

  test.each([
    ['workflow/broken-trace', 'workflow W {\n  step AB\n‹  stepp BC›\n  step CA\n}', '  step BC'],
    [
      'handoff/human-monitored',
      'handoff H: A -> B {\n  monitored by dashboard\n‹  monitored by alrt›\n}',
      '  monitored by alert',
    ],
    ['handoff/alert-to-nobody', 'handoff H: A -> B {\n‹  ownr T›\n  monitored by alert\n}', '  owner T'],
    [
      'handoff/retry-not-idempotent',
      'handoff H: A -> B {\n  carries new X\n  on failure retry\n‹  idempotnt›\n}',
      '  idempotent',
    ],
    ['knowledge/rule-in-head', 'rule L {\n  lives in head of R\n‹  lives in doc "x"›\n}', '  lives in document "x"'],
    [
      'vendor/unmitigated-limitation',
      'system S {\n  limitation "x" {\n    affects AB\n    reviewed 2020-01-01\n‹    wrkaround Sheet›\n  }\n}',
      '    workaround Sheet',
    ],
    [
      'decision/missing-branch',
      'decision D {\n  start Q\n  question Q {\n    when urgent\n    yes -> O\n‹    no ->›\n  }\n  outcome O\n  outcome P\n}',
      '    no -> P',
    ],
    [
      'decision/unreachable',
      'decision D {\n  start Q\n  question Q {\n    when urgent\n    yes -> O\n‹    no ->›\n  }\n  outcome O\n  outcome P\n}',
      '    no -> P',
    ],
  ])('%s is not reported where what it misses may be in the part that was not understood', (rule, marked, meant) => {
    const context = `team T role R in T entity X workaround Sheet system C\n${systems}
      handoff AB: A -> B handoff BC: B -> C handoff CA: C -> A\n`;
    const withLine = (line: string): readonly string[] =>
      firing(context + marked.replace(/‹[^]*›/, line)).map((fired) => fired.replace(/^\d+ /, ''));
    const [, mistake = ''] = /‹([^]*)›/.exec(marked) ?? [];
    expect(withLine('')).toContain(rule);
    expect(withLine(meant)).not.toContain(rule);
    expect(withLine(mistake)).not.toContain(rule);
  });

  test('a header that was cut off takes its body with it', () => {
    expect(firing(`${systems}handoff H: A => B {\n  via api\n}\n`).filter((line) => line.startsWith('3 '))).toEqual([]);
  });

  test('an acceptance is not called unused where what it covers was not understood', () => {
    const accepted = 'accept handoff/unmonitored because "the new one is watched"';
    const found = firing(`${systems}handoff H: A -> B {\n  monitored by email\n  ${accepted}\n}\n`);
    expect(found.filter((line) => line.includes('acceptance'))).toEqual([]);
  });

  test('nor one in a comment above it', () => {
    const accepted = '// seamline-accept handoff/unmonitored because "known"';
    const found = firing(`${systems}${accepted}\nhandoff H: A -> B {\n  monitored by email\n}\n`);
    expect(found.filter((line) => line.includes('acceptance'))).toEqual([]);
  });

  test('one above a sound declaration is, whatever is wrong elsewhere', () => {
    const accepted = '// seamline-accept handoff/self because "known"';
    const found = firing(`${systems}${accepted}\nhandoff H: A -> B\nhandoff I: A -> B {\n  monitored by email\n}\n`);
    expect(found).toContain('3 meta/unused-acceptance');
  });

  test('an acceptance of the wrong form takes nothing from the declaration before it, nor from the one that it is in', () => {
    const misspelt = '// seamline-accept handoff/unmonitored';
    const accepted = 'accept handoff/self because "known"';
    const after = firing(`${systems}handoff H: A -> B {\n  ${accepted}\n}\n${misspelt}\n`);
    expect(after).toEqual(expect.arrayContaining(['3 handoff/unmonitored', '4 meta/unused-acceptance']));
    const inside = firing(`${systems}handoff H: A -> B { ${misspelt}\n  ${accepted}\n}\n`);
    expect(inside).toEqual(expect.arrayContaining(['3 handoff/unmonitored', '4 meta/unused-acceptance']));
  });

  test('a name is not called undeclared that stands where something was not understood', () => {
    const unresolved = (text: string): readonly string[] =>
      firing(text).filter((line) => line.endsWith('meta/unresolved-reference'));
    const uses = 'handoff H: A -> B\nhandoff I: A -> Xerox\n';
    expect(unresolved(`application A {\n  kind saas\n}\nsystem B\n${uses}`)).toEqual(['6 meta/unresolved-reference']);
    for (const open of ['/** no end', 'team T { description """no end']) {
      expect(unresolved(`${uses}${open}\n\nsystem A\nsystem B\n`)).toEqual(['2 meta/unresolved-reference']);
    }
    expect(unresolved(`${uses}system A { kind """x""" }\n`)).toEqual([
      '1 meta/unresolved-reference',
      '2 meta/unresolved-reference',
    ]);
  });

  test('the declarations around it are judged as ever', () => {
    const found = firing(`${systems}handoff H: A -> B {\n  via nothing\n}\nhandoff I: A -> B\n`);
    expect(found).toContain('6 handoff/unmonitored');
    expect(found).toContain('1 ownership/system-without-team');
  });
});
