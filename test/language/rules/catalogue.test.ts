import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rulePages } from '../../../language/rule-pages.js';
import { ruleIds } from '../../../language/rules/ids.js';
import { findRule, rules } from '../../../language/rules/registry.js';
import type { Rule } from '../../../language/rules/rule.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * The catalogue of debt patterns: every id with the severity that it has where nothing is configured. `A^B`: A, and B where its subject is
 * critical; `A|B`: one of these, by what is found.
 */
const CATALOGUE: Readonly<Record<string, string>> = {
  'ownership/conflicting': 'error',
  'ownership/missing': 'error|warning|info',
  'ownership/gap': 'warning',
  'ownership/placeholder': 'warning',
  'ownership/system-without-team': 'info^warning',
  'ownership/untraced-source': 'warning^error',
  'ownership/copy-of-copy': 'warning',
  'ownership/non-owner-write': 'warning^error',
  'ownership/write-fan-in': 'warning',
  'ownership/two-way-without-policy': 'error',
  'ownership/sync-cycle': 'warning',
  'ownership/no-key': 'warning',
  'ownership/unused-truth': 'info',
  'handoff/self': 'error',
  'handoff/unmonitored': 'warning^error',
  'handoff/human-monitored': 'info^warning',
  'handoff/silent-failure': 'warning^error',
  'handoff/alert-to-nobody': 'warning',
  'handoff/retry-not-idempotent': 'warning^error',
  'handoff/no-retry': 'info',
  'handoff/no-reconciliation': 'info',
  'handoff/stale': 'warning^error',
  'handoff/no-contract': 'info^warning',
  'handoff/over-capacity': 'error|warning',
  'handoff/retired-endpoint': 'error|warning',
  'handoff/parallel-path': 'warning',
  'handoff/no-owner': 'info^warning',
  'handoff/shared-database': 'warning',
  'handoff/single-platform': 'info',
  'handoff/carries-nothing': 'info',
  'manual/step': 'warning^error',
  'manual/rekeying': 'warning^error',
  'manual/human-check': 'info^warning',
  'manual/unowned': 'warning',
  'manual/chain': 'warning^error',
  'manual/single-person': 'warning',
  'manual/toil-budget': 'warning',
  'manual/unquantified': 'info',
  'connector/personal-account': 'warning^error',
  'connector/temporary': 'warning',
  'connector/on-critical-path': 'error',
  'migration/two-writers': 'error',
  'migration/stalled': 'warning',
  'migration/no-exit': 'warning',
  'migration/done-but-live': 'error',
  'exception/overdue': 'warning',
  'exception/unbounded': 'warning',
  'exception/workaround-as-policy': 'error|warning',
  'knowledge/rule-in-head': 'warning^error',
  'knowledge/duplicated-rule': 'warning',
  'knowledge/homeless-rule': 'info',
  'vendor/unmitigated-limitation': 'warning^error',
  'report/non-owner-source': 'warning',
  'report/mixed-sources': 'warning',
  'report/distrusted': 'warning^error',
  'report/manual-cleanup': 'warning^error',
  'workflow/broken-trace': 'warning',
  'workflow/untraced': 'warning',
  'workflow/dead-step': 'warning',
  'workflow/no-owner': 'info',
  'symptom/untraced': 'warning',
  'symptom/undiagnosed': 'warning',
  'stage/over-capacity': 'error',
  'stage/multiplied-debt': 'warning',
  'change/dashboard-before-trace': 'warning',
  'change/vendor-blame': 'warning',
  'change/patch-without-trace': 'warning',
  'change/tool-before-stability': 'error',
  'change/manual-before-system': 'warning',
  'change/modernize-before-diagnosis': 'warning',
  'change/aimless': 'info',
  'decision/unreachable': 'warning',
  'decision/loop': 'error',
  'decision/missing-branch': 'error',
  'meta/duplicate-name': 'error',
  'meta/duplicate-property': 'error',
  'meta/unresolved-reference': 'error',
  'meta/invalid-date': 'error',
  'meta/unknown-rule': 'error',
  'meta/expired-acceptance': 'warning',
  'meta/unused-acceptance': 'warning',
};

/** The rules that see what others found, and those about acceptances. */
const PASSES: Readonly<Record<string, Rule['pass']>> = {
  'change/tool-before-stability': 'second',
  'meta/expired-acceptance': 'last',
  'meta/unused-acceptance': 'last',
};

/** The options of the catalogue with their defaults. */
const OPTIONS: Readonly<Record<string, readonly number[]>> = {
  'ownership/write-fan-in': [3],
  'ownership/sync-cycle': [3],
  'handoff/over-capacity': [0.8],
  'handoff/single-platform': [5],
  'manual/chain': [2],
  'manual/toil-budget': [50],
  'connector/temporary': [180],
  'exception/workaround-as-policy': [180],
  'vendor/unmitigated-limitation': [365],
};

const ids = Object.keys(CATALOGUE).sort();

function severityOf({ severity }: Rule): string {
  if ('said' in severity) return severity.said.join('|');
  return severity.critical ? `${severity.usual}^${severity.critical}` : severity.usual;
}

/** The files of a folder with subfolders one deep, without their ending, as ids. */
function idsIn(folder: string, ending: string): readonly string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.includes('/') && path.endsWith(ending))
    .map((path) => path.slice(0, -ending.length))
    .sort();
}

describe('the catalogue', () => {
  test('is what the registry has, in order', () => {
    expect(rules.map(({ id }) => id)).toEqual(ids);
  });

  test('is the list of ids', () => {
    expect(ruleIds).toEqual(ids);
  });

  test('has a module, a test and a page for each rule, and none besides', () => {
    expect(idsIn('language/rules', '.ts')).toEqual(ids);
    expect(idsIn('test/language/rules', '.test.ts')).toEqual(ids);
    expect(idsIn('docs/rules', '.md')).toEqual(ids);
  });

  test('finds a rule by its id', () => {
    for (const rule of rules) expect(findRule(rule.id)).toBe(rule);
    expect(findRule('handoff/unknown')).toBeUndefined();
    expect(findRule('constructor')).toBeUndefined();
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has the severity, the pass and the options of the catalogue', () => {
    expect(severityOf(rule)).toBe(CATALOGUE[id]);
    expect(rule.pass ?? 'first').toBe(PASSES[id] ?? 'first');
    const options = Object.values(rule.options ?? {});
    expect(options.map((option) => option.default)).toEqual(OPTIONS[id] ?? []);
    for (const { default: value, minimum, maximum, description } of options) {
      expect(value).toBeGreaterThanOrEqual(minimum);
      expect(value).toBeLessThanOrEqual(maximum ?? Number.POSITIVE_INFINITY);
      expect(description).toMatch(/^\S.*\S$/);
    }
  });

  test('is documented in sentences', () => {
    const { what, why, fix, before, after } = rule.docs;
    for (const text of [what, why, fix]) expect(text).toMatch(/^\S[\s\S]*[.?)]$/);
    expect(before.trim()).not.toBe('');
    expect(after.trim()).not.toBe(before.trim());
  });
});

describe('docs/rules', () => {
  const pages = rulePages();

  test.each([...pages])('%s is what `npm run docs` writes', (path, text) => {
    expect(readFileSync(`${root}docs/rules/${path}`, 'utf8').replaceAll('\r\n', '\n')).toBe(text);
  });

  test('links every rule from its index', () => {
    for (const id of ids) expect(pages.get('README.md')).toContain(`](${id}.md)`);
  });
});
