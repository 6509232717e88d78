import type { CancellationToken, Position } from 'vscode-languageserver';
import { type Context, type LocatedAt, locateAt } from '../context.js';
import type { Mention } from './subject.js';
import { subjectAt } from './subject-at.js';

/** A name that a request is about, with the document that it stands in. */
export interface LocatedMention extends LocatedAt {
  readonly mention: Mention;
}

/** The name at the position of a request; `undefined` where there is none, or one that stands for nothing. */
export async function mentionAt(
  context: Context,
  params: { readonly textDocument: { readonly uri: string }; readonly position: Position },
  token: CancellationToken,
): Promise<LocatedMention | undefined> {
  const located = await locateAt(context, params, token);
  const mention = located && subjectAt(located.project.landscape, located.fragment, located.offset);
  return mention && { ...located, mention };
}
