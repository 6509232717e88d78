import type { AstNode } from 'langium';
import type { SeamlineAstType } from '../../grammar/generated/ast.js';
import type { DeclarationPart } from '../fragment.js';
import type { Acceptance, Link, ManualWork, Name, StatusAt } from '../types.js';
import { statuses } from '../types.js';
import type { Reading } from './reading.js';

type PropertyType = Extract<keyof SeamlineAstType, `${string}Property`>;

/** The properties that may stand more than once (language.md, 3: the ones with a `*`, links and acceptances). */
export const REPEATABLE: ReadonlySet<string> = new Set<PropertyType>([
  'LinkProperty',
  'AcceptProperty',
  'OwnsProperty',
  'LimitationProperty',
  'SourceOfTruthProperty',
  'FieldProperty',
  'SystemOfReferenceProperty',
  'CopiedToProperty',
  'CarriesProperty',
  'ThroughProperty',
  'MonitoredProperty',
  'ManualStepProperty',
  'HumanCheckProperty',
  'StepProperty',
  'LivesProperty',
  'ReadsProperty',
  'MultipliesProperty',
  'FollowUpProperty',
]);

/** The properties of one body by type, with the second of a kind reported. */
export class Properties {
  readonly #byType = new Map<string, AstNode[]>();
  readonly #part: DeclarationPart | undefined;

  /** @param part whose they are, where they are not the declaration's own */
  constructor(reading: Reading, properties: readonly AstNode[] | undefined, part?: DeclarationPart) {
    this.#part = part;
    for (const property of properties ?? []) {
      const frequency = frequencyOf(property);
      if (frequency && property.$type === 'FrequencyProperty') this.#note(reading, FREQUENCY, frequency);
      else if (this.#note(reading, facetOf(property), property) && frequency) this.#note(reading, FREQUENCY, frequency);
    }
  }

  /** @returns whether it is the first of its type */
  #note(reading: Reading, type: string, property: AstNode): boolean {
    const same = this.#byType.get(type);
    if (!same) {
      this.#byType.set(type, [property]);
      return true;
    }
    const [first] = same;
    same.push(property);
    if (first && type.endsWith('Property') && !REPEATABLE.has(type)) {
      reading.defects.push({
        kind: 'duplicate-property',
        property: NAMES.get(type) ?? reading.propertyName(property),
        at: reading.span(property),
        first: reading.span(first),
        owner: reading.owner,
        part: this.#part,
      });
    }
    return false;
  }

  all<T extends keyof SeamlineAstType>(type: T): readonly SeamlineAstType[T][] {
    return (this.#byType.get(type) ?? []) as unknown as readonly SeamlineAstType[T][];
  }

  /** The one that holds: where one stands twice, the first. */
  first<T extends keyof SeamlineAstType>(type: T): SeamlineAstType[T] | undefined {
    return this.all(type)[0];
  }

  /** `runs as …`, which shares its first word with `runs …`. */
  runsAs(): SeamlineAstType['RunsProperty'] | undefined {
    return this.#byType.get(RUNS_AS)?.[0] as SeamlineAstType['RunsProperty'] | undefined;
  }

  /** How often it comes round, as a property of its own or at the end of `takes`: what stands first holds. */
  frequency(): SeamlineAstType['Frequency'] | undefined {
    return this.#byType.get(FREQUENCY)?.[0] as SeamlineAstType['Frequency'] | undefined;
  }
}

const RUNS_AS = 'as RunsProperty';
const FREQUENCY = 'any FrequencyProperty';

/** What properties are called that do not start with a name of their own and nothing else. */
const NAMES: ReadonlyMap<string, string> = new Map([
  [RUNS_AS, 'runs as'],
  [FREQUENCY, 'frequency'],
  ['YesProperty', 'yes'],
  ['NoProperty', 'no'],
]);

function facetOf(property: AstNode): string {
  if (property.$type !== 'RunsProperty') return property.$type;
  const runs = property as SeamlineAstType['RunsProperty'];
  return runs.service || runs.role ? RUNS_AS : 'RunsProperty';
}

/** A frequency stands on a line of its own, or ends a `takes`. */
function frequencyOf(property: AstNode): AstNode | undefined {
  switch (property.$type) {
    case 'TakesProperty':
      return (property as SeamlineAstType['TakesProperty']).frequency;
    case 'FrequencyProperty':
      return (property as SeamlineAstType['FrequencyProperty']).frequency;
    default:
      return undefined;
  }
}

/** The properties that every declaration has. */
export interface CommonParts {
  readonly description: Name | undefined;
  readonly links: readonly Link[];
  readonly tags: readonly Name[];
  readonly accepts: readonly Acceptance[];
}

export function commonParts(reading: Reading, properties: Properties): CommonParts {
  const described = properties.first('DescriptionProperty');
  const description = described && reading.nameOf(described, 'text', described.text);
  const tagged = properties.first('TagsProperty');
  return {
    description,
    links: properties.all('LinkProperty').map((link) => linkOf(reading, link)),
    tags: tagged ? reading.namesOf(tagged, 'tags') : [],
    accepts: properties.all('AcceptProperty').flatMap((accept) => {
      const rule = reading.nameOf(accept, 'rule', accept.rule);
      const until = reading.date(accept, 'until');
      return rule ? [{ rule, until, because: accept.because ?? '', ...reading.span(accept) }] : [];
    }),
  };
}

function linkOf(reading: Reading, node: SeamlineAstType['LinkProperty']): Link {
  return { url: node.url, label: node.label, ...reading.span(node) };
}

export function manualWork(reading: Reading, properties: Properties, kind: ManualWork['kind']): readonly ManualWork[] {
  const nodes = kind === 'manual step' ? properties.all('ManualStepProperty') : properties.all('HumanCheckProperty');
  return nodes.map((node) => manualWorkOf(reading, node, kind));
}

export function manualWorkOf(
  reading: Reading,
  node: SeamlineAstType['ManualStepProperty'] | SeamlineAstType['HumanCheckProperty'],
  kind: ManualWork['kind'],
): ManualWork {
  const by = reading.ref(node.by, 'role');
  const takes = reading.duration(node.takes);
  const frequency = reading.frequency(node.frequency);
  return { kind, text: node.text ?? '', by, takes, frequency, ...reading.span(node) };
}

export function statusOf(reading: Reading, properties: Properties): StatusAt | undefined {
  const node = properties.first('StatusProperty');
  const status = statuses.find((known) => known === node?.value);
  return node && status && { status, ...reading.span(node) };
}

/** A text property (`vendor "…"`) as a name: the decoded text with the range of the literal. */
export function textOf(reading: Reading, node: (AstNode & { readonly text?: string }) | undefined): Name | undefined {
  return node && reading.nameOf(node, 'text', node.text);
}
