import * as vscode from 'vscode';
import type { ReviewedDeclaration } from '../../language/protocol/review-data.js';
import type { Session } from '../session.js';
import type { Review } from './review.js';
import { diffOf } from './diff-target.js';
import { showDiffCommand } from './show-diff.js';

/** Says above each declaration that is new or has changed since the base so, with a way to what it was. */
export function markChanges(session: Session, review: Review): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      const { state } = review;
      const isWanted = vscode.workspace.getConfiguration('seamline', document).get<boolean>('codeLens.enabled') ?? true;
      if (!state?.data || !isWanted) return [];
      const uri = session.textOf(document.uri);
      return state.data.projects
        .flatMap(({ changes }) => changes?.declarations ?? [])
        .filter(({ location, change }) => location.uri === uri && change !== 'removed')
        .map((declaration) => lensOf(declaration, state.base));
    },
  };
  return vscode.Disposable.from(
    changed,
    review.onChange(() => changed.fire()),
    vscode.languages.registerCodeLensProvider({ language: 'seam', scheme: 'file' }, provider),
  );
}

function lensOf(declaration: ReviewedDeclaration, base: string): vscode.CodeLens {
  const { start, end } = declaration.location.range;
  return new vscode.CodeLens(new vscode.Range(start.line, start.character, end.line, end.character), {
    title: titleOf(declaration, base.replaceAll('$(', '$\u200b(')),
    tooltip: vscode.l10n.t('Show what it was'),
    command: showDiffCommand,
    arguments: [diffOf(declaration, base)],
  });
}

function titleOf({ change, formerName, properties }: ReviewedDeclaration, base: string): string {
  const what = properties.map(({ property }) => property).join(', ');
  const rest = what === '' ? '' : `: ${what}`;
  if (change === 'added') return vscode.l10n.t('new since {0}', base);
  if (formerName !== null) return vscode.l10n.t('called {0} in {1}', formerName, base) + rest;
  return vscode.l10n.t('changed since {0}', base) + rest;
}
