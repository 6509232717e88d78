import type { Fragment, SyntaxError } from '../landscape/fragment.js';
import type { Landscape } from '../landscape/landscape.js';
import type { SourceFile, Span } from '../landscape/source.js';
import type { CommentAcceptance, Declaration } from '../landscape/types.js';
import { enclosing } from './enclosing.js';
import type { ruleIds } from './ids.js';
import type { Report } from './rule.js';

const UNUSED_ACCEPTANCE = 'meta/unused-acceptance';
const UNRESOLVED_REFERENCE = 'meta/unresolved-reference';

/**
 * Rules whose certainty is `declared`, for something stands there, and who speak because something else does not: a step between two
 * others, a second monitor, another home of a rule, the key of a repeat, whom an alert tells, a workaround, a branch, what an `accept` covers.
 */
const RESTING_ON_ABSENCE: ReadonlySet<string> = new Set<(typeof ruleIds)[number]>([
  'decision/unreachable',
  'handoff/alert-to-nobody',
  'handoff/human-monitored',
  'handoff/retry-not-idempotent',
  'knowledge/rule-in-head',
  'vendor/unmitigated-limitation',
  'workflow/broken-trace',
  UNUSED_ACCEPTANCE,
]);

/** What a file with syntax errors cannot be blamed for. */
export interface Misread {
  /**
   * Whether a report may only be the echo of a syntax error: it stands on a line that was not understood, or it says that a
   * declaration lacks something that may be in the part of it that was not understood, or that a name is not declared that may be
   * declared there.
   */
  hides(rule: string, report: Report): boolean;
}

interface MisreadFile {
  /** The lines on which something was not understood. */
  readonly lines: ReadonlySet<number>;
  /** The declarations a part of which was not understood. */
  readonly mended: readonly Declaration[];
  readonly commentAcceptances: readonly CommentAcceptance[];
  /** The words of what was not understood. */
  readonly words: ReadonlySet<string>;
}

/** Collects what the parser had to give up, file by file. */
export function createMisread(landscape: Landscape): Misread {
  const files = new Map<SourceFile, MisreadFile>();
  const lost = new Set<string>();
  for (const fragment of landscape.fragments) {
    const misread = readMisread(fragment);
    if (!misread) continue;
    files.set(fragment.file, misread);
    for (const word of misread.words) lost.add(word);
  }
  return {
    hides(rule, { at, certainty }) {
      if (rule === UNRESOLVED_REFERENCE && lost.has(at.file.text.slice(at.start, at.end))) return true;
      const misread = files.get(at.file);
      if (!misread) return false;
      if (misread.lines.has(at.file.positionAt(at.start).line)) return true;
      if (rule === UNUSED_ACCEPTANCE && isForMended(misread, at)) return true;
      const isAbsence = certainty === 'undeclared' || RESTING_ON_ABSENCE.has(rule);
      return isAbsence && enclosing(misread.mended, at) !== undefined;
    },
  };
}

function readMisread({ file, syntaxErrors, declarations, commentAcceptances }: Fragment): MisreadFile | undefined {
  const errors = syntaxErrors.filter(cutsSomethingOff);
  if (errors.length === 0) return undefined;
  // An error after a declaration's end and before the next one is in what was cut off from it.
  const mended = declarations.filter((declaration, index) => {
    const next = declarations[index + 1]?.start ?? file.text.length + 1;
    return errors.some(({ start }) => start >= declaration.start && start < next);
  });
  const lines = new Set(errors.map(({ start }) => file.positionAt(start).line));
  // Each line once, however many mistakes are on it.
  const texts = [...lines].map((line) => file.lineText(line));
  const endless = errors.find(hasNoEnd);
  if (endless) texts.push(file.text.slice(endless.start));
  const words = new Set(texts.flatMap((text) => text.match(/[\p{L}_][\p{L}\p{M}\d_-]*/gu) ?? []));
  return { lines, mended, commentAcceptances, words };
}

/** Whether a mistake is a comment or a text over lines without an end, so that nothing below it was understood. */
function hasNoEnd({ file, start, end }: SyntaxError): boolean {
  return ['/*', '"""'].includes(file.text.slice(start, end));
}

/** The mistake of a comment, an acceptance of the wrong form, takes nothing from the declarations around it. */
function cutsSomethingOff({ file, start }: SyntaxError): boolean {
  return !file.text.startsWith('//', start);
}

/** Whether an acceptance in a comment concerns a line that was not understood, or one of a declaration that was understood only in part. */
function isForMended({ lines, mended, commentAcceptances }: MisreadFile, rule: Span): boolean {
  const acceptance = commentAcceptances.find(({ start, end }) => start <= rule.start && rule.end <= end);
  if (!acceptance) return false;
  const { file, line } = acceptance;
  return (
    lines.has(line) ||
    mended.some(({ start, end }) => file.positionAt(start).line <= line && line <= file.positionAt(end).line)
  );
}
