import type { Location } from 'vscode-languageserver';
import { virtualSchemes } from '../language/protocol/names.js';
import type { SourceFile, Span } from '../language/landscape/source.js';
import type { Context } from './context.js';
import { rangeOf } from './workspace/positions.js';
import type { Project } from './workspace/project.js';

/** The URI of the built-in library's file. */
export function libraryUri(path: string): string {
  return `${virtualSchemes.library}:/${path.split('/').at(-1) ?? path}`;
}

/** The URI of a rule's page. */
export function ruleUri(rule: string): string {
  return `${virtualSchemes.documentation}:/${rule}.md`;
}

/** The URI of a file that a landscape names; `undefined` for the library where the client cannot open it. */
export function uriOf({ workspace, client }: Context, project: Project, file: SourceFile): string | undefined {
  if (!file.builtIn) return workspace.uriOf(project, file.path);
  return client.virtualDocuments ? libraryUri(file.path) : undefined;
}

/** Where a span is, for the client; `undefined` where it cannot go there. */
export function locationOf(context: Context, project: Project, span: Span): Location | undefined {
  const uri = uriOf(context, project, span.file);
  return uri === undefined ? undefined : { uri, range: rangeOf(span) };
}
