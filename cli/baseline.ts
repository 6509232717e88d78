import * as z from 'zod/mini';
import { byCodeUnit } from '../language/landscape/elements.js';
import type { Finding } from '../language/rules/rule.js';
import { readText } from './io.js';
import type { Project } from './project.js';
import { UsageError } from './usage-error.js';

const baselineSchema = z.strictObject({
  schemaVersion: z.literal(1),
  findings: z.array(
    z.strictObject({ project: z.string(), rule: z.string(), elements: z.array(z.string()), fingerprint: z.string() }),
  ),
});

/** A finding that was there when the baseline was made; only project and fingerprint are compared, the rest is for readers. */
export type BaselineEntry = z.infer<typeof baselineSchema>['findings'][number];

/** What tells an entry from all others. */
export function baselineKey({ project, fingerprint }: Pick<BaselineEntry, 'project' | 'fingerprint'>): string {
  return `${fingerprint} ${project}`;
}

/** The open findings of projects as entries, in an order in which a diff reads well. Accepted ones need none. */
export function entriesOf(projects: readonly Project[]): readonly BaselineEntry[] {
  return projects.flatMap((project) =>
    (project.analysis?.findings ?? []).flatMap((finding) => (finding.accepted ? [] : [entryOf(project, finding)])),
  );
}

function entryOf({ name }: Pick<Project, 'name'>, { rule, elements, fingerprint }: Finding): BaselineEntry {
  return { project: name, rule, elements: elements.map((element) => element.name.text), fingerprint };
}

/** The file's text: a line for each entry, sorted by project, rule, elements and fingerprint. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const sortKey = ({ project, rule, elements, fingerprint }: BaselineEntry): string =>
    JSON.stringify([project, rule, elements, fingerprint]);
  const lines = entries
    .toSorted((left, right) => byCodeUnit(sortKey(left), sortKey(right)))
    .map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "schemaVersion": 1,\n  "findings": ${list}\n}\n`;
}

/**
 * Reads a baseline.
 *
 * @throws UsageError where it cannot be read or is none
 */
export function readBaseline(file: string): readonly BaselineEntry[] {
  const read = readText(file);
  const shown = JSON.stringify(file);
  if (read.kind === 'unreadable') throw new UsageError(`The baseline ${shown} cannot be read. ${read.reason}`);
  const result = baselineSchema.safeParse(parsed(read.text));
  if (result.success) return result.data.findings;
  throw new UsageError(`${shown} is no baseline.`, '`seamline baseline create` writes one.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
