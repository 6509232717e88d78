import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import type { Landscape } from '../../language/landscape/landscape.js';
import type { Carried, Declaration } from '../../language/landscape/types.js';
import { totalsOf } from '../../language/ledger/totals.js';
import { costInWords } from '../amounts.js';
import { type Feature, locate } from '../context.js';
import { offsetAt, positionAt } from '../workspace/positions.js';
import type { Project } from '../workspace/project.js';
import { ledgerItemsOf } from './declaration-facts.js';

/** Shows what follows from the files where it matters: what is critical, who owns what is carried, what manual work costs. */
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
        .flatMap((declaration) => hintsOf(project, declaration));
    });

    const canRefresh = client.capabilities.workspace?.inlayHint?.refreshSupport === true;
    const refresh = (): void => {
      if (canRefresh) void connection.languages.inlayHint.refresh();
    };
    context.onJudged(refresh);
    context.onSettingsChanged(refresh);
  },
};

function hintsOf(project: Project, declaration: Declaration): readonly InlayHint[] {
  const { landscape } = project;
  const { file, name } = declaration;
  const cost = costInWords(totalsOf(ledgerItemsOf(project, declaration)));
  // A workflow that says `core` and an area that says `critical` need no telling.
  const isCritical = DERIVED.has(declaration.kind) && landscape.isCritical(declaration);
  const facts = [isCritical ? 'critical' : undefined, cost].filter((fact) => fact !== undefined);
  const hints: InlayHint[] = [];
  if (facts.length > 0) {
    hints.push({
      position: positionAt(file, name.end),
      label: facts.join(' · '),
      kind: InlayHintKind.Type,
      paddingLeft: true,
    });
  }
  if (declaration.kind === 'handoff') {
    for (const carried of declaration.carries) {
      const label = ownersOf(landscape, carried);
      if (label === undefined) continue;
      const tooltip = 'The source of truth of what is carried';
      hints.push({
        position: positionAt(file, carried.end),
        label,
        kind: InlayHintKind.Parameter,
        paddingLeft: true,
        tooltip,
      });
    }
  }
  return hints;
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

function ownersOf(landscape: Landscape, carried: Carried): string | undefined {
  const subject = landscape.part(carried);
  if (!subject) return undefined;
  const owners = landscape.ownership.owners(subject.entity, subject.field);
  return owners.length > 0 ? `of ${owners.map(({ name }) => name.text).join(', ')}` : 'of nobody';
}
