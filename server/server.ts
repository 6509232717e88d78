import { type Connection, DidChangeConfigurationNotification, type ServerCapabilities } from 'vscode-languageserver';
import { parseDay } from '../language/landscape/time.js';
import { Settings } from '../language/protocol/initialization.js';
import { askClient } from './ask-client.js';
import { type Client, clientOf } from './client.js';
import type { Context, Feature, ServerHost } from './context.js';
import { features } from './features.js';
import { kept } from './kept.js';
import { LoadProgress } from './load-progress.js';
import { Bases } from './review/bases.js';
import { Judging } from './workspace/judging.js';
import type { Project } from './workspace/project.js';
import { Workspace } from './workspace/workspace.js';

/** What the server calls itself. */
export interface ServerInfo {
  readonly name: string;
  readonly version: string;
}

/**
 * Serves an editor at the other end of a connection: wires the features over one workspace, and listens.
 *
 * @param host where the server runs: its files and its clock
 */
export function startServer(connection: Connection, host: ServerHost, serverInfo: ServerInfo): void {
  connection.onInitialize((params) => {
    const client = clientOf(params);
    const progress = new LoadProgress(connection, host, client);
    const editedListeners: ((project: Project, path: string) => void)[] = [];
    const judgedListeners: ((project: Project) => void)[] = [];
    const removedListeners: ((project: Project) => void)[] = [];
    const settingsListeners: (() => void)[] = [];
    const initializedListeners: (() => void)[] = [];
    const judging = new Judging(host, {
      edited: (project, path) => {
        for (const listener of editedListeners) listener(project, path);
      },
      judged: (project) => {
        for (const listener of judgedListeners) listener(project);
      },
      failed: (project, error) => {
        connection.console.error(`The findings of ${project.root} could not be worked out: ${reasonOf(error)}`);
      },
    });
    const workspace = new Workspace(host, {
      changed: (project, path) => {
        judging.changed(project, path);
      },
      removed: (project) => {
        judging.removed(project);
        for (const listener of removedListeners) listener(project);
      },
      reading: (done, all) => {
        progress.reading(done, all);
      },
    });
    if (client.asOf !== undefined) workspace.asOf = parseDay(client.asOf);
    const context: Context = {
      connection,
      client,
      host,
      workspace,
      judging,
      bases: new Bases({ client, host, workspace, judging }),
      settings: settingsOf(connection, client, settingsListeners, initializedListeners),
      onEdited: (listener) => editedListeners.push(listener),
      onJudged: (listener) => judgedListeners.push(listener),
      onRemoved: (listener) => removedListeners.push(listener),
      onSettingsChanged: (listener) => settingsListeners.push(listener),
      onInitialized: (listener) => initializedListeners.push(listener),
    };
    for (const feature of features) feature.register(context);
    connection.onInitialized(() => {
      for (const listener of initializedListeners) listener();
      const folders = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri }] : []);
      for (const { uri } of folders) workspace.addFolder(uri);
    });
    return { capabilities: capabilitiesOf(features, client), serverInfo };
  });
  connection.listen();
}

function capabilitiesOf(all: readonly Feature[], client: Client): ServerCapabilities {
  const capabilities: ServerCapabilities = {};
  for (const feature of all) Object.assign(capabilities, feature.capabilities?.(client));
  return capabilities;
}

/** Asks the client for its settings once, and again when it says that they have changed. */
function settingsOf(
  connection: Connection,
  client: Client,
  listeners: readonly (() => void)[],
  initializedListeners: (() => void)[],
): () => Promise<Settings> {
  const { workspace } = client.capabilities;
  if (!workspace?.configuration) return () => Promise.resolve({});
  const known = kept(() => connection.workspace.getConfiguration('seamline').then(readSettings));
  connection.onDidChangeConfiguration(() => {
    known.forget();
    for (const listener of listeners) listener();
  });
  initializedListeners.push(() => {
    if (workspace.didChangeConfiguration?.dynamicRegistration) {
      const registered = connection.client.register(DidChangeConfigurationNotification.type, { section: 'seamline' });
      askClient(connection, 'tell of its settings', registered);
    }
  });
  return () => known.get();
}

/** Settings of another shape are as good as none. */
function readSettings(value: unknown): Settings {
  const parsed = Settings.safeParse(value ?? {});
  return parsed.success ? parsed.data : {};
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
