import type { Landscape } from '../../language/landscape/landscape.js';
import { type Kind, kinds } from '../../language/landscape/types.js';
import type { Subject } from './subject.js';

/** Areas and domains have a name space each; all other kinds share one (language.md, 2). */
function neighboursOf(kind: Kind): readonly Kind[] {
  if (kind === 'area' || kind === 'domain') return [kind];
  return kinds.filter((other) => other !== 'area' && other !== 'domain');
}

/** Says what has a name already where a subject is about to get it; `undefined` where it is free, or the subject's own. */
export function takenBy(landscape: Landscape, subject: Subject, name: string): string | undefined {
  switch (subject.kind) {
    case 'declaration': {
      const { declaration } = subject;
      const other = landscape.names.find(name, neighboursOf(declaration.kind));
      return other && other !== declaration ? `There is already ${aOrAn(other.kind)} ${name}.` : undefined;
    }
    case 'field': {
      const isTaken = subject.entity.fields.some((field) => field !== subject.field && field.name.text === name);
      return isTaken ? `${subject.entity.name.text} already has a field ${name}.` : undefined;
    }
    case 'phase': {
      const other = subject.entities.find(
        ({ lifecycle }) => name !== subject.name && lifecycle.some(({ text }) => text === name),
      );
      return other && `${other.name.text} already has a phase ${name}.`;
    }
    case 'node': {
      const { questions, outcomes, triggers } = subject.decision;
      const nodes = subject.node === 'trigger' ? triggers : [...questions, ...outcomes];
      const isTaken = name !== subject.name && nodes.some((node) => node.name.text === name);
      return isTaken ? `${subject.decision.name.text} already has ${name}.` : undefined;
    }
    case 'rule':
      return undefined;
  }
}

function aOrAn(kind: Kind): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
