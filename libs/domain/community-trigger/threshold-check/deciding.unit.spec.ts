import { bodiesOf, computeThreshold, mayPause, referralRanks } from '../law.js';
import { initial } from '../initial.js';
import { PEOPLE, sealed } from '../testing/people.js';
import { PROCEDURE } from '../testing/procedure.js';
import { codeOf, type Scenario } from '../testing/scenario.js';
import {
  BODIES,
  circulated,
  complaint,
  computed,
  decidedMet,
  decidedNotMet,
  metTold,
  notMetTold,
  pendingWith,
  THREE,
  TWO,
} from '../testing/stories.js';
import type { ThresholdCheckCommands } from './commands.js';
import { decisionNotified } from './notified.js';

const decider = { by: PEOPLE.decider };
const discretion = { persistence: sealed('persistence'), harm: sealed('harm'), adequacy: sealed('adequacy') };
type Deciding = ThresholdCheckCommands['DecideThreshold'];

const decide = (
  story: Scenario,
  more: Partial<Deciding> = {},
  reason: ReturnType<typeof sealed> | null = sealed('reason'),
) =>
  story.attempt(
    'DecideThreshold',
    { result: 'MET', decidingBodies: BODIES, ...more },
    { ...decider, reason },
  );

const recorded = (decision: ReturnType<typeof decide>) => {
  if (!decision.accepted) throw new Error(decision.refusal.detail);
  return decision.events[0]!.data as Record<string, unknown>;
};

describe('What is put on record of a decision on the threshold', () => {
  it('is its result with route, count, bodies and persons; the three clocks that run from it; and its letter', () => {
    const made = decidedMet().last();
    expect(made).toMatchObject({
      type: 'ThresholdDecided',
      data: {
        id: 'decision-1',
        result: 'MET',
        route: 'NUMBER',
        count: 3,
        procedureVersion: 'ned-1',
        decidingBodies: BODIES,
        decidedBy: [PEOPLE.decider.person],
        decidedAt: '2022-05-09T10:00:00.000Z',
        dissent: [],
        reasons: sealed('reason'),
        by: 'RELEVANT_BODIES',
        persistence: null,
        harm: null,
        adequacy: null,
        meets: ['AD5'],
        opens: [
          { id: 'AD6', key: 'AD6/decision-1', startedBy: 'ThresholdDecided', due: '2022-05-11' },
          { id: 'AD7', key: 'AD7/decision-1', startedBy: 'ThresholdDecided', due: '2022-05-16' },
          { id: 'AD8', key: 'AD8/decision-1', startedBy: 'ThresholdDecided' },
        ],
        owes: [{ template: 'threshold-met', about: { decision: 'decision-1' } }],
      },
    });
  });

  it('has no route where the threshold is not met, and no chair to appoint', () => {
    expect(decidedNotMet().last().data).toMatchObject({
      result: 'NOT_MET',
      route: null,
      count: 2,
      reasons: sealed('reasons'),
      opens: [{ id: 'AD6' }],
      owes: [{ template: 'threshold-not-met' }],
    });
    const named = pendingWith({ complaints: TWO });
    expect(
      recorded(decide(named, { result: 'NOT_MET', route: 'HATE', reasons: sealed('r') }))['route'],
    ).toBeNull();
  });

  it('names everybody who decided once, the recorder first', () => {
    const { person } = PEOPLE.policeDecider;
    expect(recorded(decide(computed(), { decidedBy: [PEOPLE.decider.person, person] }))['decidedBy']).toEqual(
      [PEOPLE.decider.person, person],
    );
  });

  it('has the reasons that were given for it, or else those of the one who records it, or none', () => {
    expect(recorded(decide(computed(), { reasons: sealed('bodies') }))['reasons']).toEqual(sealed('bodies'));
    expect(recorded(decide(computed(), { reasons: sealed('bodies') }, null))['reasons']).toEqual(
      sealed('bodies'),
    );
    expect(recorded(decide(computed(), {}, null))['reasons']).toBeNull();
  });

  it('has the dissent of a body with its reasons', () => {
    const dissent = [{ body: 'derbyshire-police', reasons: sealed('dissent') }];
    expect(recorded(decide(computed(), { dissent }))['dissent']).toEqual(dissent);
  });

  it('says which relevant bodies took no part; who are all there are not warned about', () => {
    const warnings = (decidingBodies: readonly string[]) => {
      const decision = decide(computed(), { decidingBodies });
      return decision.accepted ? decision.warnings : [];
    };
    expect(warnings(['ned-council'])).toEqual([
      {
        code: 'BODY_ABSENT',
        detail: 'Relevant bodies that took no part: derbyshire-police, derbyshire-health.',
        source: 's.104(4)-(5)',
      },
    ]);
    expect(warnings(BODIES)).toEqual([]);
  });
});

