import { agenciesOf } from '#libs/domain/domestic-homicide-review/agencies.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { Member } from '../authorisation/index.js';

const DAY = 86_400_000;
/** A guest may still look up what they signed for four weeks after the review has ended. */
const AFTER_ENDING_DAYS = 28;

/**
 * Who has a place in this review, as its events left it. Chair and writer have it from the appointment to the
 * replacement, for this one review (6.2); an agency from the day on which it was asked or named; relatives and their
 * advocates as soon as they are recorded; the Home Office's panel once something was submitted to it.
 */
export function membersOf(state: State, tenant: string): readonly Member[] {
  const ended = state.concludedAt ?? state.ending?.at ?? null;
  const until = ended === null ? {} : { until: later(ended, AFTER_ENDING_DAYS) };
  const guests = (role: Member['role'], persons: Persons) =>
    people(role, persons).map((guest) => ({ ...guest, ...until }));
  return [
    ...guests('INDEPENDENT_CHAIR', [state.chair?.person, state.author?.person]),
    ...guests(
      'PANEL_MEMBER',
      state.panel.filter(({ status }) => status === 'MEMBER').map(({ person }) => person),
    ),
    ...guests(
      'IMR_AUTHOR',
      state.imrs.map(({ author }) => author),
    ),
    ...agencies(state).flatMap((organisation): Member[] => [
      { role: 'AGENCY_SPOC', organisation },
      { role: 'AGENCY_SENIOR_MANAGER', organisation },
    ]),
    ...people(
      'FAMILY_MEMBER',
      state.family.flatMap(({ person, advocate }) => [person, advocate?.person]),
    ),
    ...(state.submissions.length === 0 ? [] : [{ role: 'HOME_OFFICE_QA' as const, ofTenant: tenant }]),
    ...(isPublished(state) ? [{ role: 'LOCAL_POLICING_BODY' as const, ofTenant: tenant }] : []),
    // The partnership that leads must see what it takes over (G16 section 3).
    ...(state.ending?.kind === 'TRANSFERRED_OUT' && state.ending.to !== null
      ? [{ role: 'CASE_COORDINATOR' as const, ofTenant: state.ending.to }]
      : []),
  ];
}

export const isPublished = ({ editions }: Pick<State, 'editions'>): boolean =>
  editions.some(({ publishedAt, unpublishedAt }) => publishedAt !== null && unpublishedAt === null);

/** Known from the notification or asked, told, or named since: each of them has a part of its own in the file. */
const agencies = (state: State): readonly string[] =>
  [
    ...new Set([
      ...agenciesOf(state),
      ...state.scoping.map(({ agency }) => agency),
      ...state.secured.map(({ agency }) => agency),
      ...state.told.agencies,
      ...state.questions.map(({ agency }) => agency),
      ...state.actions.map(({ owner }) => owner),
      ...state.recommendations
        .filter(({ status }) => status === 'SENT' || status === 'ANSWERED')
        .map(({ addressee }) => addressee),
    ]),
  ].sort();

type Persons = readonly (string | null | undefined)[];

const people = (role: Member['role'], persons: Persons): Member[] =>
  [...new Set(persons)].flatMap((person) =>
    person === null || person === undefined ? [] : [{ role, person }],
  );

const later = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * DAY).toISOString();
