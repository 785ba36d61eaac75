import { accept } from '#libs/domain/kernel/decider.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { PersonId } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { givenMoreTime, refusedDay } from '../coming-date.js';
import { deadlineOf, freshKey, open, unmetKeys } from '../deadlines.js';
import { contactOf, keptInformed } from '../family/to-tell.js';
import type { OwedNotice } from '../kind.js';
import { letters, toPerson, unsent } from '../letters.js';
import type { Deciding, Rules } from '../machine.js';
import type { State } from '../state.js';
import type { PublicationCommands } from './commands.js';

const TEMPLATE = 'family-publication-date';

/** DD8 is counted from clearance and its date is agreed with the family: a later day that they agree to is its day. */
const movedTo = (state: State, on: LocalDate, at: Deciding): readonly Deadline[] => {
  const present = deadlineOf(state, unmetKeys(state, 'DD8').at(-1) ?? '');
  return present && on > present.due ? [givenMoreTime(present, on, at)] : [];
};

/** DD8 anew where a report that was out or withheld is to be published after all. */
export const timeToPublish = (state: State, startedBy: string, at: Deciding): readonly Deadline[] =>
  unmetKeys(state, 'DD8').length > 0 ? [] : [open(at, 'DD8', at.on, startedBy, freshKey(state, 'DD8'))];

/** Without a day: it is not published on the day that was told, and another is still to be agreed. */
const tellFamily = (
  state: State,
  people: readonly PersonId[],
  on: LocalDate | null,
): readonly OwedNotice[] => {
  const about: OwedNotice['about'] = on === null ? {} : { on };
  return letters(
    state,
    people.map((person) => ({ template: TEMPLATE, to: toPerson(person), about })),
  );
};

/** Of the family those who have had no letter with this day yet, or a later one with another. */
export const notToldOf = (state: State, on: LocalDate): readonly PersonId[] =>
  state.dateAgreedWith.filter((person) => {
    const last = state.notices.findLast(
      ({ template, to, status }) =>
        template === TEMPLATE && to.kind === 'PERSON' && to.person === person && status !== 'DROPPED',
    );
    return last?.status !== 'DELIVERED' || last.about.on !== on;
  });

export const dating: Rules<Pick<PublicationCommands, 'AgreeDateWithFamily' | 'PostponePublication'>> = {
  AgreeDateWithFamily: {
    decide(state, { data: { on, people: given } }, at) {
      const refused = refusedDay(on, at);
      if (refused) return refused;
      const people = given.filter((person, i) => given.indexOf(person) === i);
      if (people.some((person) => !contactOf(state, person))) return at.refuse('UNKNOWN_PERSON');
      const left = keptInformed(state).filter((person) => !people.includes(person));
      if (left.length > 0) return at.refuse('FAMILY_NOT_ASKED', { people: left.join(', ') });
      return accept([
        at.event('PublicationDateSet', {
          on,
          people,
          opens: movedTo(state, on, at),
          drops: unsent(state, TEMPLATE),
          owes: tellFamily(state, people, on),
        }),
      ]);
    },
  },
  PostponePublication: {
    possible: (state, at) => (state.publicationDate === null ? at.refuse('NO_DATE') : null),
    decide(state, { data: { on } }, at) {
      const present = state.publicationDate;
      if (present === null) return at.refuse('NO_DATE');
      const refused = refusedDay(on, at);
      if (refused) return refused;
      if (on !== undefined && on <= present) return at.refuse('NOT_LATER', { due: on, present });
      return accept([
        at.event('PublicationPostponed', {
          on: on ?? null,
          opens: on === undefined ? [] : movedTo(state, on, at),
          drops: unsent(state, TEMPLATE),
          owes: tellFamily(state, state.dateAgreedWith, on ?? null),
        }),
      ]);
    },
  },
};
