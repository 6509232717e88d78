import type { Severity } from '../../rules/rule.js';
import type { CurrencyTotal, Totals } from '../../ledger/totals.js';
import { hours, monthlyMoney } from '../words/amounts.js';
import { severityMark } from '../drawing/badge.js';
import type { Drawing } from '../drawing/drawing.js';
import { type Content, type Markup, tag } from '../text/markup.js';
import type { EvidenceView } from '../views/evidence.js';
import { longPlace, type Place } from '../views/place.js';

/** A text of a file: set apart, so that one written from right to left does not turn the words around it. */
export function told(text: string): Markup {
  return tag('bdi', {}, text);
}

/** A sentence about a project: what stands between backticks in it is a name of the model. */
export function sentence(text: string): Markup {
  const parts = text.split('`');
  // An odd backtick opens nothing.
  if (parts.length % 2 === 0) return told(text);
  return tag('bdi', {}, ...parts.map((part, index) => (index % 2 === 0 ? part : tag('code', {}, part))));
}

/** A place as the page names it. */
export function placed(place: Place): Markup {
  return tag('code', { class: 'place' }, longPlace(place));
}

/** A severity as mark and word. */
export function severityLabel(severity: Severity): Markup {
  const mark = tag(
    'svg',
    { class: 'mark', viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' },
    severityMark(severity, { x: 8, y: 8 }),
  );
  return tag('span', { class: `severity ${severity}` }, mark, severity);
}

/** Done or not, as mark and word. */
export function doneLabel(done: boolean, words: { readonly yes: string; readonly no: string }): Markup {
  return tag(
    'span',
    { class: done ? 'state done' : 'state open' },
    tag('span', { 'aria-hidden': 'true' }, done ? '✓ ' : '✗ '),
    done ? words.yes : words.no,
  );
}

/** Wider drawings shrink no further than they can be read: they scroll. */
const WIDE = 1000;
const HUGE = 2200;

/** A drawing, in a frame that scrolls where it is wider than the page. */
export function figure(label: string, { svg, width }: Drawing): Markup {
  const look = width > HUGE ? 'figure huge' : width > WIDE ? 'figure wide' : 'figure';
  return tag('div', { class: look, role: 'group', 'aria-label': label, tabindex: 0 }, svg);
}

const SHOWN_EVIDENCE = 5;

/** The lines that something rests on; past a few it counts the rest. */
export function evidenceList(evidence: readonly EvidenceView[]): Markup | undefined {
  if (evidence.length === 0) return undefined;
  const lines = byLine(evidence);
  const rest = lines.length - SHOWN_EVIDENCE;
  return tag(
    'ul',
    { class: 'evidence' },
    ...lines.slice(0, SHOWN_EVIDENCE).map((line) => tag('li', {}, evidenceLine(line))),
    rest > 0 ? tag('li', {}, `and ${rest} more`) : undefined,
  );
}

function evidenceLine(line: readonly EvidenceView[]): readonly Content[] {
  const texts = line.flatMap(({ excerpt, element, property }): readonly Content[] => [
    ' ',
    property === 'name' ? told(element.title) : tag('code', {}, tag('bdi', {}, excerpt)),
  ]);
  const [first] = line;
  return first ? [placed(first.place), ...texts] : [];
}

export interface TableColumn {
  readonly title: string;
  readonly look?: 'number';
}

/** A table with a caption; the first cell of each row names the row. */
export function table(caption: string, columns: readonly TableColumn[], rows: readonly (readonly Content[])[]): Markup {
  const lookOf = (index: number): string | undefined => columns[index]?.look;
  return tag(
    'div',
    { class: 'table', role: 'group', 'aria-label': caption, tabindex: 0 },
    tag(
      'table',
      {},
      tag('caption', {}, caption),
      tag(
        'thead',
        {},
        tag('tr', {}, ...columns.map(({ title, look }) => tag('th', { scope: 'col', class: look }, title))),
      ),
      tag(
        'tbody',
        {},
        ...rows.map((row) =>
          tag(
            'tr',
            {},
            ...row.map((cell, index) =>
              index === 0 ? tag('th', { scope: 'row' }, cell) : tag('td', { class: lookOf(index) }, cell),
            ),
          ),
        ),
      ),
    ),
  );
}

/** Hours and money of a month as two cells, and what could not be counted. */
export function costCells(totals: Totals): readonly Content[] {
  return [
    hours(totals.minutesPerMonth),
    moneyOf(totals.cost),
    totals.unquantified === 0 ? '' : String(totals.unquantified),
  ];
}

/** Money of a month; a dash where nothing has a price. */
export function moneyOf(cost: readonly CurrencyTotal[]): string {
  return monthlyMoney(cost) ?? '–';
}

/** Evidence of one line of a file together, in the order in which the lines come. */
function byLine(evidence: readonly EvidenceView[]): readonly (readonly EvidenceView[])[] {
  const lines = new Map<string, EvidenceView[]>();
  for (const one of evidence) {
    const line = longPlace(one.place);
    const known = lines.get(line);
    if (known) known.push(one);
    else lines.set(line, [one]);
  }
  return [...lines.values()];
}
