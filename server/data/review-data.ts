import type { Span } from '../../language/landscape/source.js';
import type { Declaration } from '../../language/landscape/types.js';
import type { Location } from '../../language/protocol/pieces.js';
import type { ProjectReview, ReviewChanges, ReviewedDeclaration } from '../../language/protocol/review-data.js';
import { endInWords, outcomeInWords } from '../../language/render/words/outcome.js';
import { type DeclarationChange, subjectOf } from '../../language/review/declarations.js';
import { isBetter, isWorse, type StillFinding } from '../../language/review/findings.js';
import { pairProjects } from '../../language/review/pair-projects.js';
import { type Change, isEmpty, review } from '../../language/review/review.js';
import type { Context } from '../context.js';
import { libraryUri } from '../locations.js';
import type { Base } from '../review/base.js';
import { type DeclaredName, declaredNames } from '../review/declared-name.js';
import { declarationUri, revisionUri } from '../review/revision-documents.js';
import { rangeOf } from '../workspace/positions.js';
import type { Project } from '../workspace/project.js';
import { below, nameOf } from '../workspace/uris.js';
import { Pieces, totalsData } from './pieces.js';
import { problemsOf } from './review-problems.js';

/** What has changed in the projects of a folder since its base, in the order of their folders. */
export function projectReviews(context: Context, now: readonly Project[], base: Base): ProjectReview[] {
  const keyOf = (project: Project) => ({ folder: project.root, name: nameOfProject(project) });
  return pairProjects(base.projects, now, keyOf)
    .flatMap((pair) => {
      const shown = pair.after ?? pair.before;
      return shown ? [{ pair, shown }] : [];
    })
    .sort((left, right) => (left.shown.root < right.shown.root ? -1 : 1))
    .map(({ pair, shown }) => ({
      root: shown.root,
      title: shown.landscape.project?.title ?? nameOf(shown.root),
      problems: {
        base: pair.before ? problemsOf(pair.before, base, (uri) => revisionUri(uri, base.id)) : [],
        now: pair.after ? problemsOf(pair.after, context.workspace, (uri) => context.workspace.clientUri(uri)) : [],
      },
      changes: new ProjectComparison(context, base, pair).changes(),
    }));
}

/** The name that a project declares, else its folder: no two are called the same by chance. */
function nameOfProject({ landscape, root }: Project): string {
  return landscape.project?.name.text ?? root;
}

/** The pieces of a project as it was. */
class BasePieces extends Pieces {
  readonly #project: Project;
  readonly #revision: string;

  constructor(context: Context, project: Project, revision: string) {
    super(context, project);
    this.#project = project;
    this.#revision = revision;
  }

