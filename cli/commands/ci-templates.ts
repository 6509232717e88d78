import type { ContinuousIntegration } from '../formats.js';
import { version } from '../version.js';

/**
 * The files that check every change. Actions of others are pinned by commit, the command by its version. A test runs what these files run.
 */
export interface CiFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What the reader must still add to a file of their own; `undefined` where there is nothing. */
  readonly include: { readonly into: string; readonly text: string } | undefined;
}

/** The one file that GitLab reads; others it has to include. */
export const GITLAB_PIPELINE = '.gitlab-ci.yml';

/** The package as npm is asked for it. */
export const pinnedPackage = `seamline@${version}`;

/**
 * The file for a host.
 *
 * @param folder what is checked, relative to the repository with `/`
 * @param hasOwnPipeline whether the repository has a `.gitlab-ci.yml` already
 */
export function ciFile(host: ContinuousIntegration, folder: string, hasOwnPipeline: boolean): CiFile {
  if (host === 'github') {
    return { path: '.github/workflows/seamline.yml', text: githubWorkflow(folder), include: undefined };
  }
  const text = gitlabJob(folder);
  if (!hasOwnPipeline) return { path: GITLAB_PIPELINE, text, include: undefined };
  const included = '.gitlab/seamline.yml';
  return {
    path: included,
    text,
    include: { into: GITLAB_PIPELINE, text: `include:\n  - local: ${included}\n` },
  };
}

const PACKAGE_COMMENT = [
  'The command. Where your registry does not have this version yet, name another source:',
  'the path or the address of a packed one (.tgz), or git+https://… with a tag.',
];

function comment(indent: string): string {
  return PACKAGE_COMMENT.map((line) => `${indent}# ${line}`).join('\n');
}

/** A text as a scalar of YAML in which GitHub finds no expression. */
function githubScalar(text: string): string {
  return JSON.stringify(text).replaceAll('${{', "${{ '${{' }}");
}

/** A text as a scalar of YAML in which GitLab finds no variable. */
function gitlabScalar(text: string): string {
  return JSON.stringify(text).replaceAll('$', '$$$$');
}

function githubWorkflow(folder: string): string {
  return `name: Seamline
on:
  pull_request:
  push:
permissions:
  contents: read
env:
${comment('  ')}
  SEAMLINE_PACKAGE: ${pinnedPackage}
  SEAMLINE_PATH: ${githubScalar(folder)}
jobs:
  seamline:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          # What is checked out of a pull request is its merge: the review compares it with the commit before.
          fetch-depth: 2
          persist-credentials: false
      - uses: actions/setup-node@2028fbc5c25fe9cf00d9f06a71cc4710d4507903 # v6.0.0
        with:
          node-version: 22
      - name: Install
        id: install
        run: npm install --global --install-links "$SEAMLINE_PACKAGE"
      - name: Check
        run: seamline check --format github --no-timed -- "$SEAMLINE_PATH"
      - name: Review
        if: github.event_name == 'pull_request' && !cancelled() && steps.install.outcome == 'success'
        run: |
          cd -- "$SEAMLINE_PATH"
          seamline review HEAD^1 --format markdown >> "$GITHUB_STEP_SUMMARY"
`;
}

function gitlabJob(folder: string): string {
  return `seamline:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  variables:
    # The review needs the commit that the change started from.
    GIT_DEPTH: "0"
${comment('    ')}
    SEAMLINE_PACKAGE: ${pinnedPackage}
    SEAMLINE_PATH: ${gitlabScalar(folder)}
  script:
    - npm install --global --install-links "$SEAMLINE_PACKAGE"
    # For the merge request's page; whether the job fails is decided below.
    - seamline check --format gitlab --no-timed --output seamline-quality.json -- "$SEAMLINE_PATH" || true
    - cd -- "$SEAMLINE_PATH"
    - if [ -n "$CI_MERGE_REQUEST_IID" ]; then seamline review --fail-on never "\${CI_MERGE_REQUEST_TARGET_BRANCH_SHA:-$CI_MERGE_REQUEST_DIFF_BASE_SHA}"; fi
    - seamline check --no-timed
  artifacts:
    when: always
    reports:
      codequality: seamline-quality.json
`;
}
