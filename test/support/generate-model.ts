import * as fc from 'fast-check';
import {
  changeKinds,
  deliveries,
  handoffMeans,
  statuses,
  symptomKinds,
  systemKinds,
} from '../../language/landscape/types.js';
import { AREAS, DATES, DOMAINS, DURATIONS, FREQUENCIES, ModelPieces, RATES } from './model-pieces.js';
import { type GeneratedModel, name, type NamePiece, type Piece } from './printed-model.js';

/** Random small models. They shrink towards fewer declarations with fewer properties. */
export function generatedModel(): fc.Arbitrary<GeneratedModel> {
  return fc
    .array(fc.nat({ max: 9_999 }), { maxLength: 1_000, size: 'max' })
    .map((tape) => new ModelBuilder(tape).build());
}

/** Chooses the declarations of a model, and what each of them says. */
class ModelBuilder extends ModelPieces {
  #systems: readonly string[] = [];
  #entities: readonly GeneratedEntity[] = [];
  #teams: readonly string[] = [];
  #roles: readonly string[] = [];
  #handoffs: readonly string[] = [];
  #workflows: readonly string[] = [];
  #reports: readonly string[] = [];
  #symptoms: readonly string[] = [];
  #workarounds: readonly string[] = [];

  build(): GeneratedModel {
    // Names first, so that a declaration may refer to one that follows.
    this.#systems = this.some('System', 6, 3);
    this.#teams = this.some('Team', 2);
    this.#roles = this.some('Role', 2);
    this.#handoffs = this.some('Handoff', 9);
    this.#workflows = this.some('Workflow', 2);
    this.#reports = this.some('Report', 2);
    this.#symptoms = this.some('Symptom', 2);
    this.#workarounds = this.some('Workaround', 1);
    this.#entities = this.some('Entity', 3).map((name) => ({
      name,
      fields: this.some(`${name}field`, 2),
      phases: this.chance(40) ? [1, 2, 3].map((number) => this.named(`${name}phase${number}`)) : [],
    }));
    this.#project();
    for (const team of this.#teams) this.declare(['team', name(team)], [this.chance(50) && ['contact "desk"']]);
    for (const role of this.#roles) this.#role(role);
    for (const system of this.#systems) this.#system(system);
    for (const entity of this.#entities) this.#entity(entity);
    for (const handoff of this.#handoffs) this.#handoff(handoff);
    for (const workflow of this.#workflows) this.#workflow(workflow);
    for (const report of this.#reports) this.#report(report);
    for (const symptom of this.#symptoms) this.#symptom(symptom);
    for (const workaround of this.#workarounds) this.#workaround(workaround);
    for (const rule of this.some('Rule', 2)) this.#rule(rule);
    for (const exception of this.some('Exception', 1)) this.#exception(exception);
    for (const migration of this.some('Migration', 2)) this.#migration(migration);
    for (const stage of this.some('Stage', 1)) this.#stage(stage);
    for (const change of this.some('Change', 2)) this.#change(change);
    for (const area of this.some('Area', 1)) this.declare(['area', name(area), this.chance(50) ? 'critical' : ''], []);
    for (const domain of this.some('Domain', 1)) this.declare(['domain', name(domain)], []);
    if (this.chance(25)) this.#decision();
    return this.model();
  }

  // ---------------------------------------------------------------------------------------------- the declarations

  #project(): void {
    if (!this.chance(60)) return;
    this.declare(
      ['project', name(this.named('Project'))],
      [this.chance(70) && ['tracks', DOMAINS.join(', ')], this.chance(50) && ['rate 45 USD']],
    );
  }

  #role(role: string): void {
    const team = this.ref(this.#teams);
    this.declare(
      ['role', name(role), ...(team && this.chance(70) ? ['in', team] : [])],
      [this.chance(60) && [`people ${1 + this.count(2)}`], this.chance(40) && ['rate 38 EUR']],
    );
  }

  #system(system: string): void {
    const part = this.#part();
    this.declare(
      ['system', name(system)],
      [
        this.chance(50) && ['kind', this.pick(systemKinds)],
        this.chance(50) && this.line('owner', this.ref(this.#teams)),
        this.chance(20) && ['status', this.pick(statuses)],
        this.chance(40) && part && ['owns', ...part.pieces, ...this.#during(part.entity)],
        this.chance(20) && ['limitation "No webhook"', ...this.#limitation()],
        this.accept(),
      ],
    );
  }

  #limitation(): readonly Piece[] {
    const handoff = this.ref(this.#handoffs);
    const workaround = this.ref(this.#workarounds);
    return [
      '{',
      ...(handoff ? ['affects', handoff] : []),
      ...(this.chance(40) ? [`reviewed ${this.pick(DATES)}`] : []),
      ...(workaround && this.chance(30) ? ['workaround', workaround] : []),
      '}',
    ];
  }

  #entity(entity: GeneratedEntity): void {
    const { phases, fields } = entity;
    this.declare(
      ['entity', name(entity.name)],
      [
        this.chance(60) && ['domain', this.pick(DOMAINS)],
        this.chance(50) && ['key', name(this.named(`${entity.name}key`))],
        phases.length > 0 && [
          'lifecycle',
          ...phases.flatMap((phase, index) => (index > 0 ? ['->', name(phase)] : [name(phase)])),
        ],
        ...Array.from({ length: this.count(2) }, () => this.#claim(entity)),
        ...fields.map((field) => this.#field(field, entity)),
        this.chance(20) && this.line('system of reference', this.ref(this.#systems)),
        this.chance(20) && this.line('copied to', this.ref(this.#systems)),
        this.accept(),
      ],
    );
  }

  #field(field: string, entity: GeneratedEntity): readonly Piece[] {
    const claim = this.chance(50) ? this.#claim(entity) : undefined;
    return claim ? ['field', name(field), '{', ...claim, '}'] : ['field', name(field)];
  }

  #claim(entity: GeneratedEntity): readonly Piece[] | undefined {
    const system = this.ref(this.#systems);
    return system && ['source of truth', system, ...this.#during(entity)];
  }

  #during({ phases }: GeneratedEntity): readonly Piece[] {
    const phase = this.ref(phases);
    return phase && this.chance(60) ? ['during', phase] : [];
  }

  #handoff(handoff: string): void {
    const [from, to] = [this.ref(this.#systems), this.ref(this.#systems)];
    if (!from || !to) return;
    const role = this.ref(this.#roles);
    const team = this.ref(this.#teams);
    this.declare(
      ['handoff', name(handoff), ':', from, this.chance(15) ? '<->' : '->', to],
      [
        this.#carries(),
        this.chance(60) && ['via', this.pick(handoffMeans)],
        this.chance(20) && this.line('through', this.ref(this.#systems)),
        this.chance(60) && ['runs', this.pick(['realtime', 'on event', 'on demand', ...FREQUENCIES])],
        this.chance(20) && (role ? ['runs as role', role] : ['runs as service account']),
        this.chance(20) && ['temporary'],
        this.chance(15) && ['review by', this.pick(DATES)],
        this.chance(30) && ['needed within', this.pick(DURATIONS)],
        this.chance(50) && this.line('owner', team),
        this.chance(40) && this.#monitor(role, team),
        this.chance(60) && ['on failure', ...this.#onFailure(role)],
        this.chance(20) && ['delivery', this.pick(deliveries)],
        this.chance(30) && ['idempotent'],
        this.chance(20) && ['conflicts resolved by newest'],
        this.chance(30) && ['contract "schemas/x.json"'],
        this.chance(30) && ['volume', this.pick(RATES)],
        this.chance(30) && ['capacity', this.pick(RATES)],
        this.chance(20) && ['fails', this.pick(RATES), ...(role ? ['costing 30 minutes by', role] : [])],
        this.chance(25) && this.manualWork('manual step "Clean up"', role),
        this.chance(20) && this.manualWork('human check "Look whether it came"', role),
        this.chance(30) && ['affects', this.pick(AREAS)],
        this.chance(15) && ['status', this.pick(statuses)],
        this.chance(20) && ['since', this.pick(DATES)],
        this.accept(),
      ],
    );
  }

  #carries(): readonly Piece[] | undefined {
    const pieces: Piece[] = [];
    for (let left = this.count(2); left > 0; left--) {
      const part = this.#part();
      if (!part) continue;
      pieces.push(pieces.length === 0 ? 'carries' : ',', this.chance(25) ? 'new' : '', ...part.pieces);
    }
    return pieces.length === 0 ? undefined : pieces;
  }

  #monitor(role: NamePiece | undefined, team: NamePiece | undefined): readonly Piece[] {
    const means = this.pick(['nothing', 'alert "failed"', 'reconciliation', 'dashboard', 'log', 'role']);
    if (means === 'role') return role ? ['monitored by role', role] : ['monitored by nothing'];
    return ['monitored by', means, ...(means.startsWith('alert') && team && this.chance(60) ? ['to', team] : [])];
  }

  #onFailure(role: NamePiece | undefined): readonly Piece[] {
    const actions = ['silent', 'alert', 'retry 3', 'dead letter', 'stop', 'replay'];
    const first = this.pick(actions);
    if (first === 'silent' || !this.chance(60)) return [first];
    return role && this.chance(30) ? [first, 'then fix by', role] : [first, 'then', this.pick(actions.slice(1))];
  }

  #workflow(workflow: string): void {
    const role = this.ref(this.#roles);
    const steps = Array.from({ length: this.count(4) }, () =>
      this.chance(70) ? this.line('step', this.ref(this.#handoffs)) : this.manualWork('manual step "Type it"', role),
    );
    this.declare(
      ['workflow', name(workflow), ...(this.chance(50) ? ['core'] : [])],
      [
        this.chance(50) && this.line('owner', this.ref(this.#teams)),
        this.chance(40) && ['affects', this.pick(AREAS)],
        ...steps,
        this.accept(),
      ],
    );
  }

  #rule(rule: string): void {
    const home = this.pick(['document "wiki/rules"', 'head', 'system', 'nowhere']);
    const [role, system] = [this.ref(this.#roles), this.ref(this.#systems)];
    this.declare(
      ['rule', name(rule)],
      [
        this.line('governs', this.ref([...this.#handoffs, ...this.#workflows])),
        home.startsWith('document') && ['lives in', home],
        home === 'head' && role && ['lives in head of', role],
        home === 'system' && this.line('lives in system', system),
        home === 'system' && this.chance(50) && this.line('lives in system', this.ref(this.#systems)),
      ],
    );
  }

  #exception(exception: string): void {
    this.declare(
      ['exception', name(exception)],
      [
        this.line('applies to', this.ref([...this.#handoffs, ...this.#workflows])),
        this.line('handled by', this.ref(this.#roles)),
        this.chance(60) && ['takes', this.pick(DURATIONS), this.pick(FREQUENCIES)],
        this.chance(50) && ['since', this.pick(DATES)],
        this.chance(50) && ['review by', this.pick(DATES)],
      ],
    );
  }

  #workaround(workaround: string): void {
    this.declare(
      ['workaround', name(workaround)],
      [
        this.line('covers', this.ref([...this.#handoffs, ...this.#systems, ...this.#reports])),
        this.line('done by', this.ref(this.#roles)),
        this.chance(60) && ['takes', this.pick(DURATIONS), this.pick(FREQUENCIES)],
        this.chance(50) && ['since', this.pick(DATES)],
        this.chance(50) && ['review by', this.pick(DATES)],
        this.chance(20) && ['policy'],
      ],
    );
  }

  #migration(migration: string): void {
    const [from, to] = [this.ref(this.#systems), this.ref(this.#systems)];
    if (!from || !to) return;
    this.declare(
      ['migration', name(migration), ':', from, '->', to],
      [
        this.line('moves', this.ref(this.#entities.map((entity) => entity.name))),
        this.chance(70) && ['status', this.pick(['planned', 'running', 'stalled', 'done'])],
        this.chance(40) && ['due', this.pick(DATES)],
        this.chance(40) && ['done when "all is moved"'],
      ],
    );
  }

  #report(report: string): void {
    const entity = this.ref(this.#entities.map((one) => one.name));
    const [system, other] = [this.ref(this.#systems), this.ref(this.#systems)];
    this.declare(
      ['report', name(report)],
      [
        entity && system && ['reads', entity, 'from', system],
        this.chance(20) && entity && other && ['reads', entity, 'from', other],
        this.chance(50) && this.line('used by', this.ref([...this.#teams, ...this.#roles])),
        this.chance(40) && ['affects', this.pick(AREAS)],
        this.chance(30) && ['distrusted since', this.pick(DATES)],
        this.chance(30) && this.manualWork('manual step "Correct by hand"', this.ref(this.#roles)),
      ],
    );
  }

  #symptom(symptom: string): void {
    const cause = this.pick(['', 'cause unclear', 'cause "the import runs twice"']);
    this.declare(
      ['symptom', name(symptom)],
      [
        this.chance(60) && ['kind', this.pick(symptomKinds)],
        this.chance(60) && ['observed 2026-09-02, 2026-10-11, 2026-11-03'],
        this.chance(30) && ['frequency', this.pick(['occasional', 'recurring'])],
        this.chance(40) && ['affects', this.pick(AREAS)],
        this.chance(60) && this.line('traced to', this.ref([...this.#handoffs, ...this.#workflows, ...this.#reports])),
        cause !== '' && [cause],
        this.chance(20) && ['urgent'],
      ],
    );
  }

  #stage(stage: string): void {
    const target = this.ref([...this.#handoffs, ...this.#workflows]);
    this.declare(
      ['stage', name(stage)],
      [target && ['multiplies', target, 'by 2.5'], this.chance(20) && ['unsupported because "the plan is full"']],
    );
  }

  #change(change: string): void {
    this.declare(
      ['change', name(change)],
      [
        ['kind', this.pick(changeKinds)],
        this.chance(50) && this.line('addresses', this.ref(this.#symptoms)),
        this.chance(30) && this.line('adds', this.ref(this.#systems)),
        this.chance(40) && ['status', this.pick(['proposed', 'approved', 'underway', 'done', 'rejected'])],
      ],
    );
  }

  #decision(): void {
    const [first, second] = [this.named('FirstQuestion'), this.named('SecondQuestion')];
    const [mild, grave, extra] = ['Mild', 'Grave', 'Extra'].map((outcome) => this.named(outcome));
    const nodes = [mild, grave, second, first];
    this.declare(
      ['decision', name(this.named('Decision'))],
      [
        !this.chance(10) && ['start', name(first)],
        ['question', name(first), '{ when recurring', 'yes ->', this.#node(nodes), 'no ->', name(second), '}'],
        [
          'question',
          name(second),
          '{ when affects',
          this.pick(AREAS),
          'yes ->',
          this.#node(nodes),
          'no ->',
          this.#node(nodes),
          '}',
        ],
        ['outcome', name(mild ?? first), '{ weight 1 }'],
        ['outcome', name(grave ?? first), '{ weight 2 }'],
        this.chance(30) && ['outcome', name(extra ?? first), '{ weight 3 }'],
      ],
    );
  }

  #node(nodes: readonly (string | undefined)[]): Piece {
    const node = this.pick(nodes);
    return name(node ?? 'Nowhere');
  }

  #part(): { readonly entity: GeneratedEntity; readonly pieces: readonly Piece[] } | undefined {
    if (this.#entities.length === 0) return undefined;
    const entity = this.pick(this.#entities);
    const field = this.chance(30) ? this.ref(entity.fields) : undefined;
    return { entity, pieces: field ? [name(entity.name), '.', field] : [name(entity.name)] };
  }
}

interface GeneratedEntity {
  readonly name: string;
  readonly fields: readonly string[];
  readonly phases: readonly string[];
}
