import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Feature } from '../context.js';
import { workspaceEdit } from '../edits.js';
import { type LocatedMention, mentionAt } from '../navigation/mention-at.js';
import { occurrences } from '../navigation/occurrences.js';
import type { Subject } from '../navigation/subject.js';
import { declarationsOf } from '../navigation/subject-at.js';
import type { Kind } from '../../language/landscape/types.js';
import { replace } from '../../language/rules/edits.js';
import { rangeOf } from '../workspace/positions.js';
import type { Project } from '../workspace/project.js';
import { phaseMentions } from '../navigation/phases.js';
import { takenBy } from '../navigation/taken-names.js';

/** Renames something wherever it is named: declarations, fields, phases, questions and outcomes. */
export const rename: Feature = {
  capabilities: ({ capabilities }) => ({
    renameProvider: capabilities.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),

  register(context) {
    const { connection } = context;
    connection.onPrepareRename(async (params, token) => {
      const located = await mentionAt(context, params, token);
      if (!located) return null;
      const refusal = refusalOf(located);
      if (refusal !== undefined) throw failed(refusal);
      const { at } = located.mention;
      const { file, start, end } = at;
      return { range: rangeOf(at), placeholder: file.text.slice(start, end) };
    });

    connection.onRenameRequest(async (params, token) => {
      const located = await mentionAt(context, params, token);
      if (!located) return null;
      const { project, mention } = located;
      const { landscape } = project;
      const { newName } = params;
      const refusal =
        refusalOf(located) ??
        mistakeIn(newName) ??
        meantOtherwise(mention.subject, newName) ??
        takenBy(landscape, mention.subject, newName);
      if (refusal !== undefined) throw failed(refusal);
      const places = occurrences(landscape, mention.subject, project.fragments);
      return workspaceEdit(
        context,
        project,
        places.map(({ at }) => replace(at, newName)),
      );
    });
  },
};

const NAME = /^[\p{L}\p{M}_][\p{L}\p{M}0-9_]*(?:-[\p{L}\p{M}0-9_]+)*$/u;

/** Why a text is no name (language.md, 1); `undefined` where it is one. */
function mistakeIn(name: string): string | undefined {
  if (NAME.test(name)) return undefined;
  return `"${name}" is no name: a name is made of letters, digits, "_" and "-" between them, and starts with a letter or "_".`;
}

/** Words of the language that stand where such a name may stand, too: there they would no longer be read as the name. */
const WORDS_INSTEAD: ReadonlyMap<Kind, { readonly words: readonly string[]; readonly after: string }> = new Map([
  ['system', { words: ['newest', 'role'], after: 'conflicts resolved by' }],
  ['area', { words: ['critical'], after: 'affects' }],
]);

function meantOtherwise(subject: Subject, name: string): string | undefined {
  const instead = subject.kind === 'declaration' ? WORDS_INSTEAD.get(subject.declaration.kind) : undefined;
  if (!instead?.words.includes(name)) return undefined;
  return `"${name}" has a meaning of its own after "${instead.after}", where the new name may stand as well.`;
}

/** Why something cannot be renamed. */
function refusalOf({ project, mention: { subject } }: LocatedMention): string | undefined {
  if (subject.kind === 'rule') return `${subject.id} is a rule of Seamline and keeps its name.`;
  const declared = declarationsOf(subject);
  if (declared.some(({ name }) => name.file.builtIn)) return 'This is built in and keeps its name.';
  return subject.kind === 'phase' ? sharedPhase(project, subject) : undefined;
}

/** A line of a system may name one phase for several entities: renaming it for some of them would take it from the others. */
function sharedPhase(
  { fragments, landscape }: Project,
  { entities, name }: Extract<Subject, { readonly kind: 'phase' }>,
): string | undefined {
  const others = fragments
    .flatMap(({ declarations }) => declarations)
    .flatMap((declaration) => phaseMentions(landscape, declaration))
    .filter((mention) => mention.at.text === name && mention.entities.some((entity) => entities.includes(entity)))
    .flatMap((mention) => mention.entities.filter((entity) => !entities.includes(entity)));
  if (others.length === 0) return undefined;
  const names = [...new Set(others.map((entity) => entity.name.text))].join(' and ');
  return `A line names this phase for ${names} as well. Give each entity a line of its own first.`;
}

function failed(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
