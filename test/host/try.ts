import { once } from 'node:events';
import process from 'node:process';
import { copyExample } from './scratch.js';
import { startServer } from './server.js';
import { packagedExtension } from './extension.js';

/** `npm run try`: a real VS Code in the browser, with the extension and a copy of the example, until somebody presses Ctrl+C. */
const server = await startServer({
  extensions: [packagedExtension()],
  port: Number(process.env.PORT ?? 0),
  settings: { 'workbench.tips.enabled': true },
});

console.log(`
VS Code with the extension and a copy of examples/northwind:

  ${server.url(copyExample('northwind', server.scratch))}

Open sales.seam, and press F1 for "Seamline: Open Preview". What you change is thrown away at the end: Ctrl+C.`);

await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await server.stop();
