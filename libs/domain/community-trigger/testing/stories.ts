import type { ComplaintInput, SubmitApplicationData } from '../application/commands.js';
import type { TriggerEvent } from '../events.js';
import type { ReviewProcedure } from '../law/review-procedure.js';
import { PEOPLE, PROCESS, sealed } from './people.js';
import { PROCEDURE } from './procedure.js';
import { begin, type Scenario } from './scenario.js';
import { once } from '#libs/domain/kernel/review/testing/told-once.js';

export const complaint = (
  incident: number,
  day: string,
  more: Partial<ComplaintInput> = {},
): ComplaintInput => ({
  reporterId: PEOPLE.applicant.person,
  incidentId: `incident-${incident}`,
  occurredOn: day,
  madeAt: day,
  madeTo: 'derbyshire-police',
  ...more,
});

export const THREE = [complaint(1, '2022-03-01'), complaint(2, '2022-03-20'), complaint(3, '2022-04-10')];

export const application = (more: Partial<SubmitApplicationData> = {}): SubmitApplicationData => ({
  reference: 'NED-CT-2022-001',
  area: 'ned',
  channel: 'ONLINE',
  applicant: PEOPLE.applicant.person,
  victim: PEOPLE.applicant.person,
  applicantKind: 'VICTIM',
  complaints: THREE,
  account: sealed('account'),
  ...more,
});

/** Tuesday 3 May 2022: an application with three qualifying complaints arrives. */
export const received = (
  more: Partial<SubmitApplicationData> = {},
  procedure: ReviewProcedure = PROCEDURE,
): Scenario =>
  begin('2022-05-03', procedure).does('SubmitApplication', application(more), {
    by: PEOPLE.applicant,
  });

/** The engine has done what follows from the application. */
export const circulated = once(() => received().settle());
export const acknowledged = once(() =>
  circulated().does('AcknowledgeApplication', { spoc: PEOPLE.spoc.person }).settle(),
);

export const REPRESENTED: Partial<SubmitApplicationData> = {
  applicantKind: 'REPRESENTATIVE',
  victim: 'person-victim',
};
/** A councillor applies for the victim, whose consent is missing. */
export const consentMissing = once(() => received(REPRESENTED).settle());
export const consentAsked = once(() => consentMissing().does('RequestConsent', {}).settle());

export const asked = once(() =>
  acknowledged()
    .does('RequestInformation', {
      requests: [
        { agency: 'derbyshire-police', publicFunctions: true },
        { agency: 'ned-homes', publicFunctions: false },
      ],
    })
    .settle(),
);

/** Everybody has answered and the engine has gone on to the test. */
const answered = (from: Scenario): Scenario =>
  from
    .on('2022-05-09')
    .does('ReturnInformation', { request: 'request-1', return: sealed('return') }, { by: PEOPLE.police })
    .does('ReturnInformation', { request: 'request-2', nothingHeld: true }, { by: PEOPLE.landlord });

/** As `asked` to `computed`, for an application with other facts or under another procedure. */
export const pendingWith = (
  more: Partial<SubmitApplicationData>,
  procedure: ReviewProcedure = PROCEDURE,
): Scenario =>
  answered(
    received(more, procedure)
      .settle()
      .does('AcknowledgeApplication', { spoc: PEOPLE.spoc.person })
      .does('RequestInformation', {
        requests: [
          { agency: 'derbyshire-police', publicFunctions: true },
          { agency: 'ned-homes', publicFunctions: false },
        ],
      }),
  ).settle();

/** Information is in, the test has not been run yet. */
export const uncomputed = once(() => answered(asked()).does('ProceedToThreshold', {}));
export const computed = once(() => answered(asked()).settle());
export const BODIES = ['ned-council', 'derbyshire-police', 'derbyshire-health'];

export const decidedMet = once(() =>
  computed().does('DecideThreshold', { result: 'MET', decidingBodies: BODIES }, { by: PEOPLE.decider }),
);
export const metTold = once(() => decidedMet().settle());

export const TWO = THREE.slice(0, 2);
export const decidedNotMet = once(() =>
  pendingWith({ complaints: TWO }).does(
    'DecideThreshold',
    { result: 'NOT_MET', decidingBodies: BODIES, reasons: sealed('reasons') },
    { by: PEOPLE.decider },
  ),
);
export const notMetTold = once(() => decidedNotMet().settle());
export const reconsideration = once(() =>
  notMetTold().does('RequestReconsideration', {}, { by: PEOPLE.applicant }).settle(),
);
/** Somebody else decided that the threshold is met after all; the applicant was not told yet. */
export const substituted = once(() =>
  reconsideration().does('SubstituteDecision', {}, { by: PEOPLE.appeals }),
);
export const transferred = once(() =>
  circulated().does('TransferToArea', { from: 'ned', to: 'bolsover' }).settle(),
);

/** Where review by the local policing body is switched on: it was asked about a threshold that is not met. */
export const lpbReview = once(() =>
  pendingWith({ complaints: TWO }, { ...PROCEDURE, lpbReview: { enabled: true, from: '2022-01-01' } })
    .does(
      'DecideThreshold',
      { result: 'NOT_MET', decidingBodies: BODIES, reasons: sealed('reasons') },
      { by: PEOPLE.decider },
    )
    .settle()
    .does('RecordLpbReviewRequested', {}),
);

/** The engine does one step of what is due. */
const oneStep = (here: Scenario): Scenario => {
  const due = here.due()[0];
  if (!due) throw new Error('Nothing is due.');
  return here.fulfil(due);
};
/** The letter that tells NOT_MET: written, then on its way, then nobody knows whether it went out. */
export const letterPrepared = once(() => oneStep(decidedNotMet()));
export const letterOnItsWay = once(() => oneStep(letterPrepared()));
export const letterUncertain = once(() =>
  letterOnItsWay().does(
    'RecordDeliveryUncertain',
    { notice: letterOnItsWay().state.notices.at(-1)?.id ?? '', reference: 'event-1' },
    { by: PROCESS },
  ),
);

/** Facts as an older version of the rules might have recorded them: a moment without its zone. */
const withoutZone = (event: TriggerEvent): TriggerEvent =>
  event.type === 'ApplicationReceived'
    ? {
        ...event,
        data: {
          ...event.data,
          complaints: event.data.complaints.map((one) => ({ ...one, madeAt: `${one.madeAt}T10:00:00` })),
        },
      }
    : event;
export const testNotPossible = once(() =>
  begin().onRecord(uncomputed().events.map(withoutZone)).at(uncomputed().now),
);
