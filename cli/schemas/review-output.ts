import * as z from 'zod/mini';
import { costSchema, findingSchema, inputProblemSchema, toolSchema } from './check-output.js';

const kind = z.string().check(z.meta({ description: 'The keyword of the declaration.' }));

const propertyChange = z
  .strictObject({ property: z.string(), before: z.array(z.string()), after: z.array(z.string()) })
  .check(z.meta({ description: 'What differs only; empty where the property was not there, or is gone.' }));

const declarationChange = z.strictObject({
  change: z.enum(['added', 'removed', 'changed', 'renamed']),
  kind,
  name: z.string(),
  was: z.nullable(z.string()).check(z.meta({ description: 'The name before, where it was renamed.' })),
  file: z.string(),
  line: z.int(),
  properties: z.array(propertyChange),
});

const ownershipChange = z.strictObject({
  subject: z.string(),
  during: z.nullable(z.array(z.string())).check(z.meta({ description: 'The phases; null for all of them.' })),
  before: z.array(z.string()),
  after: z.array(z.string()),
});

const end = z.strictObject({ outcome: z.nullable(z.string()), then: z.array(z.string()) });
const cost = z.strictObject({ minutesPerMonth: z.number(), cost: costSchema, unquantified: z.int() });

const project = z.strictObject({
  name: z.string(),
  root: z.string(),
  problems: z.strictObject({ base: z.array(inputProblemSchema), head: z.array(inputProblemSchema) }),
  declarations: z.array(declarationChange),
  ownership: z.array(ownershipChange),
  findings: z.strictObject({
    new: z.array(findingSchema),
    fixed: z.array(findingSchema),
    still: z.array(findingSchema),
    worse: z.array(z.string()).check(z.meta({ description: 'Fingerprints of those still there that weigh more now.' })),
    better: z
      .array(z.string())
      .check(z.meta({ description: 'Fingerprints of those still there that weigh less now.' })),
  }),
  decision: z.strictObject({ before: z.nullable(end), after: z.nullable(end), changed: z.boolean() }),
  symptoms: z.array(z.strictObject({ name: z.string(), before: z.nullable(end), after: z.nullable(end) })),
  checklist: z.array(
    z.strictObject({ id: z.string(), before: z.nullable(z.boolean()), after: z.nullable(z.boolean()) }),
  ),
  ledger: z.strictObject({ before: z.nullable(cost), after: z.nullable(cost), changed: z.boolean() }),
  coverage: z.strictObject({ before: z.nullable(z.number()), after: z.nullable(z.number()) }),
});

/** What `review --format json` prints. What a revision does not have is null. */
export const reviewOutputSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    tool: toolSchema,
    asOf: z.string(),
    base: z.string(),
    head: z.nullable(z.string()).check(z.meta({ description: 'Null for the working tree.' })),
    projects: z.array(project),
    summary: z.strictObject({ new: z.int(), fixed: z.int(), still: z.int(), empty: z.boolean(), fails: z.boolean() }),
  })
  .check(z.meta({ title: 'Seamline review output', description: 'What `seamline review --format json` prints.' }));

export type ReviewOutput = z.infer<typeof reviewOutputSchema>;
