import type * as ast from '../../grammar/generated/ast.js';
import type { Area, Domain, HourlyRate, Project, Role, Team } from '../types.js';
import { type DeclaredParts, headOf } from './head.js';
import { Properties, textOf } from './properties.js';
import type { Reading } from './reading.js';

export function project(reading: Reading, node: ast.Project, parts: DeclaredParts): Project {
  const properties = new Properties(reading, node.properties);
  const tracks = properties.first('TracksProperty');
  const rate = hourlyRate(reading, properties);
  return { tracks: reading.refs(tracks?.domains, 'domain'), rate, ...headOf(reading, 'project', parts, properties) };
}

export function team(reading: Reading, node: ast.Team, parts: DeclaredParts): Team {
  const properties = new Properties(reading, node.properties);
  const contact = textOf(reading, properties.first('ContactProperty'));
  return { contact, ...headOf(reading, 'team', parts, properties) };
}

export function role(reading: Reading, node: ast.Role, parts: DeclaredParts): Role {
  const properties = new Properties(reading, node.properties);
  const inTeam = reading.ref(node.team, 'team');
  const people = headcount(reading, properties);
  const rate = hourlyRate(reading, properties);
  return { team: inTeam, people, rate, ...headOf(reading, 'role', parts, properties) };
}

/** How many people a role has: a role that nobody holds is none, and half a person does no step. */
function headcount(reading: Reading, properties: Properties): Role['people'] {
  const people = properties.first('PeopleProperty');
  if (people?.count === undefined) return undefined;
  const span = reading.span(people);
  if (Number.isInteger(people.count) && people.count >= 1) return { count: people.count, ...span };
  reading.mistakes.push({ message: '`people` takes a whole number, 1 or more: how many can do it', ...span });
  return undefined;
}

export function area(reading: Reading, node: ast.Area, parts: DeclaredParts): Area {
  return { critical: node.critical, ...headOf(reading, 'area', parts, new Properties(reading, node.properties)) };
}

export function domain(reading: Reading, node: ast.Domain, parts: DeclaredParts): Domain {
  return headOf(reading, 'domain', parts, new Properties(reading, node.properties));
}

function hourlyRate(reading: Reading, properties: Properties): HourlyRate | undefined {
  const rate = properties.first('RateProperty');
  if (rate?.amount === undefined || rate.currency === undefined) return undefined;
  return { amount: rate.amount, currency: rate.currency, ...reading.span(rate) };
}
