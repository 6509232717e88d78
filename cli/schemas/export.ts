import * as z from 'zod/mini';
import { toolSchema } from './check-output.js';

const duration = z.strictObject({ text: z.string(), minutes: z.number() });
const rate = z.strictObject({ amount: z.number(), per: z.string() });
const money = z.strictObject({ amount: z.number(), currency: z.string() });
const names = z.array(z.string());
const optionalText = z.optional(z.string());

/** What every declaration has. A key that is missing was not declared. */
const common = {
  name: z.string(),
  title: z.string(),
  file: z.string(),
  line: z.int(),
  documentation: optionalText,
  description: optionalText,
  links: z.optional(z.array(z.strictObject({ url: z.string(), label: optionalText }))),
  tags: z.optional(names),
  accepts: z.optional(z.array(z.strictObject({ rule: z.string(), until: optionalText, because: z.string() }))),
};

const manualWork = z.strictObject({
  kind: z.enum(['manual step', 'human check']),
  text: z.string(),
  by: optionalText,
  takes: z.optional(duration),
  frequency: optionalText,
});

const claim = z
  .strictObject({ system: z.string(), during: z.optional(names) })
  .check(z.meta({ description: 'The system whose copy wins; in these phases, or in all where there is no `during`.' }));

const fact = z.strictObject({ kind: z.string(), text: optionalText, role: optionalText, to: optionalText });

const team = z.strictObject({ ...common, contact: optionalText });
const role = z.strictObject({
  ...common,
  team: optionalText,
  people: z.optional(z.number()),
  rate: z.optional(money),
});
const area = z.strictObject({ ...common, critical: z.boolean(), builtIn: z.boolean() });
const domain = z.strictObject({ ...common, builtIn: z.boolean() });

const system = z.strictObject({
  ...common,
  kind: optionalText,
  vendor: optionalText,
  owner: optionalText,
  status: z.string(),
  live: z.boolean(),
  critical: z.boolean(),
  limitations: z.optional(
    z.array(
      z.strictObject({
        text: z.string(),
        affects: names,
        since: optionalText,
        reviewed: optionalText,
        workaround: optionalText,
      }),
    ),
  ),
});

const entity = z.strictObject({
  ...common,
  domain: optionalText,
  key: optionalText,
  lifecycle: z.optional(names),
  sourcesOfTruth: z.array(claim),
  fields: z.optional(
    z.array(z.strictObject({ name: z.string(), description: optionalText, sourcesOfTruth: z.array(claim) })),
  ),
  systemsOfReference: z.optional(names),
  copiedTo: z.optional(names),
  critical: z.boolean(),
});

const handoff = z.strictObject({
  ...common,
  from: optionalText,
  to: optionalText,
  twoWay: z.boolean(),
  carries: z.array(z.strictObject({ entity: z.string(), field: optionalText, new: z.boolean() })),
  via: z.optional(z.strictObject({ means: z.string(), detail: optionalText })),
  through: z.optional(names),
  runs: optionalText,
  runsAs: z.optional(fact),
  temporary: z.boolean(),
  reviewBy: optionalText,
  neededWithin: z.optional(duration),
  owner: optionalText,
  monitoredBy: z
    .optional(z.array(fact))
    .check(z.meta({ description: 'Empty: the file says that nothing does; missing: it says nothing.' })),
  onFailure: z.optional(z.array(fact)),
  delivery: optionalText,
  idempotent: z.boolean(),
  idempotentBy: optionalText,
  conflictsResolvedBy: z.optional(fact),
  contract: optionalText,
  volume: z.optional(rate),
  capacity: z.optional(rate),
  fails: z.optional(
    z.strictObject({ amount: z.number(), per: z.string(), costing: z.optional(duration), by: optionalText }),
  ),
  manualSteps: z.optional(z.array(manualWork)),
  humanChecks: z.optional(z.array(manualWork)),
  affects: names,
  status: z.string(),
  since: optionalText,
  reviewed: optionalText,
  live: z.boolean(),
  critical: z.boolean(),
});

const workflow = z.strictObject({
  ...common,
  core: z.boolean(),
  owner: optionalText,
  affects: names,
  steps: z.array(z.union([z.strictObject({ handoff: z.string() }), manualWork])),
});

const rule = z.strictObject({ ...common, governs: names, livesIn: z.array(fact), reviewed: optionalText });

const exception = z.strictObject({
  ...common,
  appliesTo: names,
  handledBy: optionalText,
  takes: z.optional(duration),
  frequency: optionalText,
  since: optionalText,
  reviewBy: optionalText,
});

const workaround = z.strictObject({
  ...common,
  covers: names,
  doneBy: optionalText,
  takes: z.optional(duration),
  frequency: optionalText,
  since: optionalText,
  reviewBy: optionalText,
  policy: z.boolean(),
});

const migration = z.strictObject({
  ...common,
  from: optionalText,
  to: optionalText,
  moves: names,
  status: optionalText,
  started: optionalText,
  due: optionalText,
  remaining: optionalText,
  doneWhen: optionalText,
  rollback: optionalText,
});

const report = z.strictObject({
  ...common,
  reads: z.array(z.strictObject({ entities: names, from: optionalText })),
  usedBy: names,
  affects: names,
  distrusted: z.optional(z.strictObject({ since: optionalText, because: optionalText })),
  manualSteps: z.optional(z.array(manualWork)),
});

const symptom = z.strictObject({
  ...common,
  kind: optionalText,
  observed: names,
  frequency: optionalText,
  impact: optionalText,
  affects: names,
  tracedTo: names,
  cause: z.optional(z.strictObject({ clear: z.boolean(), text: optionalText, in: optionalText })),
  urgent: z.boolean(),
});

const stage = z.strictObject({
  ...common,
  by: optionalText,
  multiplies: z.array(z.strictObject({ target: z.string(), by: z.number() })),
  unsupported: z.optional(z.strictObject({ because: optionalText })),
});

const change = z.strictObject({
  ...common,
  kind: optionalText,
  targets: names,
  adds: names,
  addresses: names,
  status: optionalText,
});

const project = z.strictObject({
  name: z.string(),
  root: z.string(),
  title: optionalText,
  tracks: names,
  rate: z.optional(money),
  teams: z.array(team),
  roles: z.array(role),
  areas: z.array(area),
  domains: z.array(domain),
  systems: z.array(system),
  entities: z.array(entity),
  handoffs: z.array(handoff),
  workflows: z.array(workflow),
  rules: z.array(rule),
  exceptions: z.array(exception),
  workarounds: z.array(workaround),
  migrations: z.array(migration),
  reports: z.array(report),
  symptoms: z.array(symptom),
  stages: z.array(stage),
  changes: z.array(change),
});

/** What `export --format json` prints: the landscape, with what follows from it (claims of both sides, liveness, criticality). */
export const exportSchema = z
  .strictObject({ schemaVersion: z.literal(1), tool: toolSchema, projects: z.array(project) })
  .check(z.meta({ title: 'Seamline landscape', description: 'What `seamline export --format json` prints.' }));

export type ExportOutput = z.infer<typeof exportSchema>;
export type ProjectExport = ExportOutput['projects'][number];
