import type { AstNode } from 'langium';
import type * as ast from '../../grammar/generated/ast.js';
import {
  type Condition,
  type Decision,
  type Fact,
  type FollowUp,
  impacts,
  type Name,
  type Outcome,
  type Question,
  symptomKinds,
  type Trigger,
} from '../types.js';
import { type DeclaredParts, headOf, titleOf } from './head.js';
import { Properties, textOf } from './properties.js';
import type { Reading } from './reading.js';

export function decision(reading: Reading, node: ast.Decision, parts: DeclaredParts): Decision {
  const properties = new Properties(reading, node.properties);
  const startAt = reading.nameOf(properties.first('StartProperty'), 'node');
  return {
    startAt,
    questions: properties.all('Question').flatMap((question) => questionOf(reading, question) ?? []),
    outcomes: properties.all('Outcome').flatMap((outcome) => outcomeOf(reading, outcome) ?? []),
    triggers: properties.all('Trigger').flatMap((trigger) => triggerOf(reading, trigger) ?? []),
    ...headOf(reading, 'decision', parts, properties),
  };
}

function questionOf(reading: Reading, node: ast.Question): Question | undefined {
  const name = reading.nameOf(node, 'name');
  if (!name) return undefined;
  const properties = new Properties(reading, node.properties, { kind: 'question', name });
  const when = conditionOf(reading, properties.first('WhenProperty')?.condition);
  const yes = reading.nameOf(properties.first('YesProperty'), 'node');
  const no = reading.nameOf(properties.first('NoProperty'), 'node');
  return { when, yes, no, ...innerHead(reading, node, name, properties) };
}

function outcomeOf(reading: Reading, node: ast.Outcome): Outcome | undefined {
  const name = reading.nameOf(node, 'name');
  if (!name) return undefined;
  const properties = new Properties(reading, node.properties, { kind: 'outcome', name });
  return {
    weight: properties.first('WeightProperty')?.amount ?? 0,
    followUps: properties.all('FollowUpProperty').flatMap((then) => followUpOf(reading, then) ?? []),
    ...innerHead(reading, node, name, properties),
  };
}

function followUpOf(reading: Reading, node: ast.FollowUpProperty): FollowUp | undefined {
  const outcome = reading.nameOf(node, 'outcome');
  if (!outcome) return undefined;
  const when = conditionOf(reading, node.condition);
  return { outcome, when, ...reading.span(node) };
}

function triggerOf(reading: Reading, node: ast.Trigger): Trigger | undefined {
  const name = reading.nameOf(node, 'name');
  if (!name) return undefined;
  const when = conditionOf(reading, node.condition);
  const properties = new Properties(reading, node.properties, { kind: 'trigger', name });
  return { when, ...innerHead(reading, node, name, properties) };
}

function innerHead(reading: Reading, node: AstNode & { title?: string }, name: Name, properties: Properties) {
  const description = textOf(reading, properties.first('DescriptionProperty'));
  return { name, title: titleOf(node, name), description, ...reading.span(node) };
}

function conditionOf(reading: Reading, node: ast.Condition | undefined): Condition | undefined {
  if (!node) return undefined;
  return joined(
    'or',
    (node.operands ?? []).flatMap((conjunction) => {
      const operands = (conjunction.operands ?? []).flatMap((negation) => negationOf(reading, negation) ?? []);
      return joined('and', operands) ?? [];
    }),
  );
}

/** Joins operands as a balanced tree: a chain of any length stays shallow, and `and` and `or` are associative. */
function joined(kind: 'and' | 'or', operands: readonly Condition[]): Condition | undefined {
  const [first] = operands;
  if (!first || operands.length === 1) return first;
  const middle = operands.length >> 1;
  const left = joined(kind, operands.slice(0, middle));
  const right = joined(kind, operands.slice(middle));
  return left && right && { file: left.file, start: left.start, end: right.end, kind, left, right };
}

function negationOf(reading: Reading, node: ast.Negation): Condition | undefined {
  const fact = node.fact && factOf(reading, node.fact);
  const operand: Condition | undefined = fact
    ? { kind: 'fact', fact, ...reading.span(node.fact ?? node) }
    : conditionOf(reading, node.inner);
  // An even number of `not` cancels out.
  const negated = (node.nots ?? []).length % 2 === 1;
  return operand && negated ? { kind: 'not', operand, ...reading.span(node) } : operand;
}

function factOf(reading: Reading, node: ast.Fact): Fact | undefined {
  switch (node.word) {
    case 'occasional':
    case 'recurring':
    case 'urgent':
      return { kind: node.word };
    case 'impact': {
      const impact = impacts.find((known) => known === node.impact);
      return impact && { kind: 'impact', impact };
    }
    case 'affects': {
      if (node.critical) return { kind: 'affects critical' };
      const area = reading.ref(node.area, 'area');
      return area && { kind: 'affects area', area };
    }
    case 'cause':
      return { kind: node.clear ? 'cause clear' : 'cause examined' };
    case 'kind': {
      const value = symptomKinds.find((known) => known === node.symptomKind);
      return value && { kind: 'symptom kind', value };
    }
    case 'stage':
      return { kind: node.costlier ? 'stage costlier' : 'stage supported' };
    case 'report':
      return { kind: 'report distrusted' };
    case 'manual':
      return { kind: 'manual cleanup' };
    case 'finding': {
      const rule = reading.nameOf(node, 'rule', node.rule);
      return rule && { kind: 'finding', rule };
    }
    default:
      return undefined;
  }
}
