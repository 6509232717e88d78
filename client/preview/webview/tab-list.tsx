import { useRef } from 'preact/hooks';
import { type Tab, tabs } from '../messages.js';
import { useStore } from './store-context.js';

const TITLES: Readonly<Record<Tab, string>> = {
  decision: 'Decision',
  map: 'Map',
  ledger: 'Ledger',
  checklist: 'Checklist',
};

/** The tabs. Arrow keys move between them, as screen readers announce. */
export function TabList({ chosen }: { readonly chosen: Tab }) {
  const store = useStore();
  const list = useRef<HTMLDivElement>(null);
  const moveTo = (tab: Tab): void => {
    store.showTab(tab);
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = tabAfter(chosen, event.key);
    if (!target) return;
    event.preventDefault();
    moveTo(target);
  };
  return (
    <div role="tablist" class="tabs" aria-label="Preview" ref={list} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          data-testid={`tab-${tab}`}
          aria-selected={tab === chosen}
          aria-controls={`panel-${tab}`}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => store.showTab(tab)}
        >
          {TITLES[tab]}
        </button>
      ))}
    </div>
  );
}

function tabAfter(tab: Tab, key: string): Tab | undefined {
  const index = tabs.indexOf(tab);
  switch (key) {
    case 'ArrowRight':
      return tabs[(index + 1) % tabs.length];
    case 'ArrowLeft':
      return tabs[(index + tabs.length - 1) % tabs.length];
    case 'Home':
      return tabs[0];
    case 'End':
      return tabs.at(-1);
    default:
      return undefined;
  }
}
