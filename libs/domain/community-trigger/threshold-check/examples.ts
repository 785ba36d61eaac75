import type { CommandData } from '../commands.js';
import type { ReviewProcedure } from '../law/review-procedure.js';
import { example } from '../testing/example.js';
import { PEOPLE, sealed } from '../testing/people.js';
import { PROCEDURE } from '../testing/procedure.js';
import { prepared, reconvened, scheduled } from '../testing/review-stories.js';
import {
  BODIES,
  complaint,
  computed,
  decidedMet,
  decidedNotMet,
  letterOnItsWay,
  notMetTold,
  pendingWith,
  reconsideration,
  testNotPossible,
  TWO,
  uncomputed,
} from '../testing/stories.js';
import { once } from '#libs/domain/kernel/review/testing/told-once.js';

const decider = PEOPLE.decider;
const met = { result: 'MET', decidingBodies: BODIES } as const;
const notMet = { result: 'NOT_MET', decidingBodies: BODIES, reasons: sealed('reasons') } as const;
const under = (settings: Partial<ReviewProcedure>): ReviewProcedure => ({ ...PROCEDURE, ...settings });
const twoOnly = once(() => pendingWith({ complaints: TWO }));
const challenged = () =>
  computed().does('ChallengeInput', { complaint: 'complaint-1', what: 'GENUINE' }, { by: decider });
const discretionary = once(() =>
  pendingWith(
    { complaints: TWO },
    under({ discretionary: { persistence: true, harm: true, adequacy: true } }),
  ),
);
const hate = once(() =>
  pendingWith({ complaints: [complaint(1, '2022-03-01', { hate: true })] }, under({ hateNumber: 1 })),
);
const undated = once(() => {
  const { occurredOn: _, ...third } = complaint(3, '2022-04-10');
  return pendingWith({ complaints: [...TWO, third] });
});
const referrable = once(() =>
  pendingWith(
    { complaints: TWO, vulnerability: true },
    under({ vulnerabilityReferral: { ranks: ['Police Inspector'] } }),
  ),
);
const referred = (rank: string) =>
  ({
    ...met,
    route: 'VULNERABILITY_REFERRAL',
    referral: { rank, reason: sealed('referral') },
  }) as const;
const judged = {
  ...met,
  persistence: sealed('persistence'),
  harm: sealed('harm'),
  adequacy: sealed('adequacy'),
} as const;
const byPhone: CommandData['NotifyApplicant'] = {
  channel: 'TELEPHONE',
  text: sealed('said'),
  textSha256: 'c'.repeat(64),
};
const notGenuine = (more: Partial<CommandData['DecideGenuineness']> = {}) => ({
  complaint: 'complaint-1',
  genuine: 'NO' as const,
  decidingBodies: BODIES,
  ...more,
});

