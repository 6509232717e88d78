/** A binary heap: takes the first of its items in logarithmic time. */
export class MinimumHeap<Item> {
  readonly #items: Item[] = [];
  readonly #before: (left: Item, right: Item) => boolean;

  /** @param before whether the left item comes out before the right one */
  constructor(before: (left: Item, right: Item) => boolean) {
    this.#before = before;
  }

  add(item: Item): void {
    const items = this.#items;
    let place = items.length;
    items.push(item);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = items[above];
      if (parent === undefined || !this.#before(item, parent)) break;
      items[place] = parent;
      place = above;
    }
    items[place] = item;
  }

  /** Removes and returns the first item; `undefined` where there is none. */
  take(): Item | undefined {
    const first = this.#items[0];
    const last = this.#items.pop();
    if (last !== undefined && this.#items.length > 0) this.#sink(last);
    return first;
  }

  #sink(item: Item): void {
    const items = this.#items;
    let place = 0;
    for (let below = 1; below < items.length; below = 2 * place + 1) {
      const left = items[below];
      const right = items[below + 1];
      const rightIsFirst = left !== undefined && right !== undefined && this.#before(right, left);
      const child = rightIsFirst ? right : left;
      if (child === undefined || !this.#before(child, item)) break;
      items[place] = child;
      place = rightIsFirst ? below + 1 : below;
    }
    items[place] = item;
  }
}
