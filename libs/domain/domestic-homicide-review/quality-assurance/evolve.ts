import type { LawfulState } from '../lawful-states.js';
import { change, type Evolvers } from '../machine.js';
import { backToDrafting } from '../overview-report/back-to-drafting.js';
import type { State } from '../state.js';
import type { QualityAssuranceEvents } from './events.js';
import type { QaOutcome, Submission } from './state.js';

const AFTER: Readonly<Record<QaOutcome, LawfulState>> = {
  ADEQUATE: 'QA_CLEARED',
  ADEQUATE_WITH_AMENDMENTS: 'QA_AMENDMENTS',
  RESUBMIT: 'QA_RESUBMIT',
};

const submitted = (state: State, submission: Submission): State => ({
  ...state,
  submissions: [...state.submissions, submission],
});

export const qualityAssuranceEvolvers: Evolvers<QualityAssuranceEvents> = {
  SubmittedToQaPanel: (state, { data: { submission } }) => submitted(state, submission),
  ResubmittedToQaPanel: (state, { data: { submission } }) => submitted(state, submission),
  SubmissionWithdrawn: (state, { data: { submission } }) => ({
    ...backToDrafting(state),
    submissions: change(state.submissions, submission, { withdrawn: true }),
  }),
  CopySentToCommissioner: (state, { occurredAt }) => ({ ...state, commissionerCopyAt: occurredAt }),
  CopySentToSecretaryOfState: (state, { occurredAt }) => ({ ...state, secretaryOfStateCopyAt: occurredAt }),
  QaOutcomeRecorded: (state, { data: { submission, outcome, on, letter, amendments } }) => ({
    ...state,
    state: AFTER[outcome],
    submissions: change(state.submissions, submission, { outcome, outcomeOn: on, letter }),
    amendments: [...state.amendments, ...amendments],
  }),
  AmendmentsMade: (state, { data: { made }, occurredAt }) => ({
    ...state,
    amendments: made.reduce(
      (amendments, { amendment, change: done, page }) =>
        change(amendments, amendment, { change: done, page, madeAt: occurredAt }),
      state.amendments,
    ),
  }),
  PublicationPrepBegun: (state, { data: { clearedOn } }) => ({
    ...state,
    state: 'PUBLICATION_PREP',
    clearedOn,
    publicationDate: null,
    dateAgreedWith: [],
  }),
  DraftingReopened: backToDrafting,
};
