import path from 'node:path';
import type { TextEdit } from '../language/landscape/source.js';
import type { Finding, Fix } from '../language/rules/rule.js';
import type { Project } from './project.js';

/** Which fixes to apply: those that keep the meaning, or also those that want a look. */
export type FixLevel = 'safe' | 'suggested';

/** Fixing one thing may show the next; this often they are looked for again. */
const MAX_ROUNDS = 10;

export interface FixResult {
  /** The new text of each file that changed, without byte order mark, by absolute path. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many findings were fixed. */
  readonly applied: number;
  /** The projects as they are with these texts. */
  readonly projects: readonly Project[];
}

export interface FixOptions {
  readonly level: FixLevel;
  /** Whether a finding of a project was asked for. */
  readonly isAsked: (project: Project, finding: Finding) => boolean;
  /** Reads the projects again with some texts replaced. */
  readonly reload: (texts: ReadonlyMap<string, string>) => Promise<readonly Project[]>;
}

/**
 * Applies fixes, round by round, until nothing changes any more. Of two fixes that touch the same text the first wins, and the other
 * is looked at again in the next round. A file with syntax errors stays as it is, and so does one that a fix would break.
 */
export async function fixAll(projects: readonly Project[], options: FixOptions): Promise<FixResult> {
  let state: FixResult = { texts: new Map(), applied: 0, projects };
  // A suggestion may leave its finding as it was; it is not made twice.
  const tried = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const chosen = state.projects.flatMap((project) => chooseFixes(project, options, tried));
    if (chosen.length === 0) break;
    state = (await apply(state, chosen, options)) ?? (await applyHarmless(state, chosen, options)) ?? state;
  }
  return state;
}

/** @returns the next state, or `undefined` where the fixes would break a file */
async function apply(
  { texts, applied, projects }: FixResult,
  fixes: readonly ChosenFix[],
  { reload }: FixOptions,
): Promise<FixResult | undefined> {
  const next = new Map(texts);
  for (const [file, edits] of editsByFile(fixes)) next.set(file, applyEdits(edits));
  const reloaded = await reload(next);
  if (countSyntaxErrors(reloaded) > countSyntaxErrors(projects)) return undefined;
  return { texts: next, applied: applied + fixes.length, projects: reloaded };
}

/** The same with those fixes only that break nothing by themselves. */
async function applyHarmless(
  state: FixResult,
  fixes: readonly ChosenFix[],
  options: FixOptions,
): Promise<FixResult | undefined> {
  const harmless: ChosenFix[] = [];
  for (const fix of fixes) if (await apply(state, [fix], options)) harmless.push(fix);
  return harmless.length === 0 ? undefined : await apply(state, harmless, options);
}

interface ChosenFix {
  readonly folder: string;
  readonly edits: readonly TextEdit[];
}

function chooseFixes(project: Project, { level, isAsked }: FixOptions, tried: Set<string>): readonly ChosenFix[] {
  const broken = new Set(
    project.fragments.filter(({ syntaxErrors }) => syntaxErrors.length > 0).map(({ file }) => file),
  );
  const taken: TextEdit[] = [];
  const chosen: ChosenFix[] = [];
  for (const finding of project.analysis?.findings ?? []) {
    if (finding.accepted || !isAsked(project, finding)) continue;
    const fix = finding.fixes.find(({ safety }) => safety === 'safe' || level === 'suggested');
    if (!fix) continue;
    const key = `${project.folder}\n${finding.fingerprint}\n${fix.title}`;
    const isBlocked = fix.edits.some(({ at }) => at.file.builtIn || broken.has(at.file));
    if (isBlocked || tried.has(key) || overlaps(fix, taken)) continue;
    tried.add(key);
    for (const edit of fix.edits) taken.push(edit);
    chosen.push({ folder: project.folder, edits: fix.edits });
  }
  return chosen;
}

/** Edits that only touch also count: which of two insertions at one place comes first would be a matter of chance. */
function overlaps({ edits }: Fix, taken: readonly TextEdit[]): boolean {
  return edits.some(({ at }) => {
    return taken.some((other) => other.at.file === at.file && other.at.start <= at.end && at.start <= other.at.end);
  });
}

function editsByFile(fixes: readonly ChosenFix[]): ReadonlyMap<string, readonly TextEdit[]> {
  const byFile = new Map<string, TextEdit[]>();
  for (const { folder, edits } of fixes) {
    for (const edit of edits) {
      const file = path.join(folder, edit.at.file.path);
      const known = byFile.get(file);
      if (known) known.push(edit);
      else byFile.set(file, [edit]);
    }
  }
  return byFile;
}

/**
 * Applies edits of one file to its text.
 *
 * @param edits that do not overlap, all of the same file
 */
export function applyEdits(edits: readonly TextEdit[]): string {
  const [first] = edits;
  if (!first) return '';
  const { text } = first.at.file;
  const parts: string[] = [];
  let from = 0;
  for (const { at, newText } of edits.toSorted((left, right) => left.at.start - right.at.start)) {
    parts.push(text.slice(from, at.start), newText);
    from = at.end;
  }
  return parts.join('') + text.slice(from);
}

function countSyntaxErrors(projects: readonly Project[]): number {
  return projects.reduce((sum, { problems }) => sum + problems.filter(({ kind }) => kind === 'syntax').length, 0);
}
