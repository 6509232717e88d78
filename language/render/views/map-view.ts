import type { Analysis } from '../../analysis.js';
import type { Landscape } from '../../landscape/landscape.js';
import type {
  Area,
  Declaration,
  Entity,
  Handoff,
  Ref,
  Status,
  System,
  SystemKind,
  Workflow,
} from '../../landscape/types.js';
import type { Finding, Severity } from '../../rules/rule.js';
import { visible } from '../text/visible.js';
import { elementView, type ElementView } from './evidence.js';
import { byGravity, countFindings, type FindingCounts, findingsBySubject, worstOf } from './findings-view.js';
import { type EntityRoles, type Lineage, lineageOf, type LineagePhase } from './lineage.js';
import { type Place, type PlaceOf, placesBelow } from './place.js';

/** What the map is about; several hold together. Names as declared. */
export interface MapFilter {
  readonly entity?: string | undefined;
  readonly workflow?: string | undefined;
  readonly area?: string | undefined;
}

/** A finding as the map names it. */
export interface MapFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fingerprint: string;
  readonly place: Place;
}

/** What systems and handoffs have in common on the map. */
interface MapElement {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly place: Place;
  readonly critical: boolean;
  /** Declared as planned: not there yet. */
  readonly planned: boolean;
  readonly counts: FindingCounts;
  /** The gravest open finding. */
  readonly worst: Severity | undefined;
  /** The open findings, the gravest first. */
  readonly findings: readonly MapFinding[];
}

/** A system, or the name of one that nobody declared. */
export interface MapSystem extends MapElement {
  readonly declared: boolean;
  readonly systemKind: SystemKind | undefined;
  readonly vendor: string | undefined;
  /** The team that answers for it, by its title. */
  readonly owner: string | undefined;
  readonly status: Status;
  /** What it is to the entity of the map's filter. */
  readonly roles: EntityRoles | undefined;
}

/** A handoff between two systems of the map, over others where it goes through them. */
export interface MapHandoff extends MapElement {
  readonly from: string;
  /** The ids of the systems in between. */
  readonly through: readonly string[];
  readonly to: string;
  readonly twoWay: boolean;
  /** People carry it: `via manual`. */
  readonly manual: boolean;
  readonly means: string | undefined;
  /** `Job, new Invoice`. */
  readonly carries: readonly string[];
}

/** Systems and the handoffs between them. */
export interface MapView {
  readonly systems: readonly MapSystem[];
  readonly handoffs: readonly MapHandoff[];
  /** What was asked for; `undefined` for everything. */
  readonly about: {
    readonly entity: ElementView | undefined;
    readonly workflow: ElementView | undefined;
    readonly area: ElementView | undefined;
  };
  /** Who owns the entity of the filter, phase by phase. */
  readonly lineage: readonly LineagePhase[] | undefined;
}

/**
 * The map of a project. Retired handoffs are left out, planned ones stay. Without a filter every system is there, also one that no handoff
 * touches; with one, those that the handoffs left touch, and for an entity its owners and systems of reference.
 * @returns `undefined` where the filter names something that the project does not have
 */
export function mapView(
  analysis: Analysis,
  filter: MapFilter = {},
  placeOf: PlaceOf = placesBelow(),
): MapView | undefined {
  const { landscape } = analysis;
  const subjects = subjectsOf(landscape, filter);
  if (!subjects) return undefined;
  const { entity, workflow, area } = subjects;
  const handoffs = landscape.all('handoff').filter((handoff) => {
    if (handoff.status?.status === 'retired') return false;
    if (entity && !carries(landscape, handoff, entity)) return false;
    if (workflow && !landscape.handoffsOf(workflow).includes(handoff)) return false;
    return !area || landscape.areasOf(handoff).includes(area);
  });
  const lineage = entity && lineageOf(landscape, entity);
  const systems = entity || workflow || area ? undefined : landscape.all('system');
  const map = new MapParts(analysis, placeOf, lineage);
  for (const system of systems ?? lineage?.systems ?? []) {
    if (system.status?.status !== 'retired') map.addSystem(system);
  }
  for (const handoff of handoffs) map.addHandoff(handoff);
  const about = (element: Entity | Workflow | Area | undefined): ElementView | undefined =>
    element && elementView(element, placeOf);
  return {
    systems: map.systems,
    handoffs: map.handoffs,
    about: { entity: about(entity), workflow: about(workflow), area: about(area) },
    lineage: lineage?.phases,
  };
}

interface Subjects {
  readonly entity: Entity | undefined;
  readonly workflow: Workflow | undefined;
  readonly area: Area | undefined;
}

