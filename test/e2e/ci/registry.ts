import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll } from 'vitest';

const { packCommandLine } = (await import(new URL('../../../.dev/package.mjs', import.meta.url).href)) as {
  readonly packCommandLine: () => string;
};

/** A package registry that has this command line and nothing else, for all tests of a file. */
export interface Registry {
  /** What makes npm ask it; with a cache and a place for `--global` of its own, as on a new machine. */
  readonly environment: () => Readonly<Record<string, string>>;
  /** Where `npm install --global` puts commands. */
  readonly bin: () => string;
}

export function registry(): Registry {
  let address = '';
  let folder = '';
  let server: ReturnType<typeof spawn> | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'seamline-registry-'));
    // A process of its own: what asks it is waited for.
    server = spawn(process.execPath, ['--input-type=module', '--eval', program, packCommandLine()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface({ input: server.stdout ?? process.stdin }), 'line')) as [string];
    address = line;
  }, 120_000);
  afterAll(() => {
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    environment: () => ({
      npm_config_registry: address,
      npm_config_cache: path.join(folder, 'cache'),
      npm_config_prefix: path.join(folder, 'global'),
      npm_config_userconfig: path.join(folder, 'npmrc'),
      npm_config_update_notifier: 'false',
    }),
    bin: () => path.join(folder, 'global', 'bin'),
  };
}

/** Answers for the one package, whose file is given. */
const program = `
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
const packed = readFileSync(process.argv[1]);
const integrity = 'sha512-' + createHash('sha512').update(packed).digest('base64');
const [, version] = /seamline-(.+)\\.tgz$/.exec(process.argv[1]);
const server = createServer((request, response) => {
  const tarball = 'http://127.0.0.1:' + server.address().port + '/seamline.tgz';
  const versions = { [version]: { name: 'seamline', version, bin: { seamline: 'dist/cli/bin.cjs' }, dist: { tarball, integrity } } };
  if (request.url === '/seamline.tgz') response.end(packed);
  else if (request.url === '/seamline') response.end(JSON.stringify({ name: 'seamline', 'dist-tags': { latest: version }, versions }));
  else response.writeHead(404).end('{}');
});
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port + '/'));
`;
