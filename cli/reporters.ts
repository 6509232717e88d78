import type { CheckReport } from './report.js';
import { checkstyle } from './reporters/checkstyle.js';
import { github } from './reporters/github.js';
import { gitlab } from './reporters/gitlab.js';
import { json } from './reporters/json.js';
import { junit } from './reporters/junit.js';
import { markdown } from './reporters/markdown.js';
import { pretty } from './reporters/pretty.js';
import { sarif } from './reporters/sarif.js';
import type { Style } from './text/style.js';
import type { CheckFormat } from './formats.js';

/** Turns a result into text. Pure: the same result gives the same bytes. */
export type Reporter = (report: CheckReport, style: Style) => string;

/** A reporter for each format of `check`. */
export const reporters: Readonly<Record<CheckFormat, Reporter>> = {
  pretty,
  json,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  markdown,
};
