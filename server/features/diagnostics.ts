import {
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { askClient } from '../ask-client.js';
import type { Context, Feature } from '../context.js';
import type { Project } from '../workspace/project.js';
import { canonical } from '../workspace/uris.js';
import { diagnosticsOf } from './diagnostic-items.js';

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
    context.onJudged((project) => {
      tell(board.put(project, diagnosticsOf(context, project)));
    });
    context.onRemoved((project) => {
      tell(board.put(project, new Map()));
    });
    if (!isPushed) answer(context, board);
  },
};

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
      changed.set(uri, []);
    }
    for (const [uri, items] of now) {
      const before = this.#files.get(uri);
      if (before && isSame(before.items, items)) {
        if (before.project !== project) this.#files.set(uri, { ...before, project });
        continue;
      }
      this.#files.set(uri, { project, items, resultId: String(++this.#counted) });
      changed.set(uri, items);
    }
    return changed;
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
