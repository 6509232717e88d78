import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LinksContext } from '../links-context.js';
import { ProjectChanges } from './project-changes.js';
import type { ReviewStore } from './review-store.js';

/** The whole page of a review. */
export function ReviewPage({ store }: { readonly store: ReviewStore }) {
  const [model, setModel] = useState(store.model);
  useEffect(() => {
    setModel(store.model);
    return store.subscribe(() => setModel(store.model));
  }, [store]);
  const { review, trouble } = model;
  return (
    <LinksContext.Provider value={store}>
      {trouble !== undefined && (
        <p class="notice trouble" role="alert" data-testid="trouble">
          {trouble}
        </p>
      )}
      {review ? (
        <>
          <Header base={review.base} store={store} />
          <Panel store={store}>
            {review.data.projects.length === 0 && <p class="notice">There is no .seam file on either side.</p>}
            {review.data.projects.map((project) => (
              <ProjectChanges
                key={project.root}
                project={project}
                base={review.base}
                isOnly={review.data.projects.length === 1}
                onDiff={(declaration) => store.diff(declaration)}
              />
            ))}
          </Panel>
        </>
      ) : (
        trouble === undefined && <p class="notice">Reading the earlier revision …</p>
      )}
    </LinksContext.Provider>
  );
}

function Header({ base, store }: { readonly base: string; readonly store: ReviewStore }) {
  return (
    <header class="header review-header">
      <div>
        <h1>
          Changes since <code data-testid="base">{base}</code>
        </h1>
        <p class="quiet">Compared with the files as they stand in the editor, saved or not.</p>
      </div>
      <div class="buttons">
        <button type="button" class="quiet-button" data-testid="choose-base" onClick={() => store.chooseBase()}>
          Compare with …
        </button>
        <button type="button" class="quiet-button" data-testid="stop" onClick={() => store.stop()}>
          Stop review
        </button>
      </div>
    </header>
  );
}

/** Scrolls by itself, and comes back to where the reader left it. */
function Panel({ store, children }: { readonly store: ReviewStore; readonly children: ComponentChildren }) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (panel.current) panel.current.scrollTop = store.scroll;
  }, [store]);
  return (
    <div
      class="panel"
      ref={panel}
      data-testid="panel"
      onScroll={(event) => store.scrolled(event.currentTarget.scrollTop)}
    >
      {children}
    </div>
  );
}
