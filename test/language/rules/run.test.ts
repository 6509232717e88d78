import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../language/rules/rule.js';
import { defineRule, type Rule } from '../../../language/rules/rule.js';
import { runRules } from '../../../language/rules/run.js';
import type { RuleSettings } from '../../../language/rules/settings.js';
import { day, fragmentsOf, landscapeOf, type TestSource, today } from '../../support/model.js';
import { buildLandscape } from '../../../language/landscape/build.js';
import { SourceFile } from '../../../language/landscape/source.js';

const docs = { what: 'What.', why: 'Why.', fix: 'Fix.', before: '', after: '' };

/** Reports each system by its name; one without a team is critical by what its handoffs affect. */
const everySystem = defineRule({
  id: 'handoff/self',
  severity: { usual: 'warning', critical: 'error' },
  docs,
  options: { threshold: { default: 3, minimum: 0, description: 'Of the test.' } },
  check({ landscape, options, report }) {
    for (const system of landscape.all('system')) {
      report({ at: system.name, elements: [system], message: `threshold ${options.threshold}` });
    }
  },
});

function ruleOf(id: string, check: (context: Parameters<Extract<Rule, { pass?: 'first' }>['check']>[0]) => void): Rule {
  return defineRule({ id, severity: { usual: 'warning' }, docs, check });
}

function run(source: TestSource, rules: readonly Rule[], settings: RuleSettings = {}): readonly Finding[] {
  return runRules(landscapeOf(source), { today, rules, settings });
}

function severities(settings: RuleSettings, rule: Rule = everySystem): readonly string[] {
  return run('system A', [rule], settings).map(({ severity }) => severity);
}

describe('a finding', () => {
  test('takes what its report leaves out from the rule', () => {
    const [finding] = run('system A', [everySystem]);
    expect(finding).toMatchObject({
      rule: 'handoff/self',
      severity: 'warning',
      certainty: 'declared',
      timed: false,
      message: 'threshold 3',
      why: 'Why.',
      fix: 'Fix.',
      related: [],
      fixes: [],
      accepted: undefined,
    });
  });

  test('keeps what its report says better', () => {
    const rule = ruleOf('handoff/self', ({ landscape, report }) => {
      const [system] = landscape.all('system');
      if (system)
        report({ at: system.name, elements: [system], message: 'm', why: 'w', fix: 'f', certainty: 'undeclared' });
    });
    expect(run('system A', [rule])[0]).toMatchObject({ why: 'w', fix: 'f', certainty: 'undeclared' });
  });

  test('in the built-in library is dropped', () => {
    const rule = ruleOf('handoff/self', ({ landscape, report }) => {
      for (const area of landscape.all('area')) report({ at: area.name, elements: [area], message: area.name.text });
    });
    expect(landscapeOf('area mine').all('area').length).toBeGreaterThan(1);
    expect(run('area mine', [rule]).map(({ message }) => message)).toEqual(['mine']);
  });
});

describe('the order of findings', () => {
  test('is path, place, rule id', () => {
    const rules = ['handoff/stale', 'handoff/self'].map((id) =>
      ruleOf(id, ({ landscape, report }) => {
        for (const system of [...landscape.all('system')].reverse()) {
          report({ at: system.name, elements: [system], message: system.name.text });
        }
      }),
    );
    const landscape = landscapeOf({ path: 'b.seam', text: 'system A' }, { path: 'Z.seam', text: 'system C system B' });
    expect(
      runRules(landscape, { today, rules }).map(({ at, rule, message }) => `${at.file.path} ${message} ${rule}`),
    ).toEqual([
      'Z.seam C handoff/self',
      'Z.seam C handoff/stale',
      'Z.seam B handoff/self',
      'Z.seam B handoff/stale',
      'b.seam A handoff/self',
      'b.seam A handoff/stale',
    ]);
  });
});

