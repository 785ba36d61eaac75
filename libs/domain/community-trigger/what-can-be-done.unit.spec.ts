import type { CommandName } from './commands.js';
import { obstacle } from './decider.js';
import { PEOPLE } from './testing/people.js';
import { concluded, monitored, recommended, scheduled } from './testing/review-stories.js';
import type { Scenario } from './testing/scenario.js';
import { acknowledged, asked, computed, letterUncertain, uncomputed } from './testing/stories.js';

/** A command that needs something to be about is offered only where there is such a thing. */
const OFFERED: readonly (readonly [
  CommandName,
  without: () => Scenario,
  code: string,
  withIt: () => Scenario,
])[] = [
  ['SendRecommendation', () => monitored(), 'RECOMMENDATION_SENT', recommended],
  [
    'RecordResponse',
    recommended,
    'RECOMMENDATION_NOT_SENT',
    () => recommended().does('SendRecommendation', { recommendation: 'recommendation-1' }),
  ],
  ['ReturnInformation', uncomputed, 'ALREADY_ANSWERED', asked],
  ['RefuseInformation', uncomputed, 'ALREADY_ANSWERED', asked],
  ['ExtendReturn', uncomputed, 'ALREADY_ANSWERED', asked],
  ['ChaseAgency', uncomputed, 'ALREADY_ANSWERED', asked],
  ['EscalateAgency', uncomputed, 'ALREADY_ANSWERED', asked],
  [
    'ResumeDeadline',
    acknowledged,
    'NOT_PAUSED',
    () => acknowledged().does('PauseDeadline', { deadline: 'AD5', because: 'VICTIM_UNWELL' }),
  ],
  ['PauseDeadline', () => acknowledged().under({ pauses: [] }), 'PAUSE_NOT_ALLOWED', acknowledged],
  ['ResolveDelivery', acknowledged, 'DELIVERY_NOT_UNCERTAIN', letterUncertain],
  [
    'ResolveConflict',
    () => scheduled(),
    'UNKNOWN_CONFLICT',
    () => scheduled().does('DeclareConflict', { person: PEOPLE.panelPolice.person, kind: 'PERSONAL' }),
  ],
  [
    'DismissChallenge',
    computed,
    'UNKNOWN_CHALLENGE',
    () => computed().does('ChallengeInput', { complaint: 'complaint-1', what: 'DATES' }),
  ],
  ['GiveLateReason', acknowledged, 'NOT_ASKED', () => acknowledged().on('2022-07-01').settle()],
  ['RecordTaskingReview', () => concluded([]), 'NOT_ON_AGENDA', () => monitored().on('2022-06-01')],
  ['RecordTaskingReview', () => monitored(), 'MEETING_NOT_HELD_YET', () => monitored().on('2022-06-01')],
];

describe('What can be done now', () => {
  it.each(OFFERED)(
    'offers %s only where there is something that it can be about',
    (command, without, code, withIt) => {
      const against = (scenario: Scenario) => obstacle(scenario.state, command, scenario.world);
      expect(against(without())).toMatchObject({ code, detail: expect.stringMatching(/^[A-Z][^{}…]+\.$/) });
      expect(against(withIt())).toBeNull();
    },
  );
});
