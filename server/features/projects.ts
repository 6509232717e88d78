import type * as z from 'zod/mini';
import { decisionBasis } from '../../language/decision/basis.js';
import { readSuppositions } from '../../language/decision/suppositions.js';
import { whatIf as supposeOf } from '../../language/decision/what-if.js';
import { projects as projectsRequest, statusChanged, whatIf } from '../../language/protocol/messages.js';
import { answer } from '../answer.js';
import type { Context, Feature } from '../context.js';
import { Pieces } from '../data/pieces.js';
import { statusOf } from '../data/status.js';

/** How long nothing must have changed before the status is worked out anew. */
const QUIET_MS = 100;

/** What the status bar and the views show: the projects, their outcomes, and what would be if. */
export const projects: Feature = {
  register(context) {
    const { connection, host, workspace } = context;
    answer(context, projectsRequest, () => {
      // What it waits to tell is told by this; the others hear of it too.
      if (giveUp) tellNow();
      return workspace.projects.map((project) => statusOf(context, project));
    });
    answer(context, whatIf, (params) => suppose(context, params));

    let isTold = false;
    let giveUp: (() => void) | undefined;
    // Also where it says what it said before: who shows more of a project than this has to look again.
    const tellNow = (): void => {
      giveUp?.();
      giveUp = undefined;
      isTold = true;
      void connection.sendNotification(statusChanged.method, {
        projects: workspace.projects.filter(({ isJudged }) => isJudged).map((project) => statusOf(context, project)),
      });
    };
    // A decision and a ledger are much work beside a keystroke: they wait until nobody types, but for the first.
    const tellSoon = (): void => {
      if (!isTold) {
        tellNow();
        return;
      }
      giveUp?.();
      giveUp = host.later(QUIET_MS, tellNow);
    };
    context.onJudged(tellSoon);
    context.onRemoved(tellSoon);
  },
};

type WhatIfParams = z.infer<typeof whatIf.params>;
type WhatIfResult = z.infer<typeof whatIf.result>;

function suppose(context: Context, { root, symptom: name, suppositions }: WhatIfParams): WhatIfResult {
  const project = context.workspace.projects.find((candidate) => candidate.root === root);
  const analysis = project?.analysis;
  if (!project || !analysis) return mistakes('There is no such project, or its configuration is broken.');
  const { landscape, findings, decision } = analysis;
  const symptom = landscape.all('symptom').find((candidate) => candidate.name.text === name);
  if (!symptom || !decision.decision) return mistakes(`There is no symptom ${name}.`);
  const read = readSuppositions(landscape, suppositions);
  if (read.kind === 'mistakes') return mistakes(...read.messages);
  const result = supposeOf(decisionBasis(landscape, findings), decision.decision, symptom, read.suppositions);
  if (result.kind === 'contradiction') return mistakes(result.message);
  return { kind: 'walk', walk: new Pieces(context, project).walk(result.walk) };
}

function mistakes(...messages: string[]): WhatIfResult {
  return { kind: 'mistakes', messages };
}
