/**
 * Every message between the language server and its client that the Language Server Protocol does not have, once: its method, and the
 * shapes of what it takes and returns. Both sides check what they receive against these schemas.
 */
import * as z from 'zod/mini';

// ---------------------------------------------------------------------------------------------- what both sides are told at the start

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
  /** Shows the findings of a declaration. Arguments: the URI and the position of its name. */
  showFindings: 'seamline.showFindings',
} as const;

/**
 * `initializationOptions`. A client that sends none gets pushed diagnostics, and nothing that only an extension of its own could serve.
 */
export const InitializationOptions = z.object({
  /** How diagnostics travel. With `pull` the server offers document and workspace diagnostics and pushes nothing. */
  diagnostics: z.optional(z.enum(['push', 'pull'])),
  /** The client opens documents of the virtual schemes with `virtualDocument`. */
  virtualDocuments: z.optional(z.boolean()),
  /** Those of `clientCommands` that the client has. */
  commands: z.optional(z.array(z.string())),
  /** The day that findings compare with, as `2026-11-23`; default: the real one. */
  asOf: z.optional(z.string()),
});
export type InitializationOptions = z.infer<typeof InitializationOptions>;

/** The section `seamline` of the client's settings, as far as the server reads it. */
export const Settings = z.object({
  codeLens: z.optional(z.object({ enabled: z.optional(z.boolean()) })),
  inlayHints: z.optional(
    z.object({
      enabled: z.optional(z.boolean()),
      /** Behind what a handoff carries: its owners; `unexpected` leaves out those that the ends of the handoff suggest. */
      owners: z.optional(z.enum(['unexpected', 'all', 'none'])),
      /** Behind the name of what reaches a critical area. */
      critical: z.optional(z.boolean()),
      /** Behind the name of what people work for by hand. */
      costs: z.optional(z.boolean()),
    }),
  ),
});
export type Settings = z.infer<typeof Settings>;

// ---------------------------------------------------------------------------------------------- pieces

const Position = z.object({ line: z.number(), character: z.number() });
/** A place as in the Language Server Protocol: lines and characters from 0. */
export const Location = z.object({ uri: z.string(), range: z.object({ start: Position, end: Position }) });
export type Location = z.infer<typeof Location>;

/** A declaration or one of its properties that a conclusion rests on. */
export const EvidenceData = z.object({
  /** The name of the declaration, or of its field: `Customer.billingAddress`. */
  element: z.string(),
  kind: z.string(),
  title: z.string(),
  /** The property in the language's words, or `name` for the declaration itself. */
  property: z.string(),
  location: Location,
});
export type EvidenceData = z.infer<typeof EvidenceData>;

const OutcomeName = z.object({ name: z.string(), title: z.string(), weight: z.number() });

const FollowUpData = z.object({
  outcome: OutcomeName,
  evidence: z.array(EvidenceData),
  supposed: z.array(z.string()),
});

/** The way through the tree. */
export const WalkData = z.object({
  steps: z.array(
    z.object({
      question: z.string(),
      title: z.string(),
      answer: z.enum(['yes', 'no']),
      evidence: z.array(EvidenceData),
      /** The suppositions that decided the answer. */
      supposed: z.array(z.string()),
    }),
  ),
  end: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('outcome'), outcome: OutcomeName, then: z.array(FollowUpData) }),
    /** The tree is broken: what is wrong with it, and where. */
    z.object({ kind: z.literal('stopped'), message: z.string(), location: Location }),
  ]),
});
export type WalkData = z.infer<typeof WalkData>;

const SeverityName = z.enum(['error', 'warning', 'info']);

export const FindingData = z.object({
  rule: z.string(),
  severity: SeverityName,
  message: z.string(),
  why: z.string(),
  fix: z.string(),
  location: Location,
  elements: z.array(z.string()),
  fingerprint: z.string(),
  /** Set where the finding is carried on purpose. */
  accepted: z.nullable(z.object({ until: z.nullable(z.string()), because: z.string() })),
  /** The titles of its fixes. */
  fixes: z.array(z.string()),
});
export type FindingData = z.infer<typeof FindingData>;

