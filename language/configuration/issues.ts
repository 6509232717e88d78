import type { core } from 'zod/mini';
import { nearestName } from '../landscape/nearest.js';
import { type ConfigurableRule, FIXED_GROUP, settableKeys } from './schema.js';
import { didYouMean } from './spelling.js';

/** A mistake in words, with the path to it in the document; `key` where the name of a setting is wrong, not its value. */
export interface IssueAt {
  readonly path: (string | number)[];
  readonly part: 'key' | 'value';
  readonly message: string;
}

type Issue = core.$ZodIssue;

/**
 * Says what a schema found wrong, for people.
 *
 * @param rules those that the schema was made from
 */
export function explainIssues(issues: readonly Issue[], rules: readonly ConfigurableRule[]): readonly IssueAt[] {
  return issues.flatMap((issue) => explain(issue, [], rules));
}

function explain(issue: Issue, within: readonly PropertyKey[], rules: readonly ConfigurableRule[]): IssueAt[] {
  const path = [...within, ...issue.path].map((key) => (typeof key === 'number' ? key : String(key)));
  const name = nameOf(path);
  const value = (message: string): IssueAt[] => [{ path, part: 'value', message }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        part: 'key' as const,
        message: unknownKey(key, path, rules),
      }));
    case 'invalid_union': {
      // The branches are a severity's name and an object. The one that fits the value's kind knows more.
      const inObject = (issue.errors[1] ?? []).flatMap((inner) => explain(inner, path, rules));
      const isObject = !(issue.errors[1] ?? []).some(
        (inner) => inner.code === 'invalid_type' && inner.path.length === 0,
      );
      if (isObject) return inObject;
      return value(`${name} must be "off", "info", "warning" or "error", or an object with severity and options.`);
    }
    case 'invalid_value':
      return value(`${name} must be ${listOf(issue.values.map((allowed) => JSON.stringify(allowed)))}.`);
    case 'invalid_type':
      if (issue.input === undefined)
        return value(`${name} is missing here: ${TYPE_NAMES.get(issue.expected) ?? issue.expected}.`);
      return value(`${name} must be ${TYPE_NAMES.get(issue.expected) ?? issue.expected}.`);
    case 'too_small':
      if (issue.origin === 'array') return value(`${name} must not be empty.`);
      return value(`${name} must be ${issue.minimum} or more.`);
    case 'too_big':
      return value(`${name} must be ${issue.maximum} or less.`);
    case 'custom':
      return value(`This pattern ${issue.message}.`);
    default:
      return value(`${name} is not valid.`);
  }
}

const TYPE_NAMES: ReadonlyMap<string, string> = new Map([
  ['object', 'an object: { … }'],
  ['array', 'a list: [ … ]'],
  ['string', 'a text in double quotes'],
  ['number', 'a number'],
]);

function nameOf(path: readonly (string | number)[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'The configuration';
  return typeof last === 'number' ? `Entry ${last + 1} of "${String(path.at(-2))}"` : `"${last}"`;
}

function listOf(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

function unknownKey(key: string, parent: readonly (string | number)[], rules: readonly ConfigurableRule[]): string {
  const holder = parent.at(-1);
  const holderOfHolder = parent.at(-2);
  if (holder === undefined) return unknown('setting', key, TOP_KEYS);
  if (holder === 'rules') {
    if (rules.some((rule) => rule.id === key) || key === `${FIXED_GROUP}*`) {
      return `"${key}" is always on and cannot be set.`;
    }
    return unknown('rule', key, settableKeys(rules));
  }
  if (typeof holder === 'number') return unknown('setting', key, ['files', 'rules']);
  if (holder === 'options') {
    const options = Object.keys(rules.find((rule) => rule.id === holderOfHolder)?.options ?? {});
    if (options.length === 0) return `${String(holderOfHolder)} has no options.`;
    const hint = nearestName(key, options) === undefined ? `. There is ${listOf(options)}.` : didYouMean(key, options);
    return `${String(holderOfHolder)} has no option "${key}"${hint}`;
  }
  return unknown('setting', key, ['severity', 'options']);
}

const TOP_KEYS = ['$schema', 'rules', 'overrides', 'undeclared', 'exclude', 'failOn'] as const;

function unknown(what: string, key: string, candidates: readonly string[]): string {
  return `There is no ${what} "${key}"${didYouMean(key, candidates)}`;
}
