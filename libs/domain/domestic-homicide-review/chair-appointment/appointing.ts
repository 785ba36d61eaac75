import { accept, type Warning } from '#libs/domain/kernel/decider.js';
import type { PersonId } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { unmetKeys } from '../deadlines.js';
import type { DhrEvent } from '../events.js';
import type { OwedNotice } from '../kind.js';
import { letters, toPerson, unsent } from '../letters.js';
import { isRefused, type Deciding, type Refused, type Rules } from '../machine.js';
import { hasConflict, refusedByConflict } from '../panel/conflicted.js';
import { invitationsOf, unsentTo } from '../panel/invitations.js';
import { memberOf } from '../panel/members.js';
import type { State } from '../state.js';
import type { ChairCommands, ChairInput } from './commands.js';
import { associatedWith, interestsOf } from './independence.js';
import type { Chair, DeclaredInterests } from './state.js';

/** What a candidate declared, or why they cannot be appointed to a review of these agencies. */
const declared = (state: State, person: PersonId, at: Deciding): DeclaredInterests | Refused => {
  const interests = interestsOf(state, person);
  if (!interests) return at.refuse('INTERESTS_NOT_DECLARED');
  const agencies = associatedWith(state, interests, at);
  return agencies.length > 0 ? at.refuse('NOT_INDEPENDENT', { agencies: agencies.join(', ') }) : interests;
};

const chairOf = (state: State, input: ChairInput, appointedAt: Instant, at: Deciding): Chair | Refused => {
  const { person, independence, fee, trainedOn } = input;
  const interests = declared(state, person, at);
  if (isRefused(interests)) return interests;
  if (hasConflict(state, person)) return at.refuse('CHAIR_CONFLICTED');
  if (person === state.coordinator) return at.refuse('CHAIR_IS_COORDINATOR');
  if (memberOf(state, person)) return at.refuse('CHAIR_IS_MEMBER');
  if (trainedOn !== undefined && trainedOn > at.on)
    return at.refuse('DATE_IN_THE_FUTURE', { date: trainedOn, today: at.on });
  return {
    person,
    organisation: interests.organisation,
    independence,
    fee: fee ?? null,
    trainedOn: trainedOn ?? null,
    appointedAt,
  };
};

const untrained = ({ trainedOn }: Chair): readonly Warning[] =>
  trainedOn === null
    ? [
        {
          code: 'CHAIR_NOT_TRAINED',
          detail: 'The chair has not done the Home Office’s training for chairs yet.',
          source: '3.5',
        },
      ]
    : [];

const statementOf = ({ person, independence: statement }: Chair, at: Deciding): DhrEvent =>
  at.event('IndependenceStatementRecorded', { person, statement });

/** The letter of appointment, and whatever the panel has been called to already. */
const written = (state: State, { person }: Chair, { now }: Deciding): readonly OwedNotice[] =>
  letters(state, [
    { template: 'chair-appointment', to: toPerson(person) },
    ...invitationsOf(state, person, now),
  ]);

type Appointing = Pick<ChairCommands, 'AppointChair' | 'ReplaceChair' | 'AppointAuthor'>;

export const appointing: Rules<Appointing> = {
  AppointChair: {
    decide(state, { data, actor, occurredAt }, at) {
      const conflict = refusedByConflict(state, actor, at);
      if (conflict) return conflict;
      const chair = chairOf(state, data, occurredAt, at);
      if (isRefused(chair)) return chair;
      const appointed = at.event('ChairAppointed', {
        chair,
        meets: unmetKeys(state, 'CHAIR'),
        owes: written(state, chair, at),
      });
      return accept<DhrEvent>([appointed, statementOf(chair, at)], untrained(chair));
    },
  },
  ReplaceChair: {
    decide(state, { data, actor, occurredAt }, at) {
      const conflict = refusedByConflict(state, actor, at);
      if (conflict) return conflict;
      const former = state.chair?.person;
      if (former === undefined || data.person === former) return at.refuse('SAME_CHAIR');
      const chair = chairOf(state, data, occurredAt, at);
      if (isRefused(chair)) return chair;
      const replaced = at.event('ChairReplaced', {
        chair,
        former,
        drops: [...unsent(state, 'chair-appointment'), ...unsentTo(state, former)],
        owes: written(state, chair, at),
      });
      return accept<DhrEvent>([replaced, statementOf(chair, at)], untrained(chair));
    },
  },
  AppointAuthor: {
    decide(state, { data: { person }, occurredAt }, at) {
      if (person === state.author?.person) return at.refuse('SAME_AUTHOR');
      const interests = declared(state, person, at);
      if (isRefused(interests)) return interests;
      return accept([at.event('AuthorAppointed', { author: { person, appointedAt: occurredAt } })]);
    },
  },
};
