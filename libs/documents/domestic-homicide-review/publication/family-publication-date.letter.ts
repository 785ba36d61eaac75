import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { LetterType } from '../case-view.js';

/** Another day was told to the same person before. */
const toldBefore = ({ notices }: State, { id, template, to }: OwedNotice): boolean =>
  notices.some(
    (one) =>
      one.id !== id &&
      one.template === template &&
      one.status === 'DELIVERED' &&
      one.to.kind === 'PERSON' &&
      to.kind === 'PERSON' &&
      one.to.person === to.person,
  );

/** The day of publication, or that it is put off, before anybody else hears of it (3.5; 3.7). Opens only the name. */
export const familyPublicationDate: LetterType = {
  template: 'family-publication-date',
  file: 'domestic-homicide-review/publication/family-publication-date.njk',
  subject: 'A date that we want you to know',
  facts: ({ state }, notice) => ({
    on: notice.about['on'] ?? null,
    changed: toldBefore(state, notice),
  }),
};
