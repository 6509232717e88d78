import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver';
import type { Fragment } from '../../language/landscape/fragment.js';
import type { Span } from '../../language/landscape/source.js';
import type { Finding, Severity } from '../../language/rules/rule.js';
import type { EditedStretch } from '../../language/syntax/edited-stretch.js';
import type { Context } from '../context.js';
import { locationOf, ruleUri } from '../locations.js';
import { rangeOf } from '../workspace/positions.js';
import type { Project } from '../workspace/project.js';
import { below } from '../workspace/uris.js';

const SOURCE = 'seamline';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The rules that say of a piece of the file that it has no effect. */
const UNNECESSARY: ReadonlySet<string> = new Set([
  'meta/unused-acceptance',
  'meta/duplicate-property',
  'decision/unreachable',
]);

/** What a diagnostic carries for its code actions. */
export interface DiagnosticData {
  readonly fingerprint: string;
}

/** Everything that is wrong in a project, by the URI of the file it stands in; a file without a mistake is not listed. */
export function diagnosticsOf(context: Context, project: Project): ReadonlyMap<string, readonly Diagnostic[]> {
  const byUri = new Map<string, Diagnostic[]>();
  const add = (uri: string, diagnostic: Diagnostic): void => {
    const known = byUri.get(uri);
    if (known) known.push(diagnostic);
    else byUri.set(uri, [diagnostic]);
  };
  addUnreadable(context, project, add);
  const { configuration } = project;
  if (configuration.kind === 'broken') {
    for (const { file, start, end, message } of configuration.problems) {
      add(configuration.uri, problem('configuration', { file, start, end }, message));
    }
  }
  if (configuration.kind !== 'valid') return byUri;
  for (const fragment of project.fragments) {
    const uri = fileUri(project, fragment.file.path);
    for (const diagnostic of syntaxDiagnostics(fragment)) add(uri, diagnostic);
  }
  for (const finding of project.findings) {
    if (!finding.accepted) add(fileUri(project, finding.at.file.path), toDiagnostic(context, project, finding));
  }
  return byUri;
}

/**
 * What is wrong in a file that has just been edited, before the rules have gone over the project: its syntax errors, what the rules say of
 * the declarations that were edited when they look at what is near, and what was known of the rest, moved to where that now stands.
 *
 * @param known what was said of the file before the edit
 */
export function diagnosticsAfterEdit(
  context: Context,
  project: Project,
  fragment: Fragment,
  { at, from, before, after }: EditedStretch,
  known: readonly Diagnostic[],
): readonly Diagnostic[] {
  const uri = context.workspace.uriOf(project, fragment.file.path);
  const rest = known.filter(({ code }) => code !== 'syntax');
  const above = rest.filter(({ range }) => range.start.line < from);
  const below = rest.filter(({ range }) => range.start.line >= before);
  const edited = project.findingsNear(at).filter(({ accepted }) => !accepted);
  const move = (diagnostic: Diagnostic): Diagnostic => moved(diagnostic, uri, before, after - before);
  return [
    ...syntaxDiagnostics(fragment),
    ...above.map(move),
    ...edited.map((finding) => toDiagnostic(context, project, finding)),
    ...below.map(move),
  ];
}

/** @param by how many lines later all from a line of the file on stands */
function moved(diagnostic: Diagnostic, file: string, from: number, by: number): Diagnostic {
  if (by === 0) return diagnostic;
  const lineOf = (line: number): number => (line < from ? line : line + by);
  const move = ({ start, end }: Range): Range => ({
    start: { ...start, line: lineOf(start.line) },
    end: { ...end, line: lineOf(end.line) },
  });
  const { relatedInformation } = diagnostic;
  const result: Diagnostic = { ...diagnostic, range: move(diagnostic.range) };
  if (relatedInformation) {
    result.relatedInformation = relatedInformation.map(({ location, message }) =>
      location.uri === file ? { location: { uri: file, range: move(location.range) }, message } : { location, message },
    );
  }
  return result;
}

function syntaxDiagnostics({ syntaxErrors }: Fragment): readonly Diagnostic[] {
  return syntaxErrors.map((error) => problem('syntax', error, error.message));
}

function fileUri({ root, files }: Project, path: string): string {
  return files.get(path) ?? below(root, path);
}

type Add = (uri: string, diagnostic: Diagnostic) => void;

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function addUnreadable({ workspace }: Context, project: Project, add: Add): void {
  const report = (uri: string, message: string): void => {
    add(uri, { source: SOURCE, code: 'unreadable', severity: DiagnosticSeverity.Error, range: START, message });
  };
  const { configuration } = project;
  if (configuration.kind === 'unreadable') report(configuration.uri, configuration.reason);
  for (const uri of project.files.values()) {
    const reason = workspace.unreadableReason(uri);
    if (reason !== undefined) report(uri, reason);
  }
  for (const { uri, reason } of workspace.unreadableFolders(project)) report(uri, reason);
}

/** What a client underlines: of more than one line the first, without the brace behind it; the text of a whole block would be in the way. */
function underlined(at: Span): Diagnostic['range'] {
  const [first = ''] = at.file.text.slice(at.start, at.end).split(/[\r\n]/, 1);
  const head = at.start + first.length < at.end ? first.replace(/[\s{]+$/, '') : first;
  return rangeOf({ ...at, end: at.start + Math.max(head.length, Math.min(1, first.length)) });
}

function problem(code: 'syntax' | 'configuration', at: Span, message: string): Diagnostic {
  return {
    source: SOURCE,
    code,
    severity: DiagnosticSeverity.Error,
    range: underlined(at),
    message: message.charAt(0).toUpperCase() + message.slice(1),
  };
}

/** A finding as the client shows it. */
function toDiagnostic(context: Context, project: Project, finding: Finding): Diagnostic {
  const { rule, severity, message, why, fix, at, related, fingerprint } = finding;
  const data: DiagnosticData = { fingerprint };
  const diagnostic: Diagnostic = {
    source: SOURCE,
    code: rule,
    severity: SEVERITIES[severity],
    range: underlined(at),
    message: `${message}\n${why}\n${fix}`,
    data,
  };
  if (context.client.virtualDocuments) diagnostic.codeDescription = { href: ruleUri(rule) };
  if (UNNECESSARY.has(rule)) diagnostic.tags = [DiagnosticTag.Unnecessary];
  const relatedInformation = related.flatMap((one) => {
    const location = locationOf(context, project, one.at);
    return location ? [{ location, message: one.message }] : [];
  });
  if (relatedInformation.length > 0) diagnostic.relatedInformation = relatedInformation;
  return diagnostic;
}
