import { accept } from '#libs/domain/kernel/decider.js';
import { isOnItsWay, notBegun, proofOf, sameLetters } from '../establishment/in-person.js';
import { toBodies, unsentAbout } from '../letters.js';
import { refusedByRestriction } from '../parallel-processes/restricted.js';
import type { Rules } from '../machine.js';
import { unmetKeys } from '../deadlines.js';
import type { QualityAssuranceCommands } from './commands.js';
import { copySentToCommissioner } from './copies.js';
import { askedAgain, notSubmitted, outstanding, submitted } from './submissions.js';

type Submitting = Pick<
  QualityAssuranceCommands,
  'SubmitToHomeOffice' | 'Resubmit' | 'WithdrawSubmission' | 'SendCopyToCommissioner'
>;

export const submitting: Rules<Submitting> = {
  SubmitToHomeOffice: {
    possible(state, at) {
      const refused = refusedByRestriction(state, at, 'SubmitToHomeOffice');
      if (refused) return refused;
      if (outstanding(state)) return at.refuse('SUBMITTED_ALREADY');
      return askedAgain(state) ? at.refuse('RESUBMISSION_NEEDED') : null;
    },
    decide: (state, { data: { bundle }, occurredAt }, at) =>
      accept([at.event('SubmittedToQaPanel', submitted(state, bundle, occurredAt, at))]),
  },
  Resubmit: {
    possible(state, at) {
      const refused = refusedByRestriction(state, at, 'SubmitToHomeOffice');
      if (refused) return refused;
      if (outstanding(state)) return at.refuse('SUBMITTED_ALREADY');
      return askedAgain(state) ? null : at.refuse('NOT_ASKED_TO_RESUBMIT');
    },
    decide: (state, { data: { bundle }, occurredAt }, at) =>
      accept([at.event('ResubmittedToQaPanel', submitted(state, bundle, occurredAt, at))]),
  },
  WithdrawSubmission: {
    decide(state, _, at) {
      const submission = outstanding(state);
      if (!submission) return at.refuse('NOT_SUBMITTED');
      return accept([
        at.event('SubmissionWithdrawn', {
          submission: submission.id,
          cancels: unmetKeys(state, 'DD7'),
          drops: unsentAbout(state, 'submission', submission.id),
        }),
      ]);
    },
    possible: notSubmitted,
  },
  SendCopyToCommissioner: {
    possible(state, at) {
      if (state.completedAt === null) return at.refuse('NOT_COMPLETED');
      if (state.commissionerCopyAt !== null) return at.refuse('COPY_SENT');
      return isOnItsWay(sameLetters(state, 'commissioner-copy')) ? at.refuse('NOTICE_BEING_SENT') : null;
    },
    decide(state, { data }, at) {
      const proof = proofOf(data, toBodies([at.procedure.bodies.commissioner]));
      const drops = notBegun(sameLetters(state, 'commissioner-copy'));
      return accept([copySentToCommissioner(state, proof, at, drops)]);
    },
  },
};
