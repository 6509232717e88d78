/**
 * Every message between the language server and its client that the Language Server Protocol does not have, once: its method, and the
 * shapes of what it takes and returns. Both sides check what they receive against these schemas.
 */
import * as z from 'zod/mini';
import { DrawingData, DrawingSubject } from './drawing-data.js';
import { WalkData } from './pieces.js';
import { ProjectData, ProjectStatus } from './project-data.js';
import { ReviewData } from './review-data.js';
import { Update } from './updates.js';

/** A request by its method, with the schemas of what it takes and returns. */
export interface Request<P extends z.ZodMiniType, R extends z.ZodMiniType> {
  readonly method: string;
  readonly params: P;
  readonly result: R;
}

/** A notification by its method. */
export interface Notification<P extends z.ZodMiniType> {
  readonly method: string;
  readonly params: P;
}

function request<P extends z.ZodMiniType, R extends z.ZodMiniType>(method: string, params: P, result: R) {
  return { method, params, result } satisfies Request<P, R>;
}

/** Client to server: all that the preview shows of the project that a document belongs to; `null` where it belongs to none. */
export const previewData = request('seamline/previewData', z.object({ uri: z.string() }), z.nullable(ProjectData));

/** Client to server: what the page of the preview shows now, by what is other than in an update that it has. */
export const preview = request(
  'seamline/preview',
  z.object({
    /** A document of the project, or its folder. */
    uri: z.string(),
    /** What is to come along, drawn. */
    drawn: z.optional(z.object({ root: z.string(), subject: DrawingSubject })),
    /** The number of the last update that came, if the page still has it. */
    after: z.optional(z.number()),
  }),
  z.object({
    /** The project's title; `null` where the document belongs to none. */
    title: z.nullable(z.string()),
    /** A `ProjectUpdate` as JSON; `null` where the page has it already. */
    update: z.nullable(Update),
  }),
);

/** Client to server: every project in short. */
export const projects = request('seamline/projects', z.object({}), z.array(ProjectStatus));

/** Client to server: where a symptom's walk would end if some facts were other than the files say (`cause clear`, `not urgent`). */
export const whatIf = request(
  'seamline/whatIf',
  z.object({ root: z.string(), symptom: z.string(), suppositions: z.array(z.string()) }),
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('walk'), walk: WalkData }),
    /** What is wrong with the question, a sentence each: no such fact, a contradiction, no such symptom. */
    z.object({ kind: z.literal('mistakes'), messages: z.array(z.string()) }),
  ]),
);

/** Client to server: a drawing of a project; `null` where there is none: no such project, symptom, entity, workflow or area. */
export const drawing = request(
  'seamline/drawing',
  z.object({
    root: z.string(),
    subject: DrawingSubject,
    /** `live`: colours are CSS variables that the page sets. `file`: a file of its own, light on white. Default: `live`. */
    colours: z.optional(z.enum(['live', 'file'])),
  }),
  z.nullable(DrawingData),
);

/** Client to server: every rule with what it finds, in one sentence. */
export const rules = request(
  'seamline/rules',
  z.object({}),
  z.array(z.object({ id: z.string(), what: z.string(), documentation: z.string() })),
);

/**
 * Client to server: the text of a virtual document, `seamline-library:/areas.seam`, `seamline-doc:/handoff/stale.md`, or one that a review
 * names;
 * `null` for one that does not exist.
 */
export const virtualDocument = request(
  'seamline/virtualDocument',
  z.object({ uri: z.string() }),
  z.nullable(z.object({ languageId: z.enum(['seam', 'markdown']), text: z.string() })),
);

/** Client to server: what has changed in a folder since a git revision. What is open in the editor counts as it stands there. */
export const review = request(
  'seamline/review',
  z.object({
    /** A document of the folder, or the folder. */
    uri: z.string(),
    /** A commit, a tag, a branch or a tree. */
    base: z.string(),
    /** Looks up again what `base` stands for: it may have moved. */
    again: z.optional(z.boolean()),
  }),
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('review'), review: ReviewData }),
    /** Why there is none, and what to try instead. */
    z.object({ kind: z.literal('mistake'), message: z.string(), hint: z.nullable(z.string()) }),
  ]),
);

/** Server to client: a project of a folder that was reviewed has changed since. */
export const reviewOutdated = {
  method: 'seamline/reviewOutdated',
  params: z.object({ folder: z.string() }),
} satisfies Notification<z.ZodMiniType>;

/** Server to client: how the projects stand, after each analysis. */
export const statusChanged = {
  method: 'seamline/statusChanged',
  params: z.object({ projects: z.array(ProjectStatus) }),
} satisfies Notification<z.ZodMiniType>;

/** Server in a worker to client: the `.seam` files and configurations below a folder, as URIs. */
export const findFiles = request(
  'seamline/findFiles',
  z.object({ folder: z.string() }),
  z.object({
    files: z.array(z.string()),
    /** Folders that could not be looked into. */
    unreadable: z.array(z.object({ uri: z.string(), reason: z.string() })),
  }),
);

/** Server in a worker to client: the text of a file, without byte order mark. */
export const readFile = request(
  'seamline/readFile',
  z.object({ uri: z.string() }),
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('missing') }),
    z.object({ kind: z.literal('unreadable'), reason: z.string() }),
  ]),
);

/** Server in a worker to client: where the worker can load the script from that lays out drawings; it lies beside the server's own. */
export const drawingScript = request('seamline/drawingScript', z.object({}), z.string());
