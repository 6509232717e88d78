import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../../../language/rules/rule.js';
import type { Located } from '../../context.js';

/** What code actions are asked for: a stretch of a file, and what the client shows there. */
export interface Selection extends Located {
  readonly start: number;
  readonly end: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The open findings that the selection touches. */
export function findingsIn({ project, fragment, start, end }: Selection): readonly Finding[] {
  return project.findings.filter(
    ({ at, accepted }) => !accepted && at.file === fragment.file && at.start <= end && at.end >= start,
  );
}

/** The client's own diagnostic of a finding, so that it can show the action with it. */
export function diagnosticsOf({ diagnostics }: Selection, { fingerprint }: Finding): Diagnostic[] {
  return diagnostics.filter(({ data }) => {
    const carried = data as { readonly fingerprint?: unknown } | null | undefined;
    return carried?.fingerprint === fingerprint;
  });
}
