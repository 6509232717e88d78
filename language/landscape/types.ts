/**
 * What a `.seam` file says, as plain data: names as text, a source range for every fact, nothing resolved.
 * language.md, 3 is the source of every shape here; the landscape (landscape.ts) answers what follows from them.
 */
import type { Decision } from './types/decision.js';
import type { Change, Stage, Symptom } from './types/diagnosis.js';
import type { Handoff, Workflow } from './types/handoffs.js';
import type { Area, Domain, Project, Role, Team } from './types/people.js';
import type { Kind } from './types/pieces.js';
import type { Entity, System } from './types/systems.js';
import type { BusinessRule, Exception, Migration, Report, Workaround } from './types/upkeep.js';

export * from './types/decision.js';
export * from './types/declared.js';
export * from './types/diagnosis.js';
export * from './types/handoffs.js';
export * from './types/people.js';
export * from './types/pieces.js';
export * from './types/systems.js';
export * from './types/upkeep.js';

/** Every kind with its shape. */
export interface DeclarationOf {
  readonly project: Project;
  readonly team: Team;
  readonly role: Role;
  readonly area: Area;
  readonly domain: Domain;
  readonly system: System;
  readonly entity: Entity;
  readonly handoff: Handoff;
  readonly workflow: Workflow;
  readonly rule: BusinessRule;
  readonly exception: Exception;
  readonly workaround: Workaround;
  readonly migration: Migration;
  readonly report: Report;
  readonly symptom: Symptom;
  readonly stage: Stage;
  readonly change: Change;
  readonly decision: Decision;
}

export type Declaration = DeclarationOf[Kind];
