import { accept } from '#libs/domain/kernel/decider.js';
import type { At, Refused, Rules } from '../machine.js';
import { letters } from '../letters.js';
import type { State } from '../state.js';
import type { PanelCommands, PanelMemberInput } from './commands.js';
import { invitationsOf, unsentTo } from './invitations.js';
import { memberOf, membersOf, withoutDaSpecialist } from './members.js';
import type { PanelMember } from './state.js';

type Membership = Pick<
  PanelCommands,
  'AddPanelMember' | 'RecordSpecialistDaMember' | 'ReplaceMember' | 'ConstitutePanel'
>;

const notFit = (
  state: State,
  { person, independent }: PanelMemberInput,
  at: At,
  under = '',
): Refused | null => {
  if (memberOf(state, person)) return at.refuse('ON_PANEL', {}, `${under}person`);
  if (state.chair?.person === person) return at.refuse('CHAIR_IS_MEMBER', {}, `${under}person`);
  return independent ? null : at.refuse('NOT_INDEPENDENT', {}, `${under}independent`);
};

const newMember = ({ person, organisation, independent, specialistDa }: PanelMemberInput): PanelMember => ({
  person,
  organisation,
  independent,
  specialistDa: specialistDa ?? false,
  status: 'MEMBER',
});

export const membership: Rules<Membership> = {
  AddPanelMember: {
    decide(state, { data }, at) {
      const refused = notFit(state, data, at);
      if (refused) return refused;
      return accept([
        at.event('PanelMemberAdded', {
          member: newMember(data),
          owes: letters(state, invitationsOf(state, data.person, at.now)),
        }),
      ]);
    },
  },
  RecordSpecialistDaMember: {
    decide(state, { data: { person } }, at) {
      const member = memberOf(state, person);
      if (!member) return at.refuse('UNKNOWN_MEMBER', { person });
      if (member.specialistDa) return at.refuse('RECORDED_ALREADY');
      return accept([at.event('SpecialistDaMemberRecorded', { person })]);
    },
  },
  ReplaceMember: {
    decide(state, { data: { person, by } }, at) {
      if (!memberOf(state, person)) return at.refuse('UNKNOWN_MEMBER', { person });
      const refused = notFit(state, by, at, 'by.');
      if (refused) return refused;
      return accept([
        at.event('PanelMemberReplaced', {
          person,
          by: newMember(by),
          drops: unsentTo(state, person),
          owes: letters(state, invitationsOf(state, by.person, at.now)),
        }),
      ]);
    },
  },
  ConstitutePanel: {
    possible(state, at) {
      if (membersOf(state).length === 0) return at.refuse('NO_MEMBERS');
      return state.constitutedAt === null ? null : at.refuse('CONSTITUTED_ALREADY');
    },
    decide(state, _, at) {
      const members = membersOf(state);
      const constituted = at.event('PanelConstituted', {
        members: members.map(({ person }) => person),
        specialistDa: members.some(({ specialistDa }) => specialistDa),
      });
      return accept([constituted], withoutDaSpecialist(state));
    },
  },
};
