import { setImmediate } from 'node:timers/promises';
import type { Host } from '../workspace/file-system.js';
import { disk } from './disk.js';

/** A Node process, in an editor or on its own. */
export const nodeHost: Host = {
  files: disk,
  today: localDay,
  now: () => performance.now(),
  pause: () => setImmediate(),
  later(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

function localDay(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
