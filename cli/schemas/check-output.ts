import * as z from 'zod/mini';

/** A line and a column, both from 1; columns count UTF-16 units. */
const position = z.strictObject({ line: z.int(), column: z.int() });
const range = z.strictObject({ start: position, end: position });
const severity = z.enum(['error', 'warning', 'info']);

const location = { file: z.string(), range };

export const findingSchema = z.strictObject({
  rule: z.string(),
  severity,
  certainty: z.enum(['declared', 'undeclared']),
  timed: z.boolean(),
  message: z.string(),
  why: z.string(),
  fix: z.string(),
  ...location,
  elements: z.array(z.string()),
  related: z.array(z.strictObject({ ...location, message: z.string() })),
  fingerprint: z.string(),
  accepted: z.nullable(z.strictObject({ until: z.nullable(z.string()), because: z.string() })),
  fixes: z.array(z.strictObject({ title: z.string(), safety: z.enum(['safe', 'suggested']) })),
});

export const inputProblemSchema = z
  .strictObject({
    kind: z.enum(['syntax', 'configuration', 'unreadable']),
    file: z.string(),
    range: z.nullable(range),
    message: z.string(),
  })
  .check(z.meta({ description: 'Why an input could not be used; `range` is null where it could not be read at all.' }));

export const evidenceSchema = z.strictObject({
  element: z.string(),
  property: z.string(),
  file: z.string(),
  line: z.int(),
});

const pathStepSchema = z.strictObject({
  question: z.string(),
  answer: z.enum(['yes', 'no']),
  evidence: z.array(evidenceSchema),
});

const candidateSchema = z.strictObject({ rule: z.string(), element: z.string(), fingerprint: z.string() });

const triggerSchema = z.strictObject({
  name: z.string(),
  met: z.boolean(),
  evidence: z.array(evidenceSchema),
});

const decision = z.strictObject({
  outcome: z.nullable(z.string()).check(z.meta({ description: 'Null where there is nothing to decide.' })),
  then: z.array(z.string()),
  symptom: z.nullable(z.string()),
  symptoms: z.array(
    z.strictObject({
      name: z.string(),
      outcome: z.nullable(z.string()),
      then: z.array(z.string()),
      path: z.array(pathStepSchema),
      candidates: z.array(candidateSchema).check(z.meta({ description: 'The likeliest, 10 at most.' })),
      candidateCount: z.int().check(z.meta({ description: 'How many there are in all.' })),
    }),
  ),
  triggers: z.array(triggerSchema),
});

const checkRow = z.strictObject({
  id: z.enum(['handoffs-listed', 'failures-identified', 'sources-defined', 'integrations-stable']),
  done: z.boolean(),
  detail: z.string(),
});

export const costSchema = z.array(z.strictObject({ currency: z.string(), perMonth: z.number() }));

export const ledgerItemSchema = z.strictObject({
  element: z.string(),
  kind: z.enum(['manual step', 'human check', 'workaround', 'exception', 'repair']),
  text: z.string(),
  role: z.nullable(z.string()),
  minutesPerMonth: z.nullable(z.number()),
  cost: z.nullable(z.strictObject({ currency: z.string(), perMonth: z.number() })),
  accepted: z.boolean(),
  file: z.string(),
  line: z.int(),
});

const ledger = z.strictObject({
  minutesPerMonth: z.number(),
  cost: costSchema,
  unquantified: z.int(),
  items: z.array(ledgerItemSchema),
});

const project = z.strictObject({
  name: z.string(),
  root: z.string(),
  files: z.int(),
  findings: z.array(findingSchema),
  syntaxErrors: z.array(inputProblemSchema),
  decision: z.nullable(decision),
  checklist: z.nullable(z.array(checkRow)),
  ledger: z.nullable(ledger),
  coverage: z.nullable(z.strictObject({ handoffsDeclared: z.number() })),
});

export const toolSchema = z.strictObject({ name: z.literal('seamline'), version: z.string() });

/** What `check --format json` prints (interfaces.md, 1). A project whose configuration is broken has null for all that needs it. */
export const checkOutputSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    tool: toolSchema,
    asOf: z.string(),
    projects: z.array(project),
    summary: z.strictObject({
      error: z.int(),
      warning: z.int(),
      info: z.int(),
      accepted: z.int(),
      baselined: z.int(),
    }),
  })
  .check(z.meta({ title: 'Seamline check output', description: 'What `seamline check --format json` prints.' }));

export type CheckOutput = z.infer<typeof checkOutputSchema>;
export type EvidenceOutput = z.infer<typeof evidenceSchema>;
export type LedgerItemOutput = z.infer<typeof ledgerItemSchema>;
