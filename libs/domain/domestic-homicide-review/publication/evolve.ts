import { AFTER_PUBLICATION, UNDER_NEW_EVIDENCE } from '../lawful-states.js';
import type { Evolvers } from '../machine.js';
import type { State } from '../state.js';
import type { PublicationEvents } from './events.js';
import type { Edition, Withholding } from './state.js';

const edition = (state: State, number: number, to: (one: Edition) => Partial<Edition>): readonly Edition[] =>
  state.editions.map((one) => (one.number === number ? { ...one, ...to(one) } : one));

const withholding = (state: State, to: Partial<Withholding>): Withholding | null =>
  state.withholding && { ...state.withholding, ...to };

/** Publication is prepared anew, from wherever: a date has to be agreed again, and the review is not concluded. */
const preparedAnew = (state: State): State => ({
  ...state,
  state: 'PUBLICATION_PREP',
  publicationDate: null,
  dateAgreedWith: [],
  concludedAt: null,
});

export const publicationEvolvers: Evolvers<PublicationEvents> = {
  ReportAnonymised: (state, { data }) => ({
    ...state,
    editions: [...state.editions, data.edition],
    pseudonyms: data.pseudonyms,
  }),
  RedactionApproved: (state, { data: { edition: number, by } }) => ({
    ...state,
    editions: edition(state, number, ({ approvedBy }) => ({ approvedBy: [...approvedBy, by] })),
  }),
  LegallyChecked: (state, { data, occurredAt }) => ({
    ...state,
    editions: edition(state, data.edition, () => ({ legallyCheckedAt: occurredAt })),
  }),
  PublicationDateSet: (state, { data: { on, people } }) => ({
    ...state,
    publicationDate: on,
    dateAgreedWith: people,
  }),
  PublicationPostponed: (state, { data: { on } }) => ({
    ...state,
    publicationDate: on,
    dateAgreedWith: on === null ? [] : state.dateAgreedWith,
  }),
  /** The edition before is replaced by it; library and copies are this edition's. */
  ReportPublished: (state, { data: { edition: number }, occurredAt }) => ({
    ...state,
    state: state.state === 'PUBLICATION_PREP' ? 'PUBLISHED' : state.state,
    editions: state.editions.map((one) => {
      if (one.number === number) return { ...one, publishedAt: occurredAt, unpublishedAt: null };
      return one.publishedAt !== null && one.unpublishedAt === null
        ? { ...one, unpublishedAt: occurredAt }
        : one;
    }),
    copies: null,
    inLibraryAt: null,
  }),
  SentToLibrary: (state, { occurredAt }) => ({ ...state, inLibraryAt: occurredAt }),
  CopiesDistributed: (state, { data: { to }, occurredAt }) => ({
    ...state,
    state: state.state === 'PUBLISHED' ? 'ACTION_PLAN_MONITORING' : state.state,
    copies: { at: occurredAt, to },
  }),
  /** While new evidence has reopened the review, that goes on: what was out is only taken off. */
  ReportUnpublished: (state, { data, occurredAt }) => ({
    ...(AFTER_PUBLICATION.includes(state.state) ? preparedAnew(state) : state),
    editions: edition(state, data.edition, () => ({ unpublishedAt: occurredAt })),
  }),
  WithholdingProposed: (state, { data }) => ({ ...state, withholding: data.withholding }),
  PublicationWithheld: (state, { data: { agreement, deadline } }) => ({
    ...state,
    state: 'WITHHELD',
    publicationDate: null,
    dateAgreedWith: [],
    withholding: withholding(state, { status: 'WITHHELD', homeOfficeAgreement: agreement, deadline }),
  }),
  /** Where the report on new evidence is on its way, or it was only proposed to withhold this one, that goes on: an agreed date stands. */
  WithholdingReviewed: (state, { data: { outcome, deadline } }) =>
    outcome === 'KEEP'
      ? { ...state, withholding: withholding(state, { deadline, reviewRequestedAt: null }) }
      : {
          ...(UNDER_NEW_EVIDENCE.includes(state.state) ? state : preparedAnew(state)),
          withholding: withholding(state, { status: 'ENDED', deadline: null, reviewRequestedAt: null }),
        },
  WithholdingReviewRequested: (state, { occurredAt }) => ({
    ...state,
    withholding: withholding(state, { reviewRequestedAt: occurredAt }),
  }),
  ActionMonitoringBegun: (state) => ({ ...state, state: 'ACTION_PLAN_MONITORING' }),
};
