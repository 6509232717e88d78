// Writes a workspace of a given size: fully declared, except that about 15 % of the handoffs have something to find.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MEANS = ['api', 'webhook', 'queue', 'file', 'event'];
const CADENCES = ['on event', 'hourly', 'every 15 minutes', 'daily', 'realtime'];
const SYSTEM_KINDS = ['saas', 'internal', 'database', 'legacy', 'external'];

/** What is wrong with the handoffs that have something to find, in turn. */
const DEFECTS = [
  ['monitored'],
  ['failure'],
  ['owner'],
  ['manual step "Type the missing rows in again" by Clerk0 takes 20 minutes weekly'],
  ['contract'],
  ['on failure silent', 'failure'],
];

/**
 * The text of every file.
 * @param {{ systems: number, handoffs: number, files: number }} size
 * @returns {{ path: string, text: string }[]}
 */
function generate({ systems, handoffs, files }) {
  const teams = Math.max(4, Math.round(systems / 25));
  const parts = Array.from({ length: files }, () => []);
  const put = (index, text) => parts[index % files].push(text);
  put(0, 'project Bench "Generated landscape" {\n  tracks customers\n  rate 45 USD\n}\n');
  for (let team = 0; team < teams; team++) {
    put(team, `team Team${team} "Team ${team}" {\n  contact "team${team}@company.example"\n}\n`);
    put(team, `role Clerk${team} "Clerk of team ${team}" in Team${team} {\n  people 3\n  rate 38 USD\n}\n`);
  }
  for (let system = 0; system < systems; system++) put(system, systemText(system, teams) + entityText(system));
  for (let handoff = 0; handoff < handoffs; handoff++) put(handoff, handoffText(handoff, systems, teams));
  const workflows = Math.max(1, Math.round(handoffs / 60));
  for (let workflow = 0; workflow < workflows; workflow++) put(workflow, workflowText(workflow, systems, teams));
  for (let symptom = 0; symptom < Math.max(1, Math.round(handoffs / 300)); symptom++)
    put(symptom, symptomText(symptom));
  return parts.map((texts, index) => ({ path: `part-${String(index).padStart(3, '0')}.seam`, text: texts.join('\n') }));
}

/** Writes the files of `generate` into a folder. */
export function writeWorkspace(folder, size) {
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of generate(size)) writeFileSync(join(folder, path), text);
  writeFileSync(join(folder, 'seamline.config.json'), '{}\n');
}

function systemText(index, teams) {
  return `system System${index} "System ${index}" {
  kind ${SYSTEM_KINDS[index % SYSTEM_KINDS.length]}
  vendor "Vendor ${index % 40}"
  owner Team${index % teams}
  description "Keeps the records of kind ${index}."
}

`;
}

function entityText(index) {
  return `/** What system ${index} knows best. */
entity Entity${index} "Record ${index}" {
${index % 10 === 0 ? '  domain customers\n' : ''}  key id
  lifecycle draft -> open -> closed
  source of truth System${index}
  field address
  copied to System${index + 1 > 1 ? index - 1 : index}
}
`;
}

function handoffText(index, systems, teams) {
  const from = index % systems;
  const round = Math.floor(index / systems);
  const to = (from + 1 + round * 3) % systems;
  // 15 in a hundred, spread evenly.
  const wrong = (index * 15) % 100 < 15 ? DEFECTS[Math.floor(index / 7) % DEFECTS.length] : [];
  const lacks = (what) => wrong.includes(what);
  const extra = wrong.filter((line) => line.includes(' '));
  const lines = [
    `carries Entity${from}`,
    `via ${MEANS[index % MEANS.length]} "v${index % 4}"`,
    `runs ${CADENCES[index % CADENCES.length]}`,
    'needed within 2 days',
    lacks('owner') ? '' : `owner Team${to % teams}`,
    lacks('monitored') ? '' : `monitored by alert "lag over an hour" to Team${to % teams}`,
    index % 10 === 0 ? 'monitored by reconciliation "row counts, nightly"' : '',
    lacks('failure') ? '' : 'on failure retry 3 then dead letter then alert',
    'delivery at least once',
    'idempotent by id',
    lacks('contract') ? '' : `contract "contracts/entity-${from}.json"`,
    'volume 400 per day',
    'capacity 5000 per day',
    ...extra,
    'since 2024-03-01',
  ];
  const body = lines.filter((line) => line !== '').map((line) => `  ${line}\n`);
  return `handoff Handoff${index} "Record ${from} to system ${to}": System${from} -> System${to} {\n${body.join('')}}\n`;
}

function workflowText(index, systems, teams) {
  const first = (index * 7) % systems;
  const steps = [0, 1, 2, 3].map((step) => `  step Handoff${(first + step) % systems}\n`);
  return `workflow Workflow${index} "Workflow ${index}"${index % 20 === 0 ? ' core' : ''} {
  owner Team${index % teams}
${index % 5 === 0 ? '  affects billing\n' : ''}${steps.join('')}}
`;
}

function symptomText(index) {
  return `symptom Symptom${index} "Something comes late ${index}" {
  kind sync-failure
  observed 2026-09-02, 2026-10-11, 2026-11-03
  traced to Handoff${index * 7}
  cause unclear
}
`;
}
