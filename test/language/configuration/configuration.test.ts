import { describe, expect, test } from 'vitest';
import { type ConfigurationResult, readConfiguration } from '../../../language/configuration/configuration.js';
import type { ConfigurableRule } from '../../../language/configuration/schema.js';

const docs = { what: 'What.', why: 'Why.', fix: 'Fix.', before: '', after: '' };
const rules: readonly ConfigurableRule[] = [
  { id: 'handoff/self', docs },
  {
    id: 'handoff/over-capacity',
    docs,
    options: { share: { default: 0.8, minimum: 0, maximum: 1, description: 'Share of the capacity.' } },
  },
  { id: 'manual/chain', docs, options: { steps: { default: 2, minimum: 2, description: 'Steps.' } } },
  { id: 'meta/duplicate-name', docs },
];

const read = (text: string): ConfigurationResult => readConfiguration('seamline.config.json', text, rules);

/** Each problem as `line:column "the text there" message`. */
function problems(text: string): readonly string[] {
  const result = read(text);
  if (result.kind === 'valid') return [];
  return result.problems.map(({ file, start, end, message }) => {
    const { line, column } = file.positionAt(start);
    return `${line}:${column} ${file.text.slice(start, end)} | ${message}`;
  });
}

function configuration(text: string) {
  const result = read(text);
  if (result.kind === 'broken') throw new Error(problems(text).join('\n'));
  return result.configuration;
}

describe('a valid configuration', () => {
  test('may be empty', () => {
    const { settings, failOn, excludes } = configuration('{}');
    expect(settings).toEqual({ rules: {}, overrides: [], undeclared: 'same' });
    expect(failOn).toBe('error');
    expect(excludes('a.seam')).toBe(false);
  });

  test('may have comments, trailing commas, and everything there is', () => {
    const { settings, failOn, excludes } = configuration(`{
      // why
      "$schema": "x",
      "rules": {
        "handoff/*": "warning", /* all of them */
        "handoff/over-capacity": { "severity": "error", "options": { "share": 0.5 } },
      },
      "overrides": [{ "files": ["legacy/**"], "rules": { "handoff/self": "off" } }],
      "undeclared": "info",
      "exclude": ["drafts", "**/*.generated.seam"],
      "failOn": "never",
    }`);
    expect(settings.rules).toEqual({
      'handoff/*': { severity: 'warning' },
      'handoff/over-capacity': { severity: 'error', options: { share: 0.5 } },
    });
    expect(settings.undeclared).toBe('info');
    expect(
      settings.overrides?.map((override) => [override.matches('legacy/a/b.seam'), override.matches('a.seam')]),
    ).toEqual([[true, false]]);
    expect(settings.overrides?.[0]?.rules).toEqual({ 'handoff/self': { severity: 'off' } });
    expect(failOn).toBe('never');
    expect(['drafts/a.seam', 'a/b.generated.seam', 'b.seam'].map(excludes)).toEqual([true, true, false]);
  });
});

