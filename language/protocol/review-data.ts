/** What has changed in the projects of a folder since a git revision. */
import * as z from 'zod/mini';
import { FindingData, Location, TotalsData } from './pieces.js';

/** What became of one declaration. */
export const ReviewedDeclaration = z.object({
  change: z.enum(['added', 'removed', 'changed', 'renamed']),
  kind: z.string(),
  /** As it is called now; where it is gone, as it was. */
  name: z.string(),
  title: z.string(),
  /** What it was called; `null` where it has kept its name. */
  formerName: z.nullable(z.string()),
  /** For a handoff or a migration, `Shop -> Ledger`. */
  ends: z.nullable(z.string()),
  /** Of its name as it is now; where it is gone, in the base. */
  location: Location,
  /** The values that are gone and those that are new, by property in the language's words. */
  properties: z.array(z.object({ property: z.string(), before: z.array(z.string()), after: z.array(z.string()) })),
  /** Virtual documents with its text; empty on the side where it is not. */
  texts: z.object({ before: z.string(), after: z.string() }),
});
export type ReviewedDeclaration = z.infer<typeof ReviewedDeclaration>;

/** A finding that weighs more, or less, than it did. */
const ReweighedFinding = z.object({ finding: FindingData, was: z.enum(['error', 'warning', 'info', 'accepted']) });

/** What a change of a project does to its integration debt. */
export const ReviewChanges = z.object({
  /** Nothing has changed in what the models mean. */
  isEmpty: z.boolean(),
  /** The project's outcome in words; `null` on the side where the project is not. */
  outcome: z.object({ before: z.nullable(z.string()), after: z.nullable(z.string()), changed: z.boolean() }),
  ledger: z.object({ before: z.nullable(TotalsData), after: z.nullable(TotalsData), changed: z.boolean() }),
  /** The share (0 to 1) of handoffs that are declared whole. */
  coverage: z.object({ before: z.nullable(z.number()), after: z.nullable(z.number()), changed: z.boolean() }),
  ownership: z.array(
    z.object({
      /** `Customer` or `Customer.billingAddress`. */
      subject: z.string(),
      /** The phases in which it changed; `null` for all there are. */
      phases: z.nullable(z.array(z.string())),
      /** The systems that claim it. */
      before: z.array(z.string()),
      after: z.array(z.string()),
      /** Of the entity or field; `null` where neither side declares it. */
      location: z.nullable(Location),
    }),
  ),
  declarations: z.array(ReviewedDeclaration),
  findings: z.object({
    /** The accepted ones among them. */
    added: z.array(FindingData),
    /** As they were in the base. */
    fixed: z.array(FindingData),
    worse: z.array(ReweighedFinding),
    better: z.array(ReweighedFinding),
    /** How many both sides have. */
    still: z.number(),
  }),
  /** Where a symptom's walk ends, in words; `null` on the side where it is not declared. */
  symptoms: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      before: z.nullable(z.string()),
      after: z.nullable(z.string()),
      location: Location,
    }),
  ),
  /** The checks that turned. */
  checklist: z.array(z.object({ id: z.string(), title: z.string(), done: z.boolean() })),
});
export type ReviewChanges = z.infer<typeof ReviewChanges>;

/** What could not be read, so that the comparison may say more or less than is so. */
const ReviewProblem = z.object({ message: z.string(), location: z.nullable(Location) });

export const ProjectReview = z.object({
  /** The URI of its folder. */
  root: z.string(),
  title: z.string(),
  problems: z.object({ base: z.array(ReviewProblem), now: z.array(ReviewProblem) }),
  /** `null` where the configuration of either side is broken: nothing was judged there. */
  changes: z.nullable(ReviewChanges),
});
export type ProjectReview = z.infer<typeof ProjectReview>;

export const ReviewData = z.object({
  /** The URI of the folder that was compared. */
  folder: z.string(),
  /** Stands for the files of the base. */
  revision: z.string(),
  /** In the order of their folders. */
  projects: z.array(ProjectReview),
});
export type ReviewData = z.infer<typeof ReviewData>;
