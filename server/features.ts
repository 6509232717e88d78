import type { Feature } from './context.js';
import { definition } from './features/definition.js';
import { diagnostics } from './features/diagnostics.js';
import { documentHighlight } from './features/document-highlight.js';
import { fileEvents } from './features/file-events.js';
import { projects } from './features/projects.js';
import { references } from './features/references.js';
import { rename } from './features/rename.js';
import { textSync } from './features/text-sync.js';
import { virtualDocuments } from './features/virtual-documents.js';

/** Every feature that the server has. */
export const features: readonly Feature[] = [
  definition,
  diagnostics,
  documentHighlight,
  fileEvents,
  projects,
  references,
  rename,
  textSync,
  virtualDocuments,
];
