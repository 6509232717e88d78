import type { Feature } from './context.js';
import { diagnostics } from './features/diagnostics.js';
import { fileEvents } from './features/file-events.js';
import { projects } from './features/projects.js';
import { textSync } from './features/text-sync.js';
import { virtualDocuments } from './features/virtual-documents.js';

/** Every feature that the server has. */
export const features: readonly Feature[] = [textSync, fileEvents, diagnostics, projects, virtualDocuments];
