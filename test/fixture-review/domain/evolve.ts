import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { EventName, Events } from './messages.js';
import { initial, type Letter, type NearMiss, type OwedLetter } from './state.js';

type Evolvers = {
  readonly [N in EventName]: (state: NearMiss, data: Events[N], at: string) => NearMiss;
};

const deadline = (state: NearMiss, key: string, to: Partial<Deadline>): NearMiss => ({
  ...state,
  deadlines: state.deadlines.map((one) => (one.key === key ? { ...one, ...to } : one)),
});

const letter = (state: NearMiss, id: string, to: Partial<Letter>): NearMiss => ({
  ...state,
  letters: state.letters.map((one) => (one.id === id ? { ...one, ...to } : one)),
});

const owed = (state: NearMiss, owes: OwedLetter, owedAt: string): NearMiss => ({
  ...state,
  letters: [
    ...state.letters,
    { ...owes, owedAt, status: 'OWED', text: null, html: null, sha256: null, attempt: 1 },
  ],
});

const EVOLVERS: Evolvers = {
  NearMissReported: (_, { opens, ...facts }) => ({
    ...initial(),
    ...facts,
    state: 'REPORTED',
    deadlines: [opens],
  }),
  AccountGiven(state, { account, meets }, at) {
    const open = state.deadlines.find((one) => one.key === meets);
    const status = open !== undefined && at >= open.lateFrom ? 'MET_LATE' : 'MET';
    return deadline({ ...state, state: 'EXPLAINED', account }, meets, { status, metAt: at });
  },
  LearningShared: (state, { learning, owes }, at) => owed({ ...state, state: 'CLOSED', learning }, owes, at),
  ReminderSent: (state, { deadline: key, number, owes }, at) =>
    owed(deadline(state, key, { remindersSent: number }), owes, at),
  DeadlineMissed: (state, { deadline: key }) =>
    deadline(state, key, { status: 'MISSED', lateReason: 'ASKED' }),
  NoticePrepared: (state, { notice, text, html, sha256 }) =>
    letter(state, notice, { status: 'PREPARED', text, html, sha256 }),
  NoticeDeliveryClaimed: (state, { notice }) => letter(state, notice, { status: 'CLAIMED' }),
  NoticeDelivered: (state, { notice }) => letter(state, notice, { status: 'DELIVERED' }),
  DeliveryUncertain: (state, { notice }) => letter(state, notice, { status: 'UNCERTAIN' }),
  DeliveryResolved(state, { notice, outcome }) {
    const attempt = (state.letters.find((one) => one.id === notice)?.attempt ?? 0) + 1;
    if (outcome === 'SEND_AGAIN') return letter(state, notice, { status: 'OWED', attempt });
    return letter(state, notice, { status: outcome === 'WAS_DELIVERED' ? 'DELIVERED' : 'DROPPED' });
  },
};

export function evolve(state: NearMiss, { type, data, occurredAt }: DomainEvent): NearMiss {
  const evolver = (EVOLVERS as Readonly<Record<string, (s: NearMiss, d: object, at: string) => NearMiss>>)[
    type
  ];
  return evolver === undefined ? state : evolver(state, data, occurredAt);
}
