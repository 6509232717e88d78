import { instance } from '@viz-js/viz';
import type { Graphviz } from '../language/render/layout/positions.js';

/** Starts Graphviz, which is a WebAssembly module of a megabyte: loaded only when something is drawn. */
export async function startGraphviz(): Promise<Graphviz> {
  const viz = await instance();
  return (dot) => viz.renderString(dot, { format: 'json0' });
}
