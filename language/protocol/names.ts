/** Names that the server and its client both use. */

/** The schemes of the documents that the server serves itself; all of them are read-only. */
export const virtualSchemes = {
  /** The built-in library. */
  library: 'seamline-library',
  /** The rules' pages. */
  documentation: 'seamline-doc',
  /** Files as they were in the base of a review. */
  revision: 'seamline-revision',
  /** One declaration each, as it is or as it was in the base of a review. */
  declaration: 'seamline-declaration',
} as const;

/** Commands of the client that the server may name in what it sends. */
export const clientCommands = {
  /** Opens the preview. Argument: the URI of a document of the project. */
  openPreview: 'seamline.openPreview',
  /** Shows the findings of a declaration. Arguments: the URI and the position of its name, and the locations of the findings. */
  showFindings: 'seamline.showFindings',
} as const;
