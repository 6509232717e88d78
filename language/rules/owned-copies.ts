import { fieldElement } from '../landscape/elements.js';
import type { Delivery, Flow, Graph, Subject } from '../landscape/graph.js';
import type { FieldElement, Landscape } from '../landscape/landscape.js';
import type { Entity, Field, System } from '../landscape/types.js';
import { code } from './wording.js';

/** One direction of a live handoff that copies something (it is not `new`) which has a source of truth. */
export interface OwnedCopy extends Subject {
  readonly delivery: Delivery;
  /** What is copied, as the element of a finding. */
  readonly element: Entity | FieldElement;
  /** The systems that own it today, at least one. */
  readonly owners: readonly System[];
}

/** Where the sending system has what it passes on from. */
export type Origin =
  /** It is the owner, or a system of reference. */
  | { readonly kind: 'trusted' }
  /** It has a copy, which came along the path (from an owner to the sending system). */
  | { readonly kind: 'copy'; readonly path: readonly Flow[] }
  /** What it has came from the receiving system, or through it: the data only comes back. */
  | { readonly kind: 'echo' }
  /** No owner reaches it. */
  | { readonly kind: 'unknown' };

/**
 * rules.md, `own(E)`, less the systems that are only planned: what does not run yet holds no truth today, and carries no debt.
 * @returns each system once, by name
 */
export function standingOwners(landscape: Landscape, entity: Entity, field?: Field): readonly System[] {
  const owners = landscape.ownership.owners(entity, field);
  return owners.every(isStanding) ? owners : owners.filter(isStanding);
}

function isStanding({ status }: System): boolean {
  return status?.status !== 'planned';
}

/** Every owned copy, in the order of the handoffs; what a handoff carries twice, or sends from a system to itself, counts once or not at all. */
export function ownedCopies(landscape: Landscape): readonly OwnedCopy[] {
  return landscape.once(listOwnedCopies);
}

function listOwnedCopies(landscape: Landscape): readonly OwnedCopy[] {
  const copies: OwnedCopy[] = [];
  let ofHandoff: OwnedCopy[] = [];
  for (const delivery of landscape.graph.deliveries) {
    const { carried, entity, field, flow } = delivery;
    if (carried.isNew || flow.from === flow.to) continue;
    // A field that does not exist has no owner; `meta/unresolved-reference` speaks of it.
    if (carried.field && !field) continue;
    const owners = standingOwners(landscape, entity, field);
    if (owners.length === 0) continue;
    const element = field ? fieldElement(entity, field) : entity;
    if (ofHandoff[0]?.delivery.flow.handoff !== flow.handoff) ofHandoff = [];
    const copy: OwnedCopy = { delivery, entity, field, element, owners };
    if (ofHandoff.some((known) => isSame(known, copy))) continue;
    ofHandoff.push(copy);
    copies.push(copy);
  }
  return copies;
}

function isSame({ delivery, entity, field }: OwnedCopy, other: OwnedCopy): boolean {
  const { from, to } = other.delivery.flow;
  return entity === other.entity && field === other.field && delivery.flow.from === from && delivery.flow.to === to;
}

/** Finds out where the sending system has what it copies from. */
export function originOf({ delivery, entity, field, owners }: OwnedCopy, landscape: Landscape): Origin {
  const { from, to } = delivery.flow;
  if (owners.includes(from) || landscape.ownership.systemsOfReference(entity).includes(from)) {
    return { kind: 'trusted' };
  }
  const path = landscape.graph.path({ entity, field }, owners, from);
  if (!path) return { kind: 'unknown' };
  if (!passes(path, to)) return { kind: 'copy', path };
  // Of several ways that are as short, which one was found first says nothing.
  const around = wayAround({ entity, field }, owners, from, to, landscape.graph);
  if (around) return { kind: 'copy', path: around };
  // The receiving system is an owner itself: another owner may still be the one that the copy is of.
  const others = owners.filter((owner) => owner !== to);
  const elsewhere = wayAround({ entity, field }, others, from, to, landscape.graph);
  return elsewhere ? { kind: 'copy', path: elsewhere } : { kind: 'echo' };
}

/** A way of the fewest flows from an owner to `target` that does not pass a system; `undefined` where all of them do. */
function wayAround(
  subject: Subject,
  owners: readonly System[],
  target: System,
  avoided: System,
  graph: Graph,
): readonly Flow[] | undefined {
  const seen = new Set<System>([target]);
  const open: { readonly at: System; readonly rest: readonly Flow[] }[] = [{ at: target, rest: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { at, rest } = next;
    if (owners.includes(at)) return rest;
    const distance = graph.path(subject, owners, at)?.length ?? 0;
    for (const flow of graph.into(at)) {
      const { from } = flow;
      if (from === avoided || seen.has(from) || !carries(flow, subject, graph)) continue;
      if (graph.path(subject, owners, from)?.length !== distance - 1) continue;
      seen.add(from);
      open.push({ at: from, rest: [flow, ...rest] });
    }
  }
  return undefined;
}

function carries(flow: Flow, { entity, field }: Subject, graph: Graph): boolean {
  return graph
    .deliveriesOf(flow.handoff)
    .some((one) => one.flow === flow && one.entity === entity && (one.field === undefined || one.field === field));
}

function passes(path: readonly Flow[], system: System): boolean {
  return path.some((flow) => flow.from === system || flow.to === system);
}

/** A path is shown with so many hops; a reader learns nothing from more, and thousands of findings with thousands of hops each fill the memory. */
export const mostHops = 8;

/** Writes a path with the systems' names: `HubSpot → Zapier → QuickBooks`, in backticks. Of a long one it leaves out the middle. */
export function writePath(path: readonly Flow[]): string {
  const half = mostHops / 2;
  const isLong = path.length > mostHops;
  const head = isLong ? path.slice(0, half - 1) : path;
  const tail = isLong ? ['…', ...path.slice(-half).map(({ to }) => to.name.text)] : [];
  const names = [path[0]?.from.name.text ?? '', ...head.map(({ to }) => to.name.text), ...tail];
  return code(names.join(' → '));
}
