import { addDays } from '#libs/domain/kernel/dates.js';
import { startOfLondonDay } from '#libs/domain/kernel/london.js';
import { LAWFUL_STATES } from '../lawful-states.js';
import { always, listed, whenever } from './invariant.js';

const RUNS: readonly string[] = ['OPEN', 'MISSED', 'PAUSED'];

/** Of an ended review: a concluded one is still looked at where its report is withheld. */
const QUIET = ['CLOSED_NO_REVIEW', 'FORMALLY_CONCLUDED', 'MERGED', 'TRANSFERRED_OUT', 'CANCELLED'];

/** The report was completed, or there is no review any more. */
const ENDS_THE_SIX_MONTHS = [
  'CspSignedOff',
  'ReviewConcluded',
  'ReviewCancelled',
  'DuplicateMerged',
  'TransferredToLeadCsp',
];

export const TIME_INVARIANTS = [
  always(
    'The six months are moved by a revised timescale alone, and stand still only where the local procedure says so',
    'DD3; 3.6; 4.2 rule 7; P05-P07',
    ({ type }, { before, after, procedure }) => {
      if (type === 'RevisedTimescaleAgreed') return null;
      const pauses = procedure.pauses.some(({ deadline }) => deadline === 'DD3');
      if (pauses && (type === 'DeadlinePaused' || type === 'DeadlineResumed')) return null;
      const running = before.deadlines.filter(({ id, status }) => id === 'DD3' && RUNS.includes(status));
      return listed(
        running.flatMap((was) => {
          const is = after.deadlines.find(({ key }) => key === was.key);
          if (is?.due !== was.due) return [`${was.key} from ${was.due} to ${is?.due ?? 'never'}`];
          const ends = is.status !== was.status && is.status !== 'MISSED';
          return ends && !ENDS_THE_SIX_MONTHS.includes(type) ? [`${was.key} is ${is.status}`] : [];
        }),
      );
    },
  ),

  whenever(
    'A longer time is agreed by the chair or the partnership, is longer, and keeps the former day',
    'DD3; P06',
    ['RevisedTimescaleAgreed'],
    ({ timescale: { from, to, agreedBy }, counted }, { before }, { reason }) => {
      const was = before.deadlines.find(({ key }) => key === counted.key);
      if (was?.due !== from || counted.due !== to || to <= from) return `from ${from} to ${to}`;
      if (!agreedBy.includes('INDEPENDENT_CHAIR') && !agreedBy.includes('CSP_CHAIR')) return 'nobody who may';
      return reason === undefined ? 'without a reason' : null;
    },
  ),

  whenever(
    'Six months run from each decision to review, and from each reopening',
    'DD3',
    ['ReviewEstablished', 'ReviewReopened'],
    (_, { after }) =>
      after.deadlines.filter(({ id, status }) => id === 'DD3' && RUNS.includes(status)).length === 1
        ? null
        : 'not once',
  ),

  whenever(
    'There is a month to decide from a notification that is no direction, and again when a decision is taken back',
    'DD1',
    ['DeathNotified', 'CriteriaReopened'],
    (data, { after }) =>
      ('notification' in data && data.notification.source === 'HOME_OFFICE_DIRECTION') ||
      after.deadlines.some(({ id, status }) => id === 'DD1' && RUNS.includes(status))
        ? null
        : 'no month runs',
  ),

  always(
    'A review that has ended waits for nothing but the copies of the law and the look at a withheld report',
    '3.3; s.9(3C)',
    (_, { after: { state, deadlines } }) =>
      QUIET.includes(state)
        ? listed(
            deadlines
              .filter(({ id, status }) => RUNS.includes(status) && id !== 'DD6')
              .filter(({ id }) => !(id === 'WITHHOLDING' && state === 'FORMALLY_CONCLUDED'))
              // A relative who turns up when it was closed is told of the decision too.
              .filter(({ key }) => !(key.startsWith('DD2/family') && state === 'CLOSED_NO_REVIEW'))
              .map(({ key }) => key),
          )
        : null,
  ),

  always(
    'Every event has its source in law or procedure, every thing its own id, and every deadline its order',
    '9.5',
    (event, { before, after }) => {
      if (!event.authority) return 'no source';
      if (!LAWFUL_STATES.includes(after.state)) return `${after.state} is no lawful state`;
      const ids = [
        after.scoping,
        after.criteria,
        after.imrs,
        after.questions,
        after.recommendations,
        after.viewings,
        after.submissions,
        after.amendments,
        after.actions,
        after.restrictions,
        after.meetings,
        after.conflictsOfInterest,
        after.notices,
      ].map((list) => list.map(({ id }) => id));
      const keys = [...ids, after.deadlines.map(({ key }) => key), after.family.map(({ person }) => person)];
      if (keys.some((list) => list.some((one, i) => list.indexOf(one) !== i))) return 'gave an id twice';
      const wrong = after.deadlines
        .filter((one) => !before.deadlines.includes(one))
        .filter(
          ({ lateFrom, due, metAt, status, pausedOn }) =>
            lateFrom !== startOfLondonDay(addDays(due, 1)) ||
            (metAt !== null) !== status.startsWith('MET') ||
            (status === 'PAUSED' && pausedOn === null),
        );
      return listed(wrong.map(({ key }) => key));
    },
  ),

  whenever(
    'A letter that was delivered is proven by its text, its hash, its channel and who had it',
    '9.5',
    [
      'NoticeDelivered',
      'HomeOfficeNotified',
      'FamilyNotified',
      'CoronerNotified',
      'AgenciesNotified',
      'CopySentToCommissioner',
      'CopySentToSecretaryOfState',
    ],
    ({ proof: { text, sha256, channel, recipient } }, _, { occurredAt }) =>
      text.commitment !== '' && sha256 !== '' && channel && recipient.kind && occurredAt
        ? null
        : 'not proven',
  ),
];
