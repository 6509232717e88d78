import { asideIsTerminal, milliseconds, printAside } from './io.js';
import { escapeHidden } from '../language/render/text/visible.js';

/** Says what is being done, to a person who has waited for a while. */
export interface Progress {
  step(text: string): void;
  /** Takes the line away again. */
  done(): void;
}

const PATIENCE_MS = 500;
const PAUSE_MS = 100;

/** Progress on the error output: only where that is a terminal, and only when it takes long. */
export function createProgress(): Progress {
  const started = milliseconds();
  let shownAt: number | undefined;
  return {
    step(text) {
      if (!asideIsTerminal()) return;
      const now = milliseconds();
      if (now - started < PATIENCE_MS || (shownAt !== undefined && now - shownAt < PAUSE_MS)) return;
      shownAt = now;
      printAside(`\r\u001b[K${escapeHidden(text).slice(0, 78)}`);
    },
    done() {
      if (shownAt !== undefined) printAside('\r\u001b[K');
    },
  };
}
