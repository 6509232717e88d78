// How the steps of action.yml talk with the runner: inputs, outputs, annotations, the job's page.
import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** What the workflow is to blame for: a step ends with 2 and this message, and no stack. */
export class UsageError extends Error {}

/** The longest page that the runner takes from one step is 1 MiB. */
const MOST_OF_A_PAGE = 1_000_000;

/** @returns the value of an input, without space around it; empty where it is not set */
export function input(name) {
  return (process.env[`SEAMLINE_${name.toUpperCase().replaceAll('-', '_')}`] ?? '').trim();
}

/** The folder that the workflow names; that of the workspace where it names none. */
export function folderInput() {
  const given = input('path');
  return given === '' ? '.' : given;
}

/** An input that is on or off. */
export function flag(name) {
  const value = input(name);
  if (value === 'true' || value === 'false') return value === 'true';
  throw new UsageError(`The input \`${name}\` is ${JSON.stringify(value)}. Write true or false.`);
}

/** An input that is one of these words. */
export function choice(name, words) {
  const value = input(name);
  if (words.includes(value)) return value;
  throw new UsageError(`The input \`${name}\` is ${JSON.stringify(value)}. Write one of ${words.join(', ')}.`);
}

/** What the runner says about this run; empty where it says nothing. */
export function runner(name) {
  return process.env[name] ?? '';
}

/** The event that started the run. Much of it is a stranger's: every value is checked where it is used. */
export function readEvent() {
  const file = runner('GITHUB_EVENT_PATH');
  return file === '' ? {} : JSON.parse(readFileSync(file, 'utf8'));
}

/** Sets outputs of the step. A value cannot end its own frame: the frame's name is random. */
export function setOutputs(outputs) {
  const frame = `end-${randomUUID()}`;
  const lines = Object.entries(outputs).map(([name, value]) => `${name}<<${frame}\n${value}\n${frame}\n`);
  appendFileSync(runner('GITHUB_OUTPUT'), lines.join(''));
}

/** Shows Markdown on the job's page; what is too long for it is cut off at a line. */
export function appendSummary(markdown) {
  const bytes = Buffer.from(markdown);
  if (bytes.length <= MOST_OF_A_PAGE) {
    appendFileSync(runner('GITHUB_STEP_SUMMARY'), markdown);
    return;
  }
  const kept = bytes.subarray(0, bytes.lastIndexOf('\n', MOST_OF_A_PAGE) + 1);
  appendFileSync(runner('GITHUB_STEP_SUMMARY'), `${kept.toString()}\nThere is more than this page holds.\n`);
}

/** Writes an annotation: `notice`, `warning` or `error`. */
export function annotate(kind, message) {
  const data = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  process.stdout.write(`::${kind} title=Seamline::${data}\n`);
}

/** Writes somebody else's text to the log, where the runner would else obey the lines that start with `::`. */
export function log(text) {
  if (text.trim() === '') return;
  const frame = `stop-${randomUUID()}`;
  process.stdout.write(`::stop-commands::${frame}\n${text.trimEnd()}\n::${frame}::\n`);
}

/** Runs a step; what fails in it fails the job, with a message. */
export function step(work) {
  try {
    work();
  } catch (error) {
    annotate('error', error instanceof UsageError ? error.message : String(error?.stack ?? error));
    process.exitCode = error instanceof UsageError ? 2 : 3;
  }
}
