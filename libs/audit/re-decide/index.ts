export { decideAgain, type LedgerToDecideAgain, type ReDecision, type ReplayScope } from './re-decide.js';
export { StoredRules } from './stored-rules.js';
export type { Finding } from './decide-stream.js';
export { openRules, RulesUnreadable, type OpenedRules, type StreamRules } from './opened-rules.js';
