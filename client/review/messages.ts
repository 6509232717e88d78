/** What the page of a review and the extension say to each other; neither side believes the other without a look at the schema. */
import * as z from 'zod/mini';
import { Location } from '../../language/protocol/pieces.js';
import { ReviewData } from '../../language/protocol/review-data.js';

/** Where the reader is on the page: kept by the editor over reloads of the window. */
export const ReviewPageState = z.object({ scroll: z.number() });
export type ReviewPageState = z.infer<typeof ReviewPageState>;

/** From the extension to the page. */
export const ToReviewPage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('review'), base: z.string(), data: ReviewData }),
  /** What keeps the page from being up to date. */
  z.object({ kind: z.literal('trouble'), message: z.string() }),
]);
export type ToReviewPage = z.infer<typeof ToReviewPage>;

/** Two documents to show beside each other. */
export const DiffTarget = z.object({ before: z.string(), after: z.string(), title: z.string() });
export type DiffTarget = z.infer<typeof DiffTarget>;

/** From the page to the extension. */
export const FromReviewPage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('reveal'), location: Location }),
  z.object({ kind: z.literal('explain'), rule: z.string() }),
  z.object({ kind: z.literal('diff'), target: DiffTarget }),
  z.object({ kind: z.literal('choose base') }),
  z.object({ kind: z.literal('stop') }),
]);
export type FromReviewPage = z.infer<typeof FromReviewPage>;
