// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { OpenPage } from './open-page.js';

const invoices = `
project Books "The books" { rate 60 EUR }

team Sales
team Finance

system Shop { owner Sales }
system Ledger { owner Finance }

entity Invoice { source of truth Ledger }

handoff PushInvoice "Orders to invoices": Shop -> Ledger {
  carries new Invoice
  via file "CSV"
  runs weekly
  owner Finance
  monitored by nothing
  on failure silent
  manual step "Clean up tax codes" takes 30 minutes weekly
  affects billing
}

workflow Billing core { owner Finance step PushInvoice }

symptom MissingInvoices "Orders without an invoice" {
  kind missing-records
  observed 2026-08-14, 2026-09-02, 2026-10-02
  traced to PushInvoice
  cause unclear
}

symptom SlowPrinter "The printer is slow" {
  kind hidden-rule
  observed 2026-08-14
  impact low
}
`;

const files = { 'books.seam': invoices };

/** The line of a text in the model, from 1. */
function lineOf(text: string): number {
  return invoices.slice(0, invoices.indexOf(text)).split('\n').length;
}

test('shows the outcome, and the walk of the symptom that decides, question by question', async () => {
  const page = await OpenPage.of(files);
  expect(page.text('summary')).toMatch(/^Systems audit [1-9]\d* errors?, /);
  expect(page.text('outcome')).toBe('Systems audit');
  expect(page.get('symptom-MissingInvoices')).toHaveProperty('checked', true);
  expect(page.text('step-LowImpact')).toContain('Is it occasional and low-impact? no');
  expect(page.text('step-CauseClear')).toContain('Is the root cause clear? no');
  expect(page.text('step-LowImpact')).toContain('observed ×3');
});

test('reveals the line of an evidence', async () => {
  const page = await OpenPage.of(files);
  const place = page.get('step-CauseClear').querySelector<HTMLElement>('[data-testid="place"]');
  await page.do(() => place?.click());
  expect(page.revealed).toBe(`books.seam:${lineOf('cause unclear')}`);
});

test('shows the walk of another symptom, and lets go of what was supposed of the first', async () => {
  const page = await OpenPage.of(files);
  await page.click('what-if-cause-clear');
  await page.do(() => page.store.chooseSymptom('SlowPrinter'));
  expect(page.text('outcome')).toBe('Document and monitor');
  expect(page.find('outcome-before')).toBeUndefined();
  expect(page.find('step-CauseClear')).toBeUndefined();
});

test('walks anew when a fact is turned over, and back', async () => {
  const page = await OpenPage.of(files);
  expect(page.get('what-if-cause-clear').getAttribute('aria-checked')).toBe('false');
  await page.click('what-if-cause-clear');
  expect(page.get('what-if-cause-clear').getAttribute('aria-checked')).toBe('true');
  expect(page.text('outcome')).toBe('Diagnostic review');
  expect(page.text('outcome-before')).toBe('As the files have it: Systems audit');
  expect(page.text('step-CauseClear')).toContain('Supposed: cause clear');
  await page.click('what-if-cause-clear');
  expect(page.text('outcome')).toBe('Systems audit');
  expect(page.find('outcome-before')).toBeUndefined();
});

test('supposes the smallest change at a click, and goes back to what the files say', async () => {
  const page = await OpenPage.of(files);
  await page.click('smallest-change-try');
  expect(page.text('outcome')).not.toBe('Systems audit');
  await page.click('what-if-reset');
  expect(page.text('outcome')).toBe('Systems audit');
});

test('says what is wrong with suppositions that contradict one another', async () => {
  const page = await OpenPage.of(files);
  await page.do(() => page.store.suppose(['recurring', 'occasional']));
  expect(page.get('what-if').querySelector('[role="alert"]')?.textContent).toContain('cannot hold together');
  expect(page.text('outcome')).toBe('Systems audit');
  expect(page.find('part-CauseClear')).toBeDefined();
});

test('names where the cause may lie, with the rule of each', async () => {
  const page = await OpenPage.of(files);
  expect(page.text('candidates')).toContain('fails silently');
  await page.click('rule-handoff/silent-failure');
  expect(page.posted.at(-1)).toEqual({ kind: 'explain', rule: 'handoff/silent-failure' });
});

test('shows every trigger, met or not', async () => {
  const page = await OpenPage.of(files);
  expect(page.text('trigger-Recurring')).toContain('met');
  expect(page.text('trigger-Distrust')).toContain('not met');
});

