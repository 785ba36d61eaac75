import { isLocalDate } from '#libs/domain/kernel/dates.js';
import { dayOf, isWhen } from '#libs/domain/kernel/instants.js';
import type { At, Refused } from '../machine.js';
import type { Complaint } from '../state.js';
import type { ComplaintInput } from './commands.js';

const datesUnclear = ({ occurredOn, occurredFrom, occurredTo }: ComplaintInput): boolean => {
  const given = [occurredOn, occurredFrom, occurredTo].filter((d) => d !== undefined);
  if (given.some((d) => !isLocalDate(d))) return true;
  if (occurredOn !== undefined) return occurredFrom !== undefined || occurredTo !== undefined;
  if ((occurredFrom === undefined) !== (occurredTo === undefined)) return true;
  return occurredFrom !== undefined && occurredTo !== undefined && occurredFrom > occurredTo;
};

/** What cannot be true of a complaint, whoever reports it. No date at all is no fault: the test then waits for one. */
export const impossible = (complaint: ComplaintInput, at: At): Refused | null => {
  if (datesUnclear(complaint)) return at.refuse('DATES_UNCLEAR');
  const madeOn = dayOf(complaint.madeAt);
  if (!isWhen(complaint.madeAt) || madeOn > at.today) return at.refuse('COMPLAINT_IN_FUTURE', { madeOn });
  const occurred = complaint.occurredOn ?? complaint.occurredFrom;
  if (occurred !== undefined && madeOn < occurred)
    return at.refuse('COMPLAINT_BEFORE_INCIDENT', { madeOn, occurred });
  return null;
};

export const firstImpossible = (complaints: readonly ComplaintInput[], at: At): Refused | null => {
  for (const complaint of complaints) {
    const refused = impossible(complaint, at);
    if (refused) return refused;
  }
  return null;
};

const FACTS = [
  'reporterId',
  'incidentId',
  'occurredOn',
  'occurredFrom',
  'occurredTo',
  'madeAt',
  'madeTo',
  'channel',
  'area',
  'behaviour',
  'informal',
  'diarySheet',
  'hate',
  'details',
] as const satisfies readonly (keyof ComplaintInput)[];

/** Only the facts that a complaint has, and none that are not given: state is plain JSON. */
export const complaintOf = (id: string, input: ComplaintInput): Complaint => {
  const given = FACTS.filter((fact) => input[fact] !== undefined).map((fact) => [fact, input[fact]] as const);
  return { id, ...Object.fromEntries(given) } as unknown as Complaint;
};

/** A day given for a range replaces the range, and the other way round. */
export const corrected = (complaint: Complaint, correction: Partial<ComplaintInput>): Complaint => {
  const { id, genuine, ...old } = complaint;
  const { occurredOn, occurredFrom, occurredTo, ...rest } = old;
  const kept =
    correction.occurredOn !== undefined
      ? rest
      : correction.occurredFrom !== undefined || correction.occurredTo !== undefined
        ? { ...rest, occurredFrom, occurredTo }
        : { ...rest, occurredOn, occurredFrom, occurredTo };
  const next = complaintOf(id, { ...kept, ...correction } as ComplaintInput);
  return genuine === undefined ? next : { ...next, genuine };
};

/** Names of the facts in which two versions of a complaint differ. */
export const changedFacts = (before: Complaint, after: Complaint): readonly string[] =>
  FACTS.filter((fact) => JSON.stringify(before[fact]) !== JSON.stringify(after[fact]));
