import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The built command line. */
export const bin = fileURLToPath(new URL('../../../dist/cli/bin.cjs', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
  /** Below the sandbox's folder. */
  readonly cwd?: string;
}

/** A folder of its own for one test, with the command line to run in it. */
export interface Sandbox {
  readonly folder: string;
  readonly run: (args: readonly string[], options?: RunOptions) => Ended;
  /** Starts it and lets it run; the test's end ends it. */
  readonly start: (args: readonly string[]) => ChildProcess;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string | Buffer) => void;
  readonly remove: (file: string) => void;
}

/** Makes a folder with these files; it is gone when the test ends. */
export function sandbox(files: Readonly<Record<string, string | Buffer>> = {}): Sandbox {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'seamline-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (file: string, text: string | Buffer): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  return {
    folder,
    run(args, { env = {}, input = '', cwd = '.' } = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
        cwd: path.join(folder, cwd),
        encoding: 'utf8',
        input,
        env: { ...cleanEnvironment(), ...env },
        maxBuffer: 64 * 1024 * 1024,
      });
      return { code: status, out: stdout, err: stderr };
    },
    start(args) {
      const child = spawn(process.execPath, [bin, ...args], { cwd: folder, env: cleanEnvironment() });
      onTestFinished(() => {
        child.kill('SIGKILL');
      });
      return child;
    },
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
    write,
    remove: (file) => rmSync(path.join(folder, file)),
  };
}

/** Without what would colour the output, change its clock, or tell it of the build server that runs the tests. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const left = new Set(['NO_COLOR', 'FORCE_COLOR', 'SEAMLINE_DEBUG']);
  const kept = Object.entries(process.env).filter(([name]) => !left.has(name) && !/^(?:GITHUB|CI)_/.test(name));
  return { ...Object.fromEntries(kept), TZ: 'UTC' };
}

/** One system that says nothing about itself: an info finding. */
export const bare = 'team Ops\nsystem A { owner Ops }\nsystem B { owner Ops }\n';

/** An error: handoff/self. */
export const withError = `${bare}handoff Self: A -> A { carries Thing via api owner Ops monitored by alert to Ops on failure retry then dead letter contract "x" }\nentity Thing { key id source of truth A }\n`;

/** A warning, manual/step, and nothing else. */
export const withWarning = `team Ops
role Clerk in Ops { people 2 }
system A { owner Ops }
system B { owner Ops }
entity Thing { key id source of truth A }
handoff Send: A -> B {
  carries Thing
  via file
  owner Ops
  monitored by alert to Ops
  on failure dead letter then alert
  manual step "Press the button" by Clerk takes 5 minutes weekly
}
`;

/** An `accept` of what is not found: a safe fix. */
export const withSafeFix = withWarning.replace(
  '  manual step "Press the button" by Clerk takes 5 minutes weekly\n',
  '  accept handoff/stale because "never was"\n',
);

/** Does not parse. */
export const broken = 'team Ops {\n  contact\n}\n';
