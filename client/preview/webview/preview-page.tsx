import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ProjectData } from '../../../language/protocol/project-data.js';
import type { Tab } from '../messages.js';
import { ChecklistTab } from './checklist-tab.js';
import { DecisionTab } from './decision-tab.js';
import { LedgerTab } from './ledger-tab.js';
import { LinksContext } from './links-context.js';
import { MapTab } from './map-tab.js';
import type { PageModel } from './page-model.js';
import type { PageStore } from './page-store.js';
import { StoreContext, useStore } from './store-context.js';
import { TabList } from './tab-list.js';
import { counted, outcomeInWords } from './words.js';

/** The whole page. */
export function PreviewPage({ store }: { readonly store: PageStore }) {
  const [model, setModel] = useState(store.model);
  useEffect(() => {
    setModel(store.model);
    return store.subscribe(() => setModel(store.model));
  }, [store]);
  return (
    <StoreContext.Provider value={store}>
      <LinksContext.Provider value={store}>
        {model.trouble !== undefined && (
          <p class="notice trouble" role="alert" data-testid="trouble">
            {model.trouble}
          </p>
        )}
        <Content model={model} />
      </LinksContext.Provider>
    </StoreContext.Provider>
  );
}

function Content({ model }: { readonly model: PageModel }) {
  const { shown, state } = model;
  switch (shown.kind) {
    case 'waiting':
      return <p class="notice">Reading the project …</p>;
    case 'no project':
      return <p class="notice">This file belongs to no project: open a .seam file in a folder.</p>;
    case 'project':
      return (
        <>
          <Header data={shown.data} />
          <TabList chosen={state.tab} />
          <Panel key={state.tab} tab={state.tab} model={model} data={shown.data} />
        </>
      );
  }
}

function Header({ data }: { readonly data: ProjectData }) {
  const { title, counts, syntaxErrors, outcome } = data.status;
  return (
    <header class="header">
      <h1>{title}</h1>
      <p class="summary" data-testid="summary">
        <strong>{outcomeInWords(outcome)}</strong>{' '}
        <span class="unbroken">
          {counted(counts.error, 'error')}, {counted(counts.warning, 'warning')}, {counts.info} info
        </span>
      </p>
      {syntaxErrors > 0 && (
        <p class="notice" role="status">
          {counted(syntaxErrors, 'syntax error')}: what could be read is shown, and it is not all.
        </p>
      )}
    </header>
  );
}

interface PanelProps {
  readonly tab: Tab;
  readonly model: PageModel;
  readonly data: ProjectData;
}

/** The panel of a tab. It scrolls by itself, with keys too, and comes back to where the reader left it. */
function Panel({ tab, model, data }: PanelProps) {
  const store = useStore();
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (panel.current) panel.current.scrollTop = store.model.state.scroll[tab];
  }, [tab]);
  return (
    <div
      class="panel"
      role="tabpanel"
      tabIndex={0}
      id={`panel-${tab}`}
      aria-labelledby={`tab-${tab}`}
      data-testid={`panel-${tab}`}
      ref={panel}
      onScroll={(event) => store.scrolled(tab, event.currentTarget.scrollTop)}
    >
      <TabContent tab={tab} model={model} data={data} />
    </div>
  );
}

function TabContent({ tab, model, data }: PanelProps) {
  switch (tab) {
    case 'decision':
      return <DecisionTab model={model} data={data} />;
    case 'map':
      return <MapTab model={model} data={data} />;
    case 'ledger':
      return <LedgerTab data={data} by={model.state.ledgerBy} />;
    case 'checklist':
      return <ChecklistTab data={data} />;
  }
}
