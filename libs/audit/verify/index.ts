export { ACCESS_LOG, verify, verifyEach, type Checked, type Evidence, type Scope, type Verification } from './verify.js';
export { readWitnessed, type Witnessed } from './witnessed.js';
export { lastVerifications, lastVerificationsGood, type LastVerification } from './reports.js';
export type { Problem } from './finding.js';
export { claimsOf } from './mail.js';
