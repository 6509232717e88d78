import type { Delivery } from '../landscape/graph.js';

/** Whether two deliveries bring something in common: a whole entity overlaps with each of its fields, two different fields do not. */
export function overlaps(one: Delivery, other: Delivery): boolean {
  return one.entity === other.entity && (!one.field || !other.field || one.field === other.field);
}
