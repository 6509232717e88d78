/** A name that the model chose; printing may rename it. */
export interface NamePiece {
  readonly name: string;
}

export type Piece = string | NamePiece;

/** A declaration as data: what stands before the braces, and its properties in order. */
export interface GeneratedDeclaration {
  readonly head: readonly Piece[];
  readonly properties: readonly (readonly Piece[])[];
}

/** A model of every kind of declaration: some of it right, some of it in debt, some references misspelt. */
export interface GeneratedModel {
  readonly declarations: readonly GeneratedDeclaration[];
  /** Every name that the model chose, each once. */
  readonly names: readonly string[];
}

/** How a model is printed. */
export interface Printing {
  /** Default: the names as generated. */
  readonly rename?: (name: string) => string;
  /** What stands between two pieces; default: a space. */
  readonly space?: string;
}

/** Prints declarations as the text of a `.seam` file. */
export function printDeclarations(declarations: readonly GeneratedDeclaration[], printing: Printing = {}): string {
  const { rename = (name: string) => name, space = ' ' } = printing;
  const print = (pieces: readonly Piece[]): string =>
    pieces
      .map((piece) => (typeof piece === 'string' ? piece : rename(piece.name)))
      .filter((text) => text !== '')
      .join(space);
  return declarations
    .map(({ head, properties }) => {
      if (properties.length === 0) return `${print(head)}\n`;
      return `${print(head)} {\n${properties.map((property) => `  ${print(property)}\n`).join('')}}\n`;
    })
    .join('\n');
}

/** A name that printing may change. */
export function name(text: string): NamePiece {
  return { name: text };
}
