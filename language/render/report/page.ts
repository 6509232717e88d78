import type { Analysis } from '../../analysis.js';
import { counted } from '../../rules/wording.js';
import type { Graphviz } from '../layout/positions.js';
import { htmlDocument, type Markup, styleSheet, tag } from '../text/markup.js';
import { visible } from '../text/visible.js';
import { checklistView } from '../views/checklist-view.js';
import { decisionView } from '../views/decision-view.js';
import { countFindings } from '../views/findings-view.js';
import { type PlaceOf, placesBelow } from '../views/place.js';
import { hours, monthlyMoney } from '../words/amounts.js';
import { outcomeInWords } from '../words/outcome.js';
import { checklistSection, triggersSection } from './checklist-section.js';
import { decisionSection } from './decision-section.js';
import { countsInWords, findingsSection } from './findings-section.js';
import { ledgerSection } from './ledger-section.js';
import { mapSection } from './map-section.js';
import { sentence, told } from './parts.js';
import { reportStyle } from './style.js';

/** A project as the report shows it. */
export interface ReportProject {
  readonly name: string;
  /** `undefined` where its configuration is broken. */
  readonly analysis: Analysis | undefined;
  /** What could not be read: with one of these the report is not the whole truth. */
  readonly problems: readonly { readonly place: string; readonly message: string }[];
}

export interface ReportInput {
  readonly projects: readonly ReportProject[];
  /** `2026-11-23`. */
  readonly asOf: string;
  readonly version: string;
  readonly graphviz: Graphviz;
  /** The Base64 SHA-256 of a text in UTF-8, by which the page names the one style sheet that it allows. */
  readonly sha256: (text: string) => string;
}

/**
 * One HTML page with all readings of some projects (interfaces.md, 1). It needs no script and fetches nothing: its policy forbids both.
 * @returns the document
 */
export function reportPage({ projects, asOf, version, graphviz, sha256 }: ReportInput): string {
  const [only] = projects;
  const title = projects.length === 1 && only ? `${titleOf(only)} – Seamline` : 'Seamline report';
  const policy = `default-src 'none'; style-src 'sha256-${sha256(reportStyle)}'; base-uri 'none'; form-action 'none'`;
  const head = tag(
    'head',
    {},
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'referrer', content: 'no-referrer' }),
    tag('title', {}, title),
    styleSheet(reportStyle),
  );
  const body = tag(
    'body',
    {},
    tag('a', { class: 'skip', href: '#content' }, 'To the content'),
    tag(
      'header',
      {},
      tag('p', { class: 'brand' }, 'Seamline'),
      tag('h1', {}, projects.length === 1 && only ? told(titleOf(only)) : 'What happens between the systems'),
      tag('p', { class: 'quiet' }, `As of ${asOf}`),
    ),
    projects.length > 1 ? contents(projects) : undefined,
    tag(
      'main',
      { id: 'content' },
      ...projects.map((project, index) => projectSection(project, `p${index + 1}`, graphviz)),
    ),
    tag('footer', {}, tag('p', { class: 'quiet' }, `Made by seamline ${version}.`)),
  );
  return htmlDocument(tag('html', { lang: 'en' }, head, body));
}

function titleOf({ analysis, name }: ReportProject): string {
  return visible(analysis?.landscape.project?.title ?? name);
}

function contents(projects: readonly ReportProject[]): Markup {
  return tag(
    'nav',
    { 'aria-label': 'Projects' },
    tag(
      'ul',
      {},
      ...projects.map((project, index) =>
        tag(
          'li',
          {},
          tag('a', { href: `#p${index + 1}` }, told(titleOf(project))),
          project.analysis ? ` ${visible(outcomeInWords(project.analysis.decision))}` : ' not analysed',
        ),
      ),
    ),
  );
}

