import type { Origin } from '#libs/domain/domestic-homicide-review/notification/state.js';
import { deadlineDue, opened, organisationsIn, type LetterType } from '../case-view.js';
import { LINK_IN_WORDS, NOT_KNOWN, OTHER_LEARNING_IN_WORDS, SUSPECT_STATUS_IN_WORDS } from '../words.js';
import { decidedOn, decisionBehind, thereIsAReview } from './decision-told.js';

const ORIGIN_IN_WORDS: Readonly<Record<Origin, string>> = {
  POLICE: 'the police told us',
  AGENCY: 'an agency told us',
  FAMILY: 'the family told us',
  HO_REQUEST: 'you asked us to think about a review',
  HO_DIRECTION: 'the Secretary of State directed a review',
};

/** D4: facts, decision, reasons and contact. Of no review it says that the quality assurance panel looks at it (D8). */
export const homeOfficeDecision: LetterType = {
  template: 'home-office-decision',
  file: 'domestic-homicide-review/establishment/home-office-decision.njk',
  subject: 'A decision of our partnership',
  docx: true,
  sealed: ({ notification, otherLearning }, notice) =>
    thereIsAReview(notice)
      ? [notification?.circumstances]
      : [notification?.circumstances, ...otherLearning.map(({ text }) => text)],
  facts: (view, notice) => {
    const { notification, origin, direction, otherLearning } = view.state;
    const decision = decisionBehind(view.state);
    return {
      thereIsAReview: thereIsAReview(notice),
      decidedOn: decidedOn(view),
      directedOn: decision === undefined ? (direction?.madeOn ?? null) : null,
      receivedOn: notification?.receivedOn ?? null,
      origin: origin === null ? NOT_KNOWN : ORIGIN_IN_WORDS[origin],
      diedOn: notification?.dateOfDeath ?? null,
      age: notification?.ageAtDeath == null ? NOT_KNOWN : String(notification.ageAtDeath),
      link: LINK_IN_WORDS[notification?.link ?? 'UNKNOWN'],
      suspectStatus: SUSPECT_STATUS_IN_WORDS[notification?.suspectStatus ?? 'NOT_KNOWN'],
      circumstances: opened(view, notification?.circumstances) ?? NOT_KNOWN,
      because: decision?.because ?? [],
      dissent: organisationsIn(view, decision?.dissent ?? []),
      otherLearning: otherLearning.map(({ kind, text }) => ({
        kind: OTHER_LEARNING_IN_WORDS[kind],
        text: opened(view, text),
      })),
      completeBy: deadlineDue(view.state, 'DD3'),
    };
  },
};
