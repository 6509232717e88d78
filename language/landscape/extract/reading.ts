import {
  type AstNode,
  AstUtils,
  type CompositeCstNode,
  type CstNode,
  GrammarAST,
  isCompositeCstNode,
  isLeafCstNode,
  type Reference,
} from 'langium';
import type * as ast from '../../grammar/generated/ast.js';
import type { Defect, SyntaxError } from '../fragment.js';
import type { SourceFile, Span } from '../source.js';
import { type Duration, type Frequency, frequencyNames, parseDay, type Rate, timeUnits } from '../time.js';
import type { DatedAt, DurationAt, EntityPart, Kind, Name, RateAt, Ref, StatedDate } from '../types.js';

/** The assignment of the grammar that a piece of the syntax tree fills, by the piece's grammar element. */
const features = new WeakMap<GrammarAST.AbstractElement, string>();

function featureOf(node: CstNode): string {
  const source = node.grammarSource;
  if (!source) return '';
  const known = features.get(source);
  if (known !== undefined) return known;
  const feature = AstUtils.getContainerOfType(source, GrammarAST.isAssignment)?.feature ?? '';
  features.set(source, feature);
  return feature;
}

/**
 * One file being read: turns pieces of its syntax tree into plain values with ranges, and collects what the file as a whole
 * lists: its references and its mistakes. A tree that was mended after a syntax error lacks pieces; every method takes that.
 */
export class Reading {
  readonly file: SourceFile;
  readonly references: Ref[] = [];
  readonly parts: EntityPart[] = [];
  readonly defects: Defect[] = [];
  /** What the grammar lets pass and the language does not. */
  readonly mistakes: SyntaxError[] = [];
  /** The name of the declaration that is being read. */
  owner: Name;

  constructor(file: SourceFile) {
    this.file = file;
    this.owner = { file, start: 0, end: 0, text: '' };
  }

  /**
   * The range of a node. A fact that adds to it spreads it last, `{ kind, ...reading.span(node) }`: to each object whose literal begins with
   * a spread, V8 gives a hidden class of its own, and then everything that reads such objects is several times slower.
   */
  span(node: AstNode): Span {
    return this.cstSpan(node.$cstNode);
  }

  spanOf(node: AstNode | undefined): Span | undefined {
    return node && this.span(node);
  }

  cstSpan(node: CstNode | undefined): Span {
    return { file: this.file, start: node?.offset ?? 0, end: node?.end ?? 0 };
  }

  name(node: CstNode, text: string = node.text): Name {
    return { file: this.file, start: node.offset, end: node.end, text };
  }

  /** The pieces of a node that fill an assignment, in order. */
  pieces(node: AstNode, feature: string): readonly CstNode[] {
    const content = (node.$cstNode as CompositeCstNode | undefined)?.content ?? [];
    return content.filter((piece) => featureOf(piece) === feature);
  }

  /** The first piece of a node that fills an assignment. */
  piece(node: AstNode, feature: string): CstNode | undefined {
    const content = (node.$cstNode as CompositeCstNode | undefined)?.content ?? [];
    return content.find((piece) => featureOf(piece) === feature);
  }

  /** A name or a text with its range; the text is the converted value where one is given. */
  nameOf(node: AstNode | undefined, feature: string, text?: string): Name | undefined {
    const piece = node && this.piece(node, feature);
    return piece && this.name(piece, text ?? piece.text);
  }

  namesOf(node: AstNode, feature: string): readonly Name[] {
    return this.pieces(node, feature).map((piece) => this.name(piece));
  }

  /** The braces of a declaration and what is between them. */
  body(node: AstNode): Span | undefined {
    const content = (node.$cstNode as CompositeCstNode | undefined)?.content ?? [];
    const open = content.find((piece) => isLeafCstNode(piece) && piece.tokenType.name === '{');
    if (!open) return undefined;
    const close = content.findLast((piece) => isLeafCstNode(piece) && piece.tokenType.name === '}');
    return { file: this.file, start: open.offset, end: close?.end ?? node.$cstNode?.end ?? open.end };
  }