export const thresholdCheckExamples = [
  example(
    'ComputeThreshold',
    { given: uncomputed, when: {} },
    {
      ALREADY_COMPUTED: { given: computed, when: {} },
      TEST_NOT_POSSIBLE: { given: testNotPossible, when: {} },
    },
  ),
  example(
    'ChallengeInput',
    { given: computed, when: { complaint: 'complaint-1', what: 'DATES' }, by: PEOPLE.applicant },
    { UNKNOWN_COMPLAINT: { given: computed, when: { complaint: 'complaint-9', what: 'DATES' } } },
  ),
  example(
    'DismissChallenge',
    { given: challenged, when: { challenge: 'challenge-1' }, by: PEOPLE.policeDecider },
    {
      UNKNOWN_CHALLENGE: {
        given: challenged,
        when: { challenge: 'challenge-9' },
        by: PEOPLE.policeDecider,
      },
      OWN_CHALLENGE: { given: challenged, when: { challenge: 'challenge-1' }, by: decider },
    },
  ),
  example(
    'DecideGenuineness',
    { given: computed, when: notGenuine(), by: decider },
    {
      UNKNOWN_COMPLAINT: { given: computed, when: notGenuine({ complaint: 'complaint-9' }), by: decider },
      NO_BODY: { given: computed, when: notGenuine({ decidingBodies: [] }), by: decider },
      UNKNOWN_BODY: {
        given: computed,
        when: notGenuine({ decidingBodies: [...BODIES, 'bolsover-council'] }),
        by: decider,
      },
      NOT_FOR_ANOTHER_BODY: {
        given: computed,
        when: notGenuine({ decidingBodies: ['derbyshire-police', 'derbyshire-health'] }),
        by: decider,
      },
      ALL_BODIES_MUST_DECIDE: {
        given: computed,
        when: notGenuine({ decidingBodies: ['ned-council', 'derbyshire-police'] }),
        by: decider,
      },
      UNKNOWN_CHALLENGE: {
        refused: {
          given: challenged,
          when: notGenuine({ complaint: 'complaint-2', challenge: 'challenge-1' }),
          by: decider,
        },
        accepted: { given: challenged, when: notGenuine({ challenge: 'challenge-1' }), by: decider },
      },
    },
  ),
  example(
    'DecideThreshold',
    { given: computed, when: met, by: decider },
    {
      NOT_COMPUTED: { given: uncomputed, when: met, by: decider },
      CHALLENGE_OPEN: {
        refused: { given: challenged, when: met, by: decider },
        accepted: {
          given: () =>
            challenged()
              .does('DismissChallenge', { challenge: 'challenge-1' }, { by: PEOPLE.policeDecider })
              .settle(),
          when: met,
          by: decider,
        },
      },
      NO_BODY: { given: computed, when: { ...met, decidingBodies: [] }, by: decider },
      UNKNOWN_BODY: {
        given: computed,
        when: { ...met, decidingBodies: ['ned-council', 'bolsover-council'] },
        by: decider,
      },
      NOT_FOR_ANOTHER_BODY: {
        refused: { given: computed, when: { ...met, decidingBodies: ['derbyshire-police'] }, by: decider },
        accepted: {
          given: computed,
          when: { ...met, decidingBodies: ['derbyshire-police'] },
          by: PEOPLE.policeDecider,
        },
      },
      UNKNOWN_DISSENTER: {
        refused: {
          given: computed,
          when: { ...met, dissent: [{ body: 'bolsover-council', reasons: sealed('dissent') }] },
          by: decider,
        },
        accepted: {
          given: computed,
          when: { ...met, dissent: [{ body: 'derbyshire-police', reasons: sealed('dissent') }] },
          by: decider,
        },
      },
      MANDATORY_MET: {
        refused: { given: computed, when: notMet, by: decider },
        accepted: { given: twoOnly, when: notMet, by: decider },
      },
      PROCEDURE_MET: {
        refused: { given: hate, when: notMet, by: decider },
        accepted: { given: hate, when: met, by: decider },
      },
      DATES_MISSING: {
        refused: { given: undated, when: notMet, by: decider },
        accepted: {
          given: () =>
            undated()
              .does('CorrectComplaint', {
                complaint: 'complaint-3',
                correction: { occurredOn: '2022-03-01' },
              })
              .settle(),
          when: notMet,
          by: decider,
        },
      },
      NO_ROUTE_TO_MET: {
        refused: { given: twoOnly, when: judged, by: decider },
        accepted: { given: discretionary, when: judged, by: decider },
      },
      ROUTE_NOT_AVAILABLE: {
        refused: { given: computed, when: { ...met, route: 'HATE' }, by: decider },
        accepted: { given: computed, when: { ...met, route: 'NUMBER' }, by: decider },
      },
      DISCRETION_REASONS_MISSING: {
        refused: {
          given: discretionary,
          when: { ...met, persistence: sealed('persistence'), harm: sealed('harm') },
          by: decider,
        },
        accepted: { given: discretionary, when: judged, by: decider },
      },
      REFERRAL_MISSING: {
        refused: { given: referrable, when: referred('Constable'), by: decider },
        accepted: { given: referrable, when: referred('Police Inspector'), by: decider },
      },
      REASONS_MISSING: {
        refused: {
          given: twoOnly,
          when: { result: 'NOT_MET', decidingBodies: BODIES },
          by: decider,
          reason: null,
        },
        accepted: { given: twoOnly, when: notMet, by: decider, reason: null },
      },
    },
  ),
  example(
    'NotifyApplicant',
    { given: decidedMet, when: byPhone },
    {
      ALREADY_NOTIFIED: { given: notMetTold, when: byPhone },
      NOTICE_BEING_SENT: {
        refused: { given: letterOnItsWay, when: byPhone },
        accepted: { given: decidedNotMet, when: byPhone },
      },
    },
  ),
  example('OfferOtherSupport', { given: notMetTold, when: { kind: 'MEDIATION', details: sealed('offer') } }),
  example(
    'VacateThresholdDecision',
    { given: scheduled, when: { decidingBodies: BODIES }, by: decider },
    {
      NO_BODY: { given: decidedMet, when: { decidingBodies: [] }, by: decider },
      UNKNOWN_BODY: {
        given: decidedMet,
        when: { decidingBodies: ['ned-council', 'bolsover-council'] },
        by: decider,
      },
      NOT_FOR_ANOTHER_BODY: {
        given: decidedMet,
        when: { decidingBodies: ['derbyshire-police'] },
        by: decider,
      },
      REVIEW_HELD: {
        refused: {
          given: reconvened,
          when: { decidingBodies: BODIES },
          by: decider,
        },
        accepted: { given: prepared, when: { decidingBodies: BODIES }, by: decider },
      },
      NOTICE_BEING_SENT: {
        refused: { given: letterOnItsWay, when: { decidingBodies: BODIES }, by: decider },
        accepted: { given: notMetTold, when: { decidingBodies: BODIES }, by: decider },
      },
      DECIDED_ELSEWHERE: {
        refused: {
          given: () => reconsideration().does('SubstituteDecision', {}, { by: PEOPLE.appeals }).settle(),
          when: { decidingBodies: BODIES },
          by: decider,
        },
        accepted: { given: decidedMet, when: { decidingBodies: BODIES }, by: decider },
      },
    },
  ),
];
