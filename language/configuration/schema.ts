import * as z from 'zod/mini';
import type { Rule, RuleOption } from '../rules/rule.js';
import { failThresholds } from './defaults.js';
import { globMistake } from './globs.js';

/** What may be set: a severity, or `off`. */
const settableSeverities = ['off', 'info', 'warning', 'error'] as const;
const undeclaredTreatments = ['same', 'info', 'off'] as const;

/** The rules of this group are always on (rules.md), so nothing sets them. */
export const FIXED_GROUP = 'meta/';

/** What the schema needs to know of a rule. */
export type ConfigurableRule = Pick<Rule, 'id' | 'docs' | 'options'>;

/** The group of a rule with all its rules: `handoff/self` -> `handoff/*`. */
function groupOf(ruleId: string): string {
  return `${ruleId.slice(0, ruleId.indexOf('/'))}/*`;
}

/** The keys that `rules` may have, each once: groups and ids, in the rules' order. */
export function settableKeys(rules: readonly ConfigurableRule[]): readonly string[] {
  const settable = rules.filter((rule) => !rule.id.startsWith(FIXED_GROUP));
  return [...new Set(settable.map((rule) => groupOf(rule.id))), ...settable.map((rule) => rule.id)];
}

function optionSchema(option: RuleOption) {
  const checks =
    option.maximum === undefined ? [z.minimum(option.minimum)] : [z.minimum(option.minimum), z.maximum(option.maximum)];
  return z.optional(z.number().check(...checks, z.meta({ description: option.description, default: option.default })));
}

function settingSchema(options: Rule['options'], description: string) {
  const values = z.strictObject(
    Object.fromEntries(Object.entries(options ?? {}).map(([name, option]) => [name, optionSchema(option)])),
  );
  return z.optional(
    z
      .union([
        z.enum(settableSeverities),
        z.strictObject({ severity: z.optional(z.enum(settableSeverities)), options: z.optional(values) }),
      ])
      .check(z.meta({ description })),
  );
}

/** Severities only: a rule looks at all files at once, so its options cannot differ from file to file. */
function severitiesSchema(keys: readonly string[]) {
  const entries = keys.map((key) => [key, z.optional(z.enum(settableSeverities))] as const);
  return z.strictObject(Object.fromEntries(entries));
}

function rulesSchema(rules: readonly ConfigurableRule[], keys: readonly string[]) {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const entries = keys.map((key) => {
    const rule = byId.get(key);
    const description = rule ? rule.docs.what : `All rules of the group ${key.slice(0, -2)}.`;
    return [key, settingSchema(rule?.options, description)] as const;
  });
  return z.strictObject(Object.fromEntries(entries));
}

const glob = z.string().check(
  z.superRefine((value, context) => {
    const mistake = globMistake(value);
    if (mistake !== undefined) context.addIssue({ code: 'custom', message: mistake });
  }),
);

/**
 * The shape of `seamline.config.json` (interfaces.md, 2).
 *
 * @param rules what can be set: each rule's id and options become keys of their own, so that an editor completes them
 * @param isNamed whether a document that is to be checked has such a key somewhere: the schema of the others need not be made, which
 *   takes longer than checking. Default: the schema of any document.
 */
export function configurationSchema(rules: readonly ConfigurableRule[], isNamed = (_key: string): boolean => true) {
  const keys = settableKeys(rules).filter(isNamed);
  const settings = rulesSchema(rules, keys);
  const override = z.strictObject({
    files: z.array(glob).check(z.minLength(1), z.meta({ description: 'Globs of files, relative to this file.' })),
    rules: severitiesSchema(keys),
  });
  return z
    .strictObject({
      $schema: z.optional(z.string().check(z.meta({ description: 'Where the schema of this file is.' }))),
      rules: z.optional(
        settings.check(
          z.meta({ description: 'Severity and options, by rule or by group. A rule goes before its group.' }),
        ),
      ),
      overrides: z.optional(
        z
          .array(override)
          .check(z.meta({ description: 'Other settings for some files. A later one goes before an earlier one.' })),
      ),
      undeclared: z.optional(
        z.enum(undeclaredTreatments).check(
          z.meta({
            description: 'What becomes of findings about something that the files do not say.',
            default: 'same',
          }),
        ),
      ),
      exclude: z.optional(
        z.array(glob).check(z.meta({ description: 'Globs of files and folders to leave out, relative to this file.' })),
      ),
      failOn: z.optional(
        z
          .enum(failThresholds)
          .check(z.meta({ description: 'The least severity that makes the check fail.', default: 'error' })),
      ),
    })
    .check(z.meta({ title: 'Seamline configuration', description: 'The settings of one Seamline project.' }));
}

/** A configuration as written, once it is valid. */
export type WrittenConfiguration = z.infer<ReturnType<typeof configurationSchema>>;

/** The published JSON Schema of the configuration (draft 2020-12), made from the same schema that checks it. */
export function configurationJsonSchema(rules: readonly ConfigurableRule[]): object {
  return z.toJSONSchema(configurationSchema(rules), { io: 'input' });
}
