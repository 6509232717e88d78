import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

export default defineConfig({
  define: { SEAMLINE_VERSION: JSON.stringify(version) },
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    // A clone in another time zone or locale must see the same results; the tests run in an awkward one on purpose.
    // What the command keeps between runs stays in this folder, too.
    env: { TZ: 'Pacific/Chatham', NODE_COMPILE_CACHE: fileURLToPath(new URL('build/compiled', import.meta.url)) },
    // For the slowest machine: none of them waits for anything.
    testTimeout: 60_000,
    passWithNoTests: false,
    coverage: {
      provider: 'v8',
      include: ['language/**/*.ts'],
      exclude: ['language/grammar/generated/**'],
      reporter: ['text-summary', 'html', 'json-summary'],
      reportsDirectory: 'coverage',
      thresholds: { lines: 95 },
    },
  },
});
