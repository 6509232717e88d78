import type { Feature } from './context.js';
import { callHierarchy } from './features/call-hierarchy.js';
import { codeAction } from './features/code-action.js';
import { codeLens } from './features/code-lens.js';
import { completion } from './features/completion.js';
import { definition } from './features/definition.js';
import { diagnostics } from './features/diagnostics.js';
import { documentHighlight } from './features/document-highlight.js';
import { documentLinks } from './features/document-link.js';
import { documentSymbols } from './features/document-symbol.js';
import { fileEvents } from './features/file-events.js';
import { foldingRange } from './features/folding-range.js';
import { formatting } from './features/formatting.js';
import { hover } from './features/hover.js';
import { inlayHint } from './features/inlay-hint.js';
import { linkedEditing } from './features/linked-editing.js';
import { preview } from './features/preview.js';
import { projects } from './features/projects.js';
import { references } from './features/references.js';
import { rename } from './features/rename.js';
import { review } from './features/review.js';
import { selectionRange } from './features/selection-range.js';
import { semanticTokens } from './features/semantic-tokens.js';
import { textSync } from './features/text-sync.js';
import { virtualDocuments } from './features/virtual-documents.js';
import { workspaceSymbols } from './features/workspace-symbol.js';

/** Every feature that the server has. */
export const features: readonly Feature[] = [
  callHierarchy,
  codeAction,
  codeLens,
  completion,
  definition,
  diagnostics,
  documentHighlight,
  documentLinks,
  documentSymbols,
  fileEvents,
  foldingRange,
  formatting,
  hover,
  inlayHint,
  linkedEditing,
  preview,
  projects,
  references,
  rename,
  review,
  selectionRange,
  semanticTokens,
  textSync,
  virtualDocuments,
  workspaceSymbols,
];
