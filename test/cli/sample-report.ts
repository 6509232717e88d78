import type { Project } from '../../cli/project.js';
import { type CheckReport, createReport } from '../../cli/report.js';
import { createStyle, type Style } from '../../cli/text/style.js';
import { analyse } from '../../language/analysis.js';
import { buildLandscape } from '../../language/landscape/build.js';
import { createReader } from '../../language/syntax/reader.js';
import { today } from '../support/model.js';

/** Without colour, 100 cells wide. */
export const plain: Style = createStyle({ color: false, width: 100 });

const reader = createReader();

/** A project of files, as the loader makes it. */
export function projectOf(root: string, files: Readonly<Record<string, string>>): Project {
  const fragments = Object.entries(files).map(([path, text]) => reader.read(path, text));
  const landscape = buildLandscape(fragments, reader.library());
  const syntax = fragments.flatMap(({ file, syntaxErrors }) =>
    syntaxErrors.map((at) => ({
      kind: 'syntax' as const,
      at,
      path: root === '.' ? file.path : `${root}/${file.path}`,
      message: at.message,
    })),
  );
  return {
    name: landscape.project?.name.text ?? root,
    root,
    folder: `/projects/${root}`,
    fragments,
    withBom: new Set(),
    problems: syntax,
    failOn: 'error',
    asked: undefined,
    analysis: analyse(landscape, { today }),
  };
}

/** Findings of each severity, with related places and fixes, one of them accepted; a symptom, and what it costs. */
const sampleModel = `project Sample "A sample" {
  tracks customers
  rate 40 USD
}

team Sales
role Clerk in Sales { people 1 }
system Crm { owner Sales }
system Books { owner Sales }
entity Customer {
  domain customers
  key number
  source of truth Crm
  source of truth Books
}

handoff Push "Customers | to <books>": Crm -> Books {
  carries Customer
  via api
  owner Sales
  on failure silent
  affects billing
  manual step "Check\\tthem & 'tidy'" by Clerk takes 30 minutes weekly
  accept manual/step because "until *next* year"
}

symptom Twice "Billed twice" {
  kind duplicate-entry
  observed 2026-09-02, 2026-10-11, 2026-11-03
  traced to Push
  cause unclear
}
`;

/** What strangers may write to harm a reader: escape sequences, markup, commands of a build server, text that runs backwards. */
const hostileModel = `system A "\\u{1b}[31mred\\u{7}" { owner T }
team T "::error::boom%0A,:<img src=x onerror=alert(1)> ]]> & \\u{202e}evil @everyone #1 \\"q\\" | \`x\`"
handoff H "=1+1\\n::warning::two": A -> A { }
`;

/** A sample of everything: findings, a file that does not parse, one that cannot be read, a broken configuration. */
export function sampleReport(): CheckReport {
  const sample = projectOf('sample', { 'model.seam': sampleModel, 'teams/broken.seam': 'team Ops {\n  contact\n}\n' });
  const unreadable = { kind: 'unreadable', path: 'sample/x.seam', message: 'This file is not UTF-8 text.' } as const;
  const clean: Project = { ...projectOf('clean', { 'a.seam': 'team T\n' }), failOn: 'warning' };
  return createReport([{ ...sample, problems: [...sample.problems, unreadable] }, clean], { asOf: today });
}

/** A report on what strangers wrote. */
export function hostileReport(): CheckReport {
  return createReport([projectOf('a b%/c#d', { 'h:1,2.seam': hostileModel })], { asOf: today });
}
