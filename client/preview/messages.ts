/**
 * What the preview's page and the extension say to each other. The page shows what strangers wrote: neither side believes the other
 * without a look at the schema.
 */
import * as z from 'zod/mini';
import { DrawingData, DrawingSubject } from '../../language/protocol/drawing-data.js';
import { whatIf } from '../../language/protocol/messages.js';
import { Location } from '../../language/protocol/pieces.js';
import { Update } from '../../language/protocol/updates.js';

export const tabs = ['decision', 'map', 'ledger', 'checklist'] as const;
export const Tab = z.enum(tabs);
export type Tab = z.infer<typeof Tab>;

/** Pictures that the preview can be saved as. */
export const PictureFormat = z.enum(['svg', 'png']);
export type PictureFormat = z.infer<typeof PictureFormat>;

/** Where the reader is on the page: kept by the editor over reloads of the window. */
export const PreviewState = z.object({
  /** A document of the project that is shown. */
  uri: z.string(),
  tab: Tab,
  /** Chosen by the reader; without one, the symptom that decides. */
  symptom: z.optional(z.string()),
  suppositions: z.array(z.string()),
  filter: z.object({
    entity: z.optional(z.string()),
    workflow: z.optional(z.string()),
    area: z.optional(z.string()),
  }),
  /** The part of the map that is seen: its top left corner in the drawing's pixels, and the scale. */
  view: z.optional(z.object({ x: z.number(), y: z.number(), scale: z.number() })),
  ledgerBy: z.string(),
  /** How far each tab is scrolled, in pixels. */
  scroll: z.record(Tab, z.number()),
});
export type PreviewState = z.infer<typeof PreviewState>;

/** From the extension to the page. */
export const ToPage = z.discriminatedUnion('kind', [
  /** A `ProjectUpdate` as JSON. */
  z.object({ kind: z.literal('project'), update: Update }),
  z.object({ kind: z.literal('drawing'), id: z.number(), drawing: z.nullable(DrawingData) }),
  z.object({ kind: z.literal('what if'), id: z.number(), result: whatIf.result }),
  z.object({ kind: z.literal('show'), tab: Tab, symptom: z.optional(z.string()) }),
  /** Turn this drawing into a PNG. */
  z.object({ kind: z.literal('paint'), id: z.number(), svg: z.string() }),
  /** The server does not answer. */
  z.object({ kind: z.literal('trouble'), message: z.string() }),
]);
export type ToPage = z.infer<typeof ToPage>;

/** From the page to the extension. */
export const FromPage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('draw'), id: z.number(), root: z.string(), subject: DrawingSubject }),
  /** What is shown has no drawing: none is to come along with the project. */
  z.object({ kind: z.literal('draw nothing') }),
  z.object({
    kind: z.literal('suppose'),
    id: z.number(),
    root: z.string(),
    symptom: z.string(),
    suppositions: z.array(z.string()),
  }),
  z.object({ kind: z.literal('reveal'), location: Location }),
  z.object({ kind: z.literal('explain'), rule: z.string() }),
  z.object({ kind: z.literal('export'), format: PictureFormat, root: z.string(), subject: DrawingSubject }),
  /** A painted PNG in base64; `null` where the picture is too large to paint. */
  z.object({ kind: z.literal('painted'), id: z.number(), png: z.nullable(z.string()) }),
]);
export type FromPage = z.infer<typeof FromPage>;
