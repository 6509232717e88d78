import { type CodeAction, CodeActionKind, type CreateFile, type TextDocumentEdit } from 'vscode-languageserver';
import type { Fragment } from '../../../language/landscape/fragment.js';
import type { SourceFile, Span, TextEdit } from '../../../language/landscape/source.js';
import type { Declaration } from '../../../language/landscape/types.js';
import { createTokenizer, type PlacedToken } from '../../../language/syntax/tokenizer.js';
import type { Context } from '../../context.js';
import { workspaceEdit } from '../../edits.js';
import { declarationAt } from '../../navigation/subject-at.js';
import { below, folderOf, isInFolder } from '../../workspace/uris.js';
import type { Selection } from './selection.js';

/** Moves the selected declaration, with the comments that belong to it, to a file of its own. */
export function moveToFile(context: Context, selection: Selection): readonly CodeAction[] {
  const { fragment, start } = selection;
  const declaration = declarationAt(fragment, start);
  if (!declaration || declaration.name.text === '' || fragment.declarations.length < 2) return [];
  const title = `Move ${declaration.name.text} to a file of its own`;
  return moved(context, selection, {
    title,
    kind: CodeActionKind.RefactorMove,
    name: declaration.name.text,
    declarations: [declaration],
  });
}

/** Moves the selected team, or the team of the selected system, with its systems in this file to a file of their own. */
export function extractSystems(context: Context, selection: Selection): readonly CodeAction[] {
  const { project, fragment, start } = selection;
  const { landscape } = project;
  const selected = declarationAt(fragment, start);
  const team = selected?.kind === 'system' ? landscape.target(selected.owner) : selected;
  if (team?.kind !== 'team') return [];
  const declarations = fragment.declarations.filter(
    (one) => one.kind === 'system' && landscape.target(one.owner) === team,
  );
  if (declarations.length === 0 || declarations.length === fragment.declarations.length) return [];
  const title = `Move the systems of ${team.name.text} to a file of their own`;
  return moved(context, selection, { title, kind: CodeActionKind.RefactorExtract, name: team.name.text, declarations });
}

interface Move {
  readonly title: string;
  readonly kind: CodeActionKind;
  /** What the new file is named after. */
  readonly name: string;
  readonly declarations: readonly Declaration[];
}

function moved(
  context: Context,
  { project, path, fragment }: Selection,
  { title, kind, name, declarations }: Move,
): readonly CodeAction[] {
  const can = context.client.capabilities.workspace?.workspaceEdit;
  if (!can?.documentChanges || !can.resourceOperations?.includes('create') || fragment.syntaxErrors.length > 0)
    return [];
  // Beside a document that was never saved there is no place for another.
  if (!isInFolder(context.workspace.uriOf(project, path))) return [];
  const { file } = fragment;
  const pieces = piecesOf(fragment, declarations);
  const eol = file.lineBreak;
  const text = `${pieces.map((piece) => file.text.slice(piece.start, piece.end).trim()).join(eol + eol)}${eol}`;
  const uri = freeFile(context, folderOf(below(project.root, path)), name);
  const create: CreateFile = { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } };
  const start = { line: 0, character: 0 };
  const write: TextDocumentEdit = {
    textDocument: { uri, version: null },
    edits: [{ range: { start, end: start }, newText: text }],
  };
  const removals = joined(file, pieces).map((piece): TextEdit => ({ at: withLines(file, piece), newText: '' }));
  const removal = workspaceEdit(context, project, removals);
  return [{ title, kind, edit: { documentChanges: [create, write, ...(removal.documentChanges ?? [])] } }];
}

/** The declarations with the comments directly above them, and behind them on their last line. */
function piecesOf({ file }: Fragment, declarations: readonly Declaration[]): readonly Span[] {
  const { comments } = createTokenizer()(file.text);
  return declarations.map((declaration) => {
    let { start, end } = declaration;
    for (const comment of comments.toReversed()) {
      if (comment.end <= start && isDirectlyAbove(file, comment, start)) start = comment.start;
    }
    for (const comment of comments) {
      if (comment.start >= end && /^[ \t]*$/.test(file.text.slice(end, comment.start))) end = comment.end;
    }
    return { file, start, end };
  });
}

/** Whether only one line break lies between a comment that starts its line and a place below. */
function isDirectlyAbove(file: SourceFile, comment: PlacedToken, start: number): boolean {
  const { line, column } = file.positionAt(comment.start);
  const startsLine =
    file
      .lineText(line)
      .slice(0, column - 1)
      .trim() === '';
  return startsLine && /^[ \t]*(?:\r\n|\r|\n)?[ \t]*$/.test(file.text.slice(comment.end, start));
}

/** Pieces of one line with nothing between them as one. */
function joined(file: SourceFile, pieces: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && /^[ \t]*$/.test(file.text.slice(last.end, piece.start))) {
      found[found.length - 1] = { file, start: last.start, end: piece.end };
    } else found.push(piece);
  }
  return found;
}

/** With the line break behind it and the blank lines before what follows; of a line that goes on without it, with the space before it. */
function withLines(file: SourceFile, { start, end }: Span): Span {
  const before = /[^\r\n]*$/.exec(file.text.slice(0, start))?.[0] ?? '';
  if (before.trim() !== '') return { file, start: start - (before.length - before.trimEnd().length), end };
  const behind = /^[ \t]*(?:\r\n|\r|\n)?(?:[ \t]*(?:\r\n|\r|\n))*/.exec(file.text.slice(end))?.[0].length ?? 0;
  return { file, start, end: end + behind };
}

/** A file that is not there yet, in a folder. */
function freeFile({ workspace }: Context, folder: string, name: string): string {
  const stem = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
  for (let number = 1; ; number++) {
    const uri = below(folder, `${stem}${number === 1 ? '' : `-${number}`}.seam`);
    if (!workspace.knows(uri)) return uri;
  }
}
