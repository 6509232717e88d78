// `npm run try`: Seamline in a real VS Code in the browser, on this machine's own address, with nothing to install by hand.
import process from 'node:process';
import { bootstrap } from './bootstrap.mjs';
import { ensureServer, Missing } from './host.mjs';

bootstrap();
try {
  ensureServer();
  const { ensurePackage } = await import('./package.mjs');
  await ensurePackage();
  const { runTypeScript } = await import('./typescript.mjs');
  await runTypeScript('test/host/try.ts');
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