describe('A decision that the Act leaves to the bodies (s.104(5))', () => {
  const open = { discretionary: { persistence: true, harm: true, adequacy: true } };
  const two = (rules: object = {}) => pendingWith({ complaints: TWO }, { ...PROCEDURE, ...open, ...rules });

  it('needs reasons on each of persistence, harm and adequacy', () => {
    expect(codeOf(decide(two(), discretion))).toBe('ACCEPTED');
    for (const missing of ['persistence', 'harm', 'adequacy'] as const) {
      const { [missing]: _, ...rest } = discretion;
      expect(codeOf(decide(two(), rest))).toBe('DISCRETION_REASONS_MISSING');
    }
    expect(recorded(decide(two(), discretion))).toMatchObject({
      route: 'HARM_PERSISTENCE_ADEQUACY',
      ...discretion,
    });
  });

  it('goes by no other route than the procedure has', () => {
    expect(codeOf(decide(two(), { ...discretion, route: 'HATE' }))).toBe('NO_ROUTE_TO_MET');
    expect(decide(pendingWith({ complaints: TWO }), { route: 'VULNERABILITY_REFERRAL' })).toMatchObject({
      refusal: {
        code: 'NO_ROUTE_TO_MET',
        detail: expect.stringContaining('no route VULNERABILITY_REFERRAL'),
      },
    });
  });

  const referral = { rank: 'Police Inspector', reason: sealed('why') };
  const byReferral = { route: 'VULNERABILITY_REFERRAL', referral } as const;

  it('may rest on a senior officer’s referral, of the ranks that the procedure names, or of any', () => {
    const ranks = (...names: string[]) => two({ vulnerabilityReferral: { ranks: names } });
    expect(codeOf(decide(ranks('Police Inspector'), byReferral))).toBe('ACCEPTED');
    expect(codeOf(decide(ranks(), byReferral))).toBe('ACCEPTED');
    expect(decide(ranks('Community Safety Manager', 'Superintendent'), byReferral)).toMatchObject({
      refusal: {
        code: 'REFERRAL_MISSING',
        detail:
          'The vulnerability route needs a referral by one of these ranks, with its reasons: Community Safety Manager, Superintendent.',
      },
    });
    expect(codeOf(decide(ranks(), { route: 'VULNERABILITY_REFERRAL' }))).toBe('REFERRAL_MISSING');
  });
});

describe('Dates that are missing', () => {
  it('are asked for report by report: what may still qualify is not NOT_MET (2.2 step 4)', () => {
    const undated = [1, 2].map((n) => {
      const { occurredOn: _, ...rest } = complaint(n, '2022-04-10');
      return rest;
    });
    const pending = pendingWith({ complaints: [...undated, ...THREE.slice(2)] });
    expect(decide(pending, { result: 'NOT_MET', reasons: sealed('r') })).toMatchObject({
      refusal: {
        code: 'DATES_MISSING',
        detail: expect.stringContaining('(complaint-1, complaint-2)'),
      },
    });
  });
});

