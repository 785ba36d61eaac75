import { specOf } from './catalogue.js';
import type { CommandName } from './commands.js';
import { decided } from './testing/example.js';
import { EXAMPLES } from './testing/examples.js';
import { PEOPLE } from './testing/people.js';
import { begin, type Scenario } from './testing/scenario.js';
import { application, BODIES, circulated, computed } from './testing/stories.js';

type Refused = readonly [
  command: CommandName,
  code: string,
  field: string | null,
  source: string,
  sentence: string,
];

/** What the example of this guard is told. */
const told = (command: CommandName, code: string) => {
  const guard = EXAMPLES.find((one) => one.command === command)?.guards[code];
  if (!guard) throw new Error(`${command} has no example of ${code}.`);
  const { decision } = decided(command, guard.refused);
  if (decision.accepted) throw new Error(`${command} was not refused.`);
  return decision.refusal;
};

const itTells = (rows: readonly Refused[]) =>
  it.each(rows)('%s: %s', (command, code, field, source, sentence) => {
    const { detail, source: rule, field: toMend = null } = told(command, code);
    expect({ detail, rule, toMend }).toEqual({ detail: sentence, rule: source, toMend: field });
  });

describe('Who is refused about a fact is told what is wrong with it', () => {
  itTells([
    [
      'CorrectComplaint',
      'UNKNOWN_COMPLAINT',
      'complaint',
      'product rule',
      'There is no complaint complaint-9 in this case.',
    ],
    [
      'LinkEarlierApplication',
      'UNKNOWN_COMPLAINT',
      'newComplaints',
      'product rule',
      'There is no complaint complaint-9 in this case.',
    ],
    [
      'CorrectComplaint',
      'UNKNOWN_CHALLENGE',
      'challenge',
      '2.2 step 8',
      'There is no open challenge challenge-1 about this complaint.',
    ],
    [
      'AddComplaint',
      'COMPLAINT_BEFORE_INCIDENT',
      'complaints',
      's.104(11)(a)',
      'A complaint cannot be made (2022-04-19) before what it is about happened (2022-04-20). Check both dates.',
    ],
    [
      'AddComplaint',
      'COMPLAINT_IN_FUTURE',
      'complaints',
      'product rule',
      'A complaint made on 2022-05-04 lies in the future. Check the date.',
    ],
    [
      'AddComplaint',
      'ALREADY_NOTIFIED',
      null,
      's.104(6)',
      'The applicant has been told the decision. New facts now need a reconsideration, or VacateThresholdDecision by the relevant bodies.',
    ],
    [
      'AddComplaint',
      'DECIDED_ELSEWHERE',
      null,
      'Sch 4 para 3',
      'This decision was made on reconsideration or by the local policing body. It rests on their judgement, and new facts do not undo it.',
    ],
    [
      'AddComplaint',
      'NOTICE_BEING_SENT',
      null,
      's.104(6)',
      'The decision letter is on its way. Wait until its delivery is recorded, or say what became of it (ResolveDelivery).',
    ],
  ]);
});

describe('Who is refused about consent is told what the area asks for', () => {
  itTells([
    [
      'RequestConsent',
      'CONSENT_REQUESTED',
      null,
      'AD2',
      'Consent was asked for on 2022-05-03. Reminders go out by themselves.',
    ],
    [
      'RecordConsent',
      'CONSENT_FORM',
      'form',
      'local procedure: consentForm',
      'This area’s procedure asks for written consent. Ask for the signed form.',
    ],
    [
      'RecordConsent',
      'CONSENT_IN_FUTURE',
      'givenOn',
      'product rule',
      'The date given (2022-05-04) is after today.',
    ],
    [
      'WithdrawConsent',
      'CONSENT_IN_FUTURE',
      'withdrawnOn',
      'product rule',
      'The date given (2022-05-04) is after today.',
    ],
    [
      'RecordConsentRefused',
      'CONSENT_CHASE_NOT_FINISHED',
      null,
      'AD2',
      'No answer is not yet a refusal: consent must have been asked for, a reminder sent, and its date (2022-05-17) passed.',
    ],
    [
      'RequestInformation',
      'CONSENT_MISSING',
      null,
      'A2; AD3',
      'The victim’s consent is missing. Agencies are asked once it is given.',
    ],
  ]);

  it('also where consent was never asked for', () => {
    const decision = begin()
      .does('SubmitApplication', application({ applicantKind: 'REPRESENTATIVE', victim: 'person-victim' }), {
        by: PEOPLE.applicant,
      })
      .attempt('RecordConsentRefused', { kind: 'NO_ANSWER' });
    expect(decision).toMatchObject({
      accepted: false,
      refusal: {
        code: 'CONSENT_CHASE_NOT_FINISHED',
        detail:
          'No answer is not yet a refusal: consent must have been asked for, a reminder sent, and its date (not set) passed.',
      },
    });
  });
});

