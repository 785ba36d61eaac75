import type { Warning } from '#libs/domain/kernel/decider.js';
import { lastDayAfter } from '#libs/domain/kernel/months.js';
import type { OrganisationId, PersonId } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { agenciesOf } from '../agencies.js';
import type { Deciding } from '../machine.js';
import type { State } from '../state.js';
import type { DeclaredInterests } from './state.js';

type Counted = Pick<Deciding, 'procedure' | 'on'>;

export const interestsOf = ({ interests }: State, person: PersonId): DeclaredInterests | undefined =>
  interests.find((one) => one.person === person);

/** Former employment is declared only, unless the partnership asks for a time between (6.2). */
const stillTied = (leftOn: LocalDate | null, { procedure, on }: Counted): boolean => {
  if (leftOn === null) return true;
  const { chairLeftAgencyMonths: months } = procedure;
  return months !== null && on <= lastDayAfter(leftOn, months);
};

/** Agencies of the case with which this person is directly associated (G16 section 4). */
export const associatedWith = (
  state: State,
  { organisation, workedFor, associatedWith: others }: DeclaredInterests,
  at: Counted,
): readonly OrganisationId[] => {
  const ties = [
    ...(organisation === null ? [] : [organisation]),
    ...workedFor.filter(({ leftOn }) => stillTied(leftOn, at)).map((one) => one.organisation),
    ...others,
  ];
  return agenciesOf(state).filter((agency) => ties.includes(agency));
};

/**
 * An agency may come into the case, or a tie to it come to light, when chair and author have long been appointed.
 * `state` is the state after that.
 */
export const noLongerIndependent = (state: State, at: Counted): readonly Warning[] => {
  const appointed = [
    { person: state.chair?.person, code: 'CHAIR_NOT_INDEPENDENT', way: 'ReplaceChair' },
    { person: state.author?.person, code: 'AUTHOR_NOT_INDEPENDENT', way: 'AppointAuthor' },
  ];
  return appointed.flatMap(({ person, code, way }): readonly Warning[] => {
    const interests = person === undefined ? undefined : interestsOf(state, person);
    const agencies = interests ? associatedWith(state, interests, at) : [];
    return agencies.length === 0
      ? []
      : [
          {
            code,
            detail: `Directly associated with ${agencies.join(', ')}, which had a part in the case. Appoint somebody who is not (${way}).`,
            source: 'G16 section 4; 6.2',
          },
        ];
  });
};
