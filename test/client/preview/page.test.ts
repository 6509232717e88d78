import { expect, test } from 'vitest';
import { FromPage, PreviewState, ToPage } from '../../../client/preview/messages.js';
import { freshNonce, pageHtml } from '../../../client/preview/page.js';

const parts = {
  page: 'preview',
  script: 'S',
  style: 'C',
  source: 'https://own',
  nonce: 'n0',
  title: 'Preview',
} as const;

test('runs one script, and loads nothing but its own style', () => {
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(pageHtml(parts)) ?? [];
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'nonce-n0'",
    'style-src https://own',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(policy).not.toMatch(/unsafe/);
  expect(pageHtml(parts).match(/<script/g)).toHaveLength(1);
});

test('has another nonce each time', () => {
  const nonces = new Set(Array.from({ length: 50 }, freshNonce));
  expect(nonces.size).toBe(50);
  for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{32}$/);
});

test.each([
  [{ kind: 'reveal', location: 'file:///etc/passwd' }],
  [{ kind: 'export', format: 'exe', root: '', subject: { view: 'map' } }],
  [{ kind: 'run', command: 'x' }],
  ['ready'],
  [null],
])('a message of another shape is none: %j', (message) => {
  expect(FromPage.safeParse(message).success).toBe(false);
  expect(ToPage.safeParse(message).success).toBe(false);
});

test.each([[undefined], [{}], [{ uri: 1 }], [{ uri: '', tab: 'settings' }]])(
  '%j is no place to come back to',
  (state) => {
    expect(PreviewState.safeParse(state).success).toBe(false);
  },
);
