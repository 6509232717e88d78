// The last step of action.yml: whether the job fails.
import process from 'node:process';
import { annotate, input } from './runner.mjs';

const MESSAGES = {
  1: `There are findings that fail this run (\`fail-on: ${input('fail-on')}\`).`,
  2: 'Something cannot be read or does not parse: see the annotations. A file that does not parse never counts as clean.',
};

const code = Number(input('exit-code'));
if (code in MESSAGES) annotate('error', MESSAGES[code]);
process.exitCode = code;
