import { describe, expect, test } from 'vitest';
import type { Finding, Rule, Severity } from '../../language/rules/rule.js';
import { runRules } from '../../language/rules/run.js';
import { day, fragmentsOf, landscapeOf, today } from './model.js';

/**
 * A model with its expected findings marked: `‹text|error›` says that exactly this text is the range of one finding of that severity;
 * `‹text|1: error›` does the same with a label for the reader, `‹text|error, warning›` expects two findings on one range.
 */
export type MarkedModel = string;

export interface RuleCase {
  readonly model: MarkedModel;
  /** What the case shows; default: its number. */
  readonly name?: string;
  readonly options?: Readonly<Record<string, number>>;
  /** The clock; default 2026-11-23. */
  readonly today?: string;
  /** Checked on every finding of the case, in order of place, where given. */
  readonly certainty?: Finding['certainty'];
  readonly timed?: boolean;
  /** Each must occur in the message of the finding of the same number. */
  readonly messages?: readonly string[];
  /** The names of the elements of each finding. */
  readonly elements?: readonly (readonly string[])[];
  /** The text under each related location of each finding. */
  readonly related?: readonly (readonly string[])[];
}

export interface FixCase {
  readonly before: string;
  /** The title of the fix to apply (or a part of it); default: the only one, or the first. */
  readonly title?: string;
  readonly after: string;
  readonly options?: Readonly<Record<string, number>>;
  readonly today?: string;
  /** Some fixes leave work to do (a choice of phase); then the finding may stay. Default: it must be gone. */
  readonly findingStays?: boolean;
}

export interface RuleCases {
  /** Rules that run before it, for one that reads their findings or how they were accepted (rules.md: †). Their own findings are not looked at. */
  readonly alongside?: readonly Rule[];
  readonly fires: readonly (MarkedModel | RuleCase)[];
  readonly silent: readonly (string | RuleCase)[];
  readonly fixes?: readonly FixCase[];
}

/** One rule's tests: each model fires the rule exactly where it is marked, or not at all; each fix gives the text that is expected. */
export function ruleTest(rule: Rule, cases: RuleCases): void {
  const check: Check = (text, one) => checkAlone(rule, cases.alongside ?? [], text, one);
  describe(rule.id, () => {
    cases.fires.forEach((given, index) => {
      const one = toCase(given);
      test(`fires ${one.name ?? index + 1}`, () => {
        const { text, expected } = readMarks(one.model);
        expect(expected.length, 'a firing model must have a mark').toBeGreaterThan(0);
        const findings = check(text, one);
        expect(findings.map(placeOf)).toEqual(expected);
        checkDetails(one, findings);
      });
    });
    cases.silent.forEach((given, index) => {
      const one = toCase(given);
      test(`is silent ${one.name ?? index + 1}`, () => {
        expect(check(one.model, one).map((finding) => finding.message)).toEqual([]);
      });
    });
    cases.fixes?.forEach((one, index) => {
      test(`fixes ${one.title ?? index + 1}`, () => {
        checkFix(check, one);
      });
    });
  });
}

function toCase(given: string | RuleCase): RuleCase {
  return typeof given === 'string' ? { model: given } : given;
}

type Check = (text: string, one: Pick<RuleCase, 'options' | 'today'>) => readonly Finding[];

function checkAlone(
  rule: Rule,
  alongside: readonly Rule[],
  text: string,
  one: Pick<RuleCase, 'options' | 'today'>,
): readonly Finding[] {
  const landscape = landscapeOf(text);
  const clock = one.today ? day(one.today) : today;
  const settings = one.options ? { rules: { [rule.id]: { options: one.options } } } : {};
  const findings = runRules(landscape, { today: clock, rules: [...alongside, rule], settings });
  return [...findings]
    .filter((finding) => finding.rule === rule.id && !finding.accepted)
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

function checkDetails(one: RuleCase, findings: readonly Finding[]): void {
  for (const finding of findings) {
    expect(finding.message).toMatch(/\S/);
    expect(finding.why).toMatch(/\S/);
    expect(finding.fix).toMatch(/\S/);
    // Messages are sentences; what is said of the related places are fragments.
    expect(finding.message).toMatch(/[.?]$/);
    for (const { message } of finding.related) expect(message).toMatch(/^[^\p{Lu}\s].*[^.\s]$/su);
    if (one.certainty) expect(finding.certainty).toBe(one.certainty);
    if (one.timed !== undefined) expect(finding.timed).toBe(one.timed);
  }
  one.messages?.forEach((message, index) => {
    expect(findings[index]?.message).toContain(message);
  });
  if (one.elements) {
    expect(findings.map((finding) => finding.elements.map((element) => element.name.text))).toEqual(one.elements);
  }
  if (one.related) {
    expect(findings.map((finding) => finding.related.map(({ at }) => at.file.text.slice(at.start, at.end)))).toEqual(
      one.related,
    );
  }
}

function checkFix(check: Check, one: FixCase): void {
  const findings = check(one.before, one);
  const fixes = findings.flatMap((finding) => finding.fixes);
  const wanted = one.title;
  const fix = wanted === undefined ? fixes[0] : fixes.find((candidate) => candidate.title.includes(wanted));
  if (!fix)
    throw new Error(`No such fix; there are: ${fixes.map((candidate) => candidate.title).join(', ') || 'none'}`);
  const edits = [...fix.edits].sort((a, b) => b.at.start - a.at.start || b.at.end - a.at.end);
  let text = one.before;
  for (const { at, newText } of edits) text = text.slice(0, at.start) + newText + text.slice(at.end);
  expect(text).toBe(one.after);
  expect(fragmentsOf(text).flatMap((fragment) => fragment.syntaxErrors.map((error) => error.message))).toEqual([]);
  if (!one.findingStays) {
    const left = check(text, one);
    expect(left.length, 'the finding must be gone').toBeLessThan(findings.length);
  }
}

interface Place {
  readonly text: string;
  readonly start: number;
  readonly severity: Severity;
}

function placeOf(finding: Finding): Place {
  const { file, start, end } = finding.at;
  return { text: file.text.slice(start, end), start, severity: finding.severity };
}

function readMarks(marked: MarkedModel): { readonly text: string; readonly expected: readonly Place[] } {
  const expected: Place[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/‹([^‹›|]*)\|([^‹›]*)›/gu)) {
    text += marked.slice(from, match.index);
    const inner = match[1] ?? '';
    for (const severity of (match[2] ?? '').replace(/^\s*\d+\s*:/, '').split(',')) {
      expected.push({ text: inner, start: text.length, severity: toSeverity(severity.trim()) });
    }
    text += inner;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), expected };
}

function toSeverity(text: string): Severity {
  if (text === 'error' || text === 'warning' || text === 'info') return text;
  throw new Error(`A mark must name a severity, not "${text}"`);
}
