/** What a declaration, a property or a value of the language means: how it is written, and one or two sentences (language.md, 3). */
export interface KeywordDoc {
  readonly usage: string;
  readonly text: string;
}

function doc(usage: string, text: string): KeywordDoc {
  return { usage, text };
}

/** The documentation of the grammar's rules, by their names. */
export const keywordDocs: ReadonlyMap<string, KeywordDoc> = new Map([
  // Declarations
  ['Project', doc('project Name "Title" { … }', 'What these files are about. There is at most one in a project.')],
  ['Team', doc('team Name "Title" { contact "…" }', 'People who answer for systems, handoffs and workflows.')],
  [
    'Role',
    doc(
      'role Name "Title" in Team { people 1  rate 38 USD }',
      'Who does work by hand. With `people 1`, each of their steps depends on one person.',
    ),
  ],
  ['Area', doc('area Name "Title" critical', 'A part of the business that a failure hurts.')],
  [
    'Domain',
    doc('domain Name "Title"', 'A core domain: customers, jobs, invoices, payments, status, or one of your own.'),
  ],
  ['System', doc('system Name "Title" { … }', 'A system that the business runs on.')],
  ['Entity', doc('entity Name "Title" { … }', 'A kind of record that lives in one or more systems.')],
  [
    'Handoff',
    doc(
      'handoff Name "Title": System -> System { … }',
      'Data that is handed from one system to the next; `<->` writes both ways.',
    ),
  ],
  [
    'Workflow',
    doc(
      'workflow Name "Title" core { … }',
      'The trace of a piece of work through the systems, step by step. `core`: the business lives from it.',
    ),
  ],
  ['BusinessRule', doc('rule Name "Title" { … }', 'A business rule, and where it lives.')],
  ['Exception', doc('exception Name "Title" { … }', 'A case that does not go the normal way and is handled by hand.')],
  ['Workaround', doc('workaround Name "Title" { … }', 'What people do because something else does not work.')],
  ['Migration', doc('migration Name "Title": System -> System { … }', 'A move from one system to another.')],
  ['Report', doc('report Name "Title" { … }', 'Numbers that somebody decides by.')],
  [
    'Symptom',
    doc('symptom Name "Title" { … }', 'Something that hurts and was seen. The decision tree is walked for each.'),
  ],
  ['Stage', doc('stage Name "Title" { … }', 'The next stage of growth: another branch, an acquisition, a season.')],
  [
    'Change',
    doc('change Name "Title" { … }', 'What someone wants to do about it; compared with what has been traced.'),
  ],
  ['Decision', doc('decision Name "Title" { … }', 'A decision tree of your own, instead of the built-in one.')],
  [
    'Question',
    doc(
      'question Name "Title" { when …  yes -> …  no -> … }',
      'A question of the tree, answered from the facts after `when`.',
    ),
  ],
  [
    'Outcome',
    doc(
      'outcome Name "Title" { weight 3  then … when … }',
      'Where the tree ends. The project’s outcome is the one of the greatest weight.',
    ),
  ],
  ['Trigger', doc('trigger Name "Title" when …', 'A reason to request a review; one that is met is enough.')],
  // Common properties
  [
    'DescriptionProperty',
    doc('description "…"', 'What there is to know beyond the title. `"""` spans lines and holds Markdown.'),
  ],
  ['LinkProperty', doc('link "https://…" "Label"', 'Where more is written.')],
  ['TagsProperty', doc('tags name, name', 'Words to find and group by.')],
  [
    'AcceptProperty',
    doc(
      'accept group/rule until 2027-03-31 because "…"',
      'Findings of this rule here are known and carried on purpose, until the day has passed.',
    ),
  ],
  ['TeamOwnerProperty', doc('owner Team', 'Who answers for it, and is called when it breaks.')],
  [
    'StatusProperty',
    doc('status planned | active | retiring | retired', 'Where it is in its life. Default: `active`.'),
  ],
  ['AffectsProperty', doc('affects area, area', 'What a failure hurts, beyond what follows from elsewhere.')],
  ['SinceProperty', doc('since 2025-02-01', 'In place since that day.')],
  ['ReviewedProperty', doc('reviewed 2026-01-31', 'When somebody last looked at it as a whole.')],
  ['ReviewByProperty', doc('review by 2027-01-31', 'When to look at it again.')],
  // Project, people
  ['TracksProperty', doc('tracks customers, jobs', 'The core domains whose source of truth must be settled here.')],
  ['RateProperty', doc('rate 45 USD', 'What an hour of manual work costs.')],
  ['ContactProperty', doc('contact "…"', 'How to reach the team.')],
  ['PeopleProperty', doc('people 2', 'How many people can do it.')],
  // System
  ['SystemKindProperty', doc('kind saas', 'What kind of system it is.')],
  ['VendorProperty', doc('vendor "…"', 'Who makes it.')],
  [
    'OwnsProperty',
    doc(
      'owns Invoice, Customer.billingAddress during billed',
      'The system is the source of truth for these entities and fields, in these phases or in all.',
    ),
  ],
  [
    'LimitationProperty',
    doc(
      'limitation "…" { affects Handoff  since 2025-02-01  workaround … }',
      'A limit of the vendor or platform that one has to live with.',
    ),
  ],
  ['LimitedHandoffsProperty', doc('affects Handoff, Handoff', 'The handoffs that suffer from the limitation.')],
  ['MitigationProperty', doc('workaround Workaround', 'What is done about the limitation.')],
  // Entity
  ['DomainProperty', doc('domain customers', 'Which core domain the entity belongs to.')],
  ['KeyProperty', doc('key externalId', 'What identifies one record across systems.')],
  ['LifecycleProperty', doc('lifecycle quoted -> scheduled -> done', 'The phases of the entity, in order.')],
  [
    'SourceOfTruthProperty',
    doc('source of truth System during phase', 'The system whose copy wins, in these phases or in all.'),
  ],
  ['FieldProperty', doc('field name { source of truth … }', 'A part of the entity that is owned apart.')],
  [
    'SystemOfReferenceProperty',
    doc(
      'system of reference System',
      'A system whose copy others may read instead of the owner’s: a warehouse, a master-data hub.',
    ),
  ],
  ['CopiedToProperty', doc('copied to System, System', 'Systems that are known to hold a copy.')],
  // Handoff
  [
    'CarriesProperty',
    doc(
      'carries Entity, new Entity, Entity.field',
      'What crosses. `new`: the handoff creates the record in the receiving system instead of copying one.',
    ),
  ],
  ['ViaProperty', doc('via api "detail"', 'By what means the data crosses.')],
  ['ThroughProperty', doc('through System', 'The platform in between.')],
  [
    'RunsProperty',
    doc('runs on event | daily | as service account "…"', 'When it runs; with `as`, under whose account.'),
  ],
  ['TemporaryProperty', doc('temporary', 'Put in place until something better comes.')],
  ['NeededProperty', doc('needed within 1 day', 'How fresh the receiving side must be.')],
  [
    'MonitoredProperty',
    doc(
      'monitored by alert "…" to Team',
      'What notices a failure. Alerts and reconciliations need no person; a dashboard, a log or a role need one to look; `nothing` says that nobody does.',
    ),
  ],
  ['FailureProperty', doc('on failure retry 3 then dead letter then alert', 'What happens when it fails, in order.')],
  ['DeliveryProperty', doc('delivery at least once', 'How often one message may arrive.')],
  ['IdempotentProperty', doc('idempotent by key', 'A repeat does no harm; the key that makes it so.')],
  [
    'ConflictsProperty',
    doc(
      'conflicts resolved by System | newest | role Role',
      'Who wins when both sides of a two-way handoff have changed.',
    ),
  ],
  ['ContractProperty', doc('contract "path or URL"', 'The schema or interface that both sides agreed on.')],
  ['VolumeProperty', doc('volume 60 per week', 'What crosses today.')],
  ['CapacityProperty', doc('capacity 100 per day', 'What it can bear.')],
  [
    'FailsProperty',
    doc(
      'fails 2 per month costing 30 minutes by Role',
      'How often it was seen to fail, and the manual repair of one failure.',
    ),
  ],
  [
    'ManualStepProperty',
    doc('manual step "…" by Role takes 45 minutes weekly', 'Work that a person does for the data to get across.'),
  ],
  ['HumanCheckProperty', doc('human check "…" by Role takes 10 minutes daily', 'A person looks whether it worked.')],
  // Workflow, rule, exception, workaround
  ['StepProperty', doc('step Handoff', 'The next handoff of the trace.')],
  ['GovernsProperty', doc('governs Handoff, Entity, Workflow', 'What the rule decides about.')],
  ['LivesProperty', doc('lives in system System | document "…" | head of Role', 'Where the rule is kept.')],
  ['AppliesProperty', doc('applies to Handoff, Entity, Workflow', 'What does not go the normal way.')],
  ['HandledProperty', doc('handled by Role', 'Who takes care of it.')],
  ['TakesProperty', doc('takes 20 minutes weekly', 'How long it takes, and how often.')],
  ['CoversProperty', doc('covers Handoff, System, Report', 'What does not work.')],
  ['DoneByProperty', doc('done by Role', 'Who does it.')],
  ['PolicyProperty', doc('policy', 'The organisation has declared it the way things are done.')],
  // Migration, report
  ['MovesProperty', doc('moves Entity, Entity', 'What changes its home.')],
  ['MigrationStatusProperty', doc('status planned | running | stalled | done', 'How far it is.')],
  ['StartedProperty', doc('started 2026-01-15', 'When it began.')],
  ['DueProperty', doc('due 2026-12-31', 'When it shall be done.')],
  ['RemainingProperty', doc('remaining "…"', 'What is left to do.')],
  ['DoneWhenProperty', doc('done when "…"', 'What must hold for it to be done.')],
  ['RollbackProperty', doc('rollback "…"', 'How to go back.')],
  ['ReadsProperty', doc('reads Entity, Entity from System', 'Where the numbers come from.')],
  ['UsedProperty', doc('used by Team, Role', 'Who decides by them.')],
  ['DistrustedProperty', doc('distrusted since 2026-03-01 because "…"', 'Its readers no longer believe it.')],
  // Symptom, stage, change
  ['SymptomKindProperty', doc('kind sync-failure', 'What kind of trouble it is.')],
  ['ObservedProperty', doc('observed 2026-09-02, 2026-10-11', 'The days on which it was seen.')],
  [
    'RecurrenceProperty',
    doc(
      'frequency occasional | recurring',
      'Whether it keeps coming back; without it, this follows from the days and the work that it causes.',
    ),
  ],
  [
    'ImpactProperty',
    doc('impact low | medium | high', 'How much it hurts; without it, high where a critical area is affected.'),
  ],
  ['TracedProperty', doc('traced to Handoff, Workflow, Report, Entity', 'Where it was followed to.')],
  [
    'CauseProperty',
    doc(
      'cause unclear | "…" in Handoff',
      'Why it happens. `unclear`: somebody has looked, without an answer. No line: nobody has looked.',
    ),
  ],
  ['UrgentProperty', doc('urgent', 'It cannot wait for the normal plan.')],
  ['ByProperty', doc('by 2027-06-01', 'When it comes.')],
  ['MultipliesProperty', doc('multiplies Workflow by 2.5', 'Volume, failures and manual work grow by this factor.')],
  ['UnsupportedProperty', doc('unsupported because "…"', 'Today’s architecture will not bear it.')],
  ['ChangeKindProperty', doc('kind automate', 'What kind of change it is.')],
  ['TargetsProperty', doc('targets Name, Name', 'What it changes.')],
  ['AddsProperty', doc('adds System, System', 'The systems that it brings.')],
  ['AddressesProperty', doc('addresses Symptom, Symptom', 'What it shall end.')],
  ['ChangeStatusProperty', doc('status proposed | approved | underway | done | rejected', 'How far it is.')],
  // Decision
  ['StartProperty', doc('start Question', 'The first question.')],
  [
    'WhenProperty',
    doc(
      'when recurring and not urgent',
      'The facts that make the answer yes. They combine with `and`, `or`, `not` and parentheses.',
    ),
  ],
  ['YesProperty', doc('yes -> Question', 'Where the answer yes leads.')],
  ['NoProperty', doc('no -> Question', 'Where the answer no leads.')],
  ['WeightProperty', doc('weight 3', 'How grave the outcome is.')],
  ['FollowUpProperty', doc('then Outcome when …', 'What else to do where this holds.')],
  // Values
  ['SystemKind', doc('kind saas', 'What kind of system it is.')],
  ['Status', doc('status active', 'Where it is in its life. Planned and retired things carry no debt.')],
  ['During', doc('during phase, phase', 'Only in these phases of the lifecycle.')],
  ['Means', doc('via api', 'By what means the data crosses. `manual`: somebody types it again.')],
  [
    'FailureAction',
    doc(
      'retry 3 | dead letter | alert | stop | replay | silent | fix by Role',
      'What happens next when it fails. `silent`: nobody learns of it.',
    ),
  ],
  ['Units', doc('45 minutes', 'A length of time.')],
  ['Unit', doc('60 per week', 'A unit of time.')],
  ['Frequency', doc('weekly | every 2 days | 3 per month', 'How often.')],
  ['FrequencyName', doc('weekly', 'How often.')],
  ['MigrationStatus', doc('status running', 'How far the migration is.')],
  ['SymptomKind', doc('kind duplicate-entry', 'What kind of trouble it is; decides which findings are likely causes.')],
  ['Recurrence', doc('frequency recurring', 'Whether it keeps coming back.')],
  ['Impact', doc('impact high', 'How much it hurts.')],
  ['ChangeKind', doc('kind redesign-dashboard', 'What kind of change it is.')],
  ['ChangeStatus', doc('status proposed', 'How far the change is. One that is done or rejected is not judged.')],
  ['Condition', doc('recurring or urgent', 'One of the two is enough.')],
  ['Conjunction', doc('recurring and urgent', 'Both must hold.')],
  ['Negation', doc('not urgent', 'It must not hold.')],
  [
    'Fact',
    doc(
      'recurring | impact high | affects critical | cause clear | stage supported | …',
      'A fact about a symptom or about the project.',
    ),
  ],
  ['Carried', doc('new Entity', 'The handoff creates the record in the receiving system instead of copying one.')],
]);
