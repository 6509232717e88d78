import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { DrawingSubject } from '../language/protocol/drawing-data.js';
import { rules } from '../language/protocol/messages.js';
import { clientCommands } from '../language/protocol/names.js';
import { Location } from '../language/protocol/pieces.js';
import type { PictureFormat } from './preview/messages.js';
import type { Preview } from './preview/preview.js';
import { DiffTarget } from './review/messages.js';
import type { Review } from './review/review.js';
import type { ReviewPanel } from './review/review-panel.js';
import { showDiff, showDiffCommand } from './review/show-diff.js';
import { startReview } from './review/start-review.js';
import { reveal } from './reveal.js';
import type { Session } from './session.js';
import { openTarget } from './views/tree-view.js';
import type { Grouping } from './views/findings-nodes.js';
import { rulePage } from './virtual-documents.js';

/** What the commands act on. */
export interface CommandContext {
  readonly session: Session;
  readonly preview: Preview;
  readonly review: Review;
  readonly reviewPanel: ReviewPanel;
  /** Whether the server can read revisions. */
  readonly hasGit: boolean;
  groupFindings(by: Grouping): void;
}

/** Registers every command of the extension. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  const { session, preview } = context;
  const commands: Readonly<Record<string, (...sent: readonly unknown[]) => unknown>> = {
    [clientCommands.openPreview]: (uri) => void preview.show(uriFrom(session, uri)),
    [clientCommands.showFindings]: (uri, position, places) => showFindings(session, uri, position, places),
    'seamline.restartServer': () => restart(session),
    'seamline.showOutput': () => session.showOutput(),
    'seamline.explainRule': (rule) => explainRule(session, rule),
    'seamline.exportSvg': () => exportPicture(preview, 'svg'),
    'seamline.exportPng': () => exportPicture(preview, 'png'),
    'seamline.groupFindingsByRule': () => context.groupFindings('rule'),
    'seamline.groupFindingsByElement': () => context.groupFindings('element'),
    'seamline.reviewChanges': (base) => reviewChanges(context, base),
    'seamline.openReview': () => context.reviewPanel.show(),
    'seamline.stopReview': () => context.review.stop(),
    [showDiffCommand]: (target) => showDiff(session, target),
    [openTarget]: (target) => open(context, target),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

/** Opens the page of a rule. */
export async function openRule(rule: string): Promise<void> {
  await vscode.commands.executeCommand('markdown.showPreview', rulePage(rule));
}

/** A URI as the server writes it, from what a menu or the server passes along. */
function uriFrom(session: Session, sent: unknown): string | undefined {
  if (sent instanceof vscode.Uri) return session.textOf(sent);
  return typeof sent === 'string' ? sent : undefined;
}

/** Starts the server again, and says so where it cannot be started. */
export async function restart(session: Session): Promise<void> {
  try {
    await session.restart();
  } catch (error) {
    session.log(String(error));
    void vscode.window.showErrorMessage(vscode.l10n.t('The language server could not be started. See its output.'));
  }
}

/** @param base what to compare with; where it is no text, the reader is asked */
async function reviewChanges({ session, review, reviewPanel, hasGit }: CommandContext, base: unknown): Promise<void> {
  try {
    const wish = { base: typeof base === 'string' ? base : undefined, hasGit };
    if (await startReview(session, review, wish)) reviewPanel.show();
  } catch (error) {
    void vscode.window.showErrorMessage(session.noAnswer('The review could not be started', error));
  }
}

const RuleArgument = z.union([z.string(), z.object({ label: z.string(), context: z.literal('rule') })]);

/** Asks which rule, unless it is known. */
async function explainRule(session: Session, sent: unknown): Promise<void> {
  const known = RuleArgument.safeParse(sent);
  if (known.success) {
    await openRule(typeof known.data === 'string' ? known.data : known.data.label);
    return;
  }
  const all = await session.ask(rules, {});
  const picked = await vscode.window.showQuickPick(
    all.map(({ id, what }) => ({ label: id, detail: what })),
    { placeHolder: vscode.l10n.t('Which rule?'), matchOnDetail: true },
  );
  if (picked) await openRule(picked.label);
}

async function exportPicture(preview: Preview, format: PictureFormat): Promise<void> {
  const root = preview.activeRoot;
  if (root === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no project here: open a folder with .seam files.'),
    );
    return;
  }
  const subjects: readonly { readonly label: string; readonly subject: DrawingSubject }[] = [
    { label: vscode.l10n.t('Decision tree'), subject: { view: 'decision', suppositions: [] } },
    { label: vscode.l10n.t('Map of systems and handoffs'), subject: { view: 'map' } },
  ];
  const picked = await vscode.window.showQuickPick(subjects, { placeHolder: vscode.l10n.t('Which picture?') });
  if (picked) await preview.savePicture(format, root, picked.subject);
}

const FindingsArguments = z.tuple([
  z.string(),
  z.object({ line: z.number(), character: z.number() }),
  z.array(Location),
]);

/** Peeks at the findings of a declaration from where its name stands. */
async function showFindings(session: Session, ...sent: readonly unknown[]): Promise<void> {
  const read = FindingsArguments.safeParse(sent);
  if (!read.success) return;
  const [uri, { line, character }, places] = read.data;
  const locations = places.map(
    ({ uri: file, range: { start, end } }) =>
      new vscode.Location(session.uriOf(file), new vscode.Range(start.line, start.character, end.line, end.character)),
  );
  const position = new vscode.Position(line, character);
  await vscode.commands.executeCommand('editor.action.peekLocations', session.uriOf(uri), position, locations, 'peek');
}

const Target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothing') }),
  z.object({ kind: z.literal('place'), location: Location }),
  z.object({ kind: z.literal('symptom'), root: z.string(), symptom: z.string() }),
  z.object({ kind: z.literal('ledger'), root: z.string() }),
  z.object({ kind: z.literal('diff'), target: DiffTarget }),
]);

/** Goes where a row of a view leads. */
async function open({ session, preview }: CommandContext, sent: unknown): Promise<void> {
  const target = Target.safeParse(sent);
  if (!target.success) return;
  switch (target.data.kind) {
    case 'nothing':
      return;
    case 'place':
      await reveal(session, target.data.location);
      return;
    case 'symptom':
      await preview.showTab(target.data.root, 'decision', target.data.symptom);
      return;
    case 'ledger':
      await preview.showTab(target.data.root, 'ledger');
      return;
    case 'diff':
      await showDiff(session, target.data.target);
  }
}
