import { review } from '../../../language/protocol/messages.js';
import type { ReviewData } from '../../../language/protocol/review-data.js';
import { Editor, FOLDER } from '../../support/lsp-server.js';

type Files = Readonly<Record<string, string>>;

/** What the server says has changed from some files to others. */
export async function reviewed(before: Files, after: Files): Promise<ReviewData> {
  const editor = await Editor.start({ base: before, files: after });
  const answer: unknown = await editor.connection.sendRequest(review.method, { uri: FOLDER, base: 'main' });
  const parsed = review.result.parse(answer);
  if (parsed.kind === 'mistake') throw new Error(parsed.message);
  return parsed.review;
}

export const BEFORE = `project Books "The books" { rate 60 EUR }
team Finance
system Shop { owner Finance }
system Ledger { owner Finance }
entity Invoice { key number  source of truth Shop }
handoff Push "Orders to invoices": Shop -> Ledger {
  owner Finance
  carries Invoice
  monitored by nothing
  on failure silent
  manual step "Clean up" by Clerk takes 30 minutes weekly
}
role Clerk
`;

export const AFTER = `${BEFORE.replace('on failure silent', 'on failure alert')
  .replace('source of truth Shop', 'source of truth Ledger')
  .replace('30 minutes', '60 minutes')}
handoff Extra: Ledger -> Shop { on failure silent  affects billing }
`;
