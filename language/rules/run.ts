import { byCodeUnit } from '../landscape/elements.js';
import type { Landscape } from '../landscape/landscape.js';
import type { Day } from '../landscape/time.js';
import type { Acceptance } from '../landscape/types.js';
import { type Acceptances, createAcceptances } from './acceptance.js';
import { fingerprints } from './fingerprint.js';
import { ruleIds } from './ids.js';
import { createMisread, type Misread } from './misread.js';
import { rules as allRules } from './registry.js';
import type { Finding, FirstPassRule, LastPassRule, Report, Rule, RuleContext, SecondPassRule } from './rule.js';
import type { RuleSettings } from './settings.js';
import { createSeverities, isMeta, optionsOf, type Severities } from './severity.js';

export interface RunOptions {
  /** The clock's day: `--as-of`, else the real day. */
  readonly today: Day;
  /** Default: every rule of the catalogue. */
  readonly rules?: readonly Rule[];
  readonly settings?: RuleSettings;
}

/**
 * Runs rules over a project: the first pass, then the rules that read its findings, then those about acceptances (rules.md, conventions).
 * An acceptance is judged by what its rule reports, also where the settings then switch the finding off or leave it out as timed: whether
 * it is of use must not depend on who asks. With `timed: false` no acceptance expires, so that nothing in the result depends on the day.
 * @returns the findings of the project's own files with the accepted ones among them, by path, place and rule id
 */
export function runRules(landscape: Landscape, options: RunOptions): readonly Finding[] {
  const steps = ruleSteps(landscape, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same rule by rule, for a caller with other things to do in between. */
export function* ruleSteps(landscape: Landscape, options: RunOptions): Generator<void, readonly Finding[]> {
  const { today, rules = allRules, settings = {} } = options;
  const isRun = new Set(rules.map((rule) => rule.id));
  const isListed = new Set<string>(ruleIds);
  const run: Run = {
    landscape,
    today,
    settings,
    severities: createSeverities(landscape, settings),
    acceptances: createAcceptances(landscape, {
      today: settings.timed === false ? undefined : today,
      isKnown: (rule) => !isMeta(rule) && (isListed.has(rule) || isRun.has(rule)),
      isRun: (rule) => isRun.has(rule),
    }),
    misread: createMisread(landscape),
    fingerprints: new Set(),
  };

  const first = yield* runPass(run, rules.filter(isFirst), (rule, context) => {
    rule.check(context);
  });
  const second = yield* runPass(run, rules.filter(isSecond), (rule, context) => {
    rule.check({ ...context, findings: first });
  });
  const last = rules.filter(isLast);
  const acceptances = last.length > 0 ? run.acceptances.uses() : [];
  const about = yield* runPass(run, last, (rule, context) => {
    rule.check({ ...context, acceptances });
  });
  return [...first, ...second, ...about].sort(byPlace);
}

interface Run {
  readonly landscape: Landscape;
  readonly today: Day;
  readonly settings: RuleSettings;
  readonly severities: Severities;
  readonly acceptances: Acceptances;
  readonly misread: Misread;
  /** Those that are taken. */
  readonly fingerprints: Set<string>;
}

function isFirst(rule: Rule): rule is FirstPassRule {
  return rule.pass === undefined || rule.pass === 'first';
}

function isSecond(rule: Rule): rule is SecondPassRule {
  return rule.pass === 'second';
}

function isLast(rule: Rule): rule is LastPassRule {
  return rule.pass === 'last';
}

function* runPass<R extends Rule>(
  run: Run,
  rules: readonly R[],
  check: (rule: R, context: RuleContext<NonNullable<R['options']>>) => void,
): Generator<void, readonly Finding[]> {
  const { landscape, today, settings } = run;
  const reported: { readonly by: R; readonly rule: string; readonly report: Report }[] = [];
  for (const by of rules) {
    const report = (made: Report): void => {
      if (!made.at.file.builtIn && !run.misread.hides(by.id, made)) reported.push({ by, rule: by.id, report: made });
    };
    check(by, { landscape, today, options: optionsOf(by, settings), report });
    yield;
  }
  // Before anything is switched off, so that a fingerprint does not depend on the settings.
  const prints = fingerprints(reported, run.fingerprints);
  const findings: Finding[] = [];
  reported.forEach(({ by, report }, index) => {
    const finding = toFinding(run, by, report, prints[index] ?? '');
    if (finding) findings.push(finding);
  });
  return findings;
}

function toFinding(run: Run, rule: Rule, report: Report, fingerprint: string): Finding | undefined {
  const acceptance = run.acceptances.cover(rule.id, report);
  const { timed = false } = report;
  if (timed && run.settings.timed === false) return undefined;
  const severity = run.severities.of(rule, report);
  if (severity === undefined) return undefined;
  return {
    rule: rule.id,
    severity,
    certainty: report.certainty ?? 'declared',
    timed,
    message: report.message,
    why: report.why ?? rule.docs.why,
    fix: report.fix ?? rule.docs.fix,
    at: report.at,
    elements: report.elements,
    related: report.related ?? [],
    fixes: report.fixes ?? [],
    fingerprint,
    accepted: acceptance && termsOf(acceptance),
  };
}

function termsOf({ until, because }: Acceptance): NonNullable<Finding['accepted']> {
  return { until: until?.day, because };
}

function byPlace(left: Finding, right: Finding): number {
  return (
    byCodeUnit(left.at.file.path, right.at.file.path) ||
    left.at.start - right.at.start ||
    byCodeUnit(left.rule, right.rule) ||
    left.at.end - right.at.end ||
    byCodeUnit(left.fingerprint, right.fingerprint)
  );
}
