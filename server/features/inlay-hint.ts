import type { InlayHint } from 'vscode-languageserver';
import type { Landscape } from '../../language/landscape/landscape.js';
import type { Carried, Declaration, Handoff, System } from '../../language/landscape/types.js';
import { totalsOf } from '../../language/ledger/totals.js';
import type { Settings } from '../../language/protocol/initialization.js';
import { askClient } from '../ask-client.js';
import { costInWords } from '../amounts.js';
import { type Feature, locate } from '../context.js';
import { offsetAt, positionAt } from '../workspace/positions.js';
import type { Project } from '../workspace/project.js';
import { ledgerItemsOf } from './declaration-facts.js';

/** Shows what follows from other declarations at its place: who owns what a handoff carries; if wanted, what is critical and what it costs. */
export const inlayHint: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),

  register(context) {
    const { connection, client, judging } = context;
    connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
      const [located, settings] = await Promise.all([locate(context, textDocument, token), context.settings()]);
      if (!located || settings.inlayHints?.enabled === false) return null;
      await judging.settled();
      const { project, fragment } = located;
      const start = offsetAt(fragment.file, range.start);
      const end = offsetAt(fragment.file, range.end);
      const current = project.fragment(located.path);
      if (token.isCancellationRequested || current !== fragment) return null;
      return fragment.declarations
        .filter((declaration) => declaration.start < end && declaration.end > start)
        .flatMap((declaration) => hintsOf(project, declaration, shownBy(settings)));
    });

    const canRefresh = client.capabilities.workspace?.inlayHint?.refreshSupport === true;
    const refresh = (): void => {
      if (canRefresh) askClient(connection, 'show its hints anew', connection.languages.inlayHint.refresh());
    };
    context.onJudged(refresh);
    context.onSettingsChanged(refresh);
  },
};

interface Shown {
  readonly owners: 'unexpected' | 'all' | 'none';
  readonly critical: boolean;
  readonly costs: boolean;
}

/** What is shown unless the settings say otherwise: what a reader would not guess, and no other view says. */
function shownBy({ inlayHints }: Settings): Shown {
  return {
    owners: inlayHints?.owners ?? 'unexpected',
    critical: inlayHints?.critical ?? false,
    costs: inlayHints?.costs ?? false,
  };
}

function hintsOf(project: Project, declaration: Declaration, shown: Shown): readonly InlayHint[] {
  const { landscape } = project;
  const { file, name } = declaration;
  const hints: InlayHint[] = [];
  const add = (position: number, label: string, tooltip: string): void => {
    hints.push({ position: positionAt(file, position), label, paddingLeft: true, tooltip });
  };
  // A workflow that says `core` and an area that says `critical` need no telling.
  if (shown.critical && DERIVED.has(declaration.kind) && landscape.isCritical(declaration)) {
    add(name.end, 'critical', 'A failure hurts a critical area: findings here weigh more.');
  }
  const cost = shown.costs ? costInWords(totalsOf(ledgerItemsOf(project, declaration))) : undefined;
  if (cost !== undefined) add(name.end, cost, 'What its manual work costs.');
  if (declaration.kind !== 'handoff' || shown.owners === 'none') return hints;
  for (const carried of declaration.carries) {
    const owners = ownersOf(landscape, carried);
    if (!owners || (shown.owners === 'unexpected' && isExpected(landscape, declaration, carried, owners))) continue;
    const names = owners.map((owner) => owner.name.text);
    const tooltip = 'Where the source of truth of what is carried lies.';
    add(carried.end, `owned by ${names.length > 0 ? names.join(', ') : 'nobody'}`, tooltip);
  }
  return hints;
}

/** Data that comes from its owner, or a new record that is made in the system that will own it. */
function isExpected(
  landscape: Landscape,
  { from, to, twoWay }: Handoff,
  { isNew }: Carried,
  [owner, ...others]: readonly System[],
): boolean {
  if (!owner || others.length > 0) return false;
  return owner === landscape.target(from) || ((isNew || twoWay) && owner === landscape.target(to));
}

const DERIVED: ReadonlySet<Declaration['kind']> = new Set([
  'handoff',
  'system',
  'entity',
  'report',
  'rule',
  'exception',
  'workaround',
  'migration',
]);

/** `undefined` for something that nothing declares. */
function ownersOf(landscape: Landscape, carried: Carried): readonly System[] | undefined {
  const subject = landscape.part(carried);
  return subject && landscape.ownership.owners(subject.entity, subject.field);
}