function projectSection(project: ReportProject, id: string, graphviz: Graphviz): Markup {
  const { analysis, problems } = project;
  const placeOf = placesBelow();
  return tag(
    'section',
    { id, class: 'project', 'aria-labelledby': `${id}-title` },
    tag('h2', { id: `${id}-title` }, told(titleOf(project))),
    problems.length === 0 ? undefined : problemList(problems),
    ...(analysis
      ? [
          headline(analysis, id, placeOf),
          decisionSection(analysis, id, placeOf, graphviz),
          mapSection(analysis, id, placeOf, graphviz),
          checklistSection(analysis, id, placeOf),
          triggersSection(analysis, id, placeOf),
          findingsSection(analysis, id, placeOf),
          ledgerSection(analysis, id, placeOf),
          coverageSection(analysis, id),
        ]
      : []),
  );
}

function problemList(problems: ReportProject['problems']): Markup {
  return tag(
    'div',
    { class: 'problems', role: 'note' },
    tag('p', {}, tag('strong', {}, 'This is not the whole truth: '), 'some of the input could not be read.'),
    tag(
      'ul',
      {},
      ...problems.map(({ place, message }) =>
        tag('li', {}, tag('code', {}, visible(place)), ' ', sentence(visible(message))),
      ),
    ),
  );
}

/** The outcome, and the figures that everything below explains. */
function headline(analysis: Analysis, id: string, placeOf: PlaceOf): Markup {
  const { decision, findings, ledger, coverage } = analysis;
  const view = decisionView(analysis, { placeOf });
  const counts = countFindings(findings);
  const checks = checklistView(analysis, placeOf);
  const figures: readonly Figure[] = [
    {
      href: `#${id}-findings`,
      value: countsInWords(counts) || 'none',
      label: `open findings, ${counts.accepted} accepted`,
    },
    {
      href: `#${id}-ledger`,
      value: [hours(ledger.totals.minutesPerMonth), monthlyMoney(ledger.totals.cost) ?? '']
        .filter((part) => part !== '')
        .join(', '),
      label: `of manual work a month${ledger.totals.unquantified > 0 ? `, ${ledger.totals.unquantified} not quantified` : ''}`,
    },
    {
      href: `#${id}-checklist`,
      value: `${checks.filter(({ done }) => done).length} of ${checks.length}`,
      label: 'done before rebuilding anything',
    },
    { href: `#${id}-coverage`, value: percent(coverage.handoffsDeclared), label: 'of handoffs fully declared' },
  ];
  const symptom = decision.outcome.kind === 'outcome' ? view?.symptom : undefined;
  return tag(
    'div',
    { class: 'headline' },
    tag('p', { class: 'outcome' }, told(visible(outcomeInWords(decision)))),
    symptom ? tag('p', {}, 'because of: ', told(symptom.title)) : undefined,
    decision.reviewRequested
      ? tag(
          'p',
          { class: 'call' },
          tag('a', { href: `#${id}-triggers` }, 'Request a Growth Systems Review'),
          `: ${counted(decision.triggers.filter(({ met }) => met).length, 'reason')}`,
        )
      : undefined,
    tag('ul', { class: 'figures' }, ...figures.map(figure)),
  );
}

interface Figure {
  readonly href: string;
  readonly value: string;
  readonly label: string;
}

function figure({ href, value, label }: Figure): Markup {
  return tag('li', {}, tag('a', { href }, tag('span', { class: 'value' }, value), ' ', tag('span', {}, label)));
}

function coverageSection({ coverage, landscape }: Analysis, id: string): Markup {
  return tag(
    'section',
    { 'aria-labelledby': `${id}-coverage` },
    tag('h3', { id: `${id}-coverage` }, 'Coverage'),
    tag(
      'p',
      {},
      `${percent(coverage.handoffsDeclared)} of ${counted(landscape.liveHandoffs().length, 'live handoff')} say what they carry and by what means, who owns them, what watches them, and what happens on failure. What is not declared is not known, and counts as open.`,
    ),
  );
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
