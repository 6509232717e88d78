import { stripVTControlCharacters } from 'node:util';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { checkFormats } from '../../cli/formats.js';
import { csvCell } from '../../cli/reporters/ledger-csv.js';
import { markdownCode, markdownText } from '../../cli/reporters/markdown-text.js';
import { xmlText } from '../../cli/reporters/xml.js';
import { reporters } from '../../cli/reporters.js';
import { createReport } from '../../cli/report.js';
import { createStyle } from '../../cli/text/style.js';
import { today } from '../support/model.js';
import { hostileReport, plain, projectOf, sampleReport } from './sample-report.js';

/** What `check` prints of a project with a symptom, in this folder and file. */
function sampleSymptom(root: string, file: string): string {
  const model = 'system A\nsymptom Twice {\n  affects billing\n  cause unclear\n}\n';
  return reporters.pretty(createReport([projectOf(root, { [file]: model })], { asOf: today }), plain);
}

describe.each(checkFormats)('%s', (format) => {
  test('shows everything there is', () => {
    expect(reporters[format](sampleReport(), plain)).toMatchSnapshot();
  });

  test('is safe with what strangers write', () => {
    const text = reporters[format](hostileReport(), plain);
    // A line feed between lines is all that may be left of the control characters; text that runs backwards only JSON and SARIF keep, as data.
    const data = ['json', 'sarif', 'gitlab', 'junit', 'checkstyle'].includes(format);
    expect(data ? text.replaceAll('\u202e', '') : text).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    expect(text).toMatchSnapshot();
  });

  test('has the same bytes for the same result', () => {
    expect(reporters[format](sampleReport(), plain)).toBe(reporters[format](sampleReport(), plain));
  });
});

describe('sarif', () => {
  test.each([
    ['a report of everything', sampleReport()],
    ['what strangers wrote', hostileReport()],
    ['nothing', createReport([], { asOf: today })],
  ])('is valid for %s', (_name, report) => {
    const ajv = new Ajv04.default({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    validate(JSON.parse(reporters.sarif(report, plain)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('points each result at its rule, and suppresses what is accepted', () => {
    const [run] = (JSON.parse(reporters.sarif(sampleReport(), plain)) as Log).runs;
    const rules = run?.tool.driver.rules ?? [];
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    const suppressed = run?.results?.filter(({ suppressions }) => suppressions);
    expect(suppressed?.map(({ ruleId }) => ruleId)).toEqual(['manual/step']);
  });
});

describe('pretty', () => {
  test('paints only where it is asked to', () => {
    const painted = reporters.pretty(sampleReport(), createStyle({ color: true, width: 100 }));
    expect(painted).toContain('\u001b[');
    expect(stripVTControlCharacters(painted)).toBe(reporters.pretty(sampleReport(), plain));
  });

  test.each([80, 120])('keeps to %i cells', (width) => {
    const lines = reporters.pretty(sampleReport(), createStyle({ color: false, width })).split('\n');
    expect(lines.filter((line) => line.length > width)).toEqual([]);
  });

  test('names what an answer rests on by a path from the working folder, cut at its start where it is too long', () => {
    const text = sampleSymptom('examples/sample', 'model.seam');
    expect(text).toContain('  yes  examples/sample/model.seam:4 cause\n');
    const long = sampleSymptom('a/very/deep/folder/of/another/department', 'with/many/more/folders/model.seam');
    expect(long).toMatch(/ {2}yes {2}…[a-z/]+\/more\/folders\/model\.seam:4 cause\n/);
    expect(long.split('\n').filter((line) => line.length > plain.width)).toEqual([]);
  });

  test('says so when there is nothing', () => {
    const report = createReport([projectOf('.', { 'a.seam': 'team T\n' })], { asOf: today });
    expect(reporters.pretty(report, plain)).toContain('No findings in 1 file.');
  });
});

describe('escaping', () => {
  test('for CSV', () => {
    expect(['a', 'a,b', 'a"b', 'a\nb', '=1+1', '+1', '-1', '@x', '\tx', '=a,"b"'].map(csvCell)).toEqual([
      'a',
      '"a,b"',
      '"a""b"',
      '"a\nb"',
      "'=1+1",
      "'+1",
      "'-1",
      "'@x",
      "'\tx",
      '"\'=a,""b"""',
    ]);
  });

  test('for XML', () => {
    expect(xmlText('<a b="c" d=\'e\'>&\u0000\u001b\ufffe\n\t\ud800x\u{1f600}')).toBe(
      '&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;&#10;&#9;x\u{1f600}',
    );
  });

  test('for Markdown', () => {
    expect(markdownText('a|b\n<i>*x*</i> `c` [l](u) @me #12 a@b')).toBe(
      'a\\|b \\<i\\>\\*x\\*\\</i\\> `c` \\[l\\]\\(u\\) @<!-- -->me \\#<!-- -->12 a@<!-- -->b',
    );
    expect(markdownCode('a`b|c')).toBe('`` a`b\\|c ``');
  });
});
