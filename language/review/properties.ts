import type { Declaration, HourlyRate } from '../landscape/types.js';
import { decisionProperties } from './properties-of-decision.js';
import { handoffProperties, workflowProperties } from './properties-of-handoff.js';
import { changeProperties, stageProperties, symptomProperties } from './properties-of-diagnosis.js';
import { list, named, one, type Property, some, statusValue } from './property.js';
import {
  exceptionProperties,
  migrationProperties,
  reportProperties,
  ruleProperties,
  workaroundProperties,
} from './properties-of-upkeep.js';
import { dayValue, quotedValue, reference } from './value.js';

/**
 * What a declaration says, property by property in the language's words (language.md, 3), less its claims on sources of truth: those are
 * compared by what they mean, for they can be made from two sides. Neither layout nor order nor comments show in it.
 */
export function propertiesOf(declaration: Declaration): readonly Property[] {
  return [...commonProperties(declaration), ...ownProperties(declaration)].filter(({ values }) => values.length > 0);
}

function commonProperties({ name, title, description, links, tags, accepts }: Declaration): readonly Property[] {
  return [
    one('title', title === name.text ? undefined : quotedValue(title)),
    one('description', description && quotedValue(description.text)),
    some(
      'link',
      links.map(({ url, label }) => list([quotedValue(url), label && `(${quotedValue(label)})`])),
    ),
    some(
      'tags',
      tags.map(({ text }) => text),
    ),
    some(
      'accept',
      accepts.map(({ rule, until, because }) => {
        return list([rule.text, until && `until ${dayValue(until)}`, `because ${quotedValue(because)}`]);
      }),
    ),
  ];
}

function ownProperties(declaration: Declaration): readonly Property[] {
  switch (declaration.kind) {
    case 'project':
      return [some('tracks', declaration.tracks.map(reference)), one('rate', hourly(declaration.rate))];
    case 'team':
      return [one('contact', declaration.contact && quotedValue(declaration.contact.text))];
    case 'role':
      return [
        one('in', named(declaration.team)),
        one('people', declaration.people && String(declaration.people.count)),
        one('rate', hourly(declaration.rate)),
      ];
    case 'area':
      return [one('critical', declaration.critical ? 'yes' : undefined)];
    case 'domain':
      return [];
    case 'system':
      return [
        one('kind', declaration.systemKind?.value),
        one('vendor', declaration.vendor && quotedValue(declaration.vendor.text)),
        one('owner', named(declaration.owner)),
        one('status', statusValue(declaration.status?.status)),
        some(
          'limitation',
          declaration.limitations.map(({ text, affects, since, reviewed, workaround }) =>
            list([
              quotedValue(text),
              affects.length > 0 && `affects ${affects.map(reference).toSorted().join(', ')}`,
              since && `since ${dayValue(since)}`,
              reviewed && `reviewed ${dayValue(reviewed)}`,
              workaround && `workaround ${reference(workaround)}`,
            ]),
          ),
        ),
      ];
    case 'entity':
      return [
        one('domain', named(declaration.domain)),
        one('key', declaration.key?.text),
        one('lifecycle', declaration.lifecycle.map(({ text }) => text).join(' -> ')),
        some(
          'field',
          declaration.fields.map(({ name, description }) => {
            return list([name.text, description && `description ${quotedValue(description.text)}`]);
          }),
        ),
        some('system of reference', declaration.systemsOfReference.map(reference)),
        some('copied to', declaration.copiedTo.map(reference)),
      ];
    case 'handoff':
      return handoffProperties(declaration);
    case 'workflow':
      return workflowProperties(declaration);
    case 'rule':
      return ruleProperties(declaration);
    case 'exception':
      return exceptionProperties(declaration);
    case 'workaround':
      return workaroundProperties(declaration);
    case 'migration':
      return migrationProperties(declaration);
    case 'report':
      return reportProperties(declaration);
    case 'symptom':
      return symptomProperties(declaration);
    case 'stage':
      return stageProperties(declaration);
    case 'change':
      return changeProperties(declaration);
    case 'decision':
      return decisionProperties(declaration);
  }
}

function hourly(rate: HourlyRate | undefined): string | undefined {
  return rate && `${rate.amount} ${rate.currency}`;
}
