import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { createReviewReport, type ReviewReport } from '../../cli/review-report.js';
import { reviewJson } from '../../cli/reporters/review-json.js';
import { reviewMarkdown } from '../../cli/reporters/review-markdown.js';
import { reviewPretty } from '../../cli/reporters/review-pretty.js';
import { createSourceLinks } from '../../cli/source-links.js';
import { completeModel } from '../support/complete-model.js';
import { hostileModel } from '../support/hostile-model.js';
import { today } from '../support/model.js';
import { plain, projectOf } from './sample-report.js';

/** A review of two texts; a side without one has no project. */
function reviewOf(before: string | undefined, after: string | undefined): ReviewReport {
  const side = (text: string | undefined) => (text === undefined ? [] : [projectOf('models', { 'a.seam': text })]);
  return createReviewReport(side(before), side(after), { asOf: today, base: 'main', head: undefined, failOn: 'never' });
}

const links = createSourceLinks('/repository', undefined, { linkBase: 'https://files.example' });

const schema = JSON.parse(
  readFileSync(new URL('../../docs/schemas/review-output.json', import.meta.url), 'utf8'),
) as object;

test.each([
  ['a change', reviewOf('team A\n', completeModel)],
  ['a project that comes', reviewOf(undefined, completeModel)],
  ['a project that goes', reviewOf(completeModel, undefined)],
  ['what does not parse', reviewOf('team {', completeModel)],
])('the schema takes the JSON of %s, and nothing else', (_, report) => {
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);
  const data = JSON.parse(reviewJson(report)) as object;
  validate(data);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ ...data, extra: 1 })).toBe(false);
});

test('what strangers write neither colours a terminal nor opens HTML', () => {
  const report = reviewOf('team A\n', hostileModel);
  expect(reviewPretty(report, plain)).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  const outside = reviewMarkdown(report, links)
    .replace(/`[^`\n]*`/g, '')
    .replace(/<\/?(details|summary|br)>|<!-- -->/g, '');
  expect(outside).not.toMatch(/(?<!\\)<[a-z]/i);
});

test('the same review, the same bytes', () => {
  const [one, other] = [1, 2].map(() => reviewMarkdown(reviewOf('team A\n', completeModel), links));
  expect(one).toBe(other);
});

test('the line of findings says which of the fixed were accepted, as it does of the new', () => {
  const accepting = 'system A { accept ownership/system-without-team because "sold" }\nsystem B\n';
  const gone = reviewPretty(reviewOf(accepting, 'team Sales\nsystem C { owner Sales }\n'), plain);
  expect(gone).toContain('0 new, 2 fixed (1 accepted), 0 still there');
  const come = reviewPretty(reviewOf('team Sales\nsystem C { owner Sales }\n', accepting), plain);
  expect(come).toContain('2 new (1 info, 1 accepted), 0 fixed, 0 still there');
});
