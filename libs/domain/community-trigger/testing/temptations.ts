import type { Actor } from '#libs/domain/kernel/people.js';
import type { CommandData, CommandName } from '../commands.js';
import { ACTION_KINDS, type ClosureReason } from '../review-state.js';
import type { State } from '../state.js';
import { PEOPLE, sealed } from './people.js';
import { guestChair, referral } from './review-stories.js';
import { BODIES, complaint } from './stories.js';

export interface Temptation {
  readonly command: CommandName;
  readonly data: CommandData[CommandName];
  readonly by: Actor;
}

const tempt = <N extends CommandName>(command: N, data: CommandData[N], by: Actor): Temptation => ({
  command,
  data,
  by,
});

const REASONS: readonly ClosureReason[] = [
  'THRESHOLD_NOT_MET',
  'ACTIONS_DONE',
  'ACTIONS_LEFT_OPEN',
  'NO_ACTIONS',
  'NO_CONSENT',
  'OTHER',
];
const decider = PEOPLE.decider;
const said = { text: sealed('said'), textSha256: 'c'.repeat(64), channel: 'TELEPHONE' } as const;

/** What the law forbids, tried by those who could: to say NOT_MET against the number, to seat somebody involved, to close untold. */
export const temptations = (state: State): readonly Temptation[] => {
  const chairs = state.chair?.organisation ?? 'bolsover-council';
  const involved = [
    ...state.complaints.map((one) => one.madeTo),
    ...state.actions.map((one) => one.owner),
    ...state.recommendations.map((one) => one.addressee),
    ...state.decisions.flatMap((one) => one.decidingBodies),
    ...BODIES,
  ];
  return [
    tempt(
      'DecideThreshold',
      { result: 'NOT_MET', decidingBodies: BODIES, reasons: sealed('reasons') },
      decider,
    ),
    tempt('AddComplaint', { complaint: complaint(9, '2022-04-20', { madeTo: chairs }) }, PEOPLE.coordinator),
    tempt(
      'HoldReview',
      { attended: [...state.panel.map((one) => one.person), PEOPLE.chair.person] },
      PEOPLE.chair,
    ),
    tempt(
      'MakeRecommendation',
      { addressee: chairs, publicFunctions: true, text: sealed('text') },
      PEOPLE.chair,
    ),
    ...ACTION_KINDS.flatMap((kind) => [
      tempt('ProposeAction', referral({ kind, owner: chairs, due: '2023-12-01' }), PEOPLE.coordinator),
      tempt('AddAction', referral({ kind, owner: chairs, due: '2023-12-01' }), PEOPLE.coordinator),
    ]),
    ...involved.flatMap((organisation) => [
      tempt('AppointChair', guestChair({ organisation }), PEOPLE.coordinator),
      tempt('ReplaceChair', guestChair({ organisation, chair: 'person-new' }), PEOPLE.coordinator),
    ]),
    ...REASONS.map((because) => tempt('CloseCase', { because }, PEOPLE.coordinator)),
    tempt('NotifyApplicant', said, PEOPLE.coordinator),
    tempt('NotifyOutcome', said, PEOPLE.coordinator),
    tempt('VacateThresholdDecision', { decidingBodies: BODIES }, decider),
    tempt('ReopenCase', {}, PEOPLE.coordinator),
    tempt('Withdraw', {}, PEOPLE.coordinator),
  ];
};