describe('A challenge to what the test looked at', () => {
  const correct = (story: Scenario, challenge: string, complaintId = 'complaint-1') =>
    codeOf(
      story.attempt('CorrectComplaint', { complaint: complaintId, correction: { hate: true }, challenge }),
    );
  const one = () => computed().does('ChallengeInput', { complaint: 'complaint-1', what: 'DATES' });

  it('is about one report or about all, and is settled by a correction of what it is about', () => {
    expect(correct(one(), 'challenge-1')).toBe('ACCEPTED');
    expect(correct(one(), 'challenge-1', 'complaint-2')).toBe('UNKNOWN_CHALLENGE');
    expect(correct(one(), 'challenge-2')).toBe('UNKNOWN_CHALLENGE');
    const all = computed().does('ChallengeInput', { what: 'OTHER' });
    expect(correct(all, 'challenge-1', 'complaint-2')).toBe('ACCEPTED');
  });

  it('is settled once', () => {
    const dismissed = one().does('DismissChallenge', { challenge: 'challenge-1' }, decider);
    expect(dismissed.state.challenges).toMatchObject([
      { complaint: 'complaint-1', what: 'DATES', by: PEOPLE.coordinator.person, status: 'DISMISSED' },
    ]);
    expect(correct(dismissed, 'challenge-1')).toBe('UNKNOWN_CHALLENGE');
    const again = dismissed.does('ChallengeInput', { what: 'AREA' });
    expect(codeOf(again.attempt('DismissChallenge', { challenge: 'challenge-1' }, decider))).toBe(
      'UNKNOWN_CHALLENGE',
    );
  });

  it('about all reports is settled by the bodies’ word on whether one is genuine', () => {
    const all = computed().does('ChallengeInput', { what: 'OTHER' });
    const judge = (challenge: string) =>
      codeOf(
        all.attempt(
          'DecideGenuineness',
          { complaint: 'complaint-1', genuine: 'NO', decidingBodies: BODIES, challenge },
          decider,
        ),
      );
    expect(judge('challenge-1')).toBe('ACCEPTED');
    expect(judge('challenge-2')).toBe('UNKNOWN_CHALLENGE');
  });

  it('is judged by all bodies: those who are missing are named', () => {
    expect(
      computed().attempt(
        'DecideGenuineness',
        { complaint: 'complaint-1', genuine: 'NO', decidingBodies: ['ned-council'] },
        decider,
      ),
    ).toMatchObject({
      refusal: { detail: expect.stringContaining('Missing: derbyshire-police, derbyshire-health.') },
    });
  });

  it('is not decided for a body by somebody of none', () => {
    const nobodys = { ...PEOPLE.decider, organisation: null };
    expect(
      computed().attempt('DecideThreshold', { result: 'MET', decidingBodies: BODIES }, { by: nobodys }),
    ).toMatchObject({
      refusal: {
        code: 'NOT_FOR_ANOTHER_BODY',
        detail: 'You decide for no organisation. It must be among the deciding bodies.',
      },
    });
  });
});

describe('A decision that is taken back', () => {
  const vacate = (story: Scenario) =>
    story.attempt('VacateThresholdDecision', { decidingBodies: BODIES }, decider);
  const data = (story: Scenario) => {
    const decision = vacate(story);
    if (!decision.accepted) throw new Error(decision.refusal.detail);
    return decision.events[0]!.data as Record<string, unknown>;
  };
  const callsBack = (story: Scenario) =>
    (data(story)['drops'] as readonly string[]).map(
      (id) => story.state.notices.find((one) => one.id === id)?.template,
    );

  it('is no longer told, whichever it was', () => {
    expect(callsBack(decidedMet())).toEqual(['threshold-met']);
    expect(callsBack(decidedNotMet())).toEqual(['threshold-not-met']);
  });

  it('calls back every invitation that it led to', () => {
    const inviting = metTold()
      .does('InvitePanel', {
        members: [{ person: PEOPLE.panelHealth.person, organisation: 'derbyshire-health' }],
      })
      .does('InviteVictim', { ways: ['ATTEND'] });
    expect(callsBack(inviting)).toEqual(['panel-invitation', 'victim-invitation']);
    expect(callsBack(metTold().does('RecordVictimNotInvited', {}))).toEqual(['victim-not-invited']);
  });

  it('ends the clocks that ran from it, and the decision has its time again', () => {
    expect(data(decidedMet())).toMatchObject({
      decision: 'decision-1',
      cancels: ['AD6/decision-1', 'AD7/decision-1', 'AD8/decision-1'],
      opens: [{ id: 'AD5', startedBy: 'ThresholdDecisionVacated', startedOn: '2022-05-09' }],
    });
    expect(data(notMetTold())).toMatchObject({ cancels: ['AD12/decision-1'] });
  });

  it('ends the clocks that ran from it also where an input was corrected', () => {
    const corrected = decidedMet().does('CorrectComplaint', {
      complaint: 'complaint-1',
      correction: { hate: true },
    });
    expect(corrected.last().data).toMatchObject({
      cancels: ['AD6/decision-1', 'AD7/decision-1', 'AD8/decision-1'],
      opens: [{ id: 'AD5', startedBy: 'ComplaintCorrected' }],
    });
    expect(corrected.state.decisions).toMatchObject([{ id: 'decision-1', vacated: true }]);
  });

  it('is none where the facts are corrected before anybody decided', () => {
    const corrected = computed().does('CorrectComplaint', {
      complaint: 'complaint-1',
      correction: { hate: true },
    });
    expect(corrected.last().data).not.toHaveProperty('opens');
    const { state } = corrected;
    expect({ decisions: state.decisions, is: state.state }).toEqual({
      decisions: [],
      is: 'THRESHOLD_PENDING',
    });
  });
});

