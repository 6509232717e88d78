import type { Element, Evidence } from './elements.js';
import type { Fragment } from './fragment.js';
import type { Graph, Subject } from './graph.js';
import type { ManualWorkList } from './manual-work.js';
import type { Names } from './names.js';
import type { Ownership } from './ownership.js';
import type {
  Area,
  DeclarationOf,
  Entity,
  EntityPart,
  Exception,
  Field,
  Handoff,
  Kind,
  Project,
  Ref,
  Report,
  Symptom,
  System,
  Workaround,
  Workflow,
} from './types.js';

export type { Element, Evidence, FieldElement } from './elements.js';

/** An area that a failure of an element hurts, and the `affects` lines that say so. */
export interface AffectedArea {
  readonly area: Area;
  /** Each line once, in the order in which the element leads to them. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** What `areasOf` knows an answer for. */
export type AreaBearer = Handoff | Workflow | Report | Entity | Symptom;

export interface Ends {
  readonly from: System | undefined;
  readonly to: System | undefined;
}

/**
 * One project's semantic model: what its fragments and the built-in library say together. Immutable; an edit makes a new
 * one from the changed fragment and the others. Everything that follows from the files (liveness, criticality, ownership,
 * paths) is derived here once and read by rules, decision, ledger, rendering and review.
 */
export interface Landscape {
  /** The project's own fragments, ordered by path. */
  readonly fragments: readonly Fragment[];
  /** The project's declaration of itself, where it has one. */
  readonly project: Project | undefined;
  readonly names: Names;
  readonly ownership: Ownership;
  readonly graph: Graph;
  readonly manualWork: ManualWorkList;

  /**
   * Every declaration of a kind, ordered by file and place, the built-in ones first. A second declaration of a name is left out
   * (`names.duplicates` has them). `decision` yields the one that holds: the project's own, else the built-in.
   */
  all<K extends Kind>(kind: K): readonly DeclarationOf[K][];
  /** What a reference names; `undefined` where nothing of an expected kind has that name. */
  target<K extends Kind>(ref: Ref<K> | undefined): DeclarationOf[K] | undefined;
  /** The targets of several references, those that do not resolve left out, each once, in their order. */
  targets<K extends Kind>(refs: readonly Ref<K>[]): readonly DeclarationOf[K][];
  /** The entity, or the field, that a part names; `undefined` where the one or the other does not exist. */
  part(part: EntityPart): Subject | undefined;
  /** The field of that name; the first, where there are two. */
  field(entity: Entity, name: string): Field | undefined;

  /** The systems at a handoff's ends; an end that does not resolve is `undefined`. */
  endsOf(handoff: Handoff): Ends;

  /** `active` or `retiring` (rules.md, conventions): the system itself. */
  isLiveSystem(system: System): boolean;
  /** A handoff whose status and both of whose systems' are `active` or `retiring`. One with an end that does not resolve is judged by the rest. */
  isLive(handoff: Handoff): boolean;
  liveHandoffs(): readonly Handoff[];

  /** The workflows that have the handoff as a step, in their order. */
  workflowsOf(handoff: Handoff): readonly Workflow[];
  /** The handoffs that are steps of the workflow, in step order, each as often as it stands there; unresolved ones left out. */
  handoffsOf(workflow: Workflow): readonly Handoff[];

  /** The live handoffs that carry the entity or a field of it, also those with an end that does not resolve. */
  handoffsCarrying(entity: Entity): readonly Handoff[];
  /** The reports that read the entity. */
  reportsReading(entity: Entity): readonly Report[];
  workaroundsCovering(element: Handoff | System | Report): readonly Workaround[];
  exceptionsApplyingTo(element: Handoff | Entity | Workflow): readonly Exception[];

  /**
   * The areas that a failure of the element hurts, own and derived, each once, by name: a handoff's own and its workflows'; a workflow's own;
   * a report's own; an entity's: those of the live handoffs that carry it and the reports that read it; a symptom's own and those of all it is traced to.
   */
  areasOf(element: AreaBearer): readonly Area[];
  /** The same with the lines that say so. */
  affectedAreas(element: AreaBearer): readonly AffectedArea[];
  /**
   * Whether the element is critical. Handoff: decision.md, 3. Workflow: `core`, or it affects a critical area. Report, symptom: it affects
   * a critical area. System: an end of a live critical handoff. Entity, field: a live critical handoff carries it. Rule, exception: it governs
   * (applies to) something critical. Workaround: it covers something critical. Migration: it moves a critical entity. All others: no.
   */
  isCritical(element: Element): boolean;
  /** Why `isCritical` holds for a handoff: the core workflow's step, the workflow's or the handoff's `affects`; empty where it does not hold. */
  criticalEvidence(handoff: Handoff): readonly Evidence[];

  /**
   * What a pure function makes of this landscape, worked out once however many ask: for facts that several rules share.
   * @param derive always the same function object, never a fresh closure
   */
  once<T>(derive: (landscape: Landscape) => T): T;

  /** Whether the entity belongs to a domain that the project tracks. */
  isTracked(entity: Entity): boolean;
}
