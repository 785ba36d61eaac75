/** What every Domestic Homicide Review has in common, act by act. */
export * from './dhr-beginning-steps.js';
export * from './dhr-report-steps.js';
export * from './dhr-completion-steps.js';
