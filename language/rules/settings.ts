import type { Severity } from './rule.js';

/** What the configuration says of one rule, or of a whole group (`handoff/*`). */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, number>>;
}

/** By rule id or `group/*`; an id goes before its group. */
export type RuleSettingsByRule = Readonly<Record<string, RuleSetting>>;

/** The part of the configuration that concerns rules (rules.md, conventions), with its globs already compiled. */
export interface RuleSettings {
  readonly rules?: RuleSettingsByRule;
  /** Settings for findings in some files; a later one goes before an earlier one, and all before `rules`. */
  readonly overrides?: readonly { matches(path: string): boolean; readonly rules: RuleSettingsByRule }[];
  /** What becomes of findings whose certainty is `undeclared`; default `same`. */
  readonly undeclared?: 'same' | 'info' | 'off';
  /** `false` leaves out findings that compare with today; default `true`. */
  readonly timed?: boolean;
}
