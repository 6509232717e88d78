import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { extensionFolder } from '../host/extension.js';
import { runSuite } from '../host/run-suite.js';

/** VS Code reports success in each of these cases. */
test.each([
  ['an extension host that is killed', 'process.kill(process.pid, "SIGKILL")', /the extension host ended/],
  ['a suite that writes no results', '', /suite-results\.json/],
])('%s does not count as a suite that passed', async (_, act, complaint) => {
  const makeSuite = (file: string) => writeFile(file, `exports.run = async () => { ${act} };\n`);
  await expect(runSuite(extensionFolder(), makeSuite)).rejects.toThrow(complaint);
});
