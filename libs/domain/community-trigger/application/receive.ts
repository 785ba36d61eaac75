import { accept, type Warning } from '#libs/domain/kernel/decider.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { open, untilConsent } from '../deadlines.js';
import { bodiesOf } from '../law.js';
import { nextId, type Deciding, type Refused, type Rules } from '../machine.js';
import type { Application, Consent } from '../state.js';
import type { ApplicationCommands, SubmitApplicationData } from './commands.js';
import { complaintOf, firstImpossible } from './complaint.js';

const consentOf = (data: SubmitApplicationData, at: Deciding): Consent => {
  const needed = data.applicantKind === 'REPRESENTATIVE' && at.procedure.consentRequired;
  if (!needed) return { needed, status: 'NOT_NEEDED', form: null, givenOn: null, resumeTo: null };
  if (!data.consent) return { needed, status: 'MISSING', form: null, givenOn: null, resumeTo: 'RECEIVED' };
  return { needed, status: 'GIVEN', form: data.consent.form, givenOn: data.consent.givenOn, resumeTo: null };
};

const refusedConsent = (data: SubmitApplicationData, at: Deciding): Refused | null => {
  if (data.applicantKind === 'REPRESENTATIVE' && data.applicant === data.victim)
    return at.refuse('REPRESENTATIVE_IS_VICTIM');
  if (!data.consent) return null;
  if (data.consent.givenOn > at.today) return at.refuse('CONSENT_IN_FUTURE', { on: data.consent.givenOn });
  return at.procedure.consentForm === 'WRITTEN' && data.consent.form !== 'WRITTEN'
    ? at.refuse('CONSENT_FORM')
    : null;
};

/** AD1, AD3 and AD5 run from receipt (4.1). AD3 waits for consent, and so does AD5 where the procedure says so. */
const startingDeadlines = (consent: Consent, at: Deciding): readonly Deadline[] => {
  const [ad1, ad3, ad5] = (['AD1', 'AD3', 'AD5'] as const).map((id) =>
    open(at, id, at.on, 'ApplicationReceived'),
  ) as [Deadline, Deadline, Deadline];
  if (consent.status !== 'MISSING') return [ad1, ad3, ad5];
  return [ad1, untilConsent(ad5, at)];
};

const warningsOf = (data: SubmitApplicationData): readonly Warning[] => [
  ...(data.possibleDuplicates?.length
    ? [
        {
          code: 'POSSIBLE_DUPLICATE',
          detail:
            'There may be an application about the same. Look before anything else: RecordDuplicate or LinkEarlierApplication.',
          source: '2.8',
        },
      ]
    : []),
  ...(data.liveInvestigation
    ? [
        {
          code: 'LIVE_INVESTIGATION',
          detail:
            'A live investigation is no bar to a case review. Agree with the police what may be shared.',
          source: 'A20; 2.8',
        },
      ]
    : []),
];

const applicationOf = (data: SubmitApplicationData, madeAt: string, at: Deciding): Application => ({
  madeAt,
  madeOn: at.on,
  area: data.area,
  behaviour: data.behaviour ?? 'behaviour-1',
  channel: data.channel,
  applicant: data.applicant,
  victim: data.applicantKind === 'VICTIM' ? data.applicant : data.victim,
  applicantKind: data.applicantKind,
  victimKind: data.victimKind ?? 'INDIVIDUAL',
  hateMotivated: data.hateMotivated ?? false,
  vulnerability: data.vulnerability ?? false,
  harmLevel: data.harmLevel ?? 'UNKNOWN',
  liveInvestigation: data.liveInvestigation ?? false,
  referral: data.referral ?? null,
  account: data.account ?? null,
  effect: data.effect ?? null,
  wanted: data.wanted ?? null,
});

type Receiving = Pick<ApplicationCommands, 'SubmitApplication' | 'RecordAnonymousApplication'>;

export const receiving: Rules<Receiving> = {
  SubmitApplication: {
    decide(_, { data, actor, occurredAt }, at) {
      const refused = refusedConsent(data, at) ?? firstImpossible(data.complaints, at);
      if (refused) return refused;
      const consent = consentOf(data, at);
      const received = at.event('ApplicationReceived', {
        reference: data.reference,
        procedureVersion: at.procedure.version,
        calendarVersion: at.calendar.version,
        application: applicationOf(data, occurredAt, at),
        complaints: data.complaints.map((complaint, i) => complaintOf(nextId('complaint', [], i), complaint)),
        consent,
        relevantBodies: bodiesOf(at.procedure),
        coordinator: actor.kind === 'person' && actor.role === 'CASE_COORDINATOR' ? actor.person : null,
        applicantName: data.applicantName ?? null,
        applicantContact: data.applicantContact ?? null,
        victimName: data.victimName ?? null,
        possibleDuplicates: data.possibleDuplicates ?? [],
        opens: startingDeadlines(consent, at),
      });
      return accept([received], warningsOf(data));
    },
  },
  RecordAnonymousApplication: {
    possible: (state, at) =>
      state.drafted
        ? at.refuse('DRAFT_STARTED')
        : at.procedure.anonymousAllowed
          ? at.refuse('ANONYMOUS_ALLOWED')
          : null,
    decide: (_, { data }, at) =>
      accept([
        at.event('AnonymousApplicationRecorded', {
          reference: data.reference,
          channel: data.channel,
          area: data.area,
          procedureVersion: at.procedure.version,
        }),
      ]),
  },
};
