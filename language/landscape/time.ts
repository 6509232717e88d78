/** The units of a duration (language.md, 1). */
export const timeUnits = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** A length of time as written: `45 minutes`. */
export interface Duration {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** The frequencies that have a word of their own. */
export const frequencyNames = ['hourly', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;
export type FrequencyName = (typeof frequencyNames)[number];

/** How often something happens (language.md, 1): `weekly`, `every 2 days`, `3 per month`. */
export type Frequency =
  | { readonly kind: 'named'; readonly name: FrequencyName }
  | { readonly kind: 'every'; readonly every: Duration }
  | Rate;

/** `3 per month`: a frequency, a volume, a capacity or a failure rate. */
export interface Rate {
  readonly kind: 'rate';
  readonly amount: number;
  readonly per: TimeUnit;
}

const HOURS_A_YEAR = 365 * 24;

/** Minutes in one unit by calendar: a year has 365 days, a month a twelfth of it. */
const MINUTES: Readonly<Record<TimeUnit, number>> = {
  second: 1 / 60,
  minute: 1,
  hour: 60,
  day: 24 * 60,
  week: 7 * 24 * 60,
  month: (HOURS_A_YEAR * 60) / 12,
  year: HOURS_A_YEAR * 60,
};

/**
 * How often a unit of time comes round in a month of work: 160 working hours, 20 working days, 52/12 weeks
 * (decision.md, 4). Shorter units follow from the hour.
 */
const WORKING_A_MONTH: Readonly<Record<TimeUnit, number>> = {
  second: 160 * 3600,
  minute: 160 * 60,
  hour: 160,
  day: 20,
  week: 52 / 12,
  month: 1,
  year: 1 / 12,
};

/** The same by calendar, for what machines do: a month is a twelfth of 365 days; weeks stay 52/12 so that `weekly` and `1 per week` agree. */
const CALENDAR_A_MONTH: Readonly<Record<TimeUnit, number>> = {
  second: (HOURS_A_YEAR * 3600) / 12,
  minute: (HOURS_A_YEAR * 60) / 12,
  hour: HOURS_A_YEAR / 12,
  day: 365 / 12,
  week: 52 / 12,
  month: 1,
  year: 1 / 12,
};

const NAMED: Readonly<Record<FrequencyName, { readonly unit: TimeUnit; readonly units: number }>> = {
  hourly: { unit: 'hour', units: 1 },
  daily: { unit: 'day', units: 1 },
  weekly: { unit: 'week', units: 1 },
  monthly: { unit: 'month', units: 1 },
  quarterly: { unit: 'month', units: 3 },
  yearly: { unit: 'year', units: 1 },
};

/** Working time (manual work) or calendar time (failures, volumes, schedules): decision.md, 4. */
export type TimeBasis = 'working' | 'calendar';

/**
 * The length of a duration in minutes by calendar.
 * @returns minutes; 0 for `0 days`.
 */
export function toMinutes(duration: Duration): number {
  return duration.amount * MINUTES[duration.unit];
}

/**
 * What a duration is in minutes of somebody's work: of the same month of work, so that a day is 8 hours and a month 160.
 * @returns minutes; 0 for `0 days`.
 */
export function toWorkingMinutes(duration: Duration): number {
  return duration.amount * (WORKING_A_MONTH.minute / WORKING_A_MONTH[duration.unit]);
}

/**
 * How often a frequency comes round in a month (decision.md, 4).
 * @returns occurrences a month; `undefined` for `every 0 …`, which has no meaning.
 */
export function occurrencesPerMonth(frequency: Frequency, basis: TimeBasis): number | undefined {
  const monthly = basis === 'working' ? WORKING_A_MONTH : CALENDAR_A_MONTH;
  switch (frequency.kind) {
    case 'named': {
      const { unit, units } = NAMED[frequency.name];
      return monthly[unit] / units;
    }
    case 'every':
      return frequency.every.amount > 0 ? monthly[frequency.every.unit] / frequency.every.amount : undefined;
    case 'rate':
      return frequency.amount * monthly[frequency.per];
  }
}

/**
 * The time between two occurrences of a schedule, by calendar.
 * @returns minutes; `undefined` where there is none (`0 per day`).
 */
export function periodInMinutes(frequency: Frequency): number | undefined {
  switch (frequency.kind) {
    case 'named': {
      const { unit, units } = NAMED[frequency.name];
      return MINUTES[unit] * units;
    }
    case 'every':
      return toMinutes(frequency.every);
    case 'rate':
      return frequency.amount > 0 ? MINUTES[frequency.per] / frequency.amount : undefined;
  }
}

/**
 * How many times as often one rate comes as another, by calendar: `1 per day` and `7 per week` are the same. Compared unit by unit, for the
 * rounded weeks of a month (decision.md, 4) would find a difference.
 * @returns 0 for a rate of nothing, else infinite beside a rate of nothing.
 */
export function rateRatio(rate: Rate, other: Rate): number {
  if (rate.amount === 0) return 0;
  return (rate.amount * MINUTES[other.per]) / (other.amount * MINUTES[rate.per]);
}

/** A calendar day: its ISO text and its number (days since 1970-01-01), so that days subtract. */
export interface Day {
  readonly iso: string;
  readonly number: number;
}

const MS_A_DAY = 86_400_000;

/**
 * Reads an ISO 8601 calendar day.
 * @returns the day, or `undefined` when the text has another form or names a day that does not exist (`2026-02-30`).
 */
export function parseDay(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return undefined;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  // Years below 100 are read as 19xx by Date.UTC; the round trip rejects them with every other day that does not exist.
  const valid = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === iso;
  return valid ? { iso, number: time / MS_A_DAY } : undefined;
}

/** Writes a duration as the language does: `1 day`, `45 minutes`. */
export function formatDuration(duration: Duration): string {
  return `${duration.amount} ${duration.unit}${duration.amount === 1 ? '' : 's'}`;
}

/** Writes a frequency as the language does: `weekly`, `every 2 days`, `3 per month`. */
export function formatFrequency(frequency: Frequency): string {
  switch (frequency.kind) {
    case 'named':
      return frequency.name;
    case 'every':
      return `every ${formatDuration(frequency.every)}`;
    case 'rate':
      return `${frequency.amount} per ${frequency.per}`;
  }
}