describe('An agency that is refused is told whose request it is and until when (Sch 4 para 7)', () => {
  itTells([
    [
      'ReturnInformation',
      'UNKNOWN_REQUEST',
      'request',
      'Sch 4 para 7',
      'There is no request request-9 in this case.',
    ],
    ['ReturnInformation', 'ALREADY_ANSWERED', null, 'Sch 4 para 7', 'derbyshire-police has answered.'],
    [
      'ReturnInformation',
      'NOT_YOUR_AGENCY',
      null,
      'Sch 4 para 7; table 6.1',
      'This request went to another agency. Only derbyshire-police or the coordinator may answer it.',
    ],
    [
      'RefuseInformation',
      'MUST_COMPLY',
      null,
      'Sch 4 para 7(2)',
      'derbyshire-police exercises public functions and must comply. Only data protection law, the interception law, or information not held in that connection stand against it.',
    ],
    [
      'ExtendReturn',
      'NOT_LATER',
      'due',
      'AD4',
      'The new date (2022-05-17) is not after the present one (2022-05-17).',
    ],
    ['ChaseAgency', 'NOT_DUE_YET', null, 'AD4', 'The next chase is due on 2022-05-18.'],
    [
      'EscalateAgency',
      'NOT_DUE_YET',
      null,
      'AD4',
      'It is escalated when the chases have had no effect, not before 2022-05-23.',
    ],
    [
      'ProceedToThreshold',
      'RETURNS_OUTSTANDING',
      null,
      'AD4',
      'Returns are outstanding and their date (2022-05-17) has not passed: derbyshire-police, ned-homes.',
    ],
  ]);
});

