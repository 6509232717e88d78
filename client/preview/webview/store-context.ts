import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageStore } from './page-store.js';

/** The page's store, for the components that act on it. */
export const StoreContext = createContext<PageStore | undefined>(undefined);

/** @throws Error outside of the page */
export function useStore(): PageStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('A part of the page stands outside of it.');
  return store;
}
