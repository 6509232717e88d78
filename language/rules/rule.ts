import type { Element, Landscape } from '../landscape/landscape.js';
import type { Span, TextEdit } from '../landscape/source.js';
import type { Day } from '../landscape/time.js';
import type { Acceptance, Declaration } from '../landscape/types.js';

export type Severity = 'error' | 'warning' | 'info';

/** `declared`: the file says so; `undeclared`: it says nothing (rules.md, conventions). */
export type Certainty = 'declared' | 'undeclared';

/** A mend as data, the same for editor and command line. `safe` keeps the meaning or only removes what has none; `suggested` wants a look. */
export interface Fix {
  readonly title: string;
  readonly safety: 'safe' | 'suggested';
  readonly edits: readonly TextEdit[];
}

export interface RelatedLocation {
  readonly at: Span;
  /** A fragment that says what stands there, without capital and period: `what it can bear`. */
  readonly message: string;
}

/** What a rule reports; `run.ts` adds severity, acceptance and fingerprint and makes a `Finding` of it. */
export interface Report {
  /** The narrowest range that shows the fact; the name where something is missing. */
  readonly at: Span;
  /** The elements involved, the subject first: its criticality decides a severity with an arrow (W↑, I↑). */
  readonly elements: readonly [Element, ...Element[]];
  /** Default: `declared`. */
  readonly certainty?: Certainty;
  /** Only for the rules whose severity the catalogue gives "as said". */
  readonly severity?: Severity;
  /** What is, in one sentence. */
  readonly message: string;
  /** Why it costs and what to do, where the rule's documentation can be said better for this case. */
  readonly why?: string;
  readonly fix?: string;
  readonly related?: readonly RelatedLocation[];
  readonly fixes?: readonly Fix[];
  /** The finding compares with today. */
  readonly timed?: boolean;
  /** Tells apart two findings of one rule on the same elements (a manual step's text); part of the fingerprint. Never a line or an offset. */
  readonly detail?: string;
}

/** A number that the configuration may change. */
export interface RuleOption {
  readonly default: number;
  readonly minimum: number;
  readonly maximum?: number;
  readonly description: string;
}

export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** The values of a rule's options, by the same keys. */
export type OptionValues<O extends RuleOptions> = { readonly [K in keyof O]: number };

export interface RuleContext<O extends RuleOptions> {
  readonly landscape: Landscape;
  /** The clock's day: `--as-of`, else the real day. */
  readonly today: Day;
  readonly options: OptionValues<O>;
  readonly report: (report: Report) => void;
}

/** What a rule of the second pass (†) sees besides: the findings of the first, with what is accepted among them marked. */
export interface SecondPassContext<O extends RuleOptions> extends RuleContext<O> {
  readonly findings: readonly Finding[];
}

/** One `accept`, and what became of it. */
export interface AcceptanceUse {
  readonly acceptance: Acceptance;
  /** The declaration it stands in; none for a comment. */
  readonly owner: Declaration | undefined;
  /** Whether it names a rule that exists and may be accepted. */
  readonly known: boolean;
  readonly expired: boolean;
  /** How many findings it covers, or would cover had it not expired. */
  readonly covers: number;
}

/** What the rules about acceptances see, after all others: how every `accept` was used. */
export interface LastPassContext<O extends RuleOptions> extends RuleContext<O> {
  readonly acceptances: readonly AcceptanceUse[];
}

export interface RuleDocs {
  /** What the rule reports, in one or two sentences. */
  readonly what: string;
  /** Why it costs. */
  readonly why: string;
  /** What to do. */
  readonly fix: string;
  /** A complete `.seam` file in which exactly this rule fires, and the same after the mend, in which nothing fires. Both are compiled by a test. */
  readonly before: string;
  readonly after: string;
}

/** `usual` for all; `critical`, where the catalogue has an arrow, for a subject that is critical; `said`: each report names its own. */
export type RuleSeverity =
  | { readonly usual: Severity; readonly critical?: Severity }
  | { readonly said: readonly [Severity, ...Severity[]] };

interface RuleBase<O extends RuleOptions> {
  /** `group/kebab-name`, stable for ever. */
  readonly id: string;
  readonly severity: RuleSeverity;
  readonly docs: RuleDocs;
  readonly options?: O;
  /** True where some finding of the rule compares with today. */
  readonly timed?: boolean;
}

/** A debt pattern: a pure, synchronous function of the landscape (rules.md; architecture.md, 5). */
export interface FirstPassRule<O extends RuleOptions = RuleOptions> extends RuleBase<O> {
  readonly pass?: 'first';
  check(context: RuleContext<O>): void;
}

/** One of the few that look at the findings of the others (†). */
export interface SecondPassRule<O extends RuleOptions = RuleOptions> extends RuleBase<O> {
  readonly pass: 'second';
  check(context: SecondPassContext<O>): void;
}

/** A rule about acceptances (†): it runs when all others have, and nothing can accept it. */
export interface LastPassRule<O extends RuleOptions = RuleOptions> extends RuleBase<O> {
  readonly pass: 'last';
  check(context: LastPassContext<O>): void;
}

export type Rule = FirstPassRule | SecondPassRule | LastPassRule;

type RuleOf<O extends RuleOptions> = FirstPassRule<O> | SecondPassRule<O> | LastPassRule<O>;

/** Declares a rule; its options' keys type the context that its check receives. */
export function defineRule<const O extends RuleOptions = Record<never, never>>(rule: RuleOf<O>): Rule {
  return rule;
}

/** A finding, complete (rules.md, conventions). */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly timed: boolean;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  readonly at: Span;
  readonly elements: readonly [Element, ...Element[]];
  readonly related: readonly RelatedLocation[];
  readonly fixes: readonly Fix[];
  /** A hash of rule id, sorted element names and detail; no two findings of a project share one. */
  readonly fingerprint: string;
  /** Set where the finding is known and carried on purpose (language.md, 5). */
  readonly accepted: { readonly until: Day | undefined; readonly because: string } | undefined;
}
