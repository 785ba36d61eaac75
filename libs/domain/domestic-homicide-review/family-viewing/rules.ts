import { accept } from '#libs/domain/kernel/decider.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { givenMoreTime, refusedDay, refusedMoreTime } from '../coming-date.js';
import { deadlineOf, open, openOn } from '../deadlines.js';
import { maySpeakFor } from '../family/speaking.js';
import { contactOf } from '../family/to-tell.js';
import { letters, toPerson, unsentAbout } from '../letters.js';
import { found, isRefused, nextId, type At, type Deciding, type Refused, type Rules } from '../machine.js';
import type { State } from '../state.js';
import type { ViewingCommands } from './commands.js';
import { viewingOf } from './reading.js';
import type { Viewing } from './state.js';

const known = (state: State, id: string, at: At): Viewing | Refused =>
  found(state.viewings, id, () => at.refuse('UNKNOWN_VIEWING', { viewing: id }));

const timeToRead = (viewing: Viewing, until: LocalDate | undefined, at: Deciding) => {
  const cause = 'DraftSharedWithFamily';
  const key = viewing.deadline ?? undefined;
  return until === undefined
    ? open(at, 'DD5', at.on, cause, key)
    : openOn(at, 'DD5', until, at.on, cause, key);
};

/** The draft goes to the relative, and beside them to the advocate that they chose. */
const drafts = (state: State, viewings: readonly Viewing[]) =>
  letters(
    state,
    viewings.flatMap(({ id, person, draft }) => {
      const advocate = contactOf(state, person)?.advocate?.person;
      const about = { viewing: id, draft: String(draft) };
      return [person, ...(advocate === undefined ? [] : [advocate])].map((one) => ({
        template: 'family-draft' as const,
        to: toPerson(one),
        about,
      }));
    }),
  );

export const viewingRules: Rules<ViewingCommands> = {
  ShareDraftWithFamily: {
    decide(state, { data: { people, until }, occurredAt }, at) {
      if (people.length === 0) return at.refuse('NOBODY_NAMED');
      if (people.some((person) => !contactOf(state, person))) return at.refuse('UNKNOWN_PERSON');
      // Whoever declined may change their mind: the door was left open.
      const twice = people.find((person, i) => {
        const viewing = viewingOf(state, person);
        return people.indexOf(person) !== i || (viewing !== undefined && viewing.status !== 'DECLINED');
      });
      if (twice !== undefined) return at.refuse('SHARED_ALREADY', { person: twice });
      const refused = refusedDay(until, at);
      if (refused) return refused;
      const viewings = people.map((person, i): Viewing => {
        const id = nextId('viewing', state.viewings, i);
        return {
          id,
          person,
          draft: state.agreedDraft ?? state.drafts.length,
          at: occurredAt,
          status: 'SHARED',
          comments: [],
          deadline: `DD5/${id}`,
        };
      });
      return accept([
        at.event('DraftSharedWithFamily', {
          viewings,
          opens: viewings.map((one) => timeToRead(one, until, at)),
          owes: drafts(state, viewings),
        }),
      ]);
    },
  },
  ExtendFamilyViewing: {
    possible: (state, at) =>
      state.viewings.some(({ status }) => status === 'SHARED') ? null : at.refuse('VIEWING_OVER'),
    decide(state, { data: { viewing: id, until } }, at) {
      const viewing = known(state, id, at);
      if (isRefused(viewing)) return viewing;
      const present = viewing.deadline === null ? undefined : deadlineOf(state, viewing.deadline);
      if (viewing.status !== 'SHARED' || !present) return at.refuse('VIEWING_OVER');
      return (
        refusedMoreTime(until, present, at) ??
        accept([
          at.event('FamilyViewingExtended', { viewing: id, counted: givenMoreTime(present, until, at) }),
        ])
      );
    },
  },
  RecordFamilyComments: {
    possible: (state, at) =>
      state.viewings.length === 0 ? at.refuse('UNKNOWN_VIEWING', { viewing: 'yet' }) : null,
    decide(state, { data: { viewing: id, comments }, actor }, at) {
      const viewing = known(state, id, at);
      if (isRefused(viewing)) return viewing;
      const { person, deadline } = viewing;
      if (!maySpeakFor(state, actor, person)) return at.refuse('NOT_YOUR_VIEWING');
      return accept([
        at.event('FamilyCommentsRecorded', {
          viewing: id,
          comments,
          meets: deadline === null ? [] : [deadline],
        }),
      ]);
    },
  },
  RecordFamilyDeclined: {
    decide(state, { data: { person }, actor, occurredAt }, at) {
      if (!contactOf(state, person)) return at.refuse('UNKNOWN_PERSON');
      const before = viewingOf(state, person);
      if (before && before.status !== 'SHARED') return at.refuse('ANSWERED_ALREADY');
      if (!maySpeakFor(state, actor, person)) return at.refuse('NOT_YOURS_TO_SAY');
      const viewing: Viewing = before
        ? { ...before, status: 'DECLINED' }
        : {
            id: nextId('viewing', state.viewings),
            person,
            draft: state.agreedDraft ?? state.drafts.length,
            at: occurredAt,
            status: 'DECLINED',
            comments: [],
            deadline: null,
          };
      return accept([
        at.event('FamilyDeclined', {
          viewing,
          cancels: viewing.deadline === null ? [] : [viewing.deadline],
          drops: unsentAbout(state, 'viewing', viewing.id),
        }),
      ]);
    },
  },
};
