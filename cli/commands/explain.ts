import { nearestName } from '../../language/landscape/nearest.js';
import { rules } from '../../language/rules/registry.js';
import type { Rule } from '../../language/rules/rule.js';
import { type CommonOptions, styleOf } from '../common-options.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { print } from '../io.js';
import type { Style } from '../text/style.js';
import { padEnd, wrap } from '../text/width.js';
import { UsageError } from '../usage-error.js';

/** `seamline explain`: the documentation of a rule, or the list of all. */
export function explain(id: string | undefined, options: CommonOptions): ExitCode {
  const style = styleOf(options);
  if (id === undefined) {
    print(`${ruleList(rules, style).join('\n')}\n`);
    return exitCodes.clean;
  }
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule) {
    print(`${rulePage(rule, style).join('\n')}\n`);
    return exitCodes.clean;
  }
  const group = rules.filter((candidate) => candidate.id.startsWith(`${id.replace(/\/\*?$/, '')}/`));
  if (group.length > 0) {
    print(`${ruleList(group, style).join('\n')}\n`);
    return exitCodes.clean;
  }
  const ids = rules.map((candidate) => candidate.id);
  const byLastPart = ids.find((candidate) => candidate.endsWith(`/${id}`));
  const nearest = byLastPart ?? nearestName(id, ids);
  const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  throw new UsageError(`There is no rule ${JSON.stringify(id)}.${hint}`, '`seamline explain` lists all rules.');
}

function ruleList(listed: readonly Rule[], style: Style): readonly string[] {
  const widest = listed.reduce((most, { id }) => Math.max(most, id.length), 0);
  const lines: string[] = [];
  let group = '';
  for (const { id, docs } of listed) {
    const [first = ''] = id.split('/');
    if (first !== group) {
      if (lines.length > 0) lines.push('');
      lines.push(style.strong(first));
      group = first;
    }
    const [summary = '', ...others] = wrap(firstSentence(docs.what), style.width - widest - 4);
    lines.push(`  ${style.accent(padEnd(id, widest))}  ${summary}`);
    for (const line of others) lines.push(`${' '.repeat(widest + 4)}${line}`);
  }
  return lines;
}

function rulePage(rule: Rule, style: Style): readonly string[] {
  const { id, docs, options } = rule;
  const paragraph = (text: string): readonly string[] =>
    text.split('\n').flatMap((line) => wrap(line, style.width - 2).map((wrapped) => `  ${wrapped}`.trimEnd()));
  const section = (title: string, lines: readonly string[]): readonly string[] => ['', style.strong(title), ...lines];
  const code = (text: string): readonly string[] =>
    text
      .trim()
      .split('\n')
      .map((line) => `    ${line}`.trimEnd());
  const settings = Object.entries(options ?? {}).flatMap(
    ([name, { default: value, minimum, maximum, description }]) => {
      const range = maximum === undefined ? `${minimum} or more` : `${minimum} to ${maximum}`;
      return paragraph(`${name} (default ${value}, ${range}): ${description}`);
    },
  );
  return [
    `${style.accent(id)}  ${style.faint(severityOf(rule))}`,
    ...section('What it reports', paragraph(docs.what)),
    ...section('Why it costs', paragraph(docs.why)),
    ...section('What to do', paragraph(docs.fix)),
    ...section('Before', code(docs.before)),
    ...section('After', code(docs.after)),
    ...(settings.length > 0 ? section('Options', settings) : []),
  ];
}

function severityOf({ severity, timed }: Rule): string {
  const clock = timed ? ', compares with today' : '';
  if ('said' in severity) return `${severity.said.join(' or ')}${clock}`;
  const critical = severity.critical ? `, ${severity.critical} when critical` : '';
  return `${severity.usual}${critical}${clock}`;
}

function firstSentence(text: string): string {
  return (/^.*?[.:](?=\s|$)/s.exec(text)?.[0] ?? text).replace(/:$/, '.');
}
