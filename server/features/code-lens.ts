import { type CodeLens, CodeLensRefreshRequest, type Command } from 'vscode-languageserver';
import type { Declaration } from '../../language/landscape/types.js';
import { totalsOf } from '../../language/ledger/totals.js';
import { clientCommands } from '../../language/protocol/names.js';
import type { Finding } from '../../language/rules/rule.js';
import { askClient } from '../ask-client.js';
import { costInWords } from '../amounts.js';
import { type Context, type Feature, locate } from '../context.js';
import { locationOf } from '../locations.js';
import { rangeOf } from '../workspace/positions.js';
import type { Project } from '../workspace/project.js';
import { findingsOf, ledgerItemsOf } from './declaration-facts.js';

/** Above a declaration: how much is wrong with it and what it costs; above a symptom and the project, where the decision leads. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),

  register(context) {
    const { connection, client, judging } = context;
    connection.onCodeLens(async ({ textDocument }, token) => {
      const [located, settings] = await Promise.all([locate(context, textDocument, token), context.settings()]);
      if (!located || settings.codeLens?.enabled === false) return null;
      await judging.settled();
      const { project, path } = located;
      const fragment = project.fragment(path);
      if (token.isCancellationRequested || !fragment) return null;
      return fragment.declarations
        .filter(({ name }) => name.text !== '')
        .flatMap((declaration) => lensesOf(context, project, declaration, textDocument.uri));
    });

    const canRefresh = client.capabilities.workspace?.codeLens?.refreshSupport === true;
    const refresh = (): void => {
      if (canRefresh)
        askClient(connection, 'show its lenses anew', connection.sendRequest(CodeLensRefreshRequest.type));
    };
    context.onJudged(refresh);
    context.onSettingsChanged(refresh);
  },
};

function lensesOf(context: Context, project: Project, declaration: Declaration, uri: string): readonly CodeLens[] {
  const range = rangeOf(declaration.name);
  const { open, accepted } = findingsOf(project, declaration);
  const places = [...open, ...accepted].flatMap(({ at }) => locationOf(context, project, at) ?? []);
  const preview = { command: clientCommands.openPreview, arguments: [uri] };
  const show = { command: clientCommands.showFindings, arguments: [uri, range.start, places] };
  const titles: readonly (readonly [string | undefined, typeof preview | typeof show])[] = [
    [findingsInWords(open, accepted), show],
    [costInWords(totalsOf(ledgerItemsOf(project, declaration))), preview],
    [outcomeInWords(project, declaration), preview],
  ];
  return titles.flatMap(([title, command]) =>
    title === undefined ? [] : [{ range, command: known(context, { title, ...command }) }],
  );
}

/** A command that the client does not have is a title and nothing more. */
function known({ client }: Context, command: Command): Command {
  return client.commands.has(command.command) ? command : { title: command.title, command: '' };
}

function findingsInWords(open: readonly Finding[], accepted: readonly Finding[]): string | undefined {
  const counted = (count: number, one: string): readonly string[] =>
    count === 0 ? [] : [`${count} ${count === 1 || one === 'accepted' ? one : `${one}s`}`];
  const parts = [
    ...counted(open.filter(({ severity }) => severity === 'error').length, 'error'),
    ...counted(open.filter(({ severity }) => severity === 'warning').length, 'warning'),
    ...counted(open.filter(({ severity }) => severity === 'info').length, 'note'),
    ...counted(accepted.length, 'accepted'),
  ];
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function outcomeInWords({ analysis }: Project, declaration: Declaration): string | undefined {
  if (!analysis) return undefined;
  const { decision } = analysis;
  if (declaration.kind === 'project') {
    return decision.outcome.kind === 'outcome' ? `Outcome: ${decision.outcome.outcome.title}` : undefined;
  }
  const end = decision.symptoms.find(({ symptom }) => symptom === declaration)?.walk.end;
  return end?.kind === 'outcome' ? end.outcome.title : undefined;
}
