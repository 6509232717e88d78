import * as z from 'zod/mini';
import { toolSchema } from './check-output.js';

const touched = {
  change: z.enum(['added', 'removed', 'changed', 'renamed']),
  kind: z.string().check(z.meta({ description: 'The keyword of the declaration.' })),
  name: z.string(),
};

const concern = z.strictObject({
  relation: z.enum(['owner', 'handoff', 'upstream', 'downstream']).check(
    z.meta({
      description:
        'owner: it answers for what is touched, or did. handoff: for a handoff that carries it, or starts or ends there. upstream, downstream: for the system at the other end of a handoff.',
    }),
  ),
  ...touched,
  handoff: z.nullable(z.string()).check(z.meta({ description: 'The handoff in between; null for an owner.' })),
  system: z.nullable(z.string()).check(z.meta({ description: 'The system upstream or downstream; else null.' })),
});

const team = z.strictObject({
  name: z.string(),
  title: z.string(),
  contact: z.nullable(z.string()),
  handles: z
    .array(z.string())
    .check(z.meta({ description: 'The handles and addresses of e-mail in its contact, as CODEOWNERS takes them.' })),
  touched: z
    .boolean()
    .check(z.meta({ description: 'Whether it answers for something that is touched itself, not for a neighbour.' })),
  concerns: z.array(concern),
});

const file = z.strictObject({
  path: z.string().check(z.meta({ description: 'Relative to the repository.' })),
  teams: z.array(z.string()),
});

const project = z.strictObject({
  name: z.string(),
  root: z.string(),
  teams: z.array(team),
  unowned: z
    .array(z.strictObject(touched))
    .check(z.meta({ description: 'What came or changed, and nobody answers for.' })),
  files: z
    .array(file)
    .check(z.meta({ description: 'The files whose declarations or whose teams changed, with the teams of each.' })),
});

/** What `owners --format json` prints. */
export const ownersOutputSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    tool: toolSchema,
    base: z.string(),
    head: z.nullable(z.string()).check(z.meta({ description: 'Null for the working tree.' })),
    projects: z.array(project),
  })
  .check(z.meta({ title: 'Seamline owners output', description: 'What `seamline owners --format json` prints.' }));

export type OwnersOutput = z.infer<typeof ownersOutputSchema>;
