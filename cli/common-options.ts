import { type Day, parseDay } from '../language/landscape/time.js';
import { environment, kindOf, localDay, resultTerminal } from './io.js';
import { createStyle, type Style } from './text/style.js';
import { UsageError } from './usage-error.js';

/** What every command takes. */
export interface CommonOptions {
  readonly config?: string;
  readonly asOf?: string;
  readonly color?: 'auto' | 'always' | 'never';
}

/** The clock's day: `--as-of`, else the user's own calendar day. */
export function dayOf({ asOf }: CommonOptions): Day {
  if (asOf === undefined) return localDay();
  const day = parseDay(asOf);
  if (!day)
    throw new UsageError(`--as-of ${JSON.stringify(asOf)} is no date.`, 'Write a day that exists, as 2026-11-23.');
  return day;
}

/** The configuration that `--config` names, which must be there. */
export function configurationFileOf({ config }: CommonOptions): string | undefined {
  if (config !== undefined && kindOf(config) !== 'file') {
    throw new UsageError(`There is no configuration file ${JSON.stringify(config)}.`);
  }
  return config;
}

/**
 * Checks what every command takes, also where a command has no use for it: a mistake is never passed over.
 *
 * @throws UsageError for a day that does not exist and a configuration that is not there
 */
export function checkCommonOptions(options: CommonOptions): void {
  dayOf(options);
  configurationFileOf(options);
}

/** How results look where they go. `--color` goes before `NO_COLOR`, and that before `FORCE_COLOR`. */
export function styleOf({ color = 'auto' }: CommonOptions, toFile = false): Style {
  const { isTerminal, width } = resultTerminal();
  // Results that go elsewhere have the same bytes whatever terminal started them.
  return createStyle({ color: wantsColor(color, isTerminal && !toFile), width: isTerminal && !toFile ? width : 100 });
}

function wantsColor(color: 'auto' | 'always' | 'never', isTerminal: boolean): boolean {
  if (color !== 'auto') return color === 'always';
  if (isSet('NO_COLOR')) return false;
  if (isSet('FORCE_COLOR')) return environment('FORCE_COLOR') !== '0';
  return isTerminal && environment('TERM') !== 'dumb';
}

function isSet(name: string): boolean {
  return (environment(name) ?? '') !== '';
}
