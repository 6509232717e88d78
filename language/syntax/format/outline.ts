import { type AstNode, type CstNode, isCompositeCstNode, isLeafCstNode } from 'langium';

/** A token with its range, `end` exclusive. */
export interface Token {
  readonly image: string;
  readonly start: number;
  readonly end: number;
}

/** A declaration or a property, as far as its layout goes: the tokens of its line, and its body where it has one. */
export interface Item {
  readonly line: readonly Token[];
  readonly body?: Body;
}

export interface Body {
  readonly open: Token;
  readonly items: readonly Item[];
  readonly close: Token;
}

/** Reads the outline of a declaration or a property off its syntax tree, which must be free of mistakes. */
export function outlineOf(node: AstNode): Item {
  const properties = new Map(propertiesOf(node).map((property) => [property.$cstNode, property]));
  const line: Token[] = [];
  const items: Item[] = [];
  let open: Token | undefined;
  let close: Token | undefined;
  const visit = (piece: CstNode): void => {
    const property = properties.get(piece);
    if (property) {
      items.push(outlineOf(property));
    } else if (isCompositeCstNode(piece)) {
      piece.content.forEach(visit);
    } else if (isLeafCstNode(piece)) {
      const token = { image: piece.text, start: piece.offset, end: piece.end };
      if (token.image === '{') open = token;
      else if (token.image === '}') close = token;
      else line.push(token);
    }
  };
  if (node.$cstNode) visit(node.$cstNode);
  return { line, ...(open && close && { body: { open, items, close } }) };
}

function propertiesOf(node: AstNode): readonly AstNode[] {
  return 'properties' in node && Array.isArray(node.properties) ? (node.properties as readonly AstNode[]) : [];
}
