import { buildLandscape } from './landscape/build.js';
import { type Day, parseDay } from './landscape/time.js';
import { rules } from './rules/registry.js';
import type { Finding, Fix, Rule } from './rules/rule.js';
import { runRules } from './rules/run.js';
import { isMeta } from './rules/severity.js';
import { createReader, type Reader } from './syntax/reader.js';

/** What the groups of rules are about, in the order of the index. */
const GROUPS: readonly (readonly [group: string, about: string])[] = [
  ['ownership', 'Which system is the source of truth, and who overwrites or copies it'],
  ['handoff', 'How data gets from one system to the next, and who notices when it does not'],
  ['manual', 'Work that people do for the data to get across'],
  ['connector', 'Automation that was put up quickly and stayed'],
  ['migration', 'Moves from one system to another that do not end'],
  ['exception', 'Exceptions and workarounds that became the way things are done'],
  ['knowledge', 'Business rules that live in heads, or in several places'],
  ['vendor', 'Limits of a vendor or platform that one has to live with'],
  ['report', 'Numbers that nobody can trace to their source'],
  ['workflow', 'The trace of the work through the systems'],
  ['symptom', 'What hurts, and whether somebody has followed it to its cause'],
  ['stage', 'What the next stage of growth does to all of this'],
  ['change', 'What someone wants to do about it, compared with what has been traced'],
  ['decision', 'The decision tree itself'],
  ['meta', 'The model itself: names, references, dates, acceptances'],
];

/**
 * The documentation of the rules, made from their modules.
 * @returns each page's text by its path below `docs/rules`; the index is `README.md`
 */
export function rulePages(): ReadonlyMap<string, string> {
  const reader = createReader();
  const pages = new Map([['README.md', indexPage()]]);
  for (const rule of rules) pages.set(`${rule.id}.md`, rulePage(rule, fixesOf(rule, reader)));
  return pages;
}

/** The fixes that the rule offers for its own example. */
function fixesOf(rule: Rule, reader: Reader): readonly Fix[] {
  const landscape = buildLandscape([reader.read('example.seam', rule.docs.before)], reader.library());
  return runRules(landscape, { today: exampleDay() })
    .filter((finding: Finding) => finding.rule === rule.id)
    .flatMap((finding) => finding.fixes);
}

/** The examples say the same on every day; this one only has to be some day. */
function exampleDay(): Day {
  const day = parseDay('2026-11-23');
  if (!day) throw new Error('the day of the examples does not exist');
  return day;
}

function indexPage(): string {
  const groups = GROUPS.flatMap(([group, about]) => {
    const ofGroup = rules.filter(({ id }) => id.startsWith(`${group}/`));
    if (ofGroup.length === 0) return [];
    const rows = ofGroup.map(
      (rule) => `| [${rule.id}](${rule.id}.md) | ${inTable(firstSentence(rule))} | ${severityInShort(rule)} |`,
    );
    return [[`## ${group}`, '', `${about}.`, '', '| rule | reports | severity |', '|---|---|---|', ...rows].join('\n')];
  });
  return `${GENERATED}
# Rules

${rules.length} rules, each with a page: what it reports, why it costs, what to do, an example before and after.
\`seamline explain <rule>\` shows the same in the terminal.

**Severity.** \`warning ↑ error\` is a warning, and an error where its subject is critical: a handoff is critical when it is a step of a core
workflow, or of one that affects a critical area, or affects one itself. \`seamline.config.json\` changes the severity of a rule
(\`"rules": { "handoff/no-owner": "off" }\`) or of a group (\`"handoff/*"\`); the rules of \`meta\` are always on.

**Accepting.** \`accept <rule> until <date> because "…"\` inside a declaration says that its findings of that rule are known and carried on
purpose, until the day has passed.

${groups.join('\n\n')}
`;
}

function rulePage(rule: Rule, fixes: readonly Fix[]): string {
  const { docs } = rule;
  const sections = [
    section('What it reports', docs.what),
    section('Why it costs', docs.why),
    section('What to do', docs.fix),
    section('Example', `Before:\n\n${seam(docs.before)}\n\nAfter:\n\n${seam(docs.after)}`),
    fixesSection(fixes),
    optionsSection(rule),
    section(isMeta(rule.id) ? 'Always on' : 'Accepting it', acceptance(rule)),
  ];
  return `${GENERATED}
# ${rule.id}

${severityLine(rule)}

${sections.filter((text) => text !== '').join('\n\n')}

[All rules](../README.md)
`;
}

const GENERATED = '<!-- Made by `npm run docs` from the module of the rule: change that, not this. -->\n';

function section(title: string, text: string): string {
  return `## ${title}\n\n${text}`;
}

function seam(text: string): string {
  return `\`\`\`seam\n${text.trim()}\n\`\`\``;
}

function severityLine(rule: Rule): string {
  const { severity } = rule;
  const parts =
    'said' in severity
      ? [`**${severity.said.join('** or **')}**, by what is found`]
      : [
          severity.critical
            ? `**${severity.usual}**, **${severity.critical}** where its subject is critical`
            : `**${severity.usual}**`,
        ];
  if (rule.timed) parts.push('compares with today (`--no-timed` leaves that out)');
  return `Severity: ${parts.join('; ')}.`;
}

function severityInShort({ severity }: Rule): string {
  if ('said' in severity) return severity.said.join(', ');
  return severity.critical ? `${severity.usual} ↑ ${severity.critical}` : severity.usual;
}

/** The fixes of the example by title, each once. */
function fixesSection(fixes: readonly Fix[]): string {
  const titles = [...new Map(fixes.map((fix) => [fix.title, fix])).values()];
  if (titles.length === 0) return '';
  const items = titles.map(({ title, safety }) => `- ${title} (${SAFETY[safety]})`);
  return section('Fixes', `For the example above, the editor and the command line offer:\n\n${items.join('\n')}`);
}

const SAFETY: Readonly<Record<Fix['safety'], string>> = {
  safe: 'safe: `seamline check --fix` applies it',
  suggested: 'suggested: `seamline check --fix-suggested` applies it; look at the result',
};

function optionsSection(rule: Rule): string {
  const options = Object.entries(rule.options ?? {});
  const [first] = options;
  if (!first) return '';
  const rows = options.map(([name, { default: value, minimum, maximum, description }]) => {
    const range = maximum === undefined ? `${minimum} or more` : `${minimum} to ${maximum}`;
    return `| \`${name}\` | ${value} | ${range} | ${inTable(description)} |`;
  });
  const [name, { default: value }] = first;
  const example = JSON.stringify({ rules: { [rule.id]: { options: { [name]: value } } } }, undefined, 2);
  return section(
    'Options',
    `${['| option | default | range | meaning |', '|---|---|---|---|', ...rows].join('\n')}\n\nIn \`seamline.config.json\`:\n\n\`\`\`json\n${example}\n\`\`\``,
  );
}

function acceptance({ id }: Rule): string {
  if (isMeta(id)) return 'This rule is about the model itself. It cannot be accepted or switched off.';
  const declared = seam(`accept ${id} until 2027-06-30 because "…"`);
  return `Inside the declaration, where the debt is carried on purpose:\n\n${declared}\n\nor, on the line above:\n\n${seam(`// seamline-accept ${id} because …`)}`;
}

function firstSentence({ docs }: Rule): string {
  return /^.*?[.:](?=\s|$)/s.exec(docs.what)?.[0].replace(/:$/, '.') ?? docs.what;
}

function inTable(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