describe('a broken configuration', () => {
  test.each([
    ['', '1:1  | The file is empty: write at least {}.'],
    ['[]', '1:1 [ | The configuration must be an object: { … }.'],
    ['{"ruels": {}}', '1:2 "ruels" | There is no setting "ruels". Did you mean "rules"?'],
    ['{"qqqqqqqq": {}}', '1:2 "qqqqqqqq" | There is no setting "qqqqqqqq".'],
    [
      '{\n  "rules": {\n    "handoff/slef": "off" } }',
      '3:5 "handoff/slef" | There is no rule "handoff/slef". Did you mean "handoff/self"?',
    ],
    ['{"rules": {"handof/*": "off"}}', '1:12 "handof/*" | There is no rule "handof/*". Did you mean "handoff/*"?'],
    [
      '{"rules": {"meta/duplicate-name": "off"}}',
      '1:12 "meta/duplicate-name" | "meta/duplicate-name" is always on and cannot be set.',
    ],
    ['{"rules": {"meta/*": "off"}}', '1:12 "meta/*" | "meta/*" is always on and cannot be set.'],
    [
      '{"rules": {"handoff/self": "fatal"}}',
      '1:28 "fatal" | "handoff/self" must be "off", "info", "warning" or "error", or an object with severity and options.',
    ],
    [
      '{"rules": {"handoff/self": 2}}',
      '1:28 2 | "handoff/self" must be "off", "info", "warning" or "error", or an object with severity and options.',
    ],
    [
      '{"rules": {"handoff/self": {"severity": "bad"}}}',
      '1:41 "bad" | "severity" must be "off", "info", "warning" or "error".',
    ],
    ['{"rules": {"handoff/self": {"level": "off"}}}', '1:29 "level" | There is no setting "level".'],
    ['{"rules": {"handoff/self": {"options": {"x": 1}}}}', '1:41 "x" | handoff/self has no options.'],
    [
      '{"rules": {"handoff/over-capacity": {"options": {"shar": 1}}}}',
      '1:50 "shar" | handoff/over-capacity has no option "shar". Did you mean "share"?',
    ],
    [
      '{"rules": {"manual/chain": {"options": {"threshold": 3}}}}',
      '1:41 "threshold" | manual/chain has no option "threshold". There is steps.',
    ],
    ['{"rules": {"handoff/over-capacity": {"options": {"share": 2}}}}', '1:59 2 | "share" must be 1 or less.'],
    ['{"rules": {"manual/chain": {"options": {"steps": 1}}}}', '1:50 1 | "steps" must be 2 or more.'],
    ['{"rules": {"manual/chain": {"options": {"steps": "3"}}}}', '1:50 "3" | "steps" must be a number.'],
    ['{"overrides": [{"rules": {}}]}', '1:16 { | "files" is missing here: a list: [ … ].'],
    ['{"overrides": [{"files": [], "rules": {}}]}', '1:26 [ | "files" must not be empty.'],
    [
      '{"overrides": [{"files": ["a"], "rules": {}, "rule": {}}]}',
      '1:46 "rule" | There is no setting "rule". Did you mean "rules"?',
    ],
    [
      '{"overrides": [{"files": ["a"], "rules": {"manual/chain": {"options": {"steps": 3}}}}]}',
      '1:59 { | "manual/chain" must be "off", "info", "warning" or "error".',
    ],
    ['{"exclude": ["../other/**"]}', '1:14 "../other/**" | This pattern must not leave the project.'],
    ['{"exclude": ["{..,a}/b"]}', '1:14 "{..,a}/b" | This pattern must not leave the project.'],
    ['{"exclude": ["/etc/**"]}', '1:14 "/etc/**" | This pattern must be relative to the project.'],
    ['{"exclude": ["C:/x"]}', '1:14 "C:/x" | This pattern must be relative to the project.'],
    ['{"exclude": ["a\\\\b"]}', '1:14 "a\\\\b" | This pattern must separate folders with "/".'],
    ['{"exclude": [" "]}', '1:14 " " | This pattern must not be empty.'],
    ['{"exclude": ["a{b"]}', '1:14 "a{b" | This pattern must close each "{", and stand for no more than 100 patterns.'],
    ['{"exclude": "a"}', '1:13 "a" | "exclude" must be a list: [ … ].'],
    ['{"exclude": [1]}', '1:14 1 | Entry 1 of "exclude" must be a text in double quotes.'],
    ['{"undeclared": "warn"}', '1:16 "warn" | "undeclared" must be "same", "info" or "off".'],
    ['{"failOn": "errors"}', '1:12 "errors" | "failOn" must be "error", "warning", "info" or "never".'],
    ['{"__proto__": {"failOn": "never"}}', '1:2 "__proto__" | There is no setting "__proto__".'],
    ['{"rules": {"__proto__": "off"}}', '1:12 "__proto__" | There is no rule "__proto__".'],
    ['{"rules": {"constructor": "off"}}', '1:12 "constructor" | There is no rule "constructor".'],
    ['{"failOn": "never", "failOn": "error"}', '1:21 "failOn" | "failOn" stands here a second time.'],
    ["{'failOn': 'error'}", "1:2 'failOn' | This is no JSON: names and texts stand in double quotes."],
    ['{failOn: "error"}', '1:2 failOn | This is no JSON: names and texts stand in double quotes.'],
    ['{"failOn": }', '1:12 } | A value is missing here.'],
    ['{"failOn" "never"}', '1:11 "never" | A ":" is missing here.'],
    ['{"failOn": "never"', '1:19  | A "}" is missing here.'],
  ])('%s', (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  test('shows every mistake, in the order of its place', () => {
    expect(
      problems('{"a-setting": 1, "failOn": "x", "exclude": ["/a", "../b"]}').map((line) => line.split(' |')[0]),
    ).toEqual(['1:2 "a-setting"', '1:28 "x"', '1:45 "/a"', '1:51 "../b"']);
  });

  test('survives depth that would end the stack', () => {
    expect(problems('['.repeat(200_000))).toEqual(['1:51 [ | This is nested too deeply.']);
  });

  test('pollutes no prototype', () => {
    read('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
