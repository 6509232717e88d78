/** How a project stands: what the preview, the views and the status bar show. */
import * as z from 'zod/mini';
import { EvidenceData, FindingData, Location, OutcomeName, TotalsData, WalkData } from './pieces.js';

/** What the tree says about the project. */
export const OutcomeData = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('outcome'),
    outcome: OutcomeName,
    then: z.array(OutcomeName),
    symptom: z.string(),
  }),
  z.object({ kind: z.literal('nothing to decide'), findings: z.number() }),
  z.object({ kind: z.literal('undecided'), message: z.string() }),
  /** The configuration is broken: nothing was judged. */
  z.object({ kind: z.literal('broken configuration'), location: Location }),
]);
export type OutcomeData = z.infer<typeof OutcomeData>;

/** A project in short. */
export const ProjectStatus = z.object({
  /** The URI of its folder; identifies the project. */
  root: z.string(),
  /** The name that it declares, else its folder's. */
  name: z.string(),
  title: z.string(),
  files: z.number(),
  outcome: OutcomeData,
  /** Open findings by severity; syntax errors count as errors. */
  counts: z.object({ error: z.number(), warning: z.number(), info: z.number() }),
  syntaxErrors: z.number(),
});
export type ProjectStatus = z.infer<typeof ProjectStatus>;

export const SymptomData = z.object({
  name: z.string(),
  title: z.string(),
  location: Location,
  walk: WalkData,
  /** Where its cause may lie, the likeliest first. */
  candidates: z.array(z.object({ fingerprint: z.string(), rule: z.string(), message: z.string(), location: Location })),
  /** The one or two facts that would change where the walk ends. */
  smallestChange: z.nullable(z.object({ suppositions: z.array(z.string()), outcome: OutcomeName })),
  /** The facts that the tree's questions read, as phrases (`cause clear`), and whether the files make them hold: what can be supposed. */
  facts: z.array(z.object({ phrase: z.string(), holds: z.boolean() })),
});
export type SymptomData = z.infer<typeof SymptomData>;

/** All that the preview shows of a project. */
export const ProjectData = z.object({
  status: ProjectStatus,
  symptoms: z.array(SymptomData),
  triggers: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      met: z.boolean(),
      evidence: z.array(EvidenceData),
      location: Location,
    }),
  ),
  reviewRequested: z.boolean(),
  checklist: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      done: z.boolean(),
      detail: z.string(),
      evidence: z.array(EvidenceData),
      rows: z.array(
        z.object({
          domain: z.string(),
          title: z.string(),
          done: z.boolean(),
          detail: z.string(),
          evidence: z.array(EvidenceData),
        }),
      ),
    }),
  ),
  ledger: z.object({
    totals: TotalsData,
    groups: z.array(
      z.object({
        by: z.enum(['handoff', 'role', 'area', 'rule', 'workflow', 'acceptance']),
        rows: z.array(z.object({ key: z.nullable(z.string()), title: z.nullable(z.string()), totals: TotalsData })),
      }),
    ),
  }),
  findings: z.array(FindingData),
  /** What the map can be about, by kind: the entities, workflows and areas of the project. */
  filters: z.object({
    entity: z.array(z.object({ name: z.string(), title: z.string() })),
    workflow: z.array(z.object({ name: z.string(), title: z.string() })),
    area: z.array(z.object({ name: z.string(), title: z.string() })),
  }),
});
export type ProjectData = z.infer<typeof ProjectData>;
