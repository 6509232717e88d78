import type { Landscape } from '../../landscape/landscape.js';
import type { DuplicateName } from '../../landscape/names.js';
import type { Declaration, Name } from '../../landscape/types.js';
import { replace } from '../edits.js';
import { withArticle } from '../kind-names.js';
import { defineRule, type Fix } from '../rule.js';

/** A name stands for one thing in a project (language.md, 2); a second declaration of it is ignored. */
export const duplicateName = defineRule({
  id: 'meta/duplicate-name',
  severity: { usual: 'error' },
  docs: {
    what: 'A second declaration takes a name that is taken. Names are unique in a project over all kinds of declaration; areas, domains, the fields and phases of one entity, and the questions and outcomes of one decision each have a name space of their own. A project declares itself once, and has one decision.',
    why: 'Every reference means the first declaration; what the second one says is ignored, so that the model quietly leaves out what somebody wrote down.',
    fix: 'Give the second declaration a name of its own, or merge the two.',
    before: `
team Finance

role Finance "Bookkeeper" {
  people 2
}
`,
    after: `
team Finance

role Bookkeeper {
  people 2
}
`,
  },
  check({ landscape, report }) {
    for (const duplicate of landscape.names.duplicates) {
      const { name, first, what, owner } = duplicate;
      report({
        at: name,
        elements: [owner],
        detail: `${what} ${name.text}`,
        message: messageOf(landscape, duplicate),
        related: [
          { at: first, message: isSecondOfOne(landscape, duplicate) ? 'the first one' : 'first declared here' },
        ],
        fixes: isSecondOfOne(landscape, duplicate) ? [] : [rename(landscape, duplicate)],
      });
    }
  },
});

function messageOf(landscape: Landscape, duplicate: DuplicateName): string {
  const { name, first, what, owner } = duplicate;
  if (isSecondOfOne(landscape, duplicate)) {
    return `\`${name.text}\` is a second ${what}; a project has one, and it is \`${first.text}\`.`;
  }
  if (isPartOf(owner, name))
    return `\`${owner.name.text}\` already has ${partWithArticle(what)} called \`${name.text}\`.`;
  const holder = what === 'area' || what === 'domain' ? what : landscape.names.findAny(first.text)?.kind;
  return `\`${name.text}\` is already the name of ${withArticle(holder ?? what)}.`;
}

/** Questions and outcomes share a name space: the first may be either. */
function partWithArticle(what: DuplicateName['what']): string {
  return what === 'question' || what === 'outcome' ? 'a question or an outcome' : withArticle(what);
}

/** Whether the name stands inside the declaration: a field, a phase, a question, an outcome, a trigger. */
function isPartOf(owner: Declaration, name: Name): boolean {
  return owner.name !== name;
}

/** A name that is taken because the project has one already, whatever it is called. */
function isSecondOfOne(landscape: Landscape, { what, first }: DuplicateName): boolean {
  return (what === 'project' || what === 'decision') && landscape.all(what)[0]?.name === first;
}

/** Renames the second one to the first free name; references keep meaning the first. */
function rename(landscape: Landscape, { name, what, owner }: DuplicateName): Fix {
  const isFree = isPartOf(owner, name)
    ? (text: string): boolean => !namesWithin(owner).has(text)
    : (text: string): boolean => !landscape.names.findAny(text);
  const stem = /\d$/.test(name.text) ? `${name.text}_` : name.text;
  let number = 2;
  while (!isFree(`${stem}${number}`)) number++;
  const newName = `${stem}${number}`;
  return {
    title: `Rename the second ${what} to \`${newName}\``,
    safety: 'suggested',
    edits: [replace(name, newName)],
  };
}

function namesWithin(owner: Declaration): ReadonlySet<string> {
  const names =
    owner.kind === 'entity'
      ? [...owner.lifecycle, ...owner.fields.map(({ name }) => name)]
      : owner.kind === 'decision'
        ? [...owner.questions, ...owner.outcomes, ...owner.triggers].map(({ name }) => name)
        : [];
  return new Set(names.map(({ text }) => text));
}
