// Installs and builds what is missing, and nothing where dist/ is that of the sources.
import process from 'node:process';
import { bootstrap } from './bootstrap.mjs';
import { isBuilt } from './freshness.mjs';

bootstrap();
if (!isBuilt()) {
  console.log('Building …');
  await import('./build.mjs');
}
process.exitCode = isBuilt() ? 0 : 1;