  ref<K extends Kind>(reference: Reference | undefined, ...expects: readonly K[]): Ref<K> | undefined {
    const node = reference?.$refNode;
    if (!node) return undefined;
    const ref: Ref<K> = { file: this.file, start: node.offset, end: node.end, text: reference.$refText, expects };
    this.references.push(ref);
    return ref;
  }

  refs<K extends Kind>(references: readonly Reference[] | undefined, ...expects: readonly K[]): readonly Ref<K>[] {
    return (references ?? []).flatMap((reference) => this.ref(reference, ...expects) ?? []);
  }

  /** `Invoice` or `Customer.billingAddress`. */
  part(node: ast.EntityPart | ast.Carried): EntityPart | undefined {
    const entity = this.ref(node.entity, 'entity');
    if (!entity) return undefined;
    const field = this.nameOf(node, 'field');
    const part: EntityPart = { entity, field, ...this.span(node) };
    if (field) this.parts.push(part);
    return part;
  }

  /** A date as it is stated; one that does not exist is a defect of the file. */
  date(node: AstNode | undefined, feature = 'date'): StatedDate | undefined {
    const piece = node && this.piece(node, feature);
    return piece && this.dateAt(piece);
  }

  /** The dates that exist. */
  dates(node: AstNode, feature: string): readonly DatedAt[] {
    return this.pieces(node, feature)
      .map((piece) => this.dateAt(piece))
      .filter(exists);
  }

  dateAt(piece: CstNode): StatedDate {
    const at = this.cstSpan(piece);
    const day = parseDay(piece.text);
    if (!day) this.defects.push({ kind: 'invalid-date', text: piece.text, at, owner: this.owner });
    return { day, ...at };
  }

  duration(node: ast.Duration | undefined): DurationAt | undefined {
    const duration = node && toDuration(node);
    return node && duration && { duration, ...this.span(node) };
  }

  frequency(node: ast.Frequency | undefined): Frequency | undefined {
    if (!node) return undefined;
    const name = frequencyNames.find((known) => known === node.named);
    if (name) return { kind: 'named', name };
    const every = node.every && toDuration(node.every);
    if (every) return { kind: 'every', every };
    return this.rate(node);
  }

  rate(node: { readonly amount?: number; readonly unit?: string } | undefined): Rate | undefined {
    const per = timeUnits.find((unit) => unit === node?.unit);
    return per && node?.amount !== undefined ? { kind: 'rate', amount: node.amount, per } : undefined;
  }

  rateAt(node: (AstNode & { readonly amount?: number; readonly unit?: string }) | undefined): RateAt | undefined {
    const rate = this.rate(node);
    return node && rate && { rate, ...this.span(node) };
  }

  /** The words that every property of a node's kind starts with: `needed within`, `runs`, `temporary`. */
  propertyName(node: AstNode): string {
    const words: string[] = [];
    for (const leaf of leaves(node.$cstNode)) {
      const { grammarSource } = leaf;
      if (!GrammarAST.isKeyword(grammarSource)) break;
      const group: AstNode | undefined = grammarSource.$container;
      const isLead = GrammarAST.isGroup(group) && GrammarAST.isParserRule(group.$container);
      // A word that a value is read from is part of the name only where it is all there is.
      if (isLead || words.length === 0) words.push(leaf.text);
      if (!isLead) break;
    }
    return words.join(' ');
  }
}

function exists(date: StatedDate): date is DatedAt {
  return date.day !== undefined;
}

function* leaves(node: CstNode | undefined): Generator<CstNode> {
  if (!node) return;
  if (!isCompositeCstNode(node)) {
    yield node;
    return;
  }
  for (const child of node.content) yield* leaves(child);
}

function toDuration(node: ast.Duration): Duration | undefined {
  const unit = timeUnits.find((known) => node.unit === known || node.unit === `${known}s`);
  return unit && { amount: node.amount, unit };
}