const CurrencyTotal = z.object({ currency: z.string(), perMonth: z.number(), perYear: z.number() });
export const TotalsData = z.object({
  items: z.number(),
  minutesPerMonth: z.number(),
  cost: z.array(CurrencyTotal),
  unpricedMinutesPerMonth: z.number(),
  unquantified: z.number(),
});

/** What the tree says about the project. */
export const OutcomeData = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('outcome'),
    outcome: OutcomeName,
    then: z.array(OutcomeName),
    symptom: z.string(),
  }),
  z.object({ kind: z.literal('nothing to decide'), findings: z.number() }),
  z.object({ kind: z.literal('undecided'), message: z.string() }),
  /** The configuration is broken: nothing was judged. */
  z.object({ kind: z.literal('broken configuration'), location: Location }),
]);
export type OutcomeData = z.infer<typeof OutcomeData>;

/** A project in short. */
export const ProjectStatus = z.object({
  /** The URI of its folder; identifies the project. */
  root: z.string(),
  /** The name that it declares, else its folder's. */
  name: z.string(),
  title: z.string(),
  files: z.number(),
  outcome: OutcomeData,
  /** Open findings by severity; syntax errors count as errors. */
  counts: z.object({ error: z.number(), warning: z.number(), info: z.number() }),
  syntaxErrors: z.number(),
});
export type ProjectStatus = z.infer<typeof ProjectStatus>;

export const SymptomData = z.object({
  name: z.string(),
  title: z.string(),
  location: Location,
  walk: WalkData,
  /** Where its cause may lie, the likeliest first. */
  candidates: z.array(z.object({ fingerprint: z.string(), rule: z.string(), message: z.string(), location: Location })),
  /** The one or two facts that would change where the walk ends. */
  smallestChange: z.nullable(z.object({ suppositions: z.array(z.string()), outcome: OutcomeName })),
  /** The facts that the tree's questions read, as phrases (`cause clear`), and whether the files make them hold: what can be supposed. */
  facts: z.array(z.object({ phrase: z.string(), holds: z.boolean() })),
});
export type SymptomData = z.infer<typeof SymptomData>;

/** All that the preview shows of a project. */
export const ProjectData = z.object({
  status: ProjectStatus,
  symptoms: z.array(SymptomData),
  triggers: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      met: z.boolean(),
      evidence: z.array(EvidenceData),
      location: Location,
    }),
  ),
  reviewRequested: z.boolean(),
  checklist: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      done: z.boolean(),
      detail: z.string(),
      evidence: z.array(EvidenceData),
      rows: z.array(
        z.object({
          domain: z.string(),
          title: z.string(),
          done: z.boolean(),
          detail: z.string(),
          evidence: z.array(EvidenceData),
        }),
      ),
    }),
  ),
  ledger: z.object({
    totals: TotalsData,
    groups: z.array(
      z.object({
        by: z.enum(['handoff', 'role', 'area', 'rule', 'workflow', 'acceptance']),
        rows: z.array(z.object({ key: z.nullable(z.string()), title: z.nullable(z.string()), totals: TotalsData })),
      }),
    ),
  }),
  findings: z.array(FindingData),
  /** What the map can be about, by kind: the entities, workflows and areas of the project. */
  filters: z.object({
    entity: z.array(z.object({ name: z.string(), title: z.string() })),
    workflow: z.array(z.object({ name: z.string(), title: z.string() })),
    area: z.array(z.object({ name: z.string(), title: z.string() })),
  }),
});
export type ProjectData = z.infer<typeof ProjectData>;

// ---------------------------------------------------------------------------------------------- review

