import type { Landscape } from '../../landscape/landscape.js';
import type { ManualItem } from '../../landscape/manual-work.js';
import { multipliedWork } from '../../landscape/stage-growth.js';
import type { Multiplies, Stage } from '../../landscape/types.js';
import { shopAndLedger } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called, counted, rounded } from '../wording.js';

const secondShop = (failures: string): string => `${shopAndLedger}
role Clerk in Finance {
  people 2
}

handoff PushOrder: Shop -> Ledger {
  carries Order
  via api
  runs on event
  owner Finance
  monitored by alert "Order failed" to Finance
  on failure retry 3 then dead letter then alert
  contract "schemas/order.json"
${failures}}

stage SecondShop "The second shop opens" {
  by 2027-06-01
  multiplies PushOrder by 3
}
`;

/**
 * A stage multiplies work that people do because systems do not: manual steps, human checks, workarounds, exceptions and the repair of
 * observed failures (language.md, stage). What several lines multiply counts once, with the line of the largest factor. Hours are those
 * of the ledger (decision.md, 4); a factor of 1 or less costs nothing more.
 */
export const multipliedDebt = defineRule({
  id: 'stage/multiplied-debt',
  severity: { usual: 'warning' },
  docs: {
    what: 'A stage multiplies a handoff or workflow that carries manual work or observed failures.',
    why: 'Systems grow with the business, hands do not: every hour of repair and re-typing of today comes back as many times.',
    fix: 'Remove the cause of the manual work or of the failures before the stage begins, or plan the people for it.',
    before: secondShop('  fails 4 per month costing 30 minutes by Clerk\n'),
    after: secondShop(''),
  },
  check({ landscape, report }) {
    for (const stage of landscape.all('stage')) {
      for (const [line, work] of workByLine(landscape, stage)) {
        const target = landscape.target(line.target);
        if (!target || line.factor <= 1) continue;
        report({
          at: line,
          elements: [stage, target],
          message: `${called(stage)} multiplies ${called(target)} by ${rounded(line.factor)}: ${growthOf(work, line.factor)}.`,
          related: work.map((item) => ({ at: item.at, message: itemGrowth(item, line.factor) })),
        });
      }
    }
  },
});

/** The manual work that each line of a stage multiplies; lines without any are left out. */
function workByLine(landscape: Landscape, stage: Stage): ReadonlyMap<Multiplies, readonly ManualItem[]> {
  const work = new Map<Multiplies, ManualItem[]>();
  for (const [item, { line }] of multipliedWork(landscape, stage)) {
    if (item.minutesPerMonth === 0) continue;
    const known = work.get(line);
    if (known) known.push(item);
    else work.set(line, [item]);
  }
  return work;
}

/** `work by hand grows by 4 hours a month, from 2 to 6`, and what has no figures. */
function growthOf(work: readonly ManualItem[], factor: number): string {
  const minutes = work.reduce((sum, item) => sum + (item.minutesPerMonth ?? 0), 0);
  const unknown = work.filter((item) => item.minutesPerMonth === undefined).length;
  const unquantified = counted(unknown, 'piece of work without figures', 'pieces of work without figures');
  if (minutes === 0) return `${unquantified} ${unknown === 1 ? 'grows' : 'grow'} with it`;
  const hours = `work by hand grows by ${hoursText(minutes * (factor - 1))} a month, from ${hoursOf(minutes)} to ${hoursOf(minutes * factor)}`;
  return unknown === 0 ? hours : `${hours}, and ${unquantified} with it`;
}

function itemGrowth({ kind, minutesPerMonth }: ManualItem, factor: number): string {
  if (minutesPerMonth === undefined) return `this ${kind} has no figures`;
  return `this ${kind} takes ${hoursText(minutesPerMonth)} a month today, ${hoursText(minutesPerMonth * factor)} then`;
}

function hoursText(minutes: number): string {
  const hours = hoursOf(minutes);
  return `${hours} ${hours === '1' ? 'hour' : 'hours'}`;
}

/** Two decimals below an hour, so that a small thing is not nothing. */
function hoursOf(minutes: number): string {
  return minutes < 60 ? String(Math.round((minutes / 60) * 100) / 100) : rounded(minutes / 60);
}
