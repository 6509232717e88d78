import { setFlagsFromString } from 'node:v8';

/**
 * Has the engine collect what is no longer used as soon as it is as much as what is. By itself it waits for three times that where the
 * machine has memory to spare, and each edit of a large workspace leaves megabytes behind: a server shares its machine with an editor.
 * To be called before anything large is held.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=100');
}
