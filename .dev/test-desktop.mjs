// `npm run test:desktop`: the suite that runs inside VS Code, in a desktop one. Not part of `npm test`: it needs a screen
// and a VS Code, which is downloaded unless VSCODE_EXECUTABLE names one.
import process from 'node:process';
import { bootstrap } from './bootstrap.mjs';

bootstrap();
const { ensurePackage } = await import('./package.mjs');
await ensurePackage();
const { runTypeScript } = await import('./typescript.mjs');
try {
  await runTypeScript('test/host/desktop.ts');
} catch (error) {
  console.error(error.message ?? error);
  if (!process.env.VSCODE_EXECUTABLE) {
    console.error('\nWithout a download: VSCODE_EXECUTABLE=/path/to/code npm run test:desktop');
  }
  process.exitCode = 1;
}
