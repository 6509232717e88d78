import type { Hover, MarkupContent } from 'vscode-languageserver';
import type { Decision, Entity, Field } from '../../language/landscape/types.js';
import { rules } from '../../language/rules/registry.js';
import { keywordDocs } from '../../language/syntax/keyword-docs.js';
import { SyntaxGuide } from '../../language/syntax/syntax-guide.js';
import { type Context, type Feature, type LocatedAt, locateAt } from '../context.js';
import type { Mention } from '../navigation/subject.js';
import { subjectAt } from '../navigation/subject-at.js';
import { rangeOf } from '../workspace/positions.js';
import type { Project } from '../workspace/project.js';
import { describeDeclaration, headOf } from './hover-declaration.js';
import { HoverText } from './hover-text.js';

/** Says what something is, who answers for it, what crosses it, what is wrong with it and what it costs; and what a keyword means. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),

  register(context) {
    let guide: SyntaxGuide | undefined;
    context.connection.onHover(async (params, token): Promise<Hover | null> => {
      const located = await locateAt(context, params, token);
      if (!located) return null;
      const mention = subjectAt(located.project.landscape, located.fragment, located.offset);
      if (!mention) return keyword(context, (guide ??= new SyntaxGuide()), located);
      await context.judging.settled();
      if (token.isCancellationRequested) return null;
      return { contents: describe(context, located.project, mention), range: rangeOf(mention.at) };
    });
  },
};

function describe({ client }: Context, project: Project, { subject }: Mention): MarkupContent {
  const text = new HoverText(client);
  switch (subject.kind) {
    case 'declaration':
      return describeDeclaration(text, project, subject.declaration).finish();
    case 'field':
      return describeField(text, project, subject.entity, subject.field).finish();
    case 'phase':
      for (const { name, lifecycle } of subject.entities) {
        text.seam(`phase ${subject.name}`);
        text.text(`A phase of ${name.text}: ${lifecycle.map((phase) => phase.text).join(' → ')}.`);
      }
      return text.finish();
    case 'node':
      return describeNode(text, subject.decision, subject.name).finish();
    case 'rule':
      return describeRule(text, subject.id).finish();
  }
}

function describeField(text: HoverText, { landscape }: Project, entity: Entity, field: Field): HoverText {
  text.seam(`field ${field.name.text}`).text(`A field of ${headOf(entity)}.`);
  if (field.description) text.text(field.description.text);
  return text.list(
    'Source of truth',
    landscape.ownership.owners(entity, field).map(({ title }) => title),
  );
}

function describeNode(text: HoverText, { questions, outcomes, triggers }: Decision, name: string): HoverText {
  const question = questions.find((one) => one.name.text === name);
  const outcome = outcomes.find((one) => one.name.text === name);
  const trigger = triggers.find((one) => one.name.text === name);
  if (question) {
    text
      .seam(`question ${name}`)
      .text(question.title)
      .text(question.description?.text ?? '');
    text.text(`Yes leads to ${question.yes?.text ?? 'nothing'}, no to ${question.no?.text ?? 'nothing'}.`);
  } else if (outcome) {
    text
      .seam(`outcome ${name}`)
      .text(outcome.title)
      .text(outcome.description?.text ?? '');
    text.text(`Weight ${outcome.weight}.`);
  } else if (trigger) {
    text.seam(`trigger ${name}`).text(trigger.title);
  }
  return text;
}

function describeRule(text: HoverText, id: string): HoverText {
  const rule = rules.find((candidate) => candidate.id === id);
  return rule ? text.seam(rule.id).text(rule.docs.what).text(rule.docs.why).text(rule.docs.fix) : text;
}

function keyword({ client }: Context, guide: SyntaxGuide, { fragment, offset }: LocatedAt): Hover | null {
  const found = guide.keywordAt(fragment, offset);
  const docs = found && keywordDocs.get(found.rule);
  if (!docs) return null;
  const { file } = fragment;
  return {
    contents: new HoverText(client).seam(docs.usage).text(docs.text).finish(),
    range: rangeOf({ file, start: found.start, end: found.start + found.word.length }),
  };
}
