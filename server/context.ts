import type { CancellationToken, Connection, Position, ServerCapabilities } from 'vscode-languageserver';
import type { Fragment } from '../language/landscape/fragment.js';
import type { Settings } from '../language/protocol/initialization.js';
import type { Graphviz } from '../language/render/layout/positions.js';
import type { Client } from './client.js';
import type { Bases } from './review/bases.js';
import type { Host } from './workspace/file-system.js';
import type { Judging } from './workspace/judging.js';
import { offsetAt } from './workspace/positions.js';
import type { Project } from './workspace/project.js';
import type { Workspace } from './workspace/workspace.js';

/** What the server needs of where it runs, beyond files and a clock. */
export interface ServerHost extends Host {
  /** Loads what lays out drawings. Only a preview asks for it. */
  startGraphviz(): Promise<Graphviz>;
  /** Those of the files below a folder that no revision of it has, as they lie in a repository of their own. */
  inNestedRepositories(folder: string, files: readonly string[]): ReadonlySet<string>;
}

/** What every feature works with. */
export interface Context {
  readonly connection: Connection;
  readonly client: Client;
  readonly host: ServerHost;
  readonly workspace: Workspace;
  readonly judging: Judging;
  /** What reviews compare with. */
  readonly bases: Bases;
  /** The client's settings for this server, read again when they change. */
  settings(): Promise<Settings>;
  /** Calls back when the text of a file has changed, before the findings of its project are worked out. */
  onEdited(listener: (project: Project, path: string) => void): void;
  /** Calls back whenever the findings of a project are there. */
  onJudged(listener: (project: Project) => void): void;
  /** Calls back when a project is no more. */
  onRemoved(listener: (project: Project) => void): void;
  /** Calls back when the client's settings may have changed. */
  onSettingsChanged(listener: () => void): void;
  /** Calls back when the client is ready to be asked. The connection itself knows one such listener only, the last. */
  onInitialized(listener: () => void): void;
}

/** One feature of the protocol: what it declares to a client, and how it answers. */
export interface Feature {
  capabilities?(client: Client): Partial<ServerCapabilities>;
  register(context: Context): void;
}

/** A document that a request is about. */
export interface Located {
  readonly project: Project;
  readonly path: string;
  readonly fragment: Fragment;
}

/** The document of a request in its project; `undefined` for one that belongs to none. */
export async function locate(
  { workspace }: Context,
  { uri }: { readonly uri: string },
  token: CancellationToken,
): Promise<Located | undefined> {
  // A request may come before the folder that its document lies in has been read.
  await workspace.idle;
  if (token.isCancellationRequested) return undefined;
  const place = workspace.place(uri);
  const fragment = place?.project.fragment(place.path);
  return place && fragment && { ...place, fragment };
}

/** A place in a document that a request is about. */
export interface LocatedAt extends Located {
  readonly offset: number;
}

/** The same for a position. */
export async function locateAt(
  context: Context,
  { textDocument, position }: { readonly textDocument: { readonly uri: string }; readonly position: Position },
  token: CancellationToken,
): Promise<LocatedAt | undefined> {
  const located = await locate(context, textDocument, token);
  return located && { ...located, offset: offsetAt(located.fragment.file, position) };
}
