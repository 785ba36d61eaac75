import { accept } from '#libs/domain/kernel/decider.js';
import { letters, toApplicant, unsent, type LetterInput } from '../letters.js';
import type { Rules } from '../machine.js';
import { meetingAhead, onPanel } from '../review-meeting/meeting.js';
import type { State } from '../state.js';
import { meetsPreparation } from './chair.js';
import type { ReviewPreparationCommands } from './commands.js';

const aboutMeeting = (meeting: string | null): Readonly<Record<string, string>> =>
  meeting === null ? {} : { meeting };

const toMember = (person: string, meeting: string | null): LetterInput => ({
  template: 'panel-invitation',
  to: { kind: 'PERSON', person },
  about: aboutMeeting(meeting),
});

const toInvitedVictim = (state: State, meeting: string | null): LetterInput => ({
  template: 'victim-invitation',
  to: toApplicant(state),
  about: aboutMeeting(meeting),
});

/** Everybody invited so far learns the date, and learns it again when it moves. */
export const invitationsTo = (state: State, meeting: string): readonly LetterInput[] => [
  ...onPanel(state).map(({ person }) => toMember(person, meeting)),
  ...(state.victimPart.status === 'INVITED' ? [toInvitedVictim(state, meeting)] : []),
];

type Inviting = Pick<
  ReviewPreparationCommands,
  'InvitePanel' | 'InviteVictim' | 'RecordVictimNotInvited' | 'RecordVictimStatement'
>;

export const inviting: Rules<Inviting> = {
  InvitePanel: {
    decide(state, { data: { members } }, at) {
      if (members.length === 0) return at.refuse('NO_MEMBERS');
      const people = members.map((one) => one.person);
      const seated = [
        ...onPanel(state).map((one) => one.person),
        ...(state.chair === null ? [] : [state.chair.person]),
      ];
      if (people.some((one, index) => seated.includes(one) || people.indexOf(one) !== index))
        return at.refuse('MEMBER_INVITED');
      const { applicant, victim } = state.application ?? {};
      if (people.some((one) => one === applicant || one === victim)) return at.refuse('MEMBER_IS_PARTY');
      const meeting = meetingAhead(state)?.id ?? null;
      return accept([
        at.event('PanelInvited', {
          members,
          meets: meetsPreparation(state, { panel: true }),
          owes: letters(
            state,
            people.map((person) => toMember(person, meeting)),
          ),
        }),
      ]);
    },
  },
  InviteVictim: {
    decide(state, { data: { ways, chosen } }, at) {
      if (ways.length === 0) return at.refuse('NO_WAYS');
      if (chosen !== undefined && !ways.includes(chosen)) return at.refuse('CHOICE_NOT_OFFERED', { chosen });
      return accept([
        at.event('VictimInvited', {
          ways,
          chosen: chosen ?? null,
          meets: meetsPreparation(state, { victimPart: true }),
          drops: unsent(state, 'victim-not-invited'),
          owes: letters(state, [toInvitedVictim(state, meetingAhead(state)?.id ?? null)]),
        }),
      ]);
    },
  },
  RecordVictimNotInvited: {
    possible: (state, at) => (state.victimPart.status === 'INVITED' ? at.refuse('VICTIM_INVITED') : null),
    decide: (state, _command, at) =>
      accept([
        at.event('VictimNotInvited', {
          meets: meetsPreparation(state, { victimPart: true }),
          drops: unsent(state, 'victim-not-invited'),
          owes: letters(state, [
            {
              template: 'victim-not-invited',
              to: toApplicant(state),
              about: aboutMeeting(meetingAhead(state)?.id ?? null),
            },
          ]),
        }),
      ]),
  },
  RecordVictimStatement: {
    decide: (_state, { data: { statement, how } }, at) =>
      accept([at.event('VictimStatementRecorded', { statement, how })]),
  },
};
