import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Location } from '../../../language/protocol/pieces.js';

/** Where the links of a page lead. */
export interface Links {
  reveal(location: Location): void;
  /** Opens the page of a rule. */
  explain(rule: string): void;
}

export const LinksContext = createContext<Links | undefined>(undefined);

/** @throws Error outside of a page */
export function useLinks(): Links {
  const links = useContext(LinksContext);
  if (!links) throw new Error('A link stands outside of a page.');
  return links;
}
