import type { DhrEvent } from '../events.js';
import type { Invariant, Step } from './invariant.js';
import { PEOPLE_INVARIANTS } from './invariants-of-people.js';
import { PUBLICATION_INVARIANTS } from './invariants-of-publication.js';
import { DECISION_INVARIANTS } from './invariants-of-the-decision.js';
import { REPORT_INVARIANTS } from './invariants-of-the-report.js';
import { TIME_INVARIANTS } from './invariants-of-time.js';

/** What is true of every Domestic Homicide Review after every event, by statute-and-practice.md section 3. */
export const INVARIANTS: readonly Invariant[] = [
  ...DECISION_INVARIANTS,
  ...PEOPLE_INVARIANTS,
  ...REPORT_INVARIANTS,
  ...PUBLICATION_INVARIANTS,
  ...TIME_INVARIANTS,
];

export const broken = (event: DhrEvent, step: Step): readonly string[] =>
  INVARIANTS.flatMap((one) => {
    const found = one.broken(event, step);
    return found === null ? [] : [`${one.name} (${one.source}): ${found}`];
  });
