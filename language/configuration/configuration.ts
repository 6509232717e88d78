import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { SourceFile, type Span } from '../landscape/source.js';
import type { RuleSettings, RuleSettingsByRule } from '../rules/settings.js';
import type { Configuration } from './defaults.js';
import { compileGlobs } from './globs.js';
import { explainIssues, type IssueAt } from './issues.js';
import { readJsonDocument, type TextProblem } from './jsonc.js';
import { type ConfigurableRule, configurationSchema, type WrittenConfiguration } from './schema.js';

/** A mistake in a configuration, at its place. */
export interface ConfigurationProblem extends Span {
  readonly message: string;
}

export type ConfigurationResult =
  | { readonly kind: 'valid'; readonly configuration: Configuration }
  | { readonly kind: 'broken'; readonly problems: readonly [ConfigurationProblem, ...ConfigurationProblem[]] };

/**
 * Reads a configuration (interfaces.md, 2). A broken one yields its problems, never defaults.
 *
 * @param path of the file, for the problems' place
 * @param text with comments and trailing commas
 * @param rules all rules there are: their ids and options are what may be set
 */
export function readConfiguration(path: string, text: string, rules: readonly ConfigurableRule[]): ConfigurationResult {
  const file = new SourceFile(path, text);
  const document = readJsonDocument(text);
  if (document.kind === 'broken') return broken(file, document.problems);
  const named = new Set(keysIn(document.value));
  const checked = configurationSchema(rules, (key) => named.has(key)).safeParse(document.value, { reportInput: true });
  if (checked.success) return { kind: 'valid', configuration: toConfiguration(checked.data) };
  const [first, ...others] = explainIssues(checked.error.issues, rules).map((issue) => locate(document.root, issue));
  if (!first) throw new Error('a configuration was rejected without a reason');
  return broken(file, [first, ...others]);
}

/** All keys of a document, at any depth. */
function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(keysIn);
  return Array.isArray(value) ? inside : [...Object.keys(value), ...inside];
}

function broken(file: SourceFile, problems: readonly TextProblem[]): ConfigurationResult {
  const [first, ...others] = problems
    .map(({ start, end, message }) => ({ file, start, end, message }))
    .sort((left, right) => left.start - right.start);
  if (!first) throw new Error('a configuration was rejected without a reason');
  return { kind: 'broken', problems: [first, ...others] };
}

/** The nearest place that exists: a value that is missing is reported on what should hold it. */
function locate(root: Node, { path, part, message }: IssueAt): TextProblem {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? root : findNodeAtLocation(root, path.slice(0, length));
    if (!node) continue;
    const property = node.parent?.type === 'property' ? node.parent : undefined;
    const place = part === 'key' ? (property?.children?.[0] ?? node) : node;
    const long = place.type === 'object' || place.type === 'array';
    return { start: place.offset, end: place.offset + (long ? 1 : place.length), message };
  }
  return { start: 0, end: 0, message };
}

function toConfiguration(written: WrittenConfiguration): Configuration {
  const settings: RuleSettings = {
    rules: toRuleSettings(written.rules),
    overrides: (written.overrides ?? []).map((override) => ({
      matches: compileGlobs(override.files),
      rules: toRuleSettings(override.rules),
    })),
    undeclared: written.undeclared ?? 'same',
  };
  return { settings, excludes: compileGlobs(written.exclude ?? []), failOn: written.failOn ?? 'error' };
}

function toRuleSettings(
  written: WrittenConfiguration['rules'] | NonNullable<WrittenConfiguration['overrides']>[number]['rules'],
): RuleSettingsByRule {
  const settings = Object.create(null) as Record<string, RuleSettingsByRule[string]>;
  for (const [key, setting] of Object.entries(written ?? {})) {
    if (setting === undefined) continue;
    if (typeof setting === 'string') {
      settings[key] = { severity: setting };
      continue;
    }
    const options = Object.create(null) as Record<string, number>;
    for (const [name, value] of Object.entries(setting.options ?? {})) if (value !== undefined) options[name] = value;
    settings[key] = { ...(setting.severity ? { severity: setting.severity } : {}), options };
  }
  return settings;
}
