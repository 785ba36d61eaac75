import type { State } from '#libs/domain/community-trigger/state.js';
import type { Member } from '../authorisation/index.js';

const DAY = 86_400_000;
/** A guest may still look up what they signed for four weeks after the case was closed. */
const AFTER_CLOSING_DAYS = 28;

/**
 * Who has a place in this case, as its events left it. A guest chair has access from the appointment to the
 * replacement, to this one case (6.2); an agency from the day it was asked; the applicant to their own.
 */
export function membersOf(state: State, tenant: string): readonly Member[] {
  const until = state.closure === null ? {} : { until: later(state.closure.at, AFTER_CLOSING_DAYS) };
  const agencies = new Set([
    ...state.requests.map((request) => request.agency),
    ...state.actions.map((action) => action.owner),
    ...state.recommendations.map((recommendation) => recommendation.addressee),
  ]);
  return [
    ...people('PUBLIC_APPLICANT', [
      state.drafted?.by,
      state.application?.applicant,
      state.application?.victim,
    ]),
    ...people('VICTIM_SPOC', [state.spoc]),
    ...people('INDEPENDENT_CHAIR', [state.chair?.person]).map((chair) => ({ ...chair, ...until })),
    ...people(
      'PANEL_MEMBER',
      state.panel.filter((member) => member.status !== 'LEFT').map((member) => member.person),
    ).map((member) => ({ ...member, ...until })),
    ...people(
      'AGENCY_SPOC',
      state.requests.map((request) => request.contact),
    ),
    ...[...agencies].sort().flatMap((organisation): Member[] => [
      { role: 'AGENCY_SPOC', organisation },
      { role: 'AGENCY_SENIOR_MANAGER', organisation },
    ]),
    ...(state.appeal === null && state.reconsideration === null
      ? []
      : [{ role: 'APPEAL_OFFICER' as const, ofTenant: tenant }]),
    ...(state.lpb === null ? [] : [{ role: 'LOCAL_POLICING_BODY' as const, ofTenant: tenant }]),
    // The other area must see what it is asked to take over, and keeps sight of what it took (2.8, cross-boundary).
    ...(state.transfer === null || state.transfer.status === 'RETURNED'
      ? []
      : [{ role: 'CASE_COORDINATOR' as const, ofTenant: state.transfer.to }]),
  ];
}

const people = (role: Member['role'], persons: readonly (string | null | undefined)[]): Member[] =>
  [...new Set(persons)].flatMap((person) =>
    person === null || person === undefined ? [] : [{ role, person }],
  );

const later = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * DAY).toISOString();