describe('Telling the applicant oneself', () => {
  const said = { channel: 'TELEPHONE', text: sealed('said'), textSha256: 'c'.repeat(64) } as const;
  const proofOf = (story: Scenario) => (story.last().data as { proof: object }).proof;

  it('is on record with what was said, to whom and how', () => {
    const told = decidedNotMet().does('NotifyApplicant', said);
    expect(proofOf(told)).toEqual({
      notice: null,
      text: sealed('said'),
      html: null,
      sha256: 'c'.repeat(64),
      channel: 'TELEPHONE',
      recipient: { kind: 'APPLICANT', person: PEOPLE.applicant.person },
      reference: null,
    });
    expect(told.last().data).toMatchObject({
      meets: ['AD6/decision-1'],
      opens: [{ id: 'AD12', key: 'AD12/decision-1', startedBy: 'ThresholdNotMetNotified' }],
    });
    const recipient = { kind: 'PERSON', person: PEOPLE.spoc.person } as const;
    expect(proofOf(decidedNotMet().does('NotifyApplicant', { ...said, recipient }))).toMatchObject({
      recipient,
    });
  });

  it('calls the engine’s letter back, so that nobody is told twice', () => {
    const told = decidedNotMet().does('NotifyApplicant', said);
    expect(told.state.notices.at(-1)).toMatchObject({ template: 'threshold-not-met', status: 'DROPPED' });
  });

  it('is of a decision: without one there is nothing to tell', () => {
    expect(decisionNotified(initial(), {} as never, [], {} as never)).toEqual([]);
  });

  it('of other help, in what words it was offered', () => {
    const offer = (details?: ReturnType<typeof sealed>) =>
      notMetTold()
        .does('OfferOtherSupport', { kind: 'MEDIATION', ...(details ? { details } : {}) })
        .last().data;
    expect(offer()).toEqual({ kind: 'MEDIATION', details: null });
    expect(offer(sealed('details'))).toEqual({ kind: 'MEDIATION', details: sealed('details') });
  });
});

describe('What a procedure says', () => {
  it('of the relevant bodies: its own and the co-opted providers, each once (s.105(2))', () => {
    expect(bodiesOf({ ...PROCEDURE, coOptedProviders: ['ned-homes', 'ned-council'] })).toEqual([
      'ned-council',
      'derbyshire-police',
      'derbyshire-health',
      'ned-homes',
    ]);
  });

  it('of pausing: that deadline for that reason, and no other', () => {
    expect(mayPause(PROCEDURE, 'AD5', 'VICTIM_UNWELL')).toBe(true);
    expect(mayPause(PROCEDURE, 'AD8', 'VICTIM_UNWELL')).toBe(false);
    expect(mayPause(PROCEDURE, 'AD5', 'VICTIM_AVAILABILITY')).toBe(false);
    expect(mayPause(PROCEDURE, 'AD1', 'AWAITING_CONSENT')).toBe(false);
  });

  it('of a senior officer’s referral: no route, any rank, or these', () => {
    expect(referralRanks(PROCEDURE)).toBeNull();
    expect(referralRanks({ ...PROCEDURE, vulnerabilityReferral: { ranks: [] } })).toEqual([]);
    expect(referralRanks({ ...PROCEDURE, vulnerabilityReferral: { ranks: ['Police Inspector'] } })).toEqual([
      'Police Inspector',
    ]);
  });

  it('is tested on an application, and on nothing else', () => {
    expect(computeThreshold(initial(), PROCEDURE)).toEqual({ why: 'there is no application.' });
    expect(computeThreshold(circulated().state, PROCEDURE)).toMatchObject({ result: 'MET', count: 3 });
  });
});

describe('A decision letter that is on its way', () => {
  const onItsWay = (story: Scenario) => story.settleOnly('PrepareNotice').settleOnly('ClaimNoticeDelivery');

  it.each([
    ['MET', decidedMet],
    ['NOT_MET', decidedNotMet],
  ] as const)(
    'of %s holds the decision still: it is not told twice, vacated or undone meanwhile',
    (_, story) => {
      const sending = onItsWay(story());
      expect(sending.state.notices.at(-1)?.status).toBe('CLAIMED');
      for (const command of ['NotifyApplicant', 'VacateThresholdDecision', 'CorrectComplaint'])
        expect(sending.obstacle(command)).toBe('NOTICE_BEING_SENT');
    },
  );

  it('told is on record under the Act, whatever was decided (s.104(6))', () => {
    for (const [story, event] of [
      [metTold, 'ThresholdMetNotified'],
      [notMetTold, 'ThresholdNotMetNotified'],
    ] as const)
      expect(story().events.find(({ type }) => type === event)).toMatchObject({
        authority: 's.104(6)',
        data: { decision: 'decision-1', drops: [] },
      });
  });

  it('leaves nothing changed but that it was told, also where other help was offered', () => {
    const { state } = notMetTold();
    expect(notMetTold().does('OfferOtherSupport', { kind: 'MEDIATION' }).state).toEqual(state);
  });
});
