import { formatDuration, formatFrequency, type Rate, toMinutes, toWorkingMinutes } from '../language/landscape/time.js';
import type {
  Cadence,
  ConflictPolicy,
  Declaration,
  DurationAt,
  FailureAction,
  ManualWork,
  Monitor,
  RateAt,
  RuleHome,
  StatedDate,
  RunsAs,
} from '../language/landscape/types.js';
import { exact } from './reporters/json-parts.js';
import { placeOf } from './report.js';

/** Anything with a text, as that text. */
export function texts(items: readonly { readonly text: string }[]): string[] {
  return items.map(({ text }) => text);
}

/** The list, or nothing where it is empty: what was not declared has no key. */
export function unlessEmpty<T>(items: readonly T[]): T[] | undefined {
  return items.length === 0 ? undefined : [...items];
}

/** The same object with the keys that may be undefined as optional ones. */
type Declared<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out the keys whose value is undefined. */
export function declared<T extends object>(values: T): Declared<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Declared<T>;
}

/** What every declaration has. */
export function commonOf(project: { readonly root: string }, declaration: Declaration) {
  const { name, title, documentation, description, links, tags, accepts } = declaration;
  const { file, start } = placeOf(project, declaration.name);
  return {
    name: name.text,
    title,
    file,
    line: start.line,
    documentation,
    description: description?.text,
    links: unlessEmpty(links.map(({ url, label }) => declared({ url, label }))),
    tags: unlessEmpty(texts(tags)),
    accepts: unlessEmpty(
      accepts.map(({ rule, until, because }) => declared({ rule: rule.text, until: dayText(until), because })),
    ),
  };
}

export function dayText(at: StatedDate | undefined): string | undefined {
  return at?.day?.iso;
}

/** By the calendar: a day has 24 hours. */
export function durationParts(at: DurationAt | undefined) {
  return at && { text: formatDuration(at.duration), minutes: exact(toMinutes(at.duration)) };
}

/** Somebody's work, with the minutes that the ledger counts: a day has 8 hours. */
export function workParts(at: DurationAt | undefined) {
  return at && { text: formatDuration(at.duration), minutes: exact(toWorkingMinutes(at.duration)) };
}

export function rateParts(at: RateAt | undefined) {
  return at && rateOf(at.rate);
}

export function rateOf({ amount, per }: Rate) {
  return { amount, per };
}

export function cadenceText(cadence: Cadence | undefined): string | undefined {
  return cadence?.kind === 'scheduled' ? formatFrequency(cadence.frequency) : cadence?.kind;
}

export function manualWorkParts({ kind, text, by, takes, frequency }: ManualWork) {
  return declared({
    kind,
    text,
    by: by?.text,
    takes: workParts(takes),
    frequency: frequency && formatFrequency(frequency),
  });
}

export function monitorParts(monitor: Monitor) {
  switch (monitor.kind) {
    case 'alert':
      return declared({ kind: monitor.kind, text: monitor.text, to: monitor.to?.text });
    case 'role':
      return { kind: monitor.kind, role: monitor.role.text };
    case 'reconciliation':
    case 'dashboard':
    case 'log':
      return declared({ kind: monitor.kind, text: monitor.text });
  }
}

export function failureParts(action: FailureAction) {
  switch (action.kind) {
    case 'retry':
      return declared({ kind: action.kind, text: action.times === undefined ? undefined : String(action.times) });
    case 'fix by':
      return { kind: action.kind, role: action.role.text };
    case 'silent':
    case 'alert':
    case 'dead letter':
    case 'stop':
    case 'replay':
      return { kind: action.kind };
  }
}

export function policyParts(policy: ConflictPolicy) {
  switch (policy.kind) {
    case 'system':
      return { kind: policy.kind, text: policy.system.text };
    case 'role':
      return { kind: policy.kind, role: policy.role.text };
    case 'newest':
      return { kind: policy.kind };
  }
}

export function runsAsParts(runsAs: RunsAs) {
  return runsAs.kind === 'role'
    ? { kind: runsAs.kind, role: runsAs.role.text }
    : declared({ kind: runsAs.kind, text: runsAs.account });
}

export function homeParts(home: RuleHome) {
  switch (home.kind) {
    case 'system':
      return { kind: home.kind, text: home.system.text };
    case 'document':
      return { kind: home.kind, text: home.text };
    case 'head':
      return { kind: home.kind, role: home.role.text };
  }
}
