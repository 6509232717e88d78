import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { broken, sandbox, withError, withWarning } from './sandbox.js';

describe('check --watch', () => {
  test('runs again on a change of a file or the configuration, survives mistakes, and ends when interrupted', async () => {
    const box = sandbox({ 'seamline.config.json': '{}', 'a.seam': withWarning });
    const child = box.start(['check', '--watch']);
    const results = listen(child.stdout);
    const asides = listen(child.stderr);

    await results.until('Found 1 warning in 1 file.');
    await asides.until('Watching for changes');

    box.write('a.seam', withError);
    await asides.until('Changed: a.seam');
    await results.until('error[handoff/self]');
    await asides.until('Watching for changes');

    box.write('seamline.config.json', '{ "rules": { "handoff/self": "off" }');
    await asides.until('Changed: seamline.config.json');
    await results.until('error[configuration]');
    await asides.until('Watching for changes');

    box.write('seamline.config.json', '{ "rules": { "handoff/*": "off" } }');
    await results.until('No findings');
    await asides.until('Watching for changes');

    box.write('sub/b.seam', broken);
    await asides.until('Changed: sub/b.seam');
    await results.until('error[syntax]');
    await asides.until('Watching for changes');

    for (const file of ['a.seam', 'sub/b.seam']) box.remove(file);
    await asides.until('error: There is no .seam file in this folder.');

    box.write('c.seam', withWarning);
    await results.until('warning[manual/step]');
    await asides.until('Watching for changes');

    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([0, null]);
    // Nothing clears a screen that is not there.
    expect(results.all() + asides.all()).not.toContain('\u001b');
  });

  test('ends when nobody reads its results any more', async () => {
    const box = sandbox({ 'a.seam': withWarning });
    const child = box.start(['check', '--watch']);
    const asides = listen(child.stderr);
    await listen(child.stdout).until('Found 1 warning');
    await asides.until('Watching for changes');
    child.stdout?.destroy();
    box.write('a.seam', withError);
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});

/** Collects what a process prints on one of its outputs, and waits for texts in their order. */
function listen(stream: NodeJS.ReadableStream | null) {
  let text = '';
  let from = 0;
  let heard: () => void = () => undefined;
  stream?.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
    heard();
  });
  return {
    all: () => text,
    async until(wanted: string): Promise<void> {
      for (;;) {
        const at = text.indexOf(wanted, from);
        if (at !== -1) {
          from = at + wanted.length;
          return;
        }
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
      }
    },
  };
}
