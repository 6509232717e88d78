import { LocationLink } from 'vscode-languageserver';
import type { Context, Feature } from '../context.js';
import { ruleUri, uriOf } from '../locations.js';
import { type LocatedMention, mentionAt } from '../navigation/mention-at.js';
import { declarationsOf } from '../navigation/subject-at.js';
import { rangeOf } from '../workspace/positions.js';

/** Goes to where a name is declared: in the project, in the built-in library, or to the page of a rule. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),

  register(context) {
    context.connection.onDefinition(async (params, token) => {
      const located = await mentionAt(context, params, token);
      if (!located) return null;
      const links = linksTo(context, located);
      const wantsLinks = context.client.capabilities.textDocument?.definition?.linkSupport === true;
      return wantsLinks
        ? links
        : links.map(({ targetUri, targetSelectionRange: range }) => ({ uri: targetUri, range }));
    });
  },
};

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function linksTo(context: Context, { project, mention: { subject, at } }: LocatedMention): LocationLink[] {
  const origin = rangeOf(at);
  if (subject.kind === 'rule') {
    return context.client.virtualDocuments ? [LocationLink.create(ruleUri(subject.id), START, START, origin)] : [];
  }
  return declarationsOf(subject).flatMap(({ name, whole }) => {
    const uri = uriOf(context, project, name.file);
    return uri === undefined ? [] : [LocationLink.create(uri, rangeOf(whole), rangeOf(name), origin)];
  });
}
