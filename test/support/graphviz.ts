import { instance } from '@viz-js/viz';
import type { Graphviz } from '../../language/render/layout/positions.js';

/** Graphviz itself, made once for a test file. */
export async function createGraphviz(): Promise<Graphviz> {
  const viz = await instance();
  return (dot) => viz.renderString(dot, { format: 'json0' });
}
