/**
 * Entry of the rules bundle: everything that decides, in one artefact whose hash is the rules version. A decision of
 * years ago is decided again by the bundle that made it, so what is exported here is an interface between years:
 *
 * Format 1. `REGISTRY` holds the types of streams; of each `type`, `initial()`, `upcast(event)`, `evolve(state, event)`
 * and `decide(state, command, { now, procedure, calendar })` are used, with plain JSON in and out. The procedure of a
 * version is `procedureOfVersion(state, version)?.settings`, of the folded stream of type `procedure`; the calendar is
 * `workingCalendar(ENGLAND_AND_WALES, state)`, of the folded stream of type `calendar`, or the list itself.
 *
 * Whoever changes any of this counts `FORMAT` up and teaches `libs/audit/re-decide` to read both. Bundles that name no
 * format were built before it was numbered: format 0, which has no `procedureOfVersion`.
 */
export const FORMAT = 1;

export { REGISTRY, reviewTypeOf } from './registry.js';
export { ENGLAND_AND_WALES } from './kernel/bank-holidays.js';
export { workingCalendar } from './partnership/calendar/index.js';
export { procedureInForce, procedureOfVersion } from './partnership/review-procedure/index.js';
