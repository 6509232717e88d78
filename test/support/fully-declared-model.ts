/**
 * A model without debt: every handoff takes an entity from its source of truth, is watched, owned, retried and agreed on, and the core
 * workflow connects. Each system hands its entity to the next three.
 * @param handoffs how many; at least 4, for the core workflow to have two steps
 * @returns the text of one file
 */
export function fullyDeclaredModel(handoffs: number): string {
  const systems = Math.max(5, Math.ceil(handoffs / 3));
  const lines = [
    'project Clean { tracks customers, jobs  rate 45 USD }',
    'team Finance { contact "finance@clean.example" }',
    'team Operations { contact "operations@clean.example" }',
    'role Clerk in Finance { people 4  rate 38 USD }',
  ];
  for (let index = 0; index < systems; index++) {
    lines.push(`system System${index} { kind saas  owner ${teamOf(index)} }`);
  }
  for (let index = 0; index < Math.ceil(handoffs / 3); index++) {
    lines.push(`entity Record${index} {
  domain ${index % 2 === 0 ? 'customers' : 'jobs'}
  key externalId
  source of truth System${index}
  copied to System${(index + 1) % systems}
}`);
  }
  for (let index = 0; index < handoffs; index++) {
    const from = Math.floor(index / 3) % systems;
    const to = (from + 1 + (index % 3)) % systems;
    lines.push(`handoff Handoff${index}: System${from} -> System${to} {
  carries Record${from}
  via api
  runs as service account "integration"
  runs on event
  needed within 1 hour
  owner ${teamOf(to)}
  monitored by alert "Handoff ${index} failed" to ${teamOf(to)}
  monitored by reconciliation "every night"
  on failure retry 3 then dead letter then alert
  delivery at least once
  idempotent by externalId
  contract "schemas/record-${from}.json"
  volume 60 per week
  capacity 1000 per week
  since 2025-01-01
  reviewed 2026-11-01
}`);
  }
  lines.push(
    `workflow Core core { owner Operations  affects billing  step Handoff0  step Handoff3 }`,
    'rule CreditHold { governs Core  lives in system System0 }',
    'report Revenue { reads Record0 from System0  used by Finance }',
    'stage SecondBranch { by 2027-06-01  multiplies Core by 2 }',
    'symptom Slow { kind sync-failure  frequency occasional  impact low  traced to Handoff0  cause "The nightly backup" in System0 }',
    'change Tune { kind stabilize  addresses Slow  status proposed }',
  );
  return `${lines.join('\n')}\n`;
}

function teamOf(system: number): string {
  return system % 2 === 0 ? 'Finance' : 'Operations';
}