describe('Who is refused about the threshold is told what the Act leaves to decide (s.104(4)-(5))', () => {
  itTells([
    [
      'DecideThreshold',
      'MANDATORY_MET',
      null,
      's.104(4)',
      '3 qualifying complaints were made: the relevant bodies must decide that the threshold is met. Only an input can be challenged.',
    ],
    [
      'DecideThreshold',
      'PROCEDURE_MET',
      null,
      's.104(5); local procedure',
      'The published procedure says that the threshold is met (HATE). Only an input can be challenged.',
    ],
    [
      'DecideThreshold',
      'ROUTE_NOT_AVAILABLE',
      'route',
      '2.2 step 9',
      'The route of this decision is NUMBER, as computed.',
    ],
    [
      'DecideThreshold',
      'CHALLENGE_OPEN',
      null,
      '2.2 step 8',
      'An input is under challenge (challenge-1). Correct it or dismiss the challenge first.',
    ],
    [
      'DecideThreshold',
      'DATES_MISSING',
      null,
      '2.2 step 4',
      'Complaints without a date of incident (complaint-3) may still qualify. Add the date, or let the bodies decide that they are not genuine.',
    ],
    [
      'DecideThreshold',
      'REFERRAL_MISSING',
      'referral',
      '2.2 step 9',
      'The vulnerability route needs a referral by one of these ranks, with its reasons: Police Inspector.',
    ],
    [
      'DecideThreshold',
      'NO_ROUTE_TO_MET',
      null,
      's.104(5); local procedure',
      'The test does not lead to MET, and this area’s procedure has no route HARM_PERSISTENCE_ADEQUACY. Challenge an input, or hold a discretionary review.',
    ],
    ['DecideThreshold', 'NO_BODY', 'decidingBodies', 's.104(4)-(5)', 'Name the relevant bodies that decide.'],
    [
      'DecideThreshold',
      'UNKNOWN_BODY',
      'decidingBodies',
      's.105(2)',
      'bolsover-council is not a relevant body in this area’s procedure.',
    ],
    [
      'DecideThreshold',
      'NOT_FOR_ANOTHER_BODY',
      null,
      's.105(2); 6.1',
      'You decide for ned-council. It must be among the deciding bodies.',
    ],
    [
      'DecideGenuineness',
      'ALL_BODIES_MUST_DECIDE',
      'decidingBodies',
      '2.8',
      'Whether a complaint is genuine is for all relevant bodies together. Missing: derbyshire-health.',
    ],
    [
      'DecideGenuineness',
      'UNKNOWN_CHALLENGE',
      'challenge',
      '2.2 step 8',
      'There is no open challenge challenge-1.',
    ],
    ['NotifyApplicant', 'ALREADY_NOTIFIED', null, 's.104(6)', 'The applicant was told on 2022-05-09.'],
    [
      'CloseCase',
      'APPLICANT_NOT_TOLD',
      null,
      's.104(6), (8); invariant (iii)',
      'The applicant has not been told the threshold decision yet.',
    ],
  ]);

  it('also where nothing is under challenge, or what was challenged is settled', () => {
    const none = { accepted: false, refusal: { detail: 'There is no open challenge at all.' } };
    const dismiss = (story: Scenario) =>
      story.attempt('DismissChallenge', { challenge: 'challenge-1' }, { by: PEOPLE.decider });
    expect(dismiss(computed())).toMatchObject(none);
    const settled = computed()
      .does('ChallengeInput', { complaint: 'complaint-1', what: 'DATES' })
      .does('DismissChallenge', { challenge: 'challenge-1' }, { by: PEOPLE.decider });
    expect(dismiss(settled)).toMatchObject(none);
  });

  it('every challenge by its number', () => {
    const challenged = computed()
      .does('ChallengeInput', { complaint: 'complaint-1', what: 'DATES' })
      .does('ChallengeInput', { complaint: 'complaint-2', what: 'AREA' });
    const decision = challenged.attempt(
      'DecideThreshold',
      { result: 'MET', decidingBodies: BODIES },
      { by: PEOPLE.decider },
    );
    expect(decision).toMatchObject({
      refusal: {
        detail: expect.stringContaining('An input is under challenge (challenge-1, challenge-2).'),
      },
    });
  });
});

describe('Who is refused on a reconsideration or a transfer is told who may', () => {
  itTells([
    [
      'UpholdDecision',
      'TOOK_PART_IN_FIRST_DECISION',
      null,
      '6.2; 2.4',
      'Somebody who took part in the first decision cannot decide on it again. Ask another officer or panel.',
    ],
    [
      'UpholdDecision',
      'PANEL_TOOK_PART',
      'panel',
      '6.2; 2.4',
      'The panel includes somebody who took part in the first decision.',
    ],
    [
      'AcceptTransfer',
      'NOT_THE_OTHER_AREA',
      null,
      's.104(1); 2.8',
      'Only the area it was transferred to (bolsover) may answer.',
    ],
    ['ReturnTransfer', 'TRANSFER_ANSWERED', null, '2.8', 'The other area has accepted the application.'],
  ]);
});

