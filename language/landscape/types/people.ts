/** The project, its people, areas and domains. */
import type { Span } from '../source.js';
import type { Declared } from './declared.js';
import type { HourlyRate, Name, Ref } from './pieces.js';

export interface Project extends Declared<'project'> {
  readonly tracks: readonly Ref<'domain'>[];
  readonly rate?: HourlyRate | undefined;
}

export interface Team extends Declared<'team'> {
  readonly contact?: Name | undefined;
}

export interface Role extends Declared<'role'> {
  readonly team?: Ref<'team'> | undefined;
  /** How many people can do it. */
  readonly people?: ({ readonly count: number } & Span) | undefined;
  readonly rate?: HourlyRate | undefined;
}

export interface Area extends Declared<'area'> {
  readonly critical: boolean;
}

export type Domain = Declared<'domain'>;
