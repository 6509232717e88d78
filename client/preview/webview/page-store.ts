import type { DrawingData, DrawingSubject } from '../../../language/protocol/drawing-data.js';
import type { Location } from '../../../language/protocol/pieces.js';
import type { ProjectData } from '../../../language/protocol/project-data.js';
import type { ProjectUpdate } from '../../../language/protocol/project-update.js';
import type { PictureFormat, PreviewState, Tab, ToPage } from '../messages.js';
import type { PageHost } from './page-host.js';
import {
  freshState,
  isSameSubject,
  type PageModel,
  type Picture,
  shownSymptom,
  subjectOf,
  turnedOver,
} from './page-model.js';

/**
 * Holds what the page shows, and asks the extension for what is missing. Answers that come too late are dropped: each question has a
 * number, and only the answer to the last one of its kind counts.
 */
export class PageStore {
  readonly #host: PageHost;
  readonly #listeners = new Set<() => void>();
  #model: PageModel;
  #lastQuestion = 0;
  /** The question whose drawing is awaited, by view. */
  readonly #drawingAsked = { decision: 0, map: 0 };
  #whatIfAsked = 0;
  /** Whether the extension draws something for this page whenever the project changes. */
  #isDrawing = false;

  constructor(host: PageHost, restored: PreviewState | undefined) {
    this.#host = host;
    this.#model = {
      state: restored ?? freshState(''),
      shown: { kind: 'waiting' },
      decision: { kind: 'waiting' },
      map: { kind: 'waiting' },
      supposed: undefined,
      trouble: undefined,
    };
  }

  get model(): PageModel {
    return this.#model;
  }

  /** @returns takes the listener away */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(): void {
    this.#host.post({ kind: 'ready' });
  }

  receive(message: ProjectUpdate | Exclude<ToPage, { readonly kind: 'paint' | 'project' }>): void {
    switch (message.kind) {
      case 'project':
        this.#receiveProject(message);
        return;
      case 'drawing':
        this.#receiveDrawing(message);
        return;
      case 'what if':
        if (message.id === this.#whatIfAsked) this.#change({ supposed: message.result });
        return;
      case 'show':
        this.#moveTo({ tab: message.tab, ...(message.symptom !== undefined && fromSymptom(message.symptom)) });
        return;
      case 'trouble':
        this.#change({ trouble: message.message });
    }
  }

  showTab(tab: Tab): void {
    this.#moveTo({ tab });
  }

  chooseSymptom(symptom: string): void {
    this.#moveTo(fromSymptom(symptom));
  }

  /** Supposes the opposite of what the files say, or takes that back. */
  turnOver(fact: { readonly phrase: string; readonly holds: boolean }): void {
    this.suppose(turnedOver(this.#model.state.suppositions, fact));
  }

  suppose(suppositions: readonly string[]): void {
    this.#moveTo({ suppositions: [...suppositions] });
  }

  filterMap(filter: PreviewState['filter']): void {
    // Another drawing: what was seen of the last one means nothing on it.
    this.#moveTo({ filter, view: undefined });
  }

  /** Keeps what is seen of the map. Nothing is drawn anew. */
  look(view: PreviewState['view']): void {
    this.#change({ state: { ...this.#model.state, view } });
    this.#host.keep(this.#model.state);
  }

  groupLedger(ledgerBy: string): void {
    this.#moveTo({ ledgerBy });
  }

  scrolled(tab: Tab, pixels: number): void {
    const { state } = this.#model;
    if (state.scroll[tab] === pixels) return;
    // Nobody draws the scroll position: no listener needs to hear of it.
    this.#model = { ...this.#model, state: { ...state, scroll: { ...state.scroll, [tab]: pixels } } };
    this.#host.keep(this.#model.state);
  }

  reveal(location: Location): void {
    this.#host.post({ kind: 'reveal', location });
  }

  explain(rule: string): void {
    this.#host.post({ kind: 'explain', rule });
  }

  exportPicture(format: PictureFormat): void {
    const { shown, state } = this.#model;
    if (shown.kind !== 'project') return;
    const subject = subjectOf(shown.data, state);
    if (subject) this.#host.post({ kind: 'export', format, root: shown.data.status.root, subject });
  }

  #receiveProject({ uri, data, drawn }: ProjectUpdate): void {
    const { shown: before, state: old } = this.#model;
    if (data === null) {
      this.#change({ shown: { kind: 'no project' }, state: { ...old, uri }, trouble: undefined });
      this.#host.keep(this.#model.state);
      return;
    }
    const isAnother = before.kind === 'project' && before.data.status.root !== data.status.root;
    const state = isAnother ? { ...freshState(uri), tab: old.tab, ledgerBy: old.ledgerBy } : { ...old, uri };
    const subject = subjectOf(data, state);
    const isDrawn =
      drawn !== undefined &&
      subject !== undefined &&
      drawn.root === data.status.root &&
      isSameSubject(drawn.subject, subject);
    this.#change({
      state,
      shown: { kind: 'project', data },
      trouble: undefined,
      ...(isAnother && { supposed: undefined, decision: { kind: 'waiting' }, map: { kind: 'waiting' } }),
      ...(isDrawn && this.#pictured(subject, drawn.drawing)),
    });
    // An answer that is still on its way is older than what came with the project.
    if (isDrawn) this.#drawingAsked[subject.view] = 0;
    this.#host.keep(state);
    if (!isDrawn) this.#askDrawing(data);
    this.#askWhatIf(data);
  }

  #receiveDrawing({ id, drawing }: Extract<ToPage, { readonly kind: 'drawing' }>): void {
    if (id === this.#drawingAsked.decision) this.#change(this.#pictured({ view: 'decision' }, drawing));
    else if (id === this.#drawingAsked.map) this.#change(this.#pictured({ view: 'map' }, drawing));
  }

  #pictured(
    { view }: Pick<DrawingSubject, 'view'>,
    drawing: DrawingData | null,
  ): Partial<Pick<PageModel, 'decision' | 'map'>> {
    const picture: Picture = drawing ? { kind: 'drawn', drawing } : { kind: 'none' };
    if (view === 'map') return { map: picture };
    const { decision, state } = this.#model;
    // Facts that cannot be supposed together lead nowhere: the page says so, and the tree stays as it was.
    if (!drawing && state.suppositions.length > 0 && decision.kind === 'drawn') return {};
    return { decision: picture };
  }

  #moveTo(changes: Partial<PreviewState>): void {
    this.#change({ state: { ...this.#model.state, ...changes } });
    this.#keepAndAsk();
  }

  #keepAndAsk(): void {
    const { state, shown } = this.#model;
    this.#host.keep(state);
    if (shown.kind !== 'project') return;
    this.#askDrawing(shown.data);
    this.#askWhatIf(shown.data);
  }

  #askDrawing(data: ProjectData): void {
    const subject = subjectOf(data, this.#model.state);
    if (subject) {
      const id = this.#nextQuestion();
      this.#drawingAsked[subject.view] = id;
      this.#host.post({ kind: 'draw', id, root: data.status.root, subject });
    } else if (this.#isDrawing) this.#host.post({ kind: 'draw nothing' });
    this.#isDrawing = subject !== undefined;
  }

  #askWhatIf(data: ProjectData): void {
    const { state } = this.#model;
    const { root } = data.status;
    const symptom = shownSymptom(data, state);
    if (symptom && state.suppositions.length > 0) {
      this.#whatIfAsked = this.#nextQuestion();
      const { suppositions } = state;
      this.#host.post({ kind: 'suppose', id: this.#whatIfAsked, root, symptom: symptom.name, suppositions });
    } else if (this.#model.supposed) {
      this.#whatIfAsked = 0;
      this.#change({ supposed: undefined });
    }
  }

  #nextQuestion(): number {
    this.#lastQuestion += 1;
    return this.#lastQuestion;
  }

  #change(changes: Partial<PageModel>): void {
    this.#model = { ...this.#model, ...changes };
    for (const listener of this.#listeners) listener();
  }
}

/** What is supposed of one symptom says nothing of another. */
function fromSymptom(symptom: string): Pick<PreviewState, 'symptom' | 'suppositions'> {
  return { symptom, suppositions: [] };
}
