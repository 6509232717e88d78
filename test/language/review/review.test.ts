import { describe, expect, test } from 'vitest';
import { isBetter, isWorse } from '../../../language/review/findings.js';
import { isEmpty, review } from '../../../language/review/review.js';
import { completeModel } from '../../support/complete-model.js';
import { invoicingSystems, pushInvoices } from '../../support/invoicing-model.js';
import { analysisOf, inWords, reviewOf } from './support.js';

const base = `${invoicingSystems}${pushInvoices}workflow Cash core { owner Finance affects billing step Push manual step "Look" by Clerk takes 5 minutes weekly }
`;

/** The base with one text replaced by another. */
function changed(from: string, to: string): string {
  if (!base.includes(from)) throw new Error(`the base has no ${from}`);
  return base.replace(from, to);
}

describe('what is declared', () => {
  test.each([
    ['a value', changed('via api', 'via file'), ['changed handoff Push: via api -> file']],
    ['a value more', changed('via api', 'via api "v2"'), ['changed handoff Push: via api -> api "v2"']],
    ['a property more', changed('via api', 'via api runs weekly'), ['changed handoff Push: runs nothing -> weekly']],
    [
      'a property less',
      changed('  idempotent by number\n', ''),
      ['changed handoff Push: idempotent by number -> nothing'],
    ],
    [
      'one of several',
      changed('affects billing\n}', 'affects billing, dispatch }'),
      ['changed handoff Push: affects nothing -> dispatch'],
    ],
    ['an end', changed('Crm -> QuickBooks', 'Crm -> NetSuite'), ['changed handoff Push: to QuickBooks -> NetSuite']],
    [
      'the direction',
      changed('Crm -> QuickBooks', 'Crm <-> QuickBooks'),
      ['changed handoff Push: direction nothing -> <->'],
    ],
    [
      'what is done on failure, in another order',
      changed('retry 3 then dead letter', 'dead letter then retry 3'),
      ['changed handoff Push: on failure retry 3 then dead letter then alert -> dead letter then retry 3 then alert'],
    ],
    [
      'steps in another order',
      changed(
        'step Push manual step "Look" by Clerk takes 5 minutes weekly',
        'manual step "Look" by Clerk takes 5 minutes weekly step Push',
      ),
      [
        'changed workflow Cash: step Push & manual "Look" by Clerk takes 5 minutes weekly -> manual "Look" by Clerk takes 5 minutes weekly & Push',
      ],
    ],
    [
      'a phase',
      changed('draft -> billed -> paid', 'draft -> billed'),
      ['changed entity Invoice: lifecycle draft -> billed -> paid -> draft -> billed'],
    ],
    ['a declaration more', `${base}system Zapier`, ['added system Zapier']],
    ['a declaration less', changed('system NetSuite { owner Finance }\n', ''), ['removed system NetSuite']],
    [
      'another kind',
      changed('system NetSuite { owner Finance }', 'team NetSuite'),
      ['added team NetSuite', 'removed system NetSuite'],
    ],
  ])('%s', (_, after, words) => {
    expect(inWords(reviewOf(base, after).declarations)).toEqual(words);
  });

  test.each([
    ['layout', base.replaceAll(' { ', ' {\n\n').replaceAll('\n', '\r\n')],
    ['comments', `// a note\n/** Documented. */\n${base}/* the end */`],
    [
      'the order of declarations',
      base
        .split(/\n(?=[a-z])/)
        .toReversed()
        .join('\n'),
    ],
    ['the order of properties', changed('carries new Invoice\n  via api', 'via api carries new Invoice')],
    ['a status that is the usual one', changed('  via api\n', '  via api status active\n')],
  ])('no change: %s', (_, after) => {
    const made = reviewOf(base, after);
    expect(inWords(made.declarations)).toEqual([]);
    expect(isEmpty(made)).toBe(true);
  });

  test('no change: another file', () => {
    const [people = '', ...rest] = base.split(/\n(?=system)/);
    const moved = analysisOf({ path: 'z/people.seam', text: people }, { path: 'a/rest.seam', text: rest.join('\n') });
    expect(isEmpty(review(analysisOf(base), moved))).toBe(true);
  });

  test('a model with every kind of declaration, and other texts in it', () => {
    const whole = analysisOf(completeModel);
    const kinds = new Set(
      whole.landscape.fragments.flatMap(({ declarations }) => declarations.map(({ kind }) => kind)),
    );
    expect(kinds.size).toBe(18);
    const made = review(whole, analysisOf(completeModel.replaceAll(/"([a-z])/gi, '"X$1')));
    expect(made.declarations.length).toBeGreaterThan(10);
    expect(isEmpty(review(whole, analysisOf(completeModel)))).toBe(true);
  });
});

describe('renames', () => {
  test('a system is known by what it says and what others say of it', () => {
    const made = reviewOf(base, base.replaceAll('QuickBooks', 'Ledger'));
    expect(inWords(made.declarations)).toEqual(['renamed system QuickBooks to Ledger']);
    expect(made.ownership).toEqual([]);
    expect([made.findings.added, made.findings.fixed]).toEqual([[], []]);
  });

  test('with a change besides', () => {
    const made = reviewOf(base, base.replaceAll('Push', 'Send').replace('via api', 'via file'));
    expect(inWords(made.declarations)).toEqual(['renamed handoff Push to Send: via api -> file']);
  });

  test('several that hang together', () => {
    const after = base
      .replaceAll('Finance', 'Accounts')
      .replaceAll('QuickBooks', 'Ledger')
      .replaceAll('Clerk', 'Typist');
    expect(inWords(reviewOf(base, after).declarations)).toEqual([
      'renamed team Finance to Accounts',
      'renamed role Clerk to Typist',
      'renamed system QuickBooks to Ledger',
    ]);
  });

  test('two that nothing tells apart are no renames', () => {
    const made = reviewOf('system A system B', 'system C system D');
    expect(new Set(inWords(made.declarations))).toEqual(
      new Set(['added system C', 'added system D', 'removed system A', 'removed system B']),
    );
  });
});

describe('ownership', () => {
  const claim = 'source of truth QuickBooks';
  test.each([
    [
      'another system',
      changed(claim, 'source of truth NetSuite'),
      [{ subject: 'Invoice', phases: undefined, before: ['QuickBooks'], after: ['NetSuite'] }],
    ],
    [
      'another system in one phase',
      changed(claim, 'source of truth QuickBooks during draft, paid source of truth NetSuite during billed'),
      [{ subject: 'Invoice', phases: ['billed'], before: ['QuickBooks'], after: ['NetSuite'] }],
    ],
    [
      'a second one',
      changed(claim, `${claim} source of truth NetSuite`),
      [{ subject: 'Invoice', phases: undefined, before: ['QuickBooks'], after: ['NetSuite', 'QuickBooks'] }],
    ],
    ['none', changed(claim, ''), [{ subject: 'Invoice', phases: undefined, before: ['QuickBooks'], after: [] }]],
    [
      'a field apart',
      changed(claim, `${claim} field tax { source of truth NetSuite during paid }`),
      [{ subject: 'Invoice.tax', phases: ['paid'], before: [], after: ['NetSuite'] }],
    ],
  ])('%s', (_, after, changes) => {
    expect(reviewOf(base, after).ownership).toEqual(changes);
  });

  test.each([
    [
      'the same from the other side',
      changed(` ${claim}`, '').replace('vendor "Intuit"', 'vendor "Intuit" owns Invoice'),
    ],
    ['every phase by name', changed(claim, `${claim} during draft, billed, paid`)],
    ['phase by phase', changed(claim, `${claim} during draft ${claim} during billed, paid`)],
  ])('no change: %s', (_, after) => {
    expect(isEmpty(reviewOf(base, after))).toBe(true);
  });
});

describe('readings', () => {
  test('findings are new, fixed or still there', () => {
    const { findings } = reviewOf(base, changed('  monitored by alert "failed" to Finance\n', ''));
    expect(findings.added.map(({ rule }) => rule)).toContain('handoff/unmonitored');
    expect(findings.fixed).toEqual([]);
    expect(findings.still.length).toBeGreaterThan(0);
  });

  test('an accepted finding weighs less, and more when it comes back', () => {
    const bad = changed('  monitored by alert "failed" to Finance\n', '');
    const accepted = bad.replace('via api', 'via api accept handoff/unmonitored because "soon"');
    const rule = 'handoff/unmonitored';
    const there = reviewOf(bad, accepted).findings.still.find(({ after }) => after.rule === rule);
    const back = reviewOf(accepted, bad).findings.still.find(({ after }) => after.rule === rule);
    expect([there && isBetter(there), there && isWorse(there)]).toEqual([true, false]);
    expect([back && isBetter(back), back && isWorse(back)]).toEqual([false, true]);
  });

  test('outcome, symptoms, checklist and ledger', () => {
    const symptom = 'symptom Twice { traced to Push frequency recurring cause unclear }\n';
    const made = reviewOf(base, `${changed('takes 5 minutes weekly', 'takes 10 minutes weekly')}${symptom}`);
    expect(made.outcome?.before?.outcome.kind).toBe('nothing to decide');
    expect(made.outcome?.after?.outcome).toMatchObject({
      kind: 'outcome',
      outcome: { name: { text: 'SystemsAudit' } },
    });
    expect(made.symptoms.map(({ name, before, after }) => [name, before, after?.walk.end.kind])).toEqual([
      ['Twice', undefined, 'outcome'],
    ]);
    expect(made.ledger.changed).toBe(true);
    const minutes = [made.ledger.before, made.ledger.after].map((totals) => totals?.minutesPerMonth.toFixed(3));
    expect(minutes).toEqual(['21.667', '43.333']);
    const unsettled = reviewOf(base, changed('source of truth QuickBooks', ''));
    expect(unsettled.checklist.map(({ before, after }) => [before?.id, before?.done, after?.done])).toEqual([
      ['sources-defined', true, false],
    ]);
  });

  test('a project that comes, and one that goes', () => {
    const whole = analysisOf(base);
    const [come, gone] = [review(undefined, whole), review(whole, undefined)];
    expect(come.findings.added).toEqual(whole.findings);
    expect(gone.findings.fixed).toEqual(whole.findings);
    expect(new Set(come.declarations.map(({ change }) => change))).toEqual(new Set(['added']));
    expect(new Set(gone.declarations.map(({ change }) => change))).toEqual(new Set(['removed']));
  });
});
