import { COORDINATOR, DHR_CHAIR } from '#apps/cli/seed/people.js';
import { by } from '../acts.js';
import type { Act, Tale } from '../telling.js';
import * as directed from './directed.js';
import {
  CAST,
  decides,
  dhr,
  IN_BOLSOVER,
  notified,
  untilAgreed,
  untilAsked,
  untilCalled,
  untilCommissioned,
  untilConcluded,
  untilPending,
  writes,
} from './in-a-month.js';

const review = (...acts: readonly (Act | readonly Act[])[]): Tale => ({
  type: 'domestic-homicide-review',
  acts: acts.flat(),
});

const asksPolice = by(DHR_CHAIR, '2026-12-08 12:00', 'RaiseQuestionToAgency', {
  agency: CAST.police.agency,
  text: 'Where did you look?',
});

const sendsRecommendation = by(COORDINATOR, '2026-12-14 10:00', 'SendRecommendation', {
  recommendation: 'recommendation-1',
});

/** For each stage a review that needs it, and no act of a person that waits for what the stage does. */
export const ONE_STAGE_EACH: Readonly<Record<string, Tale>> = {
  notification: review(notified()),
  scoping: review(untilAsked()),
  'criteria-decision': review(untilPending(), decides('2026-12-07 10:00')),
  establishment: review(untilAgreed()),
  'chair-appointment': review(
    untilAgreed(),
    dhr.advertisesChair(CAST, '2026-11-30 10:00'),
    dhr.appointsChair(CAST, '2026-12-09 10:00', '2026-12-09 10:00'),
  ),
  panel: review(untilCalled()),
  'terms-of-reference': review(directed.untilTerms()),
  imr: review(untilCommissioned('imr-1'), writes('imr-1')),
  chronology: review(directed.untilNothingHeld()),
  'panel-analysis': review(directed.untilNothingHeld(), asksPolice),
  'overview-report': review(directed.untilDrafting(), dhr.savesDraft(CAST, '2026-12-09 10:00', 1)),
  'family-viewing': review(directed.untilShared()),
  approval: review(directed.untilPlanned()),
  'csp-sign-off': review(directed.untilPlanned()),
  'quality-assurance': review(directed.untilAmended()),
  publication: review(directed.untilDated()),
  actions: review(directed.untilPlanned(), sendsRecommendation),
  conclusion: review(untilConcluded()),
  family: review(untilCalled()),
  'parallel-processes': review(untilPending(), dhr.trialRuns(CAST, '2026-11-25 10:00', '2026-12-09')),
  across: review(
    untilAgreed(),
    dhr.agreesTimescale(CAST, '2026-11-30 10:00', '2027-03-31', 'The trial comes first.'),
  ),
  deadlines: { ...review(untilAsked(IN_BOLSOVER)), tenant: 'bolsover' },
};

/** In the middle of each stage: its review has just come there, and what follows from it is under way. */
export const MIDDLES: Readonly<Record<string, string>> = {
  notification: '2026-11-23 10:00',
  scoping: '2026-11-24 10:00',
  'criteria-decision': '2026-11-25 10:00',
  'parallel-processes': '2026-11-25 10:00',
  deadlines: '2026-11-25 12:00',
  establishment: '2026-11-27 10:00',
  'chair-appointment': '2026-11-30 10:00',
  across: '2026-11-30 10:00',
  panel: '2026-12-01 10:00',
  family: '2026-12-01 10:00',
  'terms-of-reference': '2026-12-02 12:30',
  imr: '2026-12-04 10:00',
  chronology: '2026-12-04 11:00',
  'panel-analysis': '2026-12-08 12:00',
  'overview-report': '2026-12-09 10:00',
  'family-viewing': '2026-12-09 10:00',
  approval: '2026-12-10 11:00',
  'csp-sign-off': '2026-12-10 11:00',
  'quality-assurance': '2026-12-11 10:00',
  actions: '2026-12-14 10:00',
  publication: '2026-12-16 10:00',
  conclusion: '2026-12-18 10:00',
};
