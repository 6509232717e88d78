import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { installedServer } from './installed.js';

export interface ServerOptions {
  /** Packaged extensions to install before the start. */
  readonly extensions?: readonly string[];
  /** The user's settings, beside those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The port; default: any free one. */
  readonly port?: number;
  readonly flags?: readonly string[];
}

/** The server of a real VS Code, with a home of its own: nothing of the user's is read, and nothing of it is left. */
export interface Server {
  readonly port: number;
  /** The folder for what belongs to this run; gone when it stops. */
  readonly scratch: string;
  /** The address that shows a folder of this machine. */
  readonly url: (folder: string, payload?: readonly (readonly [string, string])[]) => string;
  /** What it has printed so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** No welcome pages, no questions, no network. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  'files.watcherExclude': { '**/node_modules/**': true },
};

/** How long the server may take to open its port, and to end; milliseconds. Machines that build several projects at once are slow. */
const patience = { start: 60_000, stop: 10_000 } as const;

/**
 * Starts it and waits until it listens, on this machine's own address only.
 *
 * @throws Error with all it printed, when it ends or an extension cannot be installed
 */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { node, server } = await installedServer();
  // Without the product's name: the tests tell by it what complains of the extension from what complains of the host's own files.
  const scratch = mkdtempSync(join(tmpdir(), 'vscode-host-'));
  const data = join(scratch, 'server');
  const env = privateEnvironment(scratch);
  writeJson(join(data, 'data/User/settings.json'), { ...quietSettings, ...options.settings });

  const common = [server, '--accept-server-license-terms', '--server-data-dir', data];
  let output = '';
  const run = (args: readonly string[]): ChildProcess => {
    // Its own process group: the extension hosts that it starts end with it.
    const child = spawn(node, [...common, ...args], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (text: string): void => {
      output += text;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    return child;
  };

  try {
    for (const extension of options.extensions ?? []) {
      const [code] = (await once(run(['--install-extension', extension]), 'close')) as [number | null];
      if (code !== 0) throw new Error(`${extension} could not be installed:\n${output}`);
    }
    const flags = ['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token'];
    const child = run([...flags, '--telemetry-level', 'off', ...(options.flags ?? [])]);
    const killGroup = (): void => endGroup(child, 'SIGKILL');
    process.once('exit', killGroup);
    const port = await listeningPort(child, () => output);
    return {
      port,
      scratch,
      url: (folder, payload) => addressOf(port, folder, payload),
      output: () => output,
      async stop() {
        await end(child);
        process.off('exit', killGroup);
        rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

function addressOf(port: number, folder: string, payload: readonly (readonly [string, string])[] = []): string {
  const address = new URL(`http://127.0.0.1:${port}/`);
  address.searchParams.set('folder', folder);
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** Without what a VS Code or npm around this process would tell the one inside. */
function privateEnvironment(scratch: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|npm_|VITEST|XDG_)/.test(name) && name !== 'NODE_OPTIONS' && name !== 'ELECTRON_RUN_AS_NODE',
  );
  const folders = { HOME: join(scratch, 'home'), TMPDIR: join(scratch, 'tmp'), XDG_RUNTIME_DIR: join(scratch, 'run') };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { ...Object.fromEntries(kept), ...folders };
}

function writeJson(file: string, value: unknown): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, JSON.stringify(value, null, 2));
}

function listeningPort(child: ChildProcess, output: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      endGroup(child, 'SIGKILL');
      reject(new Error(`VS Code's server ${why}:\n${output()}`));
    };
    const late = setTimeout(() => fail('did not start'), patience.start);
    const look = (): void => {
      const port = /listening on (\d+)/.exec(output())?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(Number(port));
    };
    child.stdout?.on('data', look);
    child.once('close', () => {
      clearTimeout(late);
      fail('ended');
    });
  });
}

/** Asks the group to end, and makes it end when it does not. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const closed = once(child, 'close');
    endGroup(child, 'SIGTERM');
    const late = setTimeout(() => endGroup(child, 'SIGKILL'), patience.stop);
    await closed;
    clearTimeout(late);
  }
  // What it started and did not end itself.
  endGroup(child, 'SIGKILL');
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