test('draws the tree: each part is a button with a name, and one of them is in the tab order', async () => {
  const page = await OpenPage.of(files);
  const parts = [...(page.get('drawing').shadowRoot?.querySelectorAll('[role="button"]') ?? [])];
  expect(parts.length).toBeGreaterThan(10);
  expect(parts.filter((part) => (part.getAttribute('aria-label') ?? '') === '')).toEqual([]);
  expect(parts.filter((part) => part.getAttribute('tabindex') === '0')).toHaveLength(1);
  expect(page.get('part-CauseClear').getAttribute('aria-label')).toMatch(/^Is the root cause clear\?, .*answer no$/);
});

test('goes from a part of the drawing to its line, by pointer and by keyboard', async () => {
  const page = await OpenPage.of(files);
  await page.click('part-CauseClear');
  expect(page.revealed).toMatch(/operator\.seam:\d+$/);
  await page.do(() => page.store.showTab('map'));
  await page.press(page.get('part-PushInvoice'), 'Enter');
  expect(page.revealed).toBe(`books.seam:${lineOf('handoff PushInvoice')}`);
});

test('says what is found on the part of the map that is looked at', async () => {
  const page = await OpenPage.of(files);
  await page.do(() => page.store.showTab('map'));
  await page.click('part-PushInvoice');
  expect(page.text('part-details')).toContain('from Shop to Ledger');
  expect(page.text('part-details')).toContain('fails silently');
});

test('takes a click on the label of a handoff for one on its arrow', async () => {
  const page = await OpenPage.of(files);
  await page.do(() => page.store.showTab('map'));
  const id = page.get('part-PushInvoice').id;
  const label = page.roots().flatMap((root) => [...root.querySelectorAll(`[data-part="${id}"] text`)])[0];
  await page.do(() => label?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })));
  expect(page.text('part-details')).toContain('from Shop to Ledger');
});

test('says what the marks of the map mean', async () => {
  const page = await OpenPage.of(files);
  await page.do(() => page.store.showTab('map'));
  expect(page.text('legend')).toContain('critical handoff');
  const marks = [...page.get('legend').querySelectorAll('.legend-mark')];
  expect(marks.length).toBeGreaterThan(5);
  for (const mark of marks) expect(mark.shadowRoot?.querySelector('svg')?.childElementCount).toBeGreaterThan(0);
});

test('filters the map, and shows all of it again', async () => {
  const page = await OpenPage.of(files);
  await page.do(() => page.store.showTab('map'));
  await page.do(() => page.store.look({ x: 10, y: 10, scale: 2 }));
  await page.do(() => page.store.filterMap({ entity: 'Invoice' }));
  expect(page.posted.at(-1)).toMatchObject({ kind: 'draw', subject: { view: 'map', entity: 'Invoice' } });
  expect(page.kept?.view).toBeUndefined();
  expect(page.find('part-PushInvoice')).toBeDefined();
  await page.do(() => page.store.filterMap({ entity: 'Gone' }));
  expect(page.text('panel-map')).toContain('Nothing in the project has this name any more');
});

