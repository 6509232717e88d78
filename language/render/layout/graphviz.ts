import { instance } from '@viz-js/viz';
import type { Graphviz } from './positions.js';

/** Starts Graphviz, which is a WebAssembly module of a megabyte: a bundle of its own, which is loaded only when something is drawn. */
export async function startGraphviz(): Promise<Graphviz> {
  const viz = await instance();
  return (dot) => viz.renderString(dot, { format: 'json0' });
}
