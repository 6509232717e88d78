import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  type Registration,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { InitializationOptions } from '../../language/protocol/initialization.js';
import { nodeHost } from '../../server/node/host.js';
import type { ServerHost } from '../../server/context.js';
import { startServer } from '../../server/server.js';
import type { FileSystem } from '../../server/workspace/file-system.js';
import { applyWorkspaceEdit } from './lsp-edits.js';
import { MemoryFiles } from './lsp-files.js';
import { type MarkedText, readMarks } from './lsp-marks.js';

/** The folder that every test's editor has open. */
export const FOLDER = 'file:///work';

/** How an editor of a test differs from one that can everything. */
export interface EditorOptions {
  /** Files on the disk at the start, by path below the folder; marks are taken out. */
  readonly files?: Readonly<Record<string, string>>;
  readonly options?: InitializationOptions;
  readonly capabilities?: ClientCapabilities;
  /** What it answers for the section `seamline` of its settings. */
  readonly settings?: unknown;
  /** The folders that it has open; default: the one. */
  readonly folders?: readonly string[];
  readonly disk?: FileSystem;
  /** The files of the only revision that there is, `main`, by path below the folder. */
  readonly base?: Readonly<Record<string, string>>;
}

const CAPABILITIES: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    configuration: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    diagnostic: {},
  },
};

