import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import { londonDateOf } from '../../render/dates.js';
import {
  councilOf,
  opened,
  organisationIn,
  settingsIn,
  type CaseView,
  type LetterType,
} from '../case-view.js';
import { layoutFor, readerOf } from '../parts/reader.js';
import { NOT_KNOWN } from '../words.js';

const facts = (view: CaseView, notice: OwedNotice): object => {
  const { ending, establishment } = view.state;
  const { to } = notice;
  return {
    layout: layoutFor(view, notice),
    toFamily: readerOf(view, notice) === 'FAMILY',
    toHomeOffice:
      to.kind === 'ORGANISATIONS' && to.organisations.includes(settingsIn(view).bodies.homeOffice),
    endedOn: ending === null ? view.today : londonDateOf(ending.at),
    thereWasAReview: establishment !== null,
  };
};

/** 3.2: the partnership where the person lived leads. It gets what it needs to begin; nobody else's letter opens anything. */
export const transfer: LetterType = {
  template: 'transfer',
  file: 'domestic-homicide-review/across/transfer.njk',
  subject: 'Another partnership goes on with this',
  sealed: ({ notification }, { to }) =>
    to.kind === 'PARTNERSHIP' ? [notification?.deceasedName, notification?.circumstances] : [],
  facts: (view, notice) => {
    const { notification } = view.state;
    const toPartnership = notice.to.kind === 'PARTNERSHIP';
    return {
      ...facts(view, notice),
      area: organisationIn(view, councilOf(notice.about['area'] ?? '')),
      toPartnership,
      deceased: toPartnership ? (opened(view, notification?.deceasedName) ?? NOT_KNOWN) : '',
      circumstances: toPartnership ? (opened(view, notification?.circumstances) ?? NOT_KNOWN) : '',
      diedOn: notification?.dateOfDeath ?? null,
      receivedOn: notification?.receivedOn ?? null,
    };
  },
};

/** 3.3: two cases of one death become one. The other case's number is no secret, and says nothing to outsiders. */
export const merged: LetterType = {
  template: 'merged',
  file: 'domestic-homicide-review/across/merged.njk',
  subject: 'Two cases have become one',
  facts,
};

/** 3.3: the Home Office is told, and so is everybody who was told of the review. */
export const cancelled: LetterType = {
  template: 'cancelled',
  file: 'domestic-homicide-review/across/cancelled.njk',
  subject: 'This case has come to its end',
  facts,
};
