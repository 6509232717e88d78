/** What the page of the preview shows, as one message. */
import * as z from 'zod/mini';
import { DrawingData, DrawingSubject } from './drawing-data.js';
import { ProjectData } from './project-data.js';

export const ProjectUpdate = z.object({
  kind: z.literal('project'),
  uri: z.string(),
  /** `null` where the document belongs to no project. */
  data: z.nullable(ProjectData),
  /** What the page asked to be drawn last, drawn anew: a question for it would go through four processes and back. */
  drawn: z.optional(z.object({ root: z.string(), subject: DrawingSubject, drawing: z.nullable(DrawingData) })),
});
export type ProjectUpdate = z.infer<typeof ProjectUpdate>;