describe('severity', () => {
  const said = defineRule({
    id: 'handoff/self',
    severity: { said: ['warning', 'error'] },
    docs,
    check({ landscape, report }) {
      const [a, b] = landscape.all('system');
      if (a) report({ at: a.name, elements: [a], message: 'm', severity: 'error' });
      if (b) report({ at: b.name, elements: [b], message: 'm' });
    },
  });

  test('is the usual one, and the critical one where the first element is critical', () => {
    const model = `
      system A system B system C
      entity E
      handoff H: A -> B { carries E affects billing }
    `;
    expect(run(model, [everySystem]).map(({ severity }) => severity)).toEqual(['error', 'error', 'warning']);
    const second = ruleOf('handoff/self', ({ landscape, report }) => {
      const [a, , c] = landscape.all('system');
      if (a && c) report({ at: c.name, elements: [c, a], message: 'm' });
    });
    expect(run(model, [{ ...second, severity: { usual: 'warning', critical: 'error' } }])[0]?.severity).toBe('warning');
  });

  test('is what the report says, else the first of those it may say', () => {
    expect(run('system A system B', [said]).map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  test('is the one of the configuration, its rule before its group', () => {
    expect(severities({ rules: { 'handoff/self': { severity: 'info' } } })).toEqual(['info']);
    expect(severities({ rules: { 'handoff/*': { severity: 'error' } } })).toEqual(['error']);
    expect(severities({ rules: { 'handoff/*': { severity: 'error' }, 'handoff/self': { severity: 'info' } } })).toEqual(
      ['info'],
    );
    expect(severities({ rules: { 'handoff/*': { severity: 'off' }, 'handoff/self': { options: {} } } })).toEqual([]);
    expect(severities({ rules: { 'ownership/*': { severity: 'off' }, self: { severity: 'off' } } })).toEqual([
      'warning',
    ]);
  });

  test('is the one of the last override that matches the file, before the rules', () => {
    const all = (): boolean => true;
    const overrides = [
      { matches: all, rules: { 'handoff/self': { severity: 'info' as const } } },
      { matches: all, rules: { 'handoff/*': { severity: 'error' as const } } },
      {
        matches: (path: string): boolean => path === 'other.seam',
        rules: { 'handoff/self': { severity: 'off' as const } },
      },
      { matches: all, rules: { 'ownership/*': { severity: 'off' as const } } },
    ];
    expect(severities({ overrides, rules: { 'handoff/self': { severity: 'off' } } })).toEqual(['error']);
    const landscape = landscapeOf({ path: 'other.seam', text: 'system A' }, { path: 'model.seam', text: 'system B' });
    const findings = runRules(landscape, { today, rules: [everySystem], settings: { overrides } });
    expect(findings.map(({ at, severity }) => `${at.file.path} ${severity}`)).toEqual(['model.seam error']);
  });

  test('off removes the finding', () => {
    expect(severities({ rules: { 'handoff/self': { severity: 'off' } } })).toEqual([]);
  });

  test('of undeclared findings may be lowered to info, or off, whatever else is set', () => {
    const undeclared = ruleOf('handoff/self', ({ landscape, report }) => {
      const [a, b] = landscape.all('system');
      if (a && b) {
        report({ at: a.name, elements: [a], message: 'm', certainty: 'undeclared' });
        report({ at: b.name, elements: [b], message: 'm' });
      }
    });
    const of = (settings: RuleSettings): readonly string[] =>
      run('system A system B', [undeclared], settings).map(({ severity }) => severity);
    expect(of({ undeclared: 'same' })).toEqual(['warning', 'warning']);
    expect(of({ undeclared: 'info' })).toEqual(['info', 'warning']);
    expect(of({ undeclared: 'off' })).toEqual(['warning']);
    expect(of({ undeclared: 'info', rules: { 'handoff/self': { severity: 'error' } } })).toEqual(['info', 'error']);
  });

  test('of the rules about the model cannot be switched off', () => {
    const meta = ruleOf('meta/duplicate-name', ({ landscape, report }) => {
      const [a] = landscape.all('system');
      if (a) report({ at: a.name, elements: [a], message: 'm', certainty: 'undeclared' });
    });
    const off: RuleSettings = {
      undeclared: 'off',
      rules: { 'meta/*': { severity: 'off' }, 'meta/duplicate-name': { severity: 'off' } },
      overrides: [{ matches: () => true, rules: { 'meta/duplicate-name': { severity: 'off' } } }],
    };
    expect(severities(off, meta)).toEqual(['warning']);
  });

  test('is not taken from what objects inherit', () => {
    const rule = ruleOf('__proto__/constructor', ({ landscape, report }) => {
      const [a] = landscape.all('system');
      if (a) report({ at: a.name, elements: [a], message: 'm' });
    });
    expect(severities({ rules: {} }, rule)).toEqual(['warning']);
  });
});

describe('options', () => {
  const message = (settings: RuleSettings): string | undefined => run('system A', [everySystem], settings)[0]?.message;

  test('are the defaults, where nothing is set', () => {
    expect(message({})).toBe('threshold 3');
    expect(message({ rules: { 'handoff/self': { options: { other: 1 } } } })).toBe('threshold 3');
  });

  test('are those of the rule, else of its group', () => {
    expect(message({ rules: { 'handoff/*': { options: { threshold: 4 } } } })).toBe('threshold 4');
    expect(
      message({ rules: { 'handoff/*': { options: { threshold: 4 } }, 'handoff/self': { options: { threshold: 0 } } } }),
    ).toBe('threshold 0');
  });
});

describe('timed findings', () => {
  const timed = ruleOf('handoff/self', ({ landscape, today, report }) => {
    const [a] = landscape.all('system');
    if (a) report({ at: a.name, elements: [a], message: today.iso, timed: true });
  });

  test('read the clock that they are given', () => {
    const [finding] = runRules(landscapeOf('system A'), { today: day('2030-01-01'), rules: [timed] });
    expect(finding).toMatchObject({ timed: true, message: '2030-01-01' });
  });

  test('are left out on request', () => {
    expect(run('system A', [timed, everySystem], { timed: false }).map(({ timed: is }) => is)).toEqual([false]);
    expect(run('system A', [timed], { timed: true })).toHaveLength(1);
  });
});

describe('acceptance in a declaration', () => {
  const accept = 'accept handoff/self because "known"';

  function accepted(model: string, report: Rule): readonly boolean[] {
    return run(model, [report]).map((finding) => finding.accepted !== undefined);
  }

  test('covers findings that have the declaration among their elements', () => {
    expect(accepted(`system A { ${accept} } system B`, everySystem)).toEqual([true, false]);
    const pair = ruleOf('handoff/self', ({ landscape, report }) => {
      const [a, b] = landscape.all('system');
      if (a && b) report({ at: a.name, elements: [a, b], message: 'm' });
    });
    expect(accepted(`system A system B { ${accept} }`, pair)).toEqual([true]);
  });

  test('covers findings on a field of the entity', () => {
    const field = ruleOf('handoff/self', ({ landscape, report }) => {
      for (const entity of landscape.all('entity')) {
        const [first] = entity.fields;
        if (first) {
          report({ at: first.name, elements: [{ kind: 'field', name: first.name, of: entity }], message: 'm' });
        }
      }
    });
    expect(accepted(`entity E { field f ${accept} } entity F { field f }`, field)).toEqual([true, false]);
  });

  test('covers findings whose range lies inside the declaration', () => {
    const elsewhere = ruleOf('handoff/self', ({ landscape, report }) => {
      const [a, b] = landscape.all('system');
      if (!a || !b) return;
      report({ at: a.name, elements: [b], message: 'inside' });
      report({ at: { file: a.file, start: a.start, end: b.end }, elements: [b], message: 'wider' });
    });
    const inside = run(`system A { ${accept} } system B`, [elsewhere]).filter((finding) => finding.accepted);
    expect(inside.map(({ message }) => message)).toEqual(['inside']);
  });

  test('covers findings of its rule only', () => {
    expect(accepted('system A { accept handoff/stale because "known" }', everySystem)).toEqual([false]);
  });

  test('is told with its reason and its day', () => {
    const [finding] = run('system A { accept handoff/self until 2026-12-31 because "known" }', [everySystem]);
    expect(finding?.accepted).toEqual({ until: day('2026-12-31'), because: 'known' });
    expect(run(`system A { ${accept} }`, [everySystem])[0]?.accepted).toEqual({ until: undefined, because: 'known' });
  });

  test('holds through its last day, and no longer', () => {
    const landscape = landscapeOf('system A { accept handoff/self until 2026-12-31 because "known" }');
    const on = (iso: string, settings: RuleSettings = {}): boolean =>
      runRules(landscape, { today: day(iso), rules: [everySystem], settings }).every(({ accepted }) => accepted);
    expect(on('2026-12-30')).toBe(true);
    expect(on('2026-12-31')).toBe(true);
    expect(on('2027-01-01')).toBe(false);
    expect(on('2027-01-01', { timed: false })).toBe(true);
  });

  test('until a day that does not exist never holds, in either form, also without a clock', () => {
    const models = [
      'system A { accept handoff/self until 2026-02-30 because "known" }',
      '// seamline-accept handoff/self until 2026-02-30 because it is known\nsystem A',
    ];
    for (const model of models) {
      expect(accepted(model, everySystem)).toEqual([false]);
      expect(run(model, [everySystem], { timed: false })[0]?.accepted).toBeUndefined();
    }
  });

  test('holds as long as one of several does', () => {
    const model = `system A {
      accept handoff/self until 2020-01-01 because "old"
      accept handoff/self because "new"
      accept handoff/self because "newer"
    }`;
    expect(run(model, [everySystem])[0]?.accepted?.because).toBe('new');
  });

  test('does not cover the rules about the model', () => {
    const meta = ruleOf('meta/duplicate-name', ({ landscape, report }) => {
      const [a] = landscape.all('system');
      if (a) report({ at: a.name, elements: [a], message: 'm' });
    });
    expect(accepted('system A { accept meta/duplicate-name because "known" }', meta)).toEqual([false]);
  });
});

describe('acceptance in a comment', () => {
  test('covers findings that start on the line below', () => {
    const model = 'system A\n// seamline-accept handoff/self because it is known\nsystem B\nsystem C';
    const findings = run(model, [everySystem]);
    expect(findings.map((finding) => finding.accepted?.because)).toEqual([undefined, 'it is known', undefined]);
  });

  test('covers nothing in another file', () => {
    const landscape = landscapeOf(
      { path: 'a.seam', text: '// seamline-accept handoff/self because it is known\nsystem A' },
      { path: 'b.seam', text: '\nsystem B' },
    );
    const findings = runRules(landscape, { today, rules: [everySystem] });
    expect(findings.map((finding) => finding.accepted !== undefined)).toEqual([true, false]);
  });

  test('expires', () => {
    const model = '// seamline-accept handoff/self until 2020-01-01 because it was known\nsystem A';
    expect(run(model, [everySystem])[0]?.accepted).toBeUndefined();
  });
});

describe('the passes', () => {
  const second = defineRule({
    id: 'change/tool-before-stability',
    severity: { usual: 'error' },
    pass: 'second',
    docs,
    check({ findings, report }) {
      for (const { rule, accepted, elements, at } of findings) {
        report({ at, elements, message: `${rule} ${accepted ? 'accepted' : 'open'}` });
      }
    },
  });
  const last = defineRule({
    id: 'meta/unused-acceptance',
    severity: { usual: 'warning' },
    pass: 'last',
    docs,
    check({ landscape, acceptances, report }) {
      const [a] = landscape.all('system');
      for (const { acceptance, owner, known, expired, covers } of acceptances) {
        if (!a) continue;
        const who = owner?.name.text ?? 'comment';
        report({ at: a.name, elements: [a], message: [who, acceptance.rule.text, known, expired, covers].join(' ') });
      }
    },
  });

  test('the second sees the findings of the first, whatever the order of the rules', () => {
    const findings = run('system A { accept handoff/self because "known" } system B', [second, everySystem]);
    expect(findings.filter(({ rule }) => rule === second.id).map(({ message }) => message)).toEqual([
      'handoff/self accepted',
      'handoff/self open',
    ]);
  });

  test('the second does not see what is switched off', () => {
    expect(run('system A', [everySystem, second], { rules: { 'handoff/*': { severity: 'off' } } })).toEqual([]);
  });

  test('the last sees how each acceptance was used', () => {
    const model = `
      // seamline-accept handoff/self because it is known
      system A { accept handoff/self until 2020-01-01 because "old" }
      system B { accept handoff/selfish because "misspelt" }
      system C { accept meta/invalid-date because "never" }
      team T { accept handoff/self because "nothing there" }
    `;
    const findings = run(model, [last, everySystem]);
    expect(
      findings
        .filter(({ rule }) => rule === last.id)
        .map(({ message }) => message)
        .sort(),
    ).toEqual([
      'A handoff/self true true 1',
      'B handoff/selfish false false 0',
      'C meta/invalid-date false false 0',
      'T handoff/self true false 0',
      'comment handoff/self true false 1',
    ]);
  });

  test('the last hears nothing of rules that were not run', () => {
    expect(run('system A { accept handoff/stale because "known" }', [last, everySystem])).toHaveLength(1);
  });

  test('the last counts what the second reports, what is off and what is left out', () => {
    const model = 'system A { accept change/tool-before-stability because "x" accept handoff/self because "x" }';
    const settings: RuleSettings = { rules: { 'change/*': { severity: 'off' } } };
    const uses = run(model, [everySystem, second, last], settings).filter(({ rule }) => rule === last.id);
    expect(uses.map(({ message }) => message).sort()).toEqual([
      'A change/tool-before-stability true false 1',
      'A handoff/self true false 1',
    ]);
  });
});

describe('a run', () => {
  test('gives the same bytes again, in whatever order the files are read', () => {
    const files = [
      { path: 'a.seam', text: 'system A { owner Nobody }\nhandoff H: A -> A' },
      { path: 'b.seam', text: 'system B\nteam T' },
    ];
    const bytes = (sources: readonly TestSource[]): string =>
      JSON.stringify(runRules(landscapeOf(...sources), { today }), (_, value: unknown) =>
        value instanceof SourceFile ? value.path : value,
      );
    expect(bytes(files)).toBe(bytes([...files].reverse()));
    expect(bytes(files)).toBe(bytes(files));
  });

  test('stands a file that does not parse', () => {
    const fragments = fragmentsOf('system A {\nhandoff : ->\nentity', '\u0000{{{', '');
    const landscape = buildLandscape(fragments, []);
    expect(() => runRules(landscape, { today })).not.toThrow();
  });
});
