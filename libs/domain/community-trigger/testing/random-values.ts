import { addDays } from '#libs/domain/kernel/dates.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { ComplaintInput } from '../application/commands.js';
import type { CommandData, CommandName } from '../commands.js';
import { ACTION_KINDS, type ActionInput, type ActionOutcome, type Involvement } from '../review-state.js';
import type { State } from '../state.js';
import type { Draw } from '#libs/domain/kernel/review/testing/draw.js';
import { PEOPLE, sealed } from './people.js';

/** What random facts are made from. */
export type Given = readonly [state: State, draw: Draw, now: Instant];

export const ORGANISATIONS = [
  'ned-council',
  'derbyshire-police',
  'derbyshire-health',
  'ned-homes',
  'bolsover-council',
  'independent-chairs',
  'local-policing-body',
];
export const BODIES = ORGANISATIONS.slice(0, 3);
export const PERSONS = Object.values(PEOPLE).map((one) => one.person);
export const INVOLVEMENTS: readonly Involvement[] = [
  'ATTEND',
  'VIRTUAL',
  'STATEMENT',
  'REPRESENTATIVE',
  'NONE',
];
export const OUTCOMES: readonly ActionOutcome[] = [
  'TAKEN_UP',
  'DECLINED',
  'NO_ANSWER',
  'ISSUED',
  'NOT_ISSUED',
  'AGREED',
  'SIGNED',
  'QUIET',
  'DONE',
];
export const RANKS = ['Police Inspector', 'Constable'];
export const WHY_CLOSED = [
  'THRESHOLD_NOT_MET',
  'ACTIONS_DONE',
  'ACTIONS_LEFT_OPEN',
  'NO_ACTIONS',
  'NO_CONSENT',
  'APPEAL_DECIDED',
  'OTHER',
] as const;

export const idOf = (kind: string, list: readonly { readonly id: string }[], draw: Draw): string =>
  draw.oneIn(8) ? `${kind}-99` : draw.of([...list.map((one) => one.id), `${kind}-99`]);
export const lastIdOf = (kind: string, list: readonly { readonly id: string }[], draw: Draw): string =>
  draw.oneIn(3) ? idOf(kind, list, draw) : (list.at(-1)?.id ?? `${kind}-99`);

export const day = (draw: Draw, now: Instant, back: number, forth: number): LocalDate =>
  addDays(londonDate(now), draw.below(back + forth + 1) - back);
export const instant = (draw: Draw, now: Instant, back: number, forth: number): Instant =>
  `${day(draw, now, back, forth)}T${draw.of(['00:00', '11:30', '23:30'])}:00.000Z`;

export const complaint = (draw: Draw, now: Instant): ComplaintInput => {
  const madeAt = draw.oneIn(2) ? day(draw, now, 200, 1) : instant(draw, now, 200, 0);
  const occurred = addDays(madeAt.slice(0, 10), 1 - draw.below(45));
  return {
    reporterId: draw.of([PEOPLE.applicant.person, 'person-neighbour', 'person-other']),
    incidentId: `incident-${draw.below(5)}`,
    madeAt,
    madeTo: draw.oneIn(4) ? draw.of(ORGANISATIONS) : 'derbyshire-police',
    ...(draw.oneIn(6)
      ? {}
      : draw.oneIn(3)
        ? { occurredFrom: addDays(occurred, -3), occurredTo: occurred }
        : { occurredOn: occurred }),
    ...draw.maybe('hate', () => draw.oneIn(2)),
    ...draw.maybe('informal', () => draw.oneIn(3)),
  };
};
export const complaints = (draw: Draw, now: Instant): readonly ComplaintInput[] =>
  [1, 2, 3, 4].slice(0, draw.below(5)).map(() => complaint(draw, now));

/** Any body; more often than by chance the one that the chair comes from. */
export const body = ({ chair }: State, draw: Draw): string =>
  chair !== null && draw.oneIn(3) ? chair.organisation : draw.of(ORGANISATIONS);

export const action = (state: State, draw: Draw, now: Instant): ActionInput => {
  const kind = draw.of(ACTION_KINDS);
  return {
    kind,
    owner: body(state, draw),
    due: day(draw, now, 3, 60),
    text: sealed('action'),
    ...(kind === 'ENFORCEMENT'
      ? {
          enforcement: {
            measure: draw.of(['CPW', 'CPN', 'FPN', 'CLOSURE_WARNING'] as const),
            against: draw.of(['AGED_16_OR_OVER', 'BODY', 'UNDER_16'] as const),
            ...draw.maybe('follows', () => idOf('action', state.actions, draw)),
          },
        }
      : {}),
    ...(kind === 'BEHAVIOUR_CONTRACT'
      ? { contract: { guardianAgreed: !draw.oneIn(3), reviewOn: day(draw, now, 0, 90) } }
      : {}),
  };
};

export const bodies = (draw: Draw): readonly string[] => (draw.oneIn(3) ? draw.some(ORGANISATIONS) : BODIES);
export const chair = (draw: Draw): CommandData['AppointChair'] => {
  const one = draw.of([
    PEOPLE.chair,
    PEOPLE.otherChair,
    PEOPLE.chair,
    PEOPLE.coordinator,
    PEOPLE.panelCouncil,
  ]);
  return {
    chair: one.person,
    organisation: draw.oneIn(4) ? draw.of(ORGANISATIONS) : (one.organisation ?? ''),
    homeTenant: one.homeTenant ?? 'ned',
    hostTenant: 'ned',
    declaration: { noPersonalTie: !draw.oneIn(6), noLineManagement: true },
  };
};
export const seats = (state: State, draw: Draw): readonly string[] => {
  const all = [...state.panel.map((one) => one.person), ...(state.chair ? [state.chair.person] : [])];
  return draw.oneIn(3) ? draw.some([...all, 'person-99']) : all;
};
export const said = (draw: Draw) => ({
  channel: draw.of(['TELEPHONE', 'POST', 'IN_PERSON'] as const),
  text: sealed('said'),
  textSha256: 'c'.repeat(64),
});
export const deadline = (state: State, draw: Draw): string =>
  draw.of([...state.deadlines.map((one) => one.key), 'AD99']);
export const notice = (state: State, draw: Draw): string => lastIdOf('notice', state.notices, draw);
export const nothing = (): object => ({});
export const tasking = (draw: Draw, now: Instant) => {
  const on = day(draw, now, 2, 40);
  return { series: 'tasking-1', meeting: `tasking-${on}`, on, version: 1 };
};

/** For each command facts of the right shape, true of the case or not. */
export type RandomData = { readonly [N in CommandName]: (...given: Given) => CommandData[N] };
