/** The pictures of a project. */
import * as z from 'zod/mini';
import { Location } from './pieces.js';

/** What is to be drawn: the decision tree with a symptom's walk lit, or the map of systems and handoffs. Names as declared. */
export const DrawingSubject = z.discriminatedUnion('view', [
  z.object({
    view: z.literal('decision'),
    /** Default: the symptom that decides for the project. */
    symptom: z.optional(z.string()),
    suppositions: z.array(z.string()),
  }),
  z.object({
    view: z.literal('map'),
    entity: z.optional(z.string()),
    workflow: z.optional(z.string()),
    area: z.optional(z.string()),
  }),
]);
export type DrawingSubject = z.infer<typeof DrawingSubject>;

/** A drawing, and what each of its parts stands for. */
export const DrawingData = z.object({
  /** An SVG document; the texts of files are escaped in it. */
  svg: z.string(),
  /** The style sheet of a `live` drawing, in terms of the editor's colours; a `file` brings its own and leaves this empty. */
  style: z.string(),
  /** What the marks of a `live` map mean: small drawings in the same style, each with a text. A `file` has it inside. */
  legend: z.optional(z.array(z.object({ svg: z.string(), text: z.string() }))),
  parts: z.array(
    z.object({
      /** The `id` of its group in the drawing. */
      id: z.string(),
      kind: z.enum(['question', 'outcome', 'system', 'handoff', 'unknown']),
      name: z.string(),
      title: z.string(),
      /** What a screen reader says of it beside its title: `answer no`, `from Shop to Ledger, 2 errors`. */
      detail: z.string(),
      location: Location,
    }),
  ),
});
export type DrawingData = z.infer<typeof DrawingData>;
