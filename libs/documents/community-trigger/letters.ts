import type { NoticeTemplate, OwedNotice, State } from '#libs/domain/community-trigger/state.js';
import { oneLine } from '../render/inert.js';
import { renderLetter, type Letter } from '../render/letter.js';
import { progressUpdate } from './action-monitoring/progress-update.letter.js';
import { appealOutcome } from './appeal/appeal-outcome.letter.js';
import { acknowledgement } from './application/acknowledgement.letter.js';
import { applicationCirculation } from './application/application-circulation.letter.js';
import type { CaseView, LetterType, Needs } from './case-view.js';
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

/** What has to be opened and looked up before this letter can be written. */
export const noticeNeeds = (notice: OwedNotice, state: State): Needs =>
  needsOf(letterFor(notice), state, notice);

/** Neutral, and the same whenever it is asked for. */
export const noticeSubject = (notice: OwedNotice, state: State): string =>
  oneLine(`${letterFor(notice).subject}: ${state.reference ?? 'no reference'}`);

/** The letter in both its forms, from facts alone: the same notice and the same view always give the same bytes. */
export function renderNotice(notice: OwedNotice, view: CaseView): Letter {
  const letter = letterFor(notice);
  const subject = noticeSubject(notice, view.state);
  return renderLetter(letter.file, subject, { ...commonFacts(view, notice), ...letter.facts(view, notice) });
}
