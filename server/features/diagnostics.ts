import {
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { SourceFile } from '../../language/landscape/source.js';
import { editedStretch } from '../../language/syntax/edited-stretch.js';
import { askClient } from '../ask-client.js';
import type { Context, Feature } from '../context.js';
import type { Project } from '../workspace/project.js';
import { canonical } from '../workspace/uris.js';
import { diagnosticsAfterEdit, diagnosticsOf } from './diagnostic-items.js';

/** What is wrong in every file: pushed when it changes, or held ready for a client that asks. */
export const diagnostics: Feature = {
  capabilities({ diagnostics: way }) {
    if (way === 'push') return {};
    return {
      diagnosticProvider: { identifier: 'seamline', interFileDependencies: true, workspaceDiagnostics: true },
    };
  },

  register(context) {
    const board = new Board();
    const isPushed = context.client.diagnostics === 'push';
    const canRefresh = context.client.capabilities.workspace?.diagnostics?.refreshSupport === true;
    const tell = (changed: ReadonlyMap<string, readonly Diagnostic[]>): void => {
      if (!isPushed) {
        if (changed.size > 0 && canRefresh) {
          const { connection } = context;
          askClient(connection, 'ask for diagnostics anew', connection.languages.diagnostics.refresh());
        }
        return;
      }
      for (const [uri, items] of changed) publish(context, uri, items);
    };
    const texts = new WeakMap<Project, Map<string, SourceFile>>();
    context.onEdited((project, path) => {
      // A client that asks gets the whole answer, however long it takes.
      if (isPushed) tell(firstWord(context, board, texts.get(project), project, path));
    });
    context.onJudged((project) => {
      texts.set(project, new Map(project.fragments.map(({ file }) => [file.path, file])));
      tell(board.put(project, diagnosticsOf(context, project)));
    });
    context.onRemoved((project) => {
      tell(board.put(project, new Map()));
    });
    if (!isPushed) answer(context, board);
  },
};

/**
 * What is said at once of a file that was edited, where the whole answer takes a while.
 * @param texts the files as they were when something was said of them last
 */
function firstWord(
  context: Context,
  board: Board,
  texts: Map<string, SourceFile> | undefined,
  project: Project,
  path: string,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const before = texts?.get(path);
  const uri = project.files.get(path);
  const fragment = before && project.isLarge ? project.fragment(path) : undefined;
  if (!texts || !before || uri === undefined || !fragment || fragment.file === before) return new Map();
  texts.set(path, fragment.file);
  const known = board.get(uri)?.items ?? [];
  return board.putFile(
    project,
    uri,
    diagnosticsAfterEdit(context, project, fragment, editedStretch(before, fragment), known),
  );
}

function publish({ connection, workspace }: Context, uri: string, items: readonly Diagnostic[]): void {
  const version = workspace.documents.get(uri)?.version;
  const params = { uri: workspace.clientUri(uri), diagnostics: [...items] };
  void connection.sendDiagnostics(version === undefined ? params : { ...params, version });
}

/** The diagnostics of every file as they were worked out last. A file is in one project at a time. */
class Board {
  readonly #files = new Map<string, Posted>();
  #counted = 0;

  /** Notes what a project has now; gives back what is other than before, by file. */
  put(project: Project, now: ReadonlyMap<string, readonly Diagnostic[]>): ReadonlyMap<string, readonly Diagnostic[]> {
    const changed = new Map<string, readonly Diagnostic[]>();
    for (const [uri, posted] of this.#files) {
      if (posted.project !== project || now.has(uri)) continue;
      this.#files.delete(uri);
      if (posted.items.length > 0) changed.set(uri, []);
    }
    for (const [uri, items] of now) if (this.#post(project, uri, items)) changed.set(uri, items);
    return changed;
  }

  /** The same for one file. */
  putFile(project: Project, uri: string, items: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
    return this.#post(project, uri, items) ? new Map([[uri, items]]) : new Map();
  }

  /** @returns whether it is other than before */
  #post(project: Project, uri: string, items: readonly Diagnostic[]): boolean {
    const before = this.#files.get(uri);
    if (isSame(before?.items ?? [], items)) {
      if (before && before.project !== project) this.#files.set(uri, { ...before, project });
      return false;
    }
    this.#files.set(uri, { project, items, resultId: String(++this.#counted) });
    return true;
  }

  get(uri: string): Posted | undefined {
    return this.#files.get(uri);
  }

  get all(): ReadonlyMap<string, Posted> {
    return this.#files;
  }
}

interface Posted {
  readonly project: Project;
  readonly items: readonly Diagnostic[];
  readonly resultId: string;
}

/** Compares what is sent, as data. */
function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left)) {
    return Array.isArray(right) && left.length === right.length && left.every((one, at) => isSame(one, right[at]));
  }
  const before = left as Readonly<Record<string, unknown>>;
  const now = right as Readonly<Record<string, unknown>>;
  const keys = Object.keys(before);
  return keys.length === Object.keys(now).length && keys.every((key) => isSame(before[key], now[key]));
}

/** The result of a file without a mistake. */
const CLEAN = 'clean';

function answer({ connection, workspace, judging }: Context, board: Board): void {
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    await workspace.idle;
    await judging.settled();
    if (token.isCancellationRequested) throw cancelled();
    const posted = board.get(canonical(textDocument.uri));
    return reportOf(posted, previousResultId);
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    await workspace.idle;
    await judging.settled();
    if (token.isCancellationRequested) throw cancelled();
    const previous = new Map(previousResultIds.map(({ uri, value }) => [canonical(uri), value]));
    const uris = new Set([...previous.keys(), ...board.all.keys()]);
    const items = [...uris].map(
      (uri): WorkspaceDocumentDiagnosticReport => ({
        ...reportOf(board.get(uri), previous.get(uri)),
        uri: workspace.clientUri(uri),
        version: workspace.documents.get(uri)?.version ?? null,
      }),
    );
    return { items };
  });
}

function reportOf(posted: Posted | undefined, previous: string | undefined): DocumentDiagnosticReport {
  const resultId = posted?.resultId ?? CLEAN;
  if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...(posted?.items ?? [])] };
}

function cancelled(): ResponseError<{ readonly retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'A newer request follows.', { retriggerRequest: false });
}
