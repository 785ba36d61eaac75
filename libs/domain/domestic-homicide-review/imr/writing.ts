import { isLocalDate } from '#libs/domain/kernel/dates.js';
import { accept } from '#libs/domain/kernel/decider.js';
import { refusedToOthers } from '../agencies.js';
import { letters, toBodies, toPerson, toPointOfContact, unsentAbout } from '../letters.js';
import { isRefused, type At, type Refused, type Rules } from '../machine.js';
import type { ChronologyEntryInput, ImrCommands } from './commands.js';
import { refusedByRecords } from './independence.js';
import type { ChronologyEntry, Imr } from './state.js';
import { anyAt, atStep } from './steps.js';

const refusedDates = (entries: readonly ChronologyEntryInput[], at: At): Refused | null => {
  const wrong = entries.find(({ on }) => !isLocalDate(on) || on > at.today);
  return wrong ? at.refuse('ENTRY_DATE_WRONG', { date: wrong.on }) : null;
};

/** Named by the hand-in that they came with, so that what refers to an entry says which version of it. */
const entriesOf = (
  { id, submissions }: Imr,
  entries: readonly ChronologyEntryInput[],
): readonly ChronologyEntry[] =>
  entries.map(({ on, time, practitioners, text }, i) => ({
    id: `${id}/submission-${submissions + 1}/entry-${i + 1}`,
    on,
    time: time ?? null,
    practitioners,
    text,
  }));

type Writing = Pick<ImrCommands, 'StartImr' | 'SubmitImr' | 'OpenAgencyQa' | 'SignOffImr' | 'PutImrToPanel'>;

/** In the agency: its author writes, its senior manager countersigns, and then it is released to the review. */
export const writing: Rules<Writing> = {
  StartImr: {
    possible: anyAt('StartImr'),
    decide(state, { data, actor }, at) {
      const imr = atStep(state, data.imr, 'StartImr', at);
      if (isRefused(imr)) return imr;
      return refusedToOthers(imr.agency, actor, at) ?? accept([at.event('ImrStarted', { imr: imr.id })]);
    },
  },
  SubmitImr: {
    possible: anyAt('SubmitImr'),
    decide(state, { data: { imr: id, report, entries }, actor }, at) {
      const imr = atStep(state, id, 'SubmitImr', at);
      if (isRefused(imr)) return imr;
      const refused = refusedToOthers(imr.agency, actor, at);
      if (refused) return refused;
      if (actor.kind !== 'person' || actor.person !== imr.author) return at.refuse('NOT_THE_AUTHOR');
      return (
        refusedByRecords(state, imr.author, at, { agency: imr.agency, entries }) ??
        refusedDates(entries, at) ??
        accept([
          at.event('ImrSubmitted', { imr: id, report, entries: entriesOf(imr, entries), by: actor.person }),
        ])
      );
    },
  },
  OpenAgencyQa: {
    possible: anyAt('OpenAgencyQa'),
    decide(state, { data }, at) {
      const imr = atStep(state, data.imr, 'OpenAgencyQa', at);
      if (isRefused(imr)) return imr;
      return accept([
        at.event('ImrAgencyQaOpened', {
          imr: imr.id,
          owes: letters(state, [
            { template: 'imr-countersign', to: toBodies([imr.agency]), about: { imr: imr.id } },
          ]),
        }),
      ]);
    },
  },
  SignOffImr: {
    possible: anyAt('SignOffImr'),
    decide(state, { data, actor }, at) {
      const imr = atStep(state, data.imr, 'SignOffImr', at);
      if (isRefused(imr)) return imr;
      const { id, agency, author, deadline } = imr;
      const refused = refusedToOthers(agency, actor, at);
      if (refused) return refused;
      if (actor.kind !== 'person' || actor.person === author) return at.refuse('SAME_PERSON', { agency });
      return (
        refusedByRecords(state, author, at) ??
        accept([
          at.event('ImrSignedOff', {
            imr: id,
            by: actor.person,
            meets: [deadline],
            drops: unsentAbout(state, 'imr', id, 'imr-countersign', 'imr-chase', 'imr-extended'),
          }),
        ])
      );
    },
  },
  PutImrToPanel: {
    possible: anyAt('PutImrToPanel'),
    decide(state, { data }, at) {
      const imr = atStep(state, data.imr, 'PutImrToPanel', at);
      if (isRefused(imr)) return imr;
      const to = state.chair === null ? toPointOfContact : toPerson(state.chair.person);
      return accept([
        at.event('ImrPutToPanel', {
          imr: imr.id,
          owes: letters(state, [{ template: 'imr-submitted', to, about: { imr: imr.id } }]),
        }),
      ]);
    },
  },
};