/** What became of one declaration. */
export const ReviewedDeclaration = z.object({
  change: z.enum(['added', 'removed', 'changed', 'renamed']),
  kind: z.string(),
  /** As it is called now; where it is gone, as it was. */
  name: z.string(),
  title: z.string(),
  /** What it was called; `null` where it has kept its name. */
  formerName: z.nullable(z.string()),
  /** For a handoff or a migration, `Shop -> Ledger`. */
  ends: z.nullable(z.string()),
  /** Of its name as it is now; where it is gone, in the base. */
  location: Location,
  /** The values that are gone and those that are new, by property in the language's words. */
  properties: z.array(z.object({ property: z.string(), before: z.array(z.string()), after: z.array(z.string()) })),
  /** Virtual documents with its text; empty on the side where it is not. */
  texts: z.object({ before: z.string(), after: z.string() }),
});
export type ReviewedDeclaration = z.infer<typeof ReviewedDeclaration>;

/** A finding that weighs more, or less, than it did. */
const ReweighedFinding = z.object({ finding: FindingData, was: z.enum(['error', 'warning', 'info', 'accepted']) });

/** What a change of a project does to its integration debt. */
export const ReviewChanges = z.object({
  /** Nothing has changed in what the models mean. */
  isEmpty: z.boolean(),
  /** The project's outcome in words; `null` on the side where the project is not. */
  outcome: z.object({ before: z.nullable(z.string()), after: z.nullable(z.string()), changed: z.boolean() }),
  ledger: z.object({ before: z.nullable(TotalsData), after: z.nullable(TotalsData), changed: z.boolean() }),
  /** The share (0 to 1) of handoffs that are declared whole. */
  coverage: z.object({ before: z.nullable(z.number()), after: z.nullable(z.number()), changed: z.boolean() }),
  ownership: z.array(
    z.object({
      /** `Customer` or `Customer.billingAddress`. */
      subject: z.string(),
      /** The phases in which it changed; `null` for all there are. */
      phases: z.nullable(z.array(z.string())),
      /** The systems that claim it. */
      before: z.array(z.string()),
      after: z.array(z.string()),
      /** Of the entity or field; `null` where neither side declares it. */
      location: z.nullable(Location),
    }),
  ),
  declarations: z.array(ReviewedDeclaration),
  findings: z.object({
    /** The accepted ones among them. */
    added: z.array(FindingData),
    /** As they were in the base. */
    fixed: z.array(FindingData),
    worse: z.array(ReweighedFinding),
    better: z.array(ReweighedFinding),
    /** How many both sides have. */
    still: z.number(),
  }),
  /** Where a symptom's walk ends, in words; `null` on the side where it is not declared. */
  symptoms: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      before: z.nullable(z.string()),
      after: z.nullable(z.string()),
      location: Location,
    }),
  ),
  /** The checks that turned. */
  checklist: z.array(z.object({ id: z.string(), title: z.string(), done: z.boolean() })),
});
export type ReviewChanges = z.infer<typeof ReviewChanges>;

/** What could not be read, so that the comparison may say more or less than is so. */
const ReviewProblem = z.object({ message: z.string(), location: z.nullable(Location) });

export const ProjectReview = z.object({
  /** The URI of its folder. */
  root: z.string(),
  title: z.string(),
  problems: z.object({ base: z.array(ReviewProblem), now: z.array(ReviewProblem) }),
  /** `null` where the configuration of either side is broken: nothing was judged there. */
  changes: z.nullable(ReviewChanges),
});
export type ProjectReview = z.infer<typeof ProjectReview>;

export const ReviewData = z.object({
  /** The URI of the folder that was compared. */
  folder: z.string(),
  /** Stands for the files of the base. */
  revision: z.string(),
  /** In the order of their folders. */
  projects: z.array(ProjectReview),
});
export type ReviewData = z.infer<typeof ReviewData>;

// ---------------------------------------------------------------------------------------------- messages

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

/** Server to client: how the projects stand, after each analysis that changed something of it. */
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