  override location(span: Span): Location {
    const { file } = span;
    if (file.builtIn) return { uri: libraryUri(file.path), range: rangeOf(span) };
    const uri = this.#project.files.get(file.path) ?? below(this.#project.root, file.path);
    return { uri: revisionUri(uri, this.#revision), range: rangeOf(span) };
  }
}

/** One side of a comparison. */
class Side {
  readonly project: Project;
  readonly pieces: Pieces;
  readonly #revision: string | undefined;
  readonly #names: ReadonlyMap<Declaration, DeclaredName>;

  /** @param revision `undefined` for the side that is now */
  constructor(context: Context, project: Project, revision: string | undefined) {
    this.project = project;
    this.#revision = revision;
    this.#names = declaredNames(project);
    this.pieces = revision === undefined ? new Pieces(context, project) : new BasePieces(context, project, revision);
  }

  /** @returns a document with its text; an empty one for `undefined` */
  text(declaration: Declaration | undefined, other: Declaration): string {
    const known = declaration && this.#names.get(declaration);
    const missing = { kind: other.kind, name: other.name.text, index: -1 };
    return declarationUri(this.project.root, known ?? missing, this.#revision);
  }

  /** Where an entity or a field of one is declared: `Customer.billingAddress`. */
  ownershipLocation(subject: string): Location | undefined {
    const [name, ...field] = subject.split('.');
    const entity = this.project.landscape.all('entity').find((one) => one.name.text === name);
    const at = entity?.fields.find((one) => one.name.text === field.join('.'))?.name ?? entity?.name;
    return at && this.pieces.location(at);
  }
}

/** Makes data of what a project was and is. */
class ProjectComparison {
  readonly #before: Side | undefined;
  readonly #after: Side | undefined;

  constructor(context: Context, base: Base, { before, after }: Change<Project>) {
    this.#before = before && new Side(context, before, base.id);
    this.#after = after && new Side(context, after, undefined);
  }

  changes(): ReviewChanges | null {
    const [before, after] = [this.#before?.project, this.#after?.project];
    // A broken configuration is never replaced by defaults, and all that nobody judged would look new or gone.
    if ((before && !before.analysis) || (after && !after.analysis)) return null;
    const reviewed = review(before?.analysis, after?.analysis);
    const { outcome, ledger, coverage, findings } = reviewed;
    const outcomeOf = (project: Project | undefined): string | null =>
      project?.analysis ? outcomeInWords(project.analysis.decision) : null;
    return {
      isEmpty: isEmpty(reviewed),
      outcome: { before: outcomeOf(before), after: outcomeOf(after), changed: outcome !== undefined },
      ledger: {
        before: ledger.before ? totalsData(ledger.before) : null,
        after: ledger.after ? totalsData(ledger.after) : null,
        changed: ledger.changed,
      },
      coverage: { before: coverage.before ?? null, after: coverage.after ?? null, changed: coverage.changed },
      ownership: reviewed.ownership.map((change) => ({
        subject: change.subject,
        phases: change.phases ? [...change.phases] : null,
        before: [...change.before],
        after: [...change.after],
        location:
          this.#after?.ownershipLocation(change.subject) ?? this.#before?.ownershipLocation(change.subject) ?? null,
      })),
      declarations: reviewed.declarations.flatMap((change) => this.#declaration(change) ?? []),
      findings: {
        added: findings.added.flatMap((finding) => this.#after?.pieces.finding(finding) ?? []),
        fixed: findings.fixed.flatMap((finding) => this.#before?.pieces.finding(finding) ?? []),
        worse: findings.still.filter(isWorse).flatMap((still) => this.#reweighed(still) ?? []),
        better: findings.still.filter(isBetter).flatMap((still) => this.#reweighed(still) ?? []),
        still: findings.still.length,
      },
      symptoms: reviewed.symptoms.flatMap(({ name, before: was, after: is }) => {
        const [side, decided] = is ? [this.#after, is] : [this.#before, was];
        if (!side || !decided) return [];
        const words = (one: typeof was): string | null => (one ? endInWords(one.walk.end) : null);
        const { title, name: at } = decided.symptom;
        return [{ name, title, before: words(was), after: words(is), location: side.pieces.location(at) }];
      }),
      checklist: reviewed.checklist.flatMap(({ before: was, after: is }) => {
        const check = is ?? was;
        return check ? [{ id: check.id, title: check.title, done: is?.done ?? false }] : [];
      }),
    };
  }

  #declaration(change: DeclarationChange): ReviewedDeclaration | undefined {
    const subject = subjectOf(change);
    const [was, is] = sidesOf(change);
    const side = is ? this.#after : this.#before;
    if (!side) return undefined;
    return {
      change: change.change,
      kind: subject.kind,
      name: subject.name.text,
      title: subject.title,
      formerName: was && is && was.name.text !== is.name.text ? was.name.text : null,
      ends: endsOf(subject),
      location: side.pieces.location(subject.name),
      properties:
        'properties' in change
          ? change.properties.map(({ property, before, after }) => {
              return { property, before: [...before], after: [...after] };
            })
          : [],
      texts: {
        before: (this.#before ?? side).text(was, subject),
        after: (this.#after ?? side).text(is, subject),
      },
    };
  }

  #reweighed({ before, after }: StillFinding): ReviewChanges['findings']['worse'][number] | undefined {
    const finding = this.#after?.pieces.finding(after);
    return finding && { finding, was: before.accepted ? 'accepted' : before.severity };
  }
}

function sidesOf(change: DeclarationChange): readonly [was: Declaration | undefined, is: Declaration | undefined] {
  switch (change.change) {
    case 'added':
      return [undefined, change.declaration];
    case 'removed':
      return [change.declaration, undefined];
    case 'changed':
    case 'renamed':
      return [change.before, change.after];
  }
}

function endsOf(declaration: Declaration): string | null {
  if (declaration.kind !== 'handoff' && declaration.kind !== 'migration') return null;
  const arrow = declaration.kind === 'handoff' && declaration.twoWay ? '<->' : '->';
  return `${declaration.from?.text ?? '?'} ${arrow} ${declaration.to?.text ?? '?'}`;
}
