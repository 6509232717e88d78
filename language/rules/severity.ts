import type { Landscape } from '../landscape/landscape.js';
import type { Certainty, OptionValues, Report, Rule, RuleOptions, Severity } from './rule.js';
import type { RuleSetting, RuleSettings, RuleSettingsByRule } from './settings.js';

/** The rules about the model itself are always on and cannot be accepted (rules.md, catalogue). */
export function isMeta(rule: string): boolean {
  return rule.startsWith('meta/');
}

/** Decides the severity of each report: what the catalogue says, then what the configuration says (rules.md, conventions). */
export interface Severities {
  /** @returns `undefined` where the finding is switched off */
  of(rule: Rule, report: Report): Severity | undefined;
}

/** Reads the settings once for a run; what they say of a file is looked up once for each rule and file. */
export function createSeverities(landscape: Landscape, settings: RuleSettings): Severities {
  const configured = createLookup(settings);
  return {
    of(rule, report) {
      const usual = usualSeverity(rule, report, landscape);
      const said = configured(rule.id, report.at.file.path);
      if (isMeta(rule.id)) return said === undefined || said === 'off' ? usual : said;
      if (said === 'off') return undefined;
      return weigh(said ?? usual, report.certainty ?? 'declared', settings);
    },
  };
}

function usualSeverity(rule: Rule, report: Report, landscape: Landscape): Severity {
  if ('said' in rule.severity) return report.severity ?? rule.severity.said[0];
  const { usual, critical } = rule.severity;
  if (critical === undefined || critical === usual) return usual;
  return landscape.isCritical(report.elements[0]) ? critical : usual;
}

function weigh(severity: Severity, certainty: Certainty, settings: RuleSettings): Severity | undefined {
  if (certainty === 'declared') return severity;
  if (settings.undeclared === 'off') return undefined;
  return settings.undeclared === 'info' ? 'info' : severity;
}

type Configured = Severity | 'off' | undefined;

function createLookup(settings: RuleSettings): (rule: string, path: string) => Configured {
  const { overrides = [], rules = {} } = settings;
  const latestFirst = [...overrides].reverse();
  const known = new Map<string, Map<string, Configured>>();
  return (rule, path) => {
    let byPath = known.get(rule);
    if (!byPath) known.set(rule, (byPath = new Map()));
    if (byPath.has(path)) return byPath.get(path);
    let found: Configured;
    for (const override of latestFirst) {
      if (!override.matches(path)) continue;
      found = severityIn(override.rules, rule);
      if (found !== undefined) break;
    }
    found ??= severityIn(rules, rule);
    byPath.set(path, found);
    return found;
  };
}

function severityIn(rules: RuleSettingsByRule, rule: string): Configured {
  return settingOf(rules, rule)?.severity ?? settingOf(rules, groupOf(rule))?.severity;
}

/** Own keys only: a rule id comes from a file and may be called `__proto__`. */
function settingOf(rules: RuleSettingsByRule, key: string): RuleSetting | undefined {
  return Object.hasOwn(rules, key) ? rules[key] : undefined;
}

function groupOf(rule: string): string {
  return `${rule.slice(0, rule.indexOf('/'))}/*`;
}

/**
 * The values of a rule's options: its own setting's, else its group's, else the defaults. Options hold for the whole project, since a
 * rule looks at all files at once: overrides by file have no say in them.
 */
export function optionsOf(rule: Rule, settings: RuleSettings): OptionValues<RuleOptions> {
  const values: Record<string, number> = {};
  if (!rule.options) return values;
  const { rules = {} } = settings;
  const own = settingOf(rules, rule.id)?.options ?? {};
  const group = settingOf(rules, groupOf(rule.id))?.options ?? {};
  for (const [key, option] of Object.entries(rule.options)) {
    values[key] = numberIn(own, key) ?? numberIn(group, key) ?? option.default;
  }
  return values;
}

function numberIn(options: Readonly<Record<string, number>>, key: string): number | undefined {
  return Object.hasOwn(options, key) ? options[key] : undefined;
}
