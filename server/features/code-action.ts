import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Context, Feature, Located } from '../context.js';
import { locate } from '../context.js';
import { offsetAt } from '../workspace/positions.js';
import { acceptances } from './code-actions/accept.js';
import { causes } from './code-actions/causes.js';
import { FIX_ALL, fixAll } from './code-actions/fix-all.js';
import { quickFixes } from './code-actions/quick-fixes.js';
import { extractSystems, moveToFile } from './code-actions/move.js';
import { splitTwoWay } from './code-actions/split-two-way.js';
import type { Selection } from './code-actions/selection.js';

/** What each kind of action is made by, with the kind that a client asks for it by. */
const SOURCES: readonly {
  readonly kind: CodeActionKind;
  readonly make: (context: Context, selection: Selection) => readonly CodeAction[];
}[] = [
  { kind: CodeActionKind.QuickFix, make: quickFixes },
  { kind: CodeActionKind.QuickFix, make: causes },
  { kind: CodeActionKind.QuickFix, make: acceptances },
  { kind: CodeActionKind.RefactorRewrite, make: splitTwoWay },
  { kind: CodeActionKind.RefactorMove, make: moveToFile },
  { kind: CodeActionKind.RefactorExtract, make: extractSystems },
  { kind: FIX_ALL, make: fixAll },
];

/** Fixes, acceptances and refactorings for what is selected. */
export const codeAction: Feature = {
  capabilities: () => ({
    codeActionProvider: { codeActionKinds: [...new Set(SOURCES.map(({ kind }) => kind))] },
  }),

  register(context) {
    context.connection.onCodeAction(async ({ textDocument, range, context: { only, diagnostics } }, token) => {
      const located = await locate(context, textDocument, token);
      if (!located) return null;
      await context.judging.settled();
      if (token.isCancellationRequested) return null;
      const current = currentOf(located);
      if (!current) return null;
      const { file } = current.fragment;
      const start = offsetAt(file, range.start);
      const selection = { ...current, start, end: Math.max(start, offsetAt(file, range.end)), diagnostics };
      const wanted = SOURCES.filter(({ kind }) => (only ? only.some((one) => isIn(kind, one)) : kind !== FIX_ALL));
      return wanted.flatMap(({ make }) => make(context, selection));
    });
  },
};

/** An edit may have come while the findings were awaited. */
function currentOf({ project, path }: Located): Located | undefined {
  const fragment = project.fragment(path);
  return fragment && { project, path, fragment };
}

/** Whether a kind is the one that is asked for, or under it. */
function isIn(kind: string, asked: string): boolean {
  return kind === asked || kind.startsWith(`${asked}.`);
}
