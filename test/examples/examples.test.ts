import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createFormatter } from '../../language/syntax/formatter.js';
import { expectedText } from './expected-text.js';
import { analyseExample, exampleNames, repositoryFile, sourcesOf } from './load-example.js';

const formatter = createFormatter();

describe.each(exampleNames)('examples/%s', (name) => {
  test('says what is expected, with `vitest -u` after a change on purpose', async () => {
    await expect(expectedText(analyseExample(name))).toMatchFileSnapshot(`expected/${name}.txt`);
  });

  test('is written in the one style', () => {
    const sources = sourcesOf(name);
    expect(sources).not.toHaveLength(0);
    expect(sources.map(({ path, text }) => formatter.format(path, text))).toEqual(
      sources.map(({ text }) => ({ kind: 'formatted', text })),
    );
  });

  test('has a README', () => {
    expect(existsSync(repositoryFile(`examples/${name}/README.md`))).toBe(true);
  });
});

describe('examples/clean', () => {
  const { findings, decision, checklist, coverage } = analyseExample('clean');

  test('has no finding of any severity, nor an accepted one', () => {
    expect(findings).toEqual([]);
  });

  test('has a mild outcome and a finished checklist', () => {
    expect(decision.outcome).toMatchObject({ kind: 'outcome', outcome: { name: { text: 'DocumentAndMonitor' } } });
    expect(decision.reviewRequested).toBe(false);
    expect(checklist.map(({ done }) => done)).toEqual([true, true, true, true]);
    expect(coverage.handoffsDeclared).toBe(1);
  });
});

describe('examples/covid-cases', () => {
  const { findings, decision } = analyseExample('covid-cases');
  const found = (severity: string) => findings.filter((finding) => finding.severity === severity);

  test('reports that the file was cut off without a word', () => {
    expect(found('error').map(({ rule, elements }) => [rule, elements[0]?.name.text])).toEqual([
      ['handoff/silent-failure', 'CollateResults'],
      ['handoff/over-capacity', 'CollateResults'],
    ]);
  });

  test('reports the way through the templates as a copy of a copy', () => {
    expect(found('warning').map(({ rule }) => rule)).toEqual(['ownership/copy-of-copy']);
  });

  test('holds nothing against anybody that the public reports do not tell', () => {
    const undeclared = findings.filter(({ certainty }) => certainty === 'undeclared');
    expect(undeclared).not.toHaveLength(0);
    expect(undeclared.every(({ severity }) => severity === 'info')).toBe(true);
  });

  test('decides to stabilize', () => {
    expect(decision.outcome).toMatchObject({ kind: 'outcome', outcome: { name: { text: 'StabilizationSprint' } } });
  });
});

describe('examples/northwind', () => {
  const { findings, decision, landscape } = analyseExample('northwind');
  const open = findings.filter(({ accepted }) => !accepted);

  test('is a company of the size that its README names', () => {
    expect(landscape.all('system')).toHaveLength(12);
    expect(landscape.all('handoff')).toHaveLength(23);
    expect(open).toHaveLength(50);
  });

  test('has errors in at least eight groups', () => {
    const groups = open.filter(({ severity }) => severity === 'error').map(({ rule }) => rule.split('/')[0]);
    expect(new Set(groups).size).toBeGreaterThanOrEqual(8);
  });

  test('has good handoffs too', () => {
    const concerned = new Set(open.flatMap(({ elements }) => elements));
    const good = landscape.liveHandoffs().filter((handoff) => !concerned.has(handoff));
    expect(good.map(({ name }) => name.text)).toEqual(
      expect.arrayContaining(['CaptureRequest', 'AcceptQuote', 'SendSchedule', 'ReportProgress', 'LoadJobs']),
    );
  });

  test('decides to stabilize, then to plan modernization, because payments are booked twice', () => {
    expect(decision.outcome).toMatchObject({
      kind: 'outcome',
      outcome: { name: { text: 'StabilizationSprint' } },
      followUps: [{ outcome: { name: { text: 'Modernization' } } }],
      symptom: { name: { text: 'PaymentsTwice' } },
    });
  });

  test('has symptoms with four different outcomes', () => {
    const outcomes = decision.symptoms.map(({ walk: { end } }) =>
      end.kind === 'outcome' ? end.outcome.name.text : '',
    );
    expect([...new Set(outcomes)].sort()).toEqual([
      'DiagnosticReview',
      'DocumentAndMonitor',
      'StabilizationSprint',
      'SystemsAudit',
    ]);
  });
});
