import type { Condition, Decision, Fact, FollowUp, Name } from '../landscape/types.js';
import { list, one, type Property, some } from './property.js';
import { quotedValue, reference, type Value } from './value.js';

/** What a decision tree says: its start, and each question, outcome and trigger as a whole. */
export function decisionProperties({ startAt, questions, outcomes, triggers }: Decision): readonly Property[] {
  return [
    one('start', startAt?.text),
    some(
      'question',
      questions.map(({ name, title, description, when, yes, no }) =>
        list([
          ...head(name, title, description),
          whenValue(when),
          yes && `yes -> ${yes.text}`,
          no && `no -> ${no.text}`,
        ]),
      ),
    ),
    some(
      'outcome',
      outcomes.map(({ name, title, description, weight, followUps }) =>
        list([...head(name, title, description), `weight ${weight}`, ...followUps.map(followUpValue)]),
      ),
    ),
    some(
      'trigger',
      triggers.map(({ name, title, when }) => list([...head(name, title, undefined), whenValue(when)])),
    ),
  ];
}

function head(name: Name, title: string, description: Name | undefined): readonly (string | false | undefined)[] {
  return [
    name.text,
    title !== name.text && quotedValue(title),
    description && `description ${quotedValue(description.text)}`,
  ];
}

function followUpValue({ outcome, when }: FollowUp): Value {
  return list([`then ${outcome.text}`, whenValue(when)]);
}

function whenValue(condition: Condition | undefined): Value | undefined {
  return condition && `when ${conditionValue(condition)}`;
}

function conditionValue(condition: Condition): Value {
  switch (condition.kind) {
    case 'fact':
      return factValue(condition.fact);
    case 'not':
      return `not ${conditionValue(condition.operand)}`;
    case 'and':
    case 'or':
      return `(${conditionValue(condition.left)} ${condition.kind} ${conditionValue(condition.right)})`;
  }
}

function factValue(fact: Fact): Value {
  switch (fact.kind) {
    case 'impact':
      return `impact ${fact.impact}`;
    case 'affects area':
      return `affects ${reference(fact.area)}`;
    case 'symptom kind':
      return `kind ${fact.value}`;
    case 'finding':
      return `finding ${fact.rule.text}`;
    default:
      return fact.kind;
  }
}
