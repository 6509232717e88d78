import type { Analysis } from '../../analysis.js';
import { counted } from '../../rules/wording.js';
import { hours, monthlyMoney } from '../words/amounts.js';
import { type Markup, tag } from '../text/markup.js';
import { type FindingCounts, type FindingsOfFile, findingsView, type FindingView } from '../views/findings-view.js';
import type { PlaceOf } from '../views/place.js';
import { findingId } from './map-section.js';
import { placed, sentence, severityLabel, table, told } from './parts.js';

/** The open findings by file, then those carried on purpose. */
export function findingsSection(analysis: Analysis, id: string, placeOf: PlaceOf): Markup {
  const { counts, open, accepted } = findingsView(analysis, placeOf);
  return tag(
    'section',
    { 'aria-labelledby': `${id}-findings` },
    tag('h3', { id: `${id}-findings` }, 'Findings'),
    tag('p', {}, open.length === 0 ? 'Nothing is open.' : `Open: ${countsInWords(counts)}.`),
    ...open.map((file) => fileFindings(file, id)),
    accepted.length === 0 ? undefined : acceptedFindings(accepted),
  );
}

/** `3 errors, 1 warning`. */
export function countsInWords({ error, warning, info }: FindingCounts): string {
  return [
    error > 0 ? counted(error, 'error') : '',
    warning > 0 ? counted(warning, 'warning') : '',
    info > 0 ? `${info} info` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function fileFindings({ file, counts, findings }: FindingsOfFile, id: string): Markup {
  return tag(
    'details',
    { class: 'fold', open: true },
    tag('summary', {}, tag('code', {}, file), ` ${countsInWords(counts)}`),
    ...findings.map((finding) => findingArticle(finding, id)),
  );
}

function findingArticle(finding: FindingView, id: string): Markup {
  const { fingerprint, rule, severity, certainty, message, why, fix, place, related, cost } = finding;
  const price = cost && monthlyMoney(cost.cost);
  return tag(
    'article',
    { class: `finding ${severity}`, id: findingId(id, fingerprint) },
    tag('h4', {}, severityLabel(severity), ' ', sentence(message)),
    tag(
      'p',
      { class: 'meta' },
      placed(place),
      ' ',
      tag('code', {}, rule),
      certainty === 'undeclared' ? ' not declared' : '',
    ),
    why === '' ? undefined : tag('p', {}, tag('strong', {}, 'Why: '), sentence(why)),
    fix === '' ? undefined : tag('p', {}, tag('strong', {}, 'What to do: '), sentence(fix)),
    cost && cost.minutesPerMonth > 0
      ? tag(
          'p',
          {},
          tag('strong', {}, 'Costs: '),
          `the manual work on it takes ${hours(cost.minutesPerMonth)} a month${price === undefined ? '' : `, ${price}`}.`,
        )
      : undefined,
    related.length === 0
      ? undefined
      : tag(
          'ul',
          { class: 'evidence' },
          ...related.map((other) => tag('li', {}, placed(other.place), ' ', sentence(other.message))),
        ),
  );
}

function acceptedFindings(accepted: readonly FindingView[]): Markup {
  const rows = accepted.map(({ message, rule, place, accepted: acceptance }) => [
    sentence(message),
    tag('code', {}, rule),
    placed(place),
    told(acceptance?.because ?? ''),
    acceptance?.until ?? 'no end',
  ]);
  const columns = ['Finding', 'Rule', 'Where', 'Because', 'Until'].map((title) => ({ title }));
  return tag(
    'details',
    { class: 'fold' },
    tag('summary', {}, `${accepted.length} accepted: known, and carried on purpose`),
    table('Accepted findings', columns, rows),
  );
}
