/**
 * Entry of the rules bundle: everything that decides, in one artefact whose hash is the rules version. A decision of
 * years ago is decided again by the bundle that made it.
 */
export { REGISTRY, reviewTypeOf } from './registry.js';
export { ENGLAND_AND_WALES } from './kernel/bank-holidays.js';
export { workingCalendar } from './partnership/calendar/index.js';
export { procedureInForce } from './partnership/review-procedure/index.js';
