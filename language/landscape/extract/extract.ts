import type * as ast from '../../grammar/generated/ast.js';
import type { Fragment, SyntaxError } from '../fragment.js';
import type { SourceFile } from '../source.js';
import type { Declaration } from '../types.js';
import { commentAcceptances, type SourceComment, documentationBefore } from './comments.js';
import { decision } from './decisions.js';
import { change, stage, symptom } from './diagnosis.js';
import { handoff, workflow } from './handoffs.js';
import type { DeclaredParts } from './head.js';
import { area, domain, project, role, team } from './people.js';
import { Reading } from './reading.js';
import { entity, system } from './systems.js';
import { businessRule, exception, migration, report, workaround } from './upkeep.js';

/** What the parser made of a file. */
export interface ParsedFile {
  readonly model: ast.Model;
  /** All comments, in order. */
  readonly comments: readonly SourceComment[];
  readonly syntaxErrors: readonly SyntaxError[];
}

/**
 * Reads one file's syntax tree into plain data. Where the tree was mended after a syntax error, what is left of a declaration is
 * read; one that lost its name is left out.
 */
export function extract(file: SourceFile, parsed: ParsedFile): Fragment {
  const reading = new Reading(file);
  const declarations: Declaration[] = [];
  let comment = 0;
  for (const node of parsed.model.declarations ?? []) {
    const name = reading.nameOf(node, 'name');
    if (!name) continue;
    reading.owner = name;
    const start = node.$cstNode?.offset ?? 0;
    while ((parsed.comments[comment]?.end ?? Number.POSITIVE_INFINITY) <= start) comment++;
    const documentation = documentationBefore(file.text, parsed.comments[comment - 1], start);
    const declaration = declarationOf(reading, node, { node, name, documentation });
    declarations.push(declaration);
  }
  const comments = commentAcceptances(file, parsed.comments);
  return {
    file,
    declarations,
    references: reading.references,
    parts: reading.parts,
    commentAcceptances: comments.acceptances,
    defects: [...reading.defects, ...comments.defects],
    syntaxErrors: [...parsed.syntaxErrors, ...comments.mistakes].sort((a, b) => a.start - b.start),
  };
}

function declarationOf(reading: Reading, node: ast.Declaration, parts: DeclaredParts): Declaration {
  switch (node.$type) {
    case 'Project':
      return project(reading, node, parts);
    case 'Team':
      return team(reading, node, parts);
    case 'Role':
      return role(reading, node, parts);
    case 'Area':
      return area(reading, node, parts);
    case 'Domain':
      return domain(reading, node, parts);
    case 'System':
      return system(reading, node, parts);
    case 'Entity':
      return entity(reading, node, parts);
    case 'Handoff':
      return handoff(reading, node, parts);
    case 'Workflow':
      return workflow(reading, node, parts);
    case 'BusinessRule':
      return businessRule(reading, node, parts);
    case 'Exception':
      return exception(reading, node, parts);
    case 'Workaround':
      return workaround(reading, node, parts);
    case 'Migration':
      return migration(reading, node, parts);
    case 'Report':
      return report(reading, node, parts);
    case 'Symptom':
      return symptom(reading, node, parts);
    case 'Stage':
      return stage(reading, node, parts);
    case 'Change':
      return change(reading, node, parts);
    case 'Decision':
      return decision(reading, node, parts);
  }
}
