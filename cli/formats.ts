/** The formats of `check` (interfaces.md, 1). A list of its own, so that `--help` need not load the reporters. */
export const checkFormats = ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown'] as const;
export type CheckFormat = (typeof checkFormats)[number];

export const decideFormats = ['pretty', 'json', 'markdown'] as const;
export type DecideFormat = (typeof decideFormats)[number];

export const ledgerFormats = ['pretty', 'json', 'csv', 'markdown'] as const;
export type LedgerFormat = (typeof ledgerFormats)[number];

export const ledgerGroupings = ['handoff', 'role', 'area', 'rule', 'workflow'] as const;
export type LedgerGrouping = (typeof ledgerGroupings)[number];

export const renderViews = ['decision', 'map', 'lineage'] as const;
export type RenderView = (typeof renderViews)[number];

export const renderFormats = ['svg', 'mermaid', 'dot'] as const;
export type RenderFormat = (typeof renderFormats)[number];

const continuousIntegrations = ['github', 'gitlab'] as const;
export type ContinuousIntegration = (typeof continuousIntegrations)[number];

/** `auto`: the one that the repository is built by already. */
export const ciChoices = [...continuousIntegrations, 'auto'] as const;
export type CiChoice = (typeof ciChoices)[number];

export const reviewFormats = ['pretty', 'markdown', 'json', 'sarif', 'github'] as const;
export type ReviewFormat = (typeof reviewFormats)[number];

export const reviewThresholds = ['new-error', 'new-warning', 'never'] as const;
export type ReviewThreshold = (typeof reviewThresholds)[number];

export const ownersFormats = ['pretty', 'json', 'codeowners'] as const;
export type OwnersFormat = (typeof ownersFormats)[number];

export const baselineActions = ['create', 'prune'] as const;
export type BaselineAction = (typeof baselineActions)[number];
