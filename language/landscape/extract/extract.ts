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
  const extraction = new Extraction(file);
  extraction.add(parsed);
  return extraction.finish();
}

/** Reads a file whose syntax tree comes in pieces, each with the comments of its stretch of the file. */
export class Extraction {
  readonly #reading: Reading;
  readonly #declarations: Declaration[] = [];
  readonly #comments: SourceComment[] = [];
  readonly #syntaxErrors: SyntaxError[] = [];
  /** How many comments end before the declaration that was read last. */
  #passed = 0;

  constructor(file: SourceFile) {
    this.#reading = new Reading(file);
  }

  add({ model, comments, syntaxErrors }: ParsedFile): void {
    for (const comment of comments) this.#comments.push(comment);
    for (const error of syntaxErrors) this.#syntaxErrors.push(error);
    for (const node of model.declarations ?? []) {
      const name = this.#reading.nameOf(node, 'name', node.name);
      if (!name) continue;
      this.#reading.owner = name;
      this.#declarations.push(
        declarationOf(this.#reading, node, { node, name, documentation: this.#documentation(node) }),
      );
    }
  }

  finish(): Fragment {
    const { file, references, parts, defects, mistakes } = this.#reading;
    const comments = commentAcceptances(file, this.#comments);
    return {
      file,
      declarations: this.#declarations,
      references,
      parts,
      commentAcceptances: comments.acceptances,
      defects: [...defects, ...comments.defects],
      syntaxErrors: [...this.#syntaxErrors, ...mistakes, ...comments.mistakes].sort((a, b) => a.start - b.start),
    };
  }

  #documentation(node: ast.Declaration): string | undefined {
    const start = node.$cstNode?.offset ?? 0;
    while ((this.#comments[this.#passed]?.end ?? Number.POSITIVE_INFINITY) <= start) this.#passed++;
    return documentationBefore(this.#reading.file.text, this.#comments[this.#passed - 1], start);
  }
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
