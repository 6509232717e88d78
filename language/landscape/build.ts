import { AffectedAreas } from './areas.js';
import { Criticality } from './criticality.js';
import { byCodeUnit, type Element, type Evidence } from './elements.js';
import { FlowGraph } from './flow-graph.js';
import type { Fragment } from './fragment.js';
import type { Graph, Subject } from './graph.js';
import type { AffectedArea, AreaBearer, Ends, Landscape } from './landscape.js';
import { listManualWork } from './list-manual-work.js';
import { isLiveHandoff, isLiveSystem } from './liveness.js';
import type { ManualWorkList } from './manual-work.js';
import type { ListedNames, Names } from './names.js';
import { NameTable } from './name-table.js';
import { OwnershipByPhase } from './ownership-by-phase.js';
import type { Ownership } from './ownership.js';
import type {
  Area,
  DeclarationOf,
  Domain,
  Entity,
  EntityPart,
  Exception,
  Field,
  Handoff,
  Kind,
  Project,
  Ref,
  Report,
  System,
  Workaround,
  Workflow,
} from './types.js';
import { Usage } from './usage.js';

/**
 * Builds a project's semantic model. What follows from the files is derived when somebody first asks, and kept.
 * @param fragments the project's files, in any order
 * @param library the built-in library's
 * @param before the names of the project before an edit: where they still are what they were, they are not collected again
 */
export function buildLandscape(
  fragments: readonly Fragment[],
  library: readonly Fragment[],
  before?: Names,
): Landscape {
  const sorted = fragments.toSorted(byPath);
  const kept = before instanceof NameTable ? before.after(sorted) : undefined;
  return landscapeOf(sorted, kept ?? NameTable.of(library.toSorted(byPath), sorted));
}

/**
 * The semantic model of what a table of names lists.
 * @param fragments by path
 */
export function landscapeOf(fragments: readonly Fragment[], names: ListedNames): Landscape {
  return new ProjectLandscape(fragments, names);
}

function byPath(left: Fragment, right: Fragment): number {
  return byCodeUnit(left.file.path, right.file.path);
}

class ProjectLandscape implements Landscape {
  readonly fragments: readonly Fragment[];
  readonly names: ListedNames;
  readonly ownership: Ownership;
  readonly graph: Graph;
  readonly #usage: Usage;
  readonly #areas: AffectedAreas;
  readonly #criticality: Criticality;
  readonly #fields = new Map<Entity, ReadonlyMap<string, Field>>();
  readonly #ends = new Map<Handoff, Ends>();
  #liveHandoffs: readonly Handoff[] | undefined;
  #live: ReadonlySet<Handoff> | undefined;
  #tracked: ReadonlySet<Domain> | undefined;
  #manualWork: ManualWorkList | undefined;
  readonly #derived = new Map<(landscape: Landscape) => unknown, unknown>();

  constructor(fragments: readonly Fragment[], names: ListedNames) {
    this.fragments = fragments;
    this.names = names;
    this.ownership = new OwnershipByPhase(this);
    this.graph = new FlowGraph(this);
    this.#usage = new Usage(this);
    this.#areas = new AffectedAreas(this);
    this.#criticality = new Criticality(this);
  }

  get project(): Project | undefined {
    return this.all('project')[0];
  }

  get manualWork(): ManualWorkList {
    this.#manualWork ??= listManualWork(this);
    return this.#manualWork;
  }

  once<T>(derive: (landscape: Landscape) => T): T {
    if (!this.#derived.has(derive)) this.#derived.set(derive, derive(this));
    return this.#derived.get(derive) as T;
  }

  all<K extends Kind>(kind: K): readonly DeclarationOf[K][] {
    // The table lists under a kind only declarations of it.
    return this.names.ofKind(kind) as readonly DeclarationOf[K][];
  }

  target<K extends Kind>(ref: Ref<K> | undefined): DeclarationOf[K] | undefined {
    // The table finds only declarations of the kinds asked for.
    return ref && (this.names.find(ref.text, ref.expects) as DeclarationOf[K] | undefined);
  }

  targets<K extends Kind>(refs: readonly Ref<K>[]): readonly DeclarationOf[K][] {
    return [...new Set(refs.flatMap((ref) => this.target(ref) ?? []))];
  }

  part(part: EntityPart): Subject | undefined {
    const entity = this.target(part.entity);
    if (!entity) return undefined;
    if (!part.field) return { entity, field: undefined };
    const field = this.field(entity, part.field.text);
    return field && { entity, field };
  }

  field(entity: Entity, name: string): Field | undefined {
    let fields = this.#fields.get(entity);
    if (!fields) {
      // Backwards, so that the first of a name stays.
      fields = new Map(entity.fields.toReversed().map((field) => [field.name.text, field]));
      this.#fields.set(entity, fields);
    }
    return fields.get(name);
  }

  endsOf(handoff: Handoff): Ends {
    // Every handoff is asked for its ends several times, so they are all looked up at once.
    let ends = this.#ends.get(handoff);
    if (!ends) this.#ends.set(handoff, (ends = this.#resolveEnds(handoff)));
    return ends;
  }

  #resolveEnds({ from, to }: Handoff): Ends {
    return { from: this.target(from), to: this.target(to) };
  }

  isLiveSystem(system: System): boolean {
    return isLiveSystem(system);
  }

  isLive(handoff: Handoff): boolean {
    this.#live ??= new Set(this.liveHandoffs());
    return this.#live.has(handoff) || isLiveHandoff(this, handoff);
  }

  liveHandoffs(): readonly Handoff[] {
    this.#liveHandoffs ??= this.all('handoff').filter((handoff) => isLiveHandoff(this, handoff));
    return this.#liveHandoffs;
  }

  workflowsOf(handoff: Handoff): readonly Workflow[] {
    return this.#usage.workflowsOf(handoff);
  }

  handoffsOf(workflow: Workflow): readonly Handoff[] {
    return this.#usage.handoffsOf(workflow);
  }

  handoffsCarrying(entity: Entity): readonly Handoff[] {
    return this.#usage.handoffsCarrying(entity);
  }

  reportsReading(entity: Entity): readonly Report[] {
    return this.#usage.reportsReading(entity);
  }

  workaroundsCovering(element: Handoff | System | Report): readonly Workaround[] {
    return this.#usage.workaroundsCovering(element);
  }

  exceptionsApplyingTo(element: Handoff | Entity | Workflow): readonly Exception[] {
    return this.#usage.exceptionsApplyingTo(element);
  }

  areasOf(element: AreaBearer): readonly Area[] {
    return this.#areas.areasOf(element);
  }

  affectedAreas(element: AreaBearer): readonly AffectedArea[] {
    return this.#areas.affectedAreas(element);
  }

  isCritical(element: Element): boolean {
    return this.#criticality.isCritical(element);
  }

  criticalEvidence(handoff: Handoff): readonly Evidence[] {
    return this.#criticality.criticalEvidence(handoff);
  }

  isTracked(entity: Entity): boolean {
    this.#tracked ??= new Set(this.targets(this.project?.tracks ?? []));
    const domain = this.target(entity.domain);
    return domain !== undefined && this.#tracked.has(domain);
  }
}