/** What the filter names; nothing where one of the names is unknown. */
function subjectsOf(landscape: Landscape, { entity, workflow, area }: MapFilter): Subjects | undefined {
  const subjects = {
    entity: entity === undefined ? undefined : named(landscape.all('entity'), entity),
    workflow: workflow === undefined ? undefined : named(landscape.all('workflow'), workflow),
    area: area === undefined ? undefined : named(landscape.all('area'), area),
  };
  const isUnknown =
    (entity !== undefined && !subjects.entity) ||
    (workflow !== undefined && !subjects.workflow) ||
    (area !== undefined && !subjects.area);
  return isUnknown ? undefined : subjects;
}

function named<D extends Declaration>(declarations: readonly D[], name: string): D | undefined {
  return declarations.find((declaration) => declaration.name.text === name);
}

function carries(landscape: Landscape, handoff: Handoff, entity: Entity): boolean {
  return handoff.carries.some((part) => landscape.target(part.entity) === entity);
}

/** Collects the systems and handoffs of a map, each once, in the order in which they come. */
class MapParts {
  readonly systems: MapSystem[] = [];
  readonly handoffs: MapHandoff[] = [];
  readonly #landscape: Landscape;
  readonly #placeOf: PlaceOf;
  readonly #lineage: Lineage | undefined;
  readonly #findings: ReadonlyMap<unknown, readonly Finding[]>;
  readonly #ids = new Map<System | string, string>();

  constructor({ landscape, findings }: Analysis, placeOf: PlaceOf, lineage: Lineage | undefined) {
    this.#landscape = landscape;
    this.#placeOf = placeOf;
    this.#lineage = lineage;
    this.#findings = findingsBySubject(findings);
  }

  /** @returns the system's id */
  addSystem(system: System): string {
    const known = this.#ids.get(system);
    if (known !== undefined) return known;
    const id = `system-${this.#ids.size + 1}`;
    this.#ids.set(system, id);
    const owner = this.#landscape.target(system.owner);
    const status = system.status?.status ?? 'active';
    this.systems.push({
      declared: true,
      planned: status === 'planned',
      systemKind: system.systemKind?.value,
      vendor: system.vendor && visible(system.vendor.text),
      owner: owner && visible(owner.title),
      status,
      roles: this.#lineage?.rolesOf(system),
      ...this.#element(id, system),
    });
    return id;
  }

  addHandoff(handoff: Handoff): void {
    const { from, to, twoWay, via, through, carries: carried, status } = handoff;
    if (!from || !to) return;
    this.handoffs.push({
      planned: status?.status === 'planned',
      from: this.#end(from),
      through: through.map((ref) => this.#end(ref)),
      to: this.#end(to),
      twoWay,
      manual: via?.means === 'manual',
      means: via && visible(via.detail === undefined ? via.means : `${via.means} "${via.detail}"`),
      carries: carried.map(({ isNew, entity, field }) =>
        visible(`${isNew ? 'new ' : ''}${entity.text}${field ? `.${field.text}` : ''}`),
      ),
      ...this.#element(`handoff-${this.handoffs.length + 1}`, handoff),
    });
  }

  #element(id: string, element: System | Handoff): Omit<MapElement, 'planned'> {
    const findings = this.#findings.get(element) ?? [];
    const counts = countFindings(findings);
    return {
      id,
      name: visible(element.name.text),
      title: visible(element.title),
      place: this.#placeOf(element.name),
      critical: this.#landscape.isCritical(element),
      counts,
      worst: worstOf(counts),
      findings: findings
        .filter(({ accepted }) => !accepted)
        .toSorted(byGravity)
        .map(({ rule, severity, message, fingerprint, at }) => {
          return { rule, severity, message: visible(message), fingerprint, place: this.#placeOf(at) };
        }),
    };
  }

  #end(ref: Ref<'system'>): string {
    const system = this.#landscape.target(ref);
    if (system) return this.addSystem(system);
    const known = this.#ids.get(ref.text);
    if (known !== undefined) return known;
    const id = `system-${this.#ids.size + 1}`;
    this.#ids.set(ref.text, id);
    this.systems.push({
      id,
      name: visible(ref.text),
      title: visible(ref.text),
      place: this.#placeOf(ref),
      declared: false,
      critical: false,
      planned: false,
      counts: countFindings([]),
      worst: undefined,
      findings: [],
      systemKind: undefined,
      vendor: undefined,
      owner: undefined,
      status: 'active',
      roles: undefined,
    });
    return id;
  }
}