test('says what the map shows as a list, too, for who would rather read', async () => {
  const page = await OpenPage.of(files);
  await page.do(() => page.store.showTab('map'));
  const details = page.get('map-as-list').closest('details');
  await page.do(() => {
    details?.setAttribute('open', '');
    details?.dispatchEvent(new Event('toggle'));
  });
  const rows = [...(details?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
  expect(rows).toHaveLength(3);
  expect(rows.at(-1)).toContain('from Shop to Ledger');
});

test('adds the ledger up by what the reader asks for', async () => {
  const page = await OpenPage.of(files);
  await page.do(() => page.store.showTab('ledger'));
  expect(page.text('ledger-totals')).toContain('Manual work a month2 h 10 min');
  expect(page.text('ledger-totals')).toContain('Cost a month130 EUR');
  expect(page.text('ledger-rows')).toContain('Orders to invoices');
  await page.do(() => page.store.groupLedger('area'));
  expect(page.text('ledger-rows')).toContain('Billing');
});

test('shows the checklist with what is open', async () => {
  const page = await OpenPage.of(files);
  await page.do(() => page.store.showTab('checklist'));
  expect(page.text('check-handoffs-listed')).toContain('open');
  expect(page.text('check-integrations-stable')).toContain('open error');
});

test('moves between the tabs with the arrow keys', async () => {
  const page = await OpenPage.of(files);
  await page.press(page.get('tab-decision'), 'ArrowLeft');
  expect(page.get('tab-checklist').getAttribute('aria-selected')).toBe('true');
  expect(document.activeElement).toBe(page.get('tab-checklist'));
  await page.press(page.get('tab-checklist'), 'Home');
  expect(page.get('tab-decision').getAttribute('aria-selected')).toBe('true');
  expect(page.get('panel-decision').getAttribute('aria-labelledby')).toBe('tab-decision');
});

test('lets the keyboard into a panel, whose end may lie out of sight with nothing to go to', async () => {
  const page = await OpenPage.of(files);
  for (const tab of ['decision', 'map', 'ledger', 'checklist'] as const) {
    await page.do(() => page.store.showTab(tab));
    expect(page.get(`panel-${tab}`).tabIndex).toBe(0);
  }
});

test('gives every control a name', async () => {
  const page = await OpenPage.of(files);
  for (const tab of ['decision', 'map', 'ledger', 'checklist'] as const) {
    await page.do(() => page.store.showTab(tab));
    const controls = [...document.querySelectorAll('button, select, input')];
    expect(controls.length).toBeGreaterThan(4);
    expect(controls.filter((control) => nameOf(control) === '').map(({ outerHTML }) => outerHTML)).toEqual([]);
  }
});

function nameOf(control: Element): string {
  const label = control.getAttribute('aria-label') ?? control.closest('label')?.textContent ?? control.textContent;
  return (label ?? '').trim();
}

test('keeps its place while the files change: tab, symptom, suppositions, scroll, and the elements themselves', async () => {
  const page = await OpenPage.of(files);
  await page.do(() => page.store.chooseSymptom('SlowPrinter'));
  await page.do(() => page.store.suppose(['impact high']));
  await page.do(() => page.store.scrolled('decision', 120));
  const before = {
    panel: page.get('panel-decision'),
    question: page.get('step-LowImpact'),
    text: page.text('summary'),
  };
  page.get('what-if-urgent').focus();
  await page.editor.open('books.seam');
  await page.editor.replace('books.seam', 'system Shop', 'system Another { owner Nobody }\n\nsystem Shop');
  await page.refresh();
  expect(page.text('summary')).not.toBe(before.text);
  expect(page.get('panel-decision')).toBe(before.panel);
  expect(page.get('step-LowImpact')).toBe(before.question);
  expect(document.activeElement).toBe(page.get('what-if-urgent'));
  expect(page.kept).toMatchObject({
    tab: 'decision',
    symptom: 'SlowPrinter',
    suppositions: ['impact high'],
    scroll: { decision: 120 },
  });
});

test('keeps the drawing, and the focus in it, while nothing in it changes', async () => {
  const page = await OpenPage.of(files);
  await page.do(() => page.get('part-Urgent').focus());
  const part = page.get('part-Urgent');
  await page.refresh();
  expect(page.get('part-Urgent')).toBe(part);
});

test('comes back to where the reader was', async () => {
  const first = await OpenPage.of(files);
  await first.do(() => first.store.chooseSymptom('SlowPrinter'));
  await first.do(() => first.store.showTab('map'));
  await first.do(() => first.store.look({ x: 40, y: 20, scale: 1.5 }));
  const again = await OpenPage.of(files, first.kept);
  expect(again.kept).toEqual(first.kept);
  await again.do(() => again.store.showTab('decision'));
  expect(again.store.model.state.symptom).toBe('SlowPrinter');
});

test('shows what files say as text, whatever it looks like', async () => {
  const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script> `a` & "b"';
  const title = hostile.replaceAll('"', '\\"');
  const page = await OpenPage.of({
    'a.seam': `project P "${title}"\nsystem A "${title}"\nsystem B\nhandoff H "${title}": A -> B { affects billing }\nsymptom S "${title}" { traced to H }\n`,
  });
  expect(document.querySelector('h1')?.textContent).toBe(hostile);
  for (const tab of ['decision', 'map', 'ledger', 'checklist'] as const) {
    await page.do(() => page.store.showTab(tab));
    for (const root of page.roots()) expect(root.querySelectorAll('img, script, iframe, object')).toHaveLength(0);
  }
});

test('says when there is nothing to decide, and still draws the tree', async () => {
  const page = await OpenPage.of({
    'a.seam': 'system A\nsystem B\nhandoff H: A -> B { owner Nobody monitored by nothing }\n',
  });
  expect(page.text('nothing-to-decide')).toMatch(/declares no symptom\. \d+ findings could become one/);
  expect(page.find('part-LowImpact')).toBeDefined();
});

test('says when files could not be read whole', async () => {
  await OpenPage.of({ 'a.seam': 'system A {\n  kind nonsense\n}\nsystem B\n' });
  expect(document.querySelector('[role="status"]')?.textContent).toContain('1 syntax error');
});

test('says when a document belongs to no project, and when the server does not answer', async () => {
  const page = await OpenPage.of(files);
  await page.receive({ kind: 'trouble', message: 'The language server did not answer.' });
  expect(page.text('trouble')).toBe('The language server did not answer.');
  expect(page.text('outcome')).toBe('Systems audit');
  await page.receive({ kind: 'project', uri: 'untitled:one', data: null });
  expect(page.find('trouble')).toBeUndefined();
  expect(document.body.textContent).toContain('belongs to no project');
});
