import type { Warning } from '#libs/domain/kernel/decider.js';
import type { PersonId } from '#libs/domain/kernel/people.js';
import type { State } from '../state.js';
import type { PanelMember } from './state.js';

/** Who sits on the panel now. */
export const membersOf = ({ panel }: State): readonly PanelMember[] =>
  panel.filter(({ status }) => status === 'MEMBER');

export const memberOf = (state: State, person: PersonId): PanelMember | undefined =>
  membersOf(state).find((one) => one.person === person);

/** Chair and members: who meets and agrees. */
export const seats = (state: State): readonly PersonId[] => [
  ...(state.chair === null ? [] : [state.chair.person]),
  ...membersOf(state).map(({ person }) => person),
];

/** Those of these people who are neither chair nor member. */
export const notSeated = (state: State, people: readonly PersonId[]): readonly PersonId[] => {
  const seated = seats(state);
  return people.filter((person) => !seated.includes(person));
};

/** A specialist domestic abuse service belongs on every panel (G16 section 4). */
export const hasDaSpecialist = (state: State): boolean =>
  membersOf(state).some(({ specialistDa }) => specialistDa);

export const withoutDaSpecialist = (state: State): readonly Warning[] =>
  hasDaSpecialist(state)
    ? []
    : [
        {
          code: 'PANEL_NO_DA_SPECIALIST',
          detail:
            'No specialist in domestic abuse sits on the panel. Add one (AddPanelMember, RecordSpecialistDaMember): without one the report is signed off only with a reason.',
          source: 'G16 section 4; 3.5',
        },
      ];
