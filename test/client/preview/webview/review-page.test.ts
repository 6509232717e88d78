// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ReviewPage } from '../../../../client/preview/webview/review/review-page.js';
import { ReviewStore } from '../../../../client/preview/webview/review/review-store.js';
import { FromReviewPage, ReviewPageState, ToReviewPage } from '../../../../client/review/messages.js';
import type { ReviewData } from '../../../../language/protocol/review-data.js';
import { AFTER, BEFORE, reviewed } from '../../review/reviewed.js';

/** The page of a review as a reader uses it. */
class OpenReview {
  readonly posted: FromReviewPage[] = [];
  readonly store: ReviewStore;
  readonly place: HTMLElement;

  constructor(restored?: ReviewPageState) {
    const post = (message: FromReviewPage): void => void this.posted.push(FromReviewPage.parse(message));
    this.store = new ReviewStore({ post, keep: () => undefined }, restored);
    this.place = document.body.appendChild(document.createElement('main'));
    onTestFinished(() => {
      render(null, this.place);
      this.place.remove();
    });
  }

  static async of(data: ReviewData, restored?: ReviewPageState): Promise<OpenReview> {
    const page = new OpenReview(restored);
    await act(() => render(h(ReviewPage, { store: page.store }), page.place));
    await page.receive({ kind: 'review', base: 'main', data });
    return page;
  }

  async receive(message: ToReviewPage): Promise<void> {
    await act(() => this.store.receive(ToReviewPage.parse(message)));
  }

  all(testId: string): readonly HTMLElement[] {
    return [...this.place.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`)];
  }

  text(testId: string): string {
    return this.all(testId)
      .map(({ textContent }) => (textContent ?? '').replaceAll(/\s+/g, ' ').trim())
      .join(' | ');
  }

  async click(element: Element | null | undefined): Promise<void> {
    await act(() => {
      element?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    });
  }
}

const changed = (): Promise<ReviewData> => reviewed({ 'books.seam': BEFORE }, { 'books.seam': AFTER });

describe('the page of a review', () => {
  test('sums up, then says who owns what, what was changed how, and which findings are new and fixed', async () => {
    const page = await OpenReview.of(await changed());
    expect(page.text('base')).toBe('main');
    expect(page.text('work')).toBe('before: 2 h 10 min → , now: 4 h 20 min +2 h 10 min');
    expect(page.text('cost')).toBe('before: 130 EUR → , now: 260 EUR +130 EUR');
    expect(page.text('counts')).toMatch(/^\d+ new \(\d error.*\), \d fixed, \d still there$/);
    expect(page.text('ownership')).toContain('InvoiceShopLedgerbooks.seam:5');
    expect(page.text('declaration-Push')).toMatch(/on failurebefore: silent → , now: alert$/);
    const sections = [...page.place.querySelectorAll('section')].map((section) => section.getAttribute('aria-label'));
    expect(sections.slice(0, 4)).toEqual(['Who owns what', 'Handoffs and other declarations', 'New findings', 'Fixed']);
    expect(page.text('section-fixed')).toContain('fails silently');
  });

  test('leads to lines, texts and rules, and stops', async () => {
    const page = await OpenReview.of(await changed());
    const [push] = page.all('declaration-Push');
    await page.click(push?.querySelector('[data-testid="place"]'));
    await page.click(push?.querySelector('[data-testid="diff"]'));
    await page.click(page.place.querySelector('[data-testid="rule-handoff/silent-failure"]'));
    await page.click(page.place.querySelector('[data-testid="choose-base"]'));
    await page.click(page.place.querySelector('[data-testid="stop"]'));
    expect(page.posted).toMatchObject([
      { kind: 'reveal', location: { range: { start: { line: 5 } } } },
      { kind: 'diff', target: { title: 'handoff Push since main', before: expect.stringContaining('revision') } },
      { kind: 'explain', rule: 'handoff/silent-failure' },
      { kind: 'choose base' },
      { kind: 'stop' },
    ]);
  });

  test('follows what is typed, and keeps in sight what was known while something is wrong', async () => {
    const page = await OpenReview.of(await changed());
    await page.receive({ kind: 'trouble', message: 'There is no revision "main".' });
    expect(page.text('trouble')).toContain('no revision');
    expect(page.all('ownership')).toHaveLength(1);
    const same = await reviewed({ 'books.seam': BEFORE }, { 'books.seam': BEFORE });
    await page.receive({ kind: 'review', base: 'main', data: same });
    expect(page.all('trouble')).toEqual([]);
    expect(page.text('nothing-changed')).toBe('Nothing has changed in what the models mean since main.');
  });

  test('says what it could not read, and compares nothing that nobody judged', async () => {
    const data = await reviewed(
      { 'books.seam': 'sistem X\n' },
      { 'books.seam': BEFORE, 'seamline.config.json': '{ "x": 1 }' },
    );
    const page = await OpenReview.of(data);
    expect(page.all('not-judged')).toHaveLength(1);
    expect(page.text('project-changes')).toContain('Not all of main could be read');
  });

  test('shows texts of files as texts', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const data = await reviewed(
      { 'books.seam': BEFORE },
      { 'books.seam': AFTER.replace('Orders to invoices', hostile) },
    );
    const page = await OpenReview.of(data);
    expect(page.text('declaration-Push')).toContain(hostile);
    expect(page.place.querySelector('img')).toBeNull();
  });

  test('draws no more rows at once than a person reads', async () => {
    const many = Array.from({ length: 130 }, (_, index) => `system S${index}`).join('\n');
    const page = await OpenReview.of(await reviewed({ 'books.seam': BEFORE }, { 'books.seam': `${BEFORE}${many}\n` }));
    const [section] = page.all('section-declarations');
    expect(section?.querySelectorAll('li')).toHaveLength(100);
    await page.click(section?.querySelector('[data-testid="more"]'));
    expect(section?.querySelectorAll('li')).toHaveLength(130);
  });

  test('comes back to where the reader left it', async () => {
    const page = await OpenReview.of(await changed(), { scroll: 140 });
    expect(page.all('panel')[0]?.scrollTop).toBe(140);
  });
});

test.each([[{ kind: 'diff', target: { before: 'a' } }], [{ kind: 'reveal', location: 'file:///x' }], ['stop'], [null]])(
  'a message of another shape is none: %j',
  (message) => {
    expect(FromReviewPage.safeParse(message).success).toBe(false);
    expect(ToReviewPage.safeParse(message).success).toBe(false);
    expect(ReviewPageState.safeParse(message).success).toBe(false);
  },
);
