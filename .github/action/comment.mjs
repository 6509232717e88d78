// Step 3 of action.yml: the review as one comment on the pull request, which every run brings up to date. Where the token may not write, as
// that of a fork's pull request, there is a notice and no failure: the review is on the job's page, too.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { annotate, flag, folderInput, input, readEvent, runner, setOutputs, step } from './runner.mjs';

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

const FIND = `query($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      comments(first: 100, after: $after) {
        nodes { databaseId body viewerDidAuthor }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

/** Why there is no comment: GitHub does not let us, or something else is in the way. */
class NoComment extends Error {}

/** Calls GitHub's interface. All that is sent goes through the standard input: nothing of it is on a command line. */
function api(args, body) {
  const env = { ...process.env, GH_HOST: new URL(runner('GITHUB_SERVER_URL')).host, GH_PROMPT_DISABLED: '1' };
  const call = {
    encoding: 'utf8',
    env,
    maxBuffer: 256 * 1024 * 1024,
    input: body === undefined ? '' : JSON.stringify(body),
  };
  const { status, stdout, stderr, error } = spawnSync(
    'gh',
    ['api', ...args, ...(body === undefined ? [] : ['--input', '-'])],
    call,
  );
  if (error) throw new NoComment('the GitHub command line `gh` is not installed on this runner');
  if (status === 0) return stdout === '' ? undefined : JSON.parse(stdout);
  const why = stderr.trim().split('\n')[0] ?? '';
  const isForbidden = /HTTP 40[134]|not accessible|GH_TOKEN|FORBIDDEN/.test(stderr);
  throw new NoComment(isForbidden ? `the token may not write comments (\`pull-requests: write\`): ${why}` : why);
}

/** What begins our comment, so that the next run finds it; several folders of one repository have a comment each. */
function markerOf(path) {
  return `<!-- seamline review: ${encodeURIComponent(path).replaceAll('-', '%2D')} -->`;
}

/** The comments that begin with the marker and are the token's own: somebody else's may begin so, too. */
function ownComments(repository, number, marker) {
  const [owner, name] = repository.split('/');
  const found = [];
  for (let after = null; ; ) {
    const { data } = api(['graphql'], { query: FIND, variables: { owner, name, number, after } });
    const { nodes, pageInfo } = data.repository.pullRequest.comments;
    found.push(...nodes.filter(({ body, viewerDidAuthor }) => viewerDidAuthor && body.startsWith(marker)));
    if (!pageInfo.hasNextPage) return found.map(({ databaseId }) => databaseId);
    after = pageInfo.endCursor;
  }
}

/** A comment on GitHub holds 65,536 characters; the review keeps below 60,000. */
function bodyOf(marker, path, repository) {
  const run = `${runner('GITHUB_SERVER_URL')}/${repository}/actions/runs/${runner('GITHUB_RUN_ID')}`;
  const where = path === '.' ? [] : ['Files are named from the folder that this review is of.', ''];
  return [marker, readFileSync(input('review-file'), 'utf8').trimEnd(), '', ...where, `[The run](${run})`].join('\n');
}

/** @returns `created`, `updated`, or `none` where there is nothing to say */
function comment() {
  const repository = runner('GITHUB_REPOSITORY');
  const number = readEvent().pull_request?.number;
  if (!REPOSITORY.test(repository) || !Number.isSafeInteger(number)) return 'none';
  const path = folderInput();
  const marker = markerOf(path);
  const [first, ...others] = ownComments(repository, number, marker);
  if (first === undefined && input('is-empty') === 'true') return 'none';
  const body = { body: bodyOf(marker, path, repository) };
  if (first === undefined) {
    api(['--method', 'POST', `repos/${repository}/issues/${number}/comments`], body);
    return 'created';
  }
  api(['--method', 'PATCH', `repos/${repository}/issues/comments/${first}`], body);
  // Two runs at once may each have found none.
  for (const id of others) api(['--method', 'DELETE', `repos/${repository}/issues/comments/${id}`]);
  return 'updated';
}

step(() => {
  if (!flag('comment') || input('review-file') === '') {
    setOutputs({ comment: 'none' });
    return;
  }
  try {
    setOutputs({ comment: comment() });
  } catch (error) {
    if (!(error instanceof NoComment)) throw error;
    annotate('notice', `There is no comment on the pull request: ${error.message}. The review is on the job’s page.`);
    setOutputs({ comment: 'skipped' });
  }
});
