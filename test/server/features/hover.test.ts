import { describe, expect, test } from 'vitest';
import { HoverRequest, type MarkupContent } from 'vscode-languageserver/node';
import { Editor, type EditorOptions } from '../../support/lsp-server.js';

async function hoverAt(marked: string, options: EditorOptions = {}): Promise<string> {
  const editor = await Editor.withText(marked, {
    capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } },
    ...options,
  });
  const hover = await editor.connection.sendRequest(HoverRequest.type, editor.at());
  return ((hover?.contents ?? { value: '' }) as MarkupContent).value;
}

const MODEL = `team Sales "Sales team"
role Clerk in Sales { people 1  rate 60 USD }
/** Where customers are kept. */
system Hub "The hub" { owner Sales }
system Ledger
entity Customer { source of truth Hub  lifecycle lead -> won }
handoff Push "Nightly": Hub -> Ledger {
  carries Customer
  via file
  affects billing
  manual step "Clean up" by Clerk takes 30 minutes weekly
}
symptom Missing { kind missing-records  traced to Push  cause unclear }
`;

const at = (name: string): string => MODEL.replace(name, `<|>${name}`);

describe('hover', () => {
  test('says what a system is, who answers for it, what it owns and what crosses it', async () => {
    const text = await hoverAt(at('Hub "The hub"'));
    expect(text).toContain('system Hub "The hub"');
    expect(text).toContain('Owned by Sales team · Critical');
    expect(text).toContain('Where customers are kept.');
    expect(text).toContain('Source of truth for\n- Customer');
    expect(text).toContain('Out\n- Push (Nightly): Hub → Ledger');
  });

  test('says what a handoff carries, what is wrong with it, and what it costs', async () => {
    const text = await hoverAt(at('Push "Nightly"'));
    expect(text).toContain('handoff Push "Nightly": Hub -> Ledger');
    expect(text).toContain('Carries\n- Customer');
    expect(text).toMatch(/Findings\n- error: /);
    expect(text).toContain('Costs 2.2 hours a month, 130 USD.');
  });

  test('says where a symptom leads, and what may cause it', async () => {
    const text = await hoverAt(at('Missing'));
    expect(text).toContain('Leads to: ');
    expect(text).toContain('Likely causes\n- ');
  });

  test('works at references, also to what is built in', async () => {
    expect(await hoverAt(at('billing'))).toContain('Built in.');
    expect(await hoverAt(at('Ledger {'))).toContain('system Ledger');
  });

  test('explains keywords, also in the middle of a phrase and in a broken file', async () => {
    expect(await hoverAt(at('carries'))).toContain('What crosses.');
    expect(await hoverAt(at('truth'))).toContain('The system whose copy wins');
    expect(await hoverAt(at('file'))).toContain('By what means');
    expect(await hoverAt('handoff H: A -> B {\n  ownr x\n  on fail<|>ure silent')).toContain(
      'What happens when it fails',
    );
    expect(await hoverAt('hand<|>off status: A -> B')).toContain('Data that is handed');
  });

  test('takes a keyword that is used as a name for the name', async () => {
    expect(await hoverAt('entity <|>status')).toContain('entity status');
  });

  test('explains a rule, a field and a phase', async () => {
    expect(await hoverAt('system A { accept handoff/<|>stale because "x" }')).toContain('handoff/stale');
    expect(await hoverAt('entity E { field <|>f { source of truth A } }\nsystem A')).toContain('Source of truth\n- A');
    expect(await hoverAt(at('won'))).toContain('lead → won');
  });

  test('shows what files say as text, never as markup', async () => {
    const markdown = { capabilities: { textDocument: { hover: { contentFormat: ['markdown' as const] } } } };
    const text = await hoverAt(
      '/** [x](command:evil) <b>!</b> */\nsystem <|>A "```\\n![y](https://evil.example)"',
      markdown,
    );
    expect(text).not.toContain('[x](command:evil)');
    expect(text).not.toContain('<b>');
    expect(text.split('\n')[0]).toMatch(/^`{3,}seam$/);
  });

  test('says nothing where nothing stands', async () => {
    expect(await hoverAt('system A\n<|>\n')).toBe('');
  });
});
