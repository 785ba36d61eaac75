import { keptInformed } from '#libs/domain/domestic-homicide-review/family/to-tell.js';
import type { Edition } from '#libs/domain/domestic-homicide-review/publication/state.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { lastAnswered } from '#libs/domain/domestic-homicide-review/quality-assurance/submissions.js';
import { londonDateOf } from '../../render/dates.js';
import { listed, opened, personIn, type CaseView, type LetterType } from '../case-view.js';
import { copiesFor } from '../parts/copies.js';
import { standing } from '../parts/report/which.js';
import { editionOf, publicParts, publicTexts } from './edition-of.js';

const someone = (view: CaseView, person: string | null): string => personIn(view, person) ?? 'not recorded';

/** 9.4: what was taken out is the difference to the report; this says who answers for it, and of which bytes. */
const redaction = (view: CaseView, edition: Edition): object => ({
  number: edition.number,
  overviewSha256: edition.overview.sha256,
  summarySha256: edition.summary.sha256,
  madeBy: someone(view, edition.anonymisedBy),
  approvedBy: listed(edition.approvedBy.map((person) => someone(view, person))),
  checkedOn: edition.legallyCheckedAt === null ? null : londonDateOf(edition.legallyCheckedAt),
  publishedOn: edition.publishedAt === null ? null : londonDateOf(edition.publishedAt),
});

/** When each of the family had the day in a letter. Nobody’s name: the pack passes through many hands. */
const familyNotices = ({ notices, publicationDate }: State): readonly string[] =>
  notices
    .filter(
      ({ template, about }) => template === 'family-publication-date' && about['on'] === publicationDate,
    )
    .flatMap(({ deliveredAt }) => (deliveredAt === null ? [] : [londonDateOf(deliveredAt)]));

/** D16. It opens the edition as everybody may see it and the Home Office’s letter: what is withheld stays sealed. */
export const publicationPack: LetterType = {
  template: 'publication-pack',
  file: 'domestic-homicide-review/publication/publication-pack.njk',
  subject: 'Everything for the publication',
  docx: true,
  sealed: (state, notice) => [...publicParts(editionOf(state, notice)), lastAnswered(state)?.letter?.text],
  facts: (view, notice) => {
    const { state } = view;
    const edition = editionOf(state, notice);
    const answered = lastAnswered(state);
    return {
      ...publicTexts(view, edition),
      redaction: edition === undefined ? null : redaction(view, edition),
      qaLetter: opened(view, answered?.letter?.text) ?? '',
      qaLetterOf: answered?.outcomeOn ?? null,
      publishOn: state.publicationDate,
      familyNotices: familyNotices(state),
      recommendations: standing(state).length,
      actions: state.actions.filter(({ status }) => status !== 'CANCELLED').length,
      copies: copiesFor(view),
      familyCopies: keptInformed(state).length,
      inLibraryOn: state.inLibraryAt === null ? null : londonDateOf(state.inLibraryAt),
    };
  },
};
