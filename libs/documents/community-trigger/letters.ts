import type { NoticeTemplate, OwedNotice, State } from '#libs/domain/community-trigger/state.js';
import { noticesOf } from '../render/notices.js';
import { progressUpdate } from './action-monitoring/progress-update.letter.js';
import { appealOutcome } from './appeal/appeal-outcome.letter.js';
import { acknowledgement } from './application/acknowledgement.letter.js';
import { applicationCirculation } from './application/application-circulation.letter.js';
import type { CaseView, LetterType } from './case-view.js';
import { closure } from './closure/closure.letter.js';
import { commonFacts, needsOf } from './common.js';
import { consentForm } from './consent/consent-form.letter.js';
import { applicantReminder, reminder } from './deadlines/reminder.letter.js';
import { informationRequest } from './information-gathering/information-request.letter.js';
import { informationChase, informationEscalation } from './information-gathering/late-return.letters.js';
import { localPolicingBodyOutcome } from './local-policing-body-review/local-policing-body-outcome.letter.js';
import { outcome } from './outcome/outcome.letter.js';
import { recommendation } from './outcome/recommendation.letter.js';
import { reconsiderationOutcome } from './reconsideration/reconsideration-outcome.letter.js';
import {
  panelInvitation,
  victimInvitation,
  victimNotInvited,
} from './review-preparation/invitations.letters.js';
import { thresholdMet, thresholdNotMet } from './threshold-check/threshold-decision.letters.js';
import { transfer } from './transfer/transfer.letter.js';

/** Every letter that the Community Trigger can owe. A template that the domain names and nobody wrote does not compile. */
export const LETTERS: Readonly<Record<NoticeTemplate, LetterType>> = {
  acknowledgement,
  'application-circulation': applicationCirculation,
  'consent-form': consentForm,
  'information-request': informationRequest,
  'information-chase': informationChase,
  'information-escalation': informationEscalation,
  'threshold-met': thresholdMet,
  'threshold-not-met': thresholdNotMet,
  'reconsideration-outcome': reconsiderationOutcome,
  transfer,
  'panel-invitation': panelInvitation,
  'victim-invitation': victimInvitation,
  'victim-not-invited': victimNotInvited,
  outcome,
  recommendation,
  'progress-update': progressUpdate,
  'appeal-outcome': appealOutcome,
  'local-policing-body-outcome': localPolicingBodyOutcome,
  closure,
  reminder,
};

const letterFor = (notice: OwedNotice): LetterType =>
  notice.template === 'reminder' && notice.to.kind === 'APPLICANT'
    ? applicantReminder
    : LETTERS[notice.template];

export const communityTriggerNotices = noticesOf<State, OwedNotice, CaseView>({
  letterFor,
  needsOf,
  commonFacts,
});