/** An editor that talks to a server of its own over a pair of streams in this process, with files in memory. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly files: MemoryFiles;
  readonly initialized: InitializeResult;
  /** What the server has asked to be told of since. */
  readonly registrations: readonly Registration[];
  /** What was published last, by URI. */
  readonly published = new Map<string, readonly Diagnostic[]>();
  /** How often anything was published, by URI. */
  readonly publications: string[] = [];
  /** The marks of the files, by path. */
  readonly marks = new Map<string, MarkedText>();
  /** The texts of the open documents, by path. */
  readonly texts = new Map<string, string>();
  readonly #versions = new Map<string, number>();

  private constructor(
    connection: ProtocolConnection,
    files: MemoryFiles,
    initialized: InitializeResult,
    registrations: readonly Registration[],
  ) {
    this.registrations = registrations;
    this.connection = connection;
    this.files = files;
    this.initialized = initialized;
  }

  /** Starts a server and opens the folder; settled when the server has read it. */
  static async start(options: EditorOptions = {}): Promise<Editor> {
    const files = new MemoryFiles();
    const marks = new Map<string, MarkedText>();
    for (const [path, marked] of Object.entries(options.files ?? {})) {
      const read = readMarks(marked);
      marks.set(path, read);
      files.put(uriOf(path), read.text);
    }
    const connection = connect({
      ...nodeHost,
      files: options.disk ?? files,
      ...(options.base && { revision: revisionOf(options.base) }),
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
      items.map(() => options.settings ?? null),
    );
    const registrations: Registration[] = [];
    connection.onRequest(RegistrationRequest.type, (params) => {
      registrations.push(...params.registrations);
    });
    connection.listen();
    const folders = (options.folders ?? [FOLDER]).map((uri) => ({ uri, name: uri.split('/').at(-1) ?? uri }));
    const initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      workspaceFolders: folders,
      capabilities: options.capabilities ?? CAPABILITIES,
      initializationOptions: { asOf: '2026-11-23', virtualDocuments: true, ...options.options },
    });
    const editor = new Editor(connection, files, initialized, registrations);
    for (const [path, read] of marks) editor.marks.set(path, read);
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      editor.published.set(uri, diagnostics);
      editor.publications.push(uri);
    });
    await connection.sendNotification(InitializedNotification.type, {});
    await editor.rest();
    return editor;
  }

  /** Starts a server with one file, open, whose marks say where the cursor is. */
  static async withText(marked: string, options: EditorOptions = {}): Promise<Editor> {
    const editor = await Editor.start({ ...options, files: { 'model.seam': marked, ...options.files } });
    await editor.open('model.seam');
    return editor;
  }

  /** Settled when the server has done all that it was told until now, and has published what came of it. */
  async rest(): Promise<void> {
    await this.connection.sendRequest('seamline/projects', {});
  }

  /** The document of a path, as requests name it. */
  document(path = 'model.seam'): { readonly uri: string } {
    return { uri: uriOf(path) };
  }

  /** The cursor of a file, for a request about a position. */
  at(path = 'model.seam', index = 0): { readonly textDocument: { readonly uri: string }; readonly position: Position } {
    const position = this.marks.get(path)?.cursors[index];
    if (!position) throw new Error(`${path} has no cursor ${index}.`);
    return { textDocument: this.document(path), position };
  }

  /** The range of a file that was marked. */
  range(path = 'model.seam', index = 0): Range {
    const range = this.marks.get(path)?.ranges[index];
    if (!range) throw new Error(`${path} has no range ${index}.`);
    return range;
  }

  async open(path: string, text = this.marks.get(path)?.text ?? ''): Promise<void> {
    this.texts.set(path, text);
    this.#versions.set(path, 1);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: uriOf(path), languageId: 'seam', version: 1, text },
    });
    await this.rest();
  }

  /** Replaces the first occurrence of a text in an open document, as a person would. */
  async replace(path: string, from: string, to: string): Promise<void> {
    const text = this.texts.get(path) ?? '';
    const offset = text.indexOf(from);
    if (offset < 0) throw new Error(`${path} does not say ${JSON.stringify(from)}.`);
    await this.edit(path, offset, offset + from.length, to);
    await this.rest();
  }

  /** Sends one edit of an open document, and does not wait. */
  async edit(path: string, start: number, end: number, newText: string): Promise<void> {
    const text = this.texts.get(path) ?? '';
    const version = (this.#versions.get(path) ?? 0) + 1;
    this.#versions.set(path, version);
    this.texts.set(path, text.slice(0, start) + newText + text.slice(end));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uriOf(path), version },
      contentChanges: [{ range: { start: position(text, start), end: position(text, end) }, text: newText }],
    });
  }

  /** Replaces all of an open document. */
  async rewrite(path: string, text: string): Promise<void> {
    const version = (this.#versions.get(path) ?? 0) + 1;
    this.#versions.set(path, version);
    this.texts.set(path, text);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uriOf(path), version },
      contentChanges: [{ text }],
    });
    await this.rest();
  }

  async close(path: string): Promise<void> {
    this.texts.delete(path);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: this.document(path),
    });
    await this.rest();
  }

  /** Writes a file on the disk, and tells the server as a watcher would. */
  async write(path: string, text: string): Promise<void> {
    this.files.put(uriOf(path), text);
    await this.tellOf(path, FileChangeType.Changed);
  }

  async remove(path: string): Promise<void> {
    this.files.delete(uriOf(path));
    await this.tellOf(path, FileChangeType.Deleted);
  }

  async tellOf(path: string, type: FileChangeType): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(path), type }],
    });
    await this.rest();
  }

  /** The text of a file by its URI, as the editor has it: open, else on the disk. */
  textOf(uri: string): string {
    const path = uri.slice(FOLDER.length + 1);
    return this.texts.get(path) ?? this.files.textOf(uri);
  }

  /** Takes what a server's edit makes of the files, saved and open alike. */
  async apply(edit: WorkspaceEdit | null | undefined): Promise<ReadonlyMap<string, string>> {
    const texts = applyWorkspaceEdit(edit, (uri) => this.textOf(uri));
    for (const [uri, text] of texts) {
      const path = uri.slice(FOLDER.length + 1);
      if (this.texts.has(path)) await this.rewrite(path, text);
      else await this.write(path, text);
    }
    return texts;
  }

  /** What is published for a file: `line:column severity code`, lines and columns from 1. */
  problems(path = 'model.seam'): readonly string[] {
    const severities = ['', 'error', 'warning', 'info', 'hint'];
    return (this.published.get(uriOf(path)) ?? []).map(
      ({ range, severity = 0, code }) =>
        `${range.start.line + 1}:${range.start.character + 1} ${severities[severity]} ${code}`,
    );
  }
}

/** The URI of a path below the folder. */
export function uriOf(path: string): string {
  return path.includes(':') ? path : `${FOLDER}/${path}`;
}

function revisionOf(base: Readonly<Record<string, string>>): ServerHost['revision'] {
  const files = new MemoryFiles();
  for (const [path, text] of Object.entries(base)) files.put(uriOf(path), text);
  return (_, ref) =>
    Promise.resolve(
      ref === 'main' || ref === BASE_ID
        ? { kind: 'found', revision: { id: BASE_ID, read: () => Promise.resolve(files) } }
        : { kind: 'mistake', message: `There is no revision ${ref}.`, hint: undefined },
    );
}

const BASE_ID = 'b45e';

function position(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function connect(host: ServerHost): ProtocolConnection {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, host, { name: 'seamline', version: 'test' });
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  onTestFinished(() => {
    client.dispose();
    server.dispose();
  });
  return client;
}
