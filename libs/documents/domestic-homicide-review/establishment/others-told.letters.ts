import { londonDateOf } from '../../render/dates.js';
import { deadlineDue, opened, type CaseView, type LetterType } from '../case-view.js';
import { NOT_KNOWN } from '../words.js';
import { decidedOn } from './decision-told.js';

const facts = (view: CaseView): object => ({
  decidedOn: decidedOn(view),
  diedOn: view.state.notification?.dateOfDeath ?? null,
  deceased: opened(view, view.state.notification?.deceasedName) ?? NOT_KNOWN,
  securedOn: view.state.secured[0] === undefined ? null : londonDateOf(view.state.secured[0].at),
  completeBy: deadlineDue(view.state, 'DD3'),
});

/** The review is in addition to the inquest (D11): the coroner is told, and asked about timing (3.6). */
export const coronerNotification: LetterType = {
  template: 'coroner-notification',
  file: 'domestic-homicide-review/establishment/coroner-notification.njk',
  subject: 'A review that concerns an inquest',
  docx: true,
  sealed: ({ notification }) => [notification?.deceasedName],
  facts,
};

/** 3.3: agencies that had a part are told that there is a review, and what that asks of them. */
export const agenciesNotification: LetterType = {
  template: 'agencies-notification',
  file: 'domestic-homicide-review/establishment/agencies-notification.njk',
  subject: 'A review that concerns your organisation',
  sealed: ({ notification }) => [notification?.deceasedName],
  facts,
};
