import type {
  ActionKind,
  ClosureReason,
  FindingKind,
  Involvement,
} from '#libs/domain/community-trigger/review-state.js';
import type { Route } from '#libs/domain/community-trigger/state.js';

/** What the record's codes are called in letters. One place, so that two letters never say it in two ways. */
export const ROUTE_IN_WORDS: Readonly<Record<Route, string>> = {
  NUMBER: 'Enough of the reports count.',
  GROUP_NUMBER: 'Reports by enough different people count.',
  HATE: 'A report of a hate incident counts.',
  VULNERABILITY_REFERRAL: 'A senior officer referred the case because somebody may be at greater risk.',
  HARM_PERSISTENCE_ADEQUACY:
    'The agencies looked at how long it went on, the harm, and what was done so far. They decided that a review is needed.',
};

export const FINDING_IN_WORDS: Readonly<Record<FindingKind, string>> = {
  NO_LEARNING: 'The panel found nothing in the agencies’ earlier work that they need to learn from.',
  LEARNING: 'The panel found something that the agencies can learn from.',
  GOOD_PRACTICE: 'The panel found work that went well.',
  GAP_IN_RESPONSE: 'The panel found that something more could have been done.',
};

export const ACTION_IN_WORDS: Readonly<Record<ActionKind, string>> = {
  SUPPORT_REFERRAL: 'Support for you',
  ENFORCEMENT: 'Using legal powers',
  MONITORING: 'Watching how things go',
  PROPERTY_MARKING: 'Marking property',
  TARGET_HARDENING: 'Making your home safer',
  YOUTH_DIVERSION: 'Activities for young people',
  BEHAVIOUR_CONTRACT: 'An agreement about behaviour',
  MEDIATION: 'Mediation',
  OTHER: 'Other action',
};

export const ACTION_STATUS_IN_WORDS = {
  PROPOSED: 'proposed',
  OPEN: 'under way',
  DONE: 'done',
  DROPPED: 'no longer needed',
} as const;

export const CLOSURE_IN_WORDS: Readonly<Record<ClosureReason, string>> = {
  DUPLICATE: 'We already have an open case about the same thing. We will go on with that one.',
  NO_CONSENT: 'We need the consent of the person who was affected. We do not have it.',
  THRESHOLD_NOT_MET:
    'The reports did not meet the threshold for a review, and the time to ask us to look again is over.',
  ACTIONS_DONE: 'Every action in the plan is done.',
  ACTIONS_LEFT_OPEN: 'The review is finished. Some actions go on without it.',
  NO_ACTIONS: 'The review is finished and there are no actions left to do.',
  ANONYMOUS: 'We cannot open a case without knowing whom to answer.',
  APPEAL_DECIDED: 'Your appeal has been decided and nothing is left to do.',
  WITHDRAWN: 'You asked us to stop.',
  OTHER: 'The case has come to its end.',
};

export const INVOLVEMENT_IN_WORDS: Readonly<Record<Involvement, string>> = {
  ATTEND: 'Come to the meeting',
  VIRTUAL: 'Join by video or telephone',
  STATEMENT: 'Send a statement, in writing or recorded',
  REPRESENTATIVE: 'Have somebody speak for you',
  NONE: 'Not take part',
};
