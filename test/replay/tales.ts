import { COORDINATOR, DECIDER, id, SPOC, APPLICANT, CHAIR_FROM_BOLSOVER } from '#apps/cli/seed/people.js';
import { nedTasking } from '#apps/cli/seed/tasking-series.story.js';
import * as trigger from '#apps/cli/seed/trigger-steps.js';
import {
  CAST,
  dhr,
  untilAsked,
  untilCommissioned,
  untilConcluded,
  writes,
} from '#test/engine/domestic-homicide-review/in-a-month.js';
import type { Act } from '#test/engine/telling.js';
import { anApplication } from '#test/support/an-application.js';

export interface Tale {
  readonly acts: readonly Act[];
  /** The engine goes on by itself until then. */
  readonly until: string;
  /** Left out: a case, which the first act opens. */
  readonly stream?: string;
  /** Left out: a Community Trigger. */
  readonly type?: 'domestic-homicide-review' | 'tasking';
  /** Begins new runs at this length of history. */
  readonly continueAt?: number;
  /** The mail refuses its first letters, which are tried again. */
  readonly mailAwayAtFirst?: true;
}

const NED: trigger.Cast = {
  coordinator: COORDINATOR,
  decider: DECIDER,
  chair: CHAIR_FROM_BOLSOVER,
  contact: SPOC,
  council: 'ned-council',
};

const act = (who: string, at: string, does: string, body: object = {}, because?: string): Act => ({
  at,
  who,
  does,
  with: body,
  ...(because === undefined ? {} : { because }),
});

const acknowledged = (changes: object = {}): readonly Act[] => [
  act(APPLICANT, '2026-11-23 10:00', 'SubmitApplication', anApplication(changes)),
  act(COORDINATOR, '2026-11-24 10:00', 'AcknowledgeApplication', { spoc: id(SPOC) }),
  trigger.asksAgencies(NED, '2026-11-25 10:00', '2026-05-23'),
];

const wholeCase: readonly Act[] = [
  ...acknowledged(),
  trigger.healthReturn('2026-11-27 10:00'),
  trigger.policeReturn('2026-11-27 10:00'),
  trigger.decidesMet(NED, '2026-11-30 10:00'),
  trigger.appointsChair(NED, '2026-12-01 10:00'),
  ...trigger.invites(NED, '2026-12-01 10:00'),
  act(COORDINATOR, '2026-12-01 11:00', 'ScheduleMeeting', {
    at: '2026-12-08T10:00:00.000Z',
    place: 'Council offices, meeting room',
  }),
  trigger.circulatesPapers(NED, '2026-12-02 10:00'),
  ...trigger.holdsReview(NED, '2026-12-08', [
    trigger.planned('SUPPORT_REFERRAL', 'ned-council', '2027-02-26', 'Refer to the support service.'),
  ]),
  trigger.signsOff(NED, '2026-12-09 09:15'),
  trigger.consultsVictim(NED, '2026-12-10 11:00'),
  trigger.finalisesPlan(NED, '2026-12-11 10:00'),
  act(COORDINATOR, '2027-01-11 10:00', 'CompleteAction', {
    action: 'action-1',
    outcome: 'TAKEN_UP',
    evidence: 'The service has confirmed the first visit.',
  }),
  act(COORDINATOR, '2027-01-12 10:00', 'CloseCase', { because: 'ACTIONS_DONE' }, 'The plan is done.'),
];

/** One tale a recorded history. Together they go through every kind of thing that a workflow does. */
export const TALES = {
  'a-whole-case': { acts: wholeCase, until: '2027-01-15 12:00' },
  'silent-agencies': { acts: acknowledged(), until: '2027-01-15 12:00' },
  'consent-is-late': {
    acts: [
      act(
        COORDINATOR,
        '2026-11-23 10:00',
        'SubmitApplication',
        anApplication({ applicantKind: 'REPRESENTATIVE', victimName: 'Robin Penrose' }),
      ),
      act(COORDINATOR, '2026-12-10 10:00', 'RecordConsent', { form: 'WRITTEN', givenOn: '2026-12-10' }),
    ],
    until: '2026-12-18 12:00',
  },
  'a-case-in-several-runs': { acts: wholeCase, until: '2027-01-15 12:00', continueAt: 60 },
  'mail-away-at-first': {
    acts: acknowledged().slice(0, 2),
    until: '2026-11-24 12:00',
    mailAwayAtFirst: true,
  },
  'tasking-meetings': {
    type: 'tasking',
    stream: 'tasking/asb-partnership',
    acts: [{ ...nedTasking.steps[0]!, at: '2026-11-23 10:00' }],
    until: '2027-04-15 12:00',
  },
  // From the police letter to publication and formal conclusion.
  'a-death-review-in-several-runs': {
    type: 'domestic-homicide-review',
    acts: untilConcluded(),
    until: '2026-12-23 12:00',
    continueAt: 200,
  },
  'nobody-answers-in-a-death-review': {
    type: 'domestic-homicide-review',
    acts: [...untilAsked(), dhr.trialRuns(CAST, '2026-11-25 10:00', '2026-12-09')],
    until: '2026-12-30 12:00',
  },
  'agencies-are-late-in-a-death-review': {
    type: 'domestic-homicide-review',
    acts: [...untilCommissioned('imr-1'), writes('imr-1')],
    until: '2027-01-15 12:00',
    continueAt: 200,
  },
} as const satisfies Readonly<Record<string, Tale>>;