describe('A chair who is refused is told what stands against them (6.2)', () => {
  itTells([
    [
      'AppointChair',
      'CHAIR_IS_COORDINATOR',
      'chair',
      '6.2',
      'The coordinator of the case cannot chair its review.',
    ],
    ['AppointChair', 'CHAIR_IS_PARTY', 'chair', '6.2', 'The applicant or victim cannot chair the review.'],
    [
      'AppointChair',
      'CHAIR_DECIDED_THRESHOLD',
      'chair',
      '6.2',
      'Somebody who decided the threshold cannot chair the review.',
    ],
    [
      'AppointChair',
      'CHAIR_ORGANISATION_INVOLVED',
      'chair',
      '6.2; invariant (vi)',
      'The chair’s organisation derbyshire-police is involved in this case (a complaint was made to it). Ask a chair from elsewhere; a chair from another council passes.',
    ],
    [
      'AppointChair',
      'CHAIR_SAME_COUNCIL',
      'chair',
      'local procedure: chairRule',
      'The chair comes from the council that hosts the review; this area’s procedure forbids it.',
    ],
    [
      'AppointChair',
      'CHAIR_NOT_INDEPENDENT',
      'declaration',
      '6.2',
      'The chair must declare that there is no personal and no line-management tie.',
    ],
    ['ScheduleMeeting', 'MEETING_NOT_IN_FUTURE', 'at', 'product rule', 'The meeting must lie in the future.'],
    [
      'RecordFinding',
      'MEETING_NOT_OPEN',
      null,
      '2.4',
      'The review meeting was closed. Reconvene is the way to more.',
    ],
    ['SignOffReview', 'NOT_THE_CHAIR', null, '2.4; 6.2', 'Only the chair of this review may do this.'],
    ['HoldReview', 'CONFLICT_OPEN', null, '6.2', 'A conflict of interest is not resolved: conflict-1.'],
  ]);
});

describe('Who is refused about a recommendation or an action is told which and whose', () => {
  itTells([
    [
      'SendRecommendation',
      'UNKNOWN_RECOMMENDATION',
      'recommendation',
      's.104(7)',
      'There is no recommendation recommendation-9 in this case.',
    ],
    ['UpdateAction', 'UNKNOWN_ACTION', 'action', '2.4', 'There is no action action-9 in this case.'],
    ['UpdateAction', 'ACTION_NOT_OPEN', null, '2.4', 'This action is not open.'],
    ['UpdateAction', 'NOT_YOUR_ACTION', null, 'table 6.1', 'This action belongs to derbyshire-health.'],
    [
      'CompleteAction',
      'OUTCOME_NEEDED',
      'outcome',
      '2.4',
      'Say what came of it: one of TAKEN_UP, DECLINED, NO_ANSWER.',
    ],
    [
      'CompleteAction',
      'EARLIER_STEP_NOT_ISSUED',
      null,
      's.43(5); s.52',
      'The CPN rests on action-1, which is not recorded as issued. Complete that first.',
    ],
    [
      'ReopenCase',
      'NOTHING_TO_REOPEN',
      null,
      '2.4',
      'A case closed as NO_CONSENT is not reopened; record the consent when it comes.',
    ],
  ]);
});

describe('What the kit of all reviews does is done here under the words of this one', () => {
  it.each([
    ['EndWindow', 'AD12', 'Record that the time to ask for a reconsideration or appeal is over'],
    ['RecordNoticeDelivered', 'invariant (iv)', null],
    ['PauseDeadline', '4.2 rule 7; local procedure', null],
  ] as const)('%s under %s', (command, source, summary) => {
    const row = specOf(command);
    expect(row?.source).toBe(source);
    if (summary !== null) expect(row?.summary).toBe(summary);
  });
});

describe('Whatever is sent', () => {
  it('is refused where it is dated before the application was received', () => {
    const decision = circulated()
      .on('2022-05-04')
      .attempt('AcknowledgeApplication', {}, { occurredAt: '2022-05-02T10:00:00.000Z' });
    expect(decision).toMatchObject({
      accepted: false,
      refusal: {
        code: 'BEFORE_THE_APPLICATION',
        kind: 'BAD_INPUT',
        field: 'occurredAt',
        source: 'product rule',
        detail:
          'The time given (2022-05-02T10:00:00.000Z) is before the application was received (2022-05-03T10:00:00.000Z).',
      },
    });
  });

  it('is refused where the case is in another state (table 2.4)', () => {
    expect(circulated().attempt('CloseMeeting', {}, { by: PEOPLE.chair })).toMatchObject({
      accepted: false,
      refusal: { code: 'NOT_IN_THIS_STATE', source: 'table 2.4' },
    });
  });
});
