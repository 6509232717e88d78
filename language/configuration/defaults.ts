import type { RuleSettings } from '../rules/settings.js';

/** The file that makes a folder a project (language.md, 2). */
export const CONFIGURATION_FILE = 'seamline.config.json';

export const failThresholds = ['error', 'warning', 'info', 'never'] as const;
/** The least severity that makes `check` end with 1. */
export type FailThreshold = (typeof failThresholds)[number];

/** The settings of one project, ready for use. */
export interface Configuration {
  /** The part that the rules read. */
  readonly settings: RuleSettings;
  /** Whether a path (relative to the project, with `/`) is left out. */
  readonly excludes: (path: string) => boolean;
  readonly failOn: FailThreshold;
}

/** What holds for a project without a configuration. */
export const defaultConfiguration: Configuration = { settings: {}, excludes: () => false, failOn: 'error' };
