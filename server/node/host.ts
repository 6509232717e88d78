import { setImmediate } from 'node:timers/promises';
import type { Host } from '../workspace/file-system.js';
import { localDay } from '../workspace/local-day.js';
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
