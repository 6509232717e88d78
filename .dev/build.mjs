// Builds dist/ from the sources, and makes `npx seamline` in this clone run it.
import { buildAll } from '../esbuild.config.mjs';
import { buildFrom } from './freshness.mjs';
import { linkOwnCommand } from './own-command.mjs';

await buildFrom(async () => {
  await import('./generate.mjs');
  await buildAll();
});
linkOwnCommand();
console.log('Built dist/cli.');
