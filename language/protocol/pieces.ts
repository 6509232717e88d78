/** What the data of the preview, of a review and of single messages are made of. */
import * as z from 'zod/mini';

const Position = z.object({ line: z.number(), character: z.number() });
/** A place as in the Language Server Protocol: lines and characters from 0. */
export const Location = z.object({ uri: z.string(), range: z.object({ start: Position, end: Position }) });
export type Location = z.infer<typeof Location>;

/** A declaration or one of its properties that a conclusion rests on. */
export const EvidenceData = z.object({
  /** The name of the declaration, or of its field: `Customer.billingAddress`. */
  element: z.string(),
  kind: z.string(),
  title: z.string(),
  /** The property in the language's words, or `name` for the declaration itself. */
  property: z.string(),
  location: Location,
});
export type EvidenceData = z.infer<typeof EvidenceData>;

export const OutcomeName = z.object({ name: z.string(), title: z.string(), weight: z.number() });

const FollowUpData = z.object({
  outcome: OutcomeName,
  evidence: z.array(EvidenceData),
  supposed: z.array(z.string()),
});

/** The way through the tree. */
export const WalkData = z.object({
  steps: z.array(
    z.object({
      question: z.string(),
      title: z.string(),
      answer: z.enum(['yes', 'no']),
      evidence: z.array(EvidenceData),
      /** The suppositions that decided the answer. */
      supposed: z.array(z.string()),
    }),
  ),
  end: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('outcome'), outcome: OutcomeName, then: z.array(FollowUpData) }),
    /** The tree is broken: what is wrong with it, and where. */
    z.object({ kind: z.literal('stopped'), message: z.string(), location: Location }),
  ]),
});
export type WalkData = z.infer<typeof WalkData>;

const SeverityName = z.enum(['error', 'warning', 'info']);

export const FindingData = z.object({
  rule: z.string(),
  severity: SeverityName,
  message: z.string(),
  why: z.string(),
  fix: z.string(),
  location: Location,
  elements: z.array(z.string()),
  fingerprint: z.string(),
  /** Set where the finding is carried on purpose. */
  accepted: z.nullable(z.object({ until: z.nullable(z.string()), because: z.string() })),
  /** The titles of its fixes. */
  fixes: z.array(z.string()),
});
export type FindingData = z.infer<typeof FindingData>;

const CurrencyTotal = z.object({ currency: z.string(), perMonth: z.number(), perYear: z.number() });
export const TotalsData = z.object({
  items: z.number(),
  minutesPerMonth: z.number(),
  cost: z.array(CurrencyTotal),
  unpricedMinutesPerMonth: z.number(),
  unquantified: z.number(),
});
