import type { Command, Decision } from '#libs/domain/kernel/decider.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { PersonId, Role } from '#libs/domain/kernel/people.js';
import type { CommandSpec, Guard, ReviewType } from '#libs/domain/kernel/review-type.js';
import type { Task } from '#libs/domain/kernel/task.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { hoursAfter } from '#libs/domain/kernel/instants.js';
import { happened, streamType, type At, type Rules } from '../stream-type.js';
import type { Access, BreakGlassCommands, Emergency } from './commands.js';

export * from './commands.js';

/** One register an area. */
export const breakGlassStream = (tenant: string): string => `break-glass/${tenant}`;

export interface BreakGlassState {
  readonly accesses: readonly Access[];
}

const SOURCE = 'table 6.1: break-glass needs two people';
const guard = (code: string, wording: string): Guard => ({ code, source: SOURCE, wording });

const NO_SUCH_ACCESS = guard('NO_SUCH_ACCESS', 'There is no request {access} here.');
const NOT_OPEN = guard('NOT_OPEN', 'This request has been answered already.');
const SECOND_PERSON = guard(
  'SECOND_PERSON',
  'You asked for this yourself. Somebody else must look at the reason before the record opens.',
);

const row = (
  name: string,
  summary: string,
  roles: readonly Role[],
  guards: readonly Guard[],
  event: string,
): CommandSpec => ({
  name,
  summary,
  by: 'person',
  stage: 'break-glass',
  source: SOURCE,
  roles,
  states: ['KEPT'],
  guards,
  events: [event],
  decision: false,
  reason: 'optional',
});

const CATALOGUE: readonly CommandSpec[] = [
  {
    ...row(
      'RequestBreakGlass',
      'Ask to read, in an emergency, a record that is closed to you; somebody else must agree',
      ['RELEVANT_BODY_DECIDER', 'CSP_MANAGER', 'DPO', 'ADMINISTRATOR'],
      [
        guard(
          'NO_SUCH_REVIEW',
          'There is no such review in this area. Give its id as it stands on the letter or in the message that you have.',
        ),
        guard(
          'ALREADY_ASKED',
          'Your request {access} for this record is still open, or the record still is.',
        ),
      ],
      'BreakGlassRequested',
    ),
    reason: 'required',
    creates: true,
  },
  row(
    'GrantBreakGlass',
    'Open a record to whoever asked in an emergency, for some hours; the manager is told',
    ['CASE_COORDINATOR', 'CSP_CHAIR'],
    [NO_SUCH_ACCESS, NOT_OPEN, SECOND_PERSON],
    'BreakGlassGranted',
  ),
  {
    ...row(
      'RefuseBreakGlass',
      'Keep a record closed to whoever asked in an emergency',
      ['CASE_COORDINATOR', 'CSP_CHAIR'],
      [NO_SUCH_ACCESS, NOT_OPEN],
      'BreakGlassRefused',
    ),
    reason: 'required',
  },
  row(
    'AcknowledgeBreakGlass',
    'Say that you know of a record that was opened in an emergency',
    ['CSP_MANAGER'],
    [NO_SUCH_ACCESS, guard('NOTHING_TO_KNOW', 'This record was not opened, or you have said so already.')],
    'BreakGlassAcknowledged',
  ),
];

const whoActs = ({ actor }: Command): PersonId => (actor.kind === 'person' ? actor.person : 'process');

const withAccess = (
  { accesses }: BreakGlassState,
  id: string,
  at: At,
  rule: (access: Access) => Decision,
): Decision => {
  const found = accesses.find((one) => one.id === id);
  return found === undefined
    ? at.refuse('NO_SUCH_ACCESS', { access: id }, 'BAD_INPUT', 'access')
    : rule(found);
};

const rules: Rules<BreakGlassState, BreakGlassCommands> = {
  RequestBreakGlass: {
    decide({ accesses }, command, at) {
      const { review, emergency } = command.data;
      if (review === null) return at.refuse('NO_SUCH_REVIEW', {}, 'BAD_INPUT', 'review');
      const person = whoActs(command);
      const open = accesses.find(
        (one) =>
          one.person === person &&
          one.review === review &&
          (one.status === 'REQUESTED' || isOpen(one, at.now)),
      );
      if (open !== undefined) return at.refuse('ALREADY_ASKED', { access: open.id });
      const data = { id: `access-${accesses.length + 1}`, review, person, emergency };
      return happened(command, 'BreakGlassRequested', data, [], SOURCE);
    },
  },
  GrantBreakGlass: {
    decide: (state, command, at) =>
      withAccess(state, command.data.access, at, ({ id, status, person }) => {
        if (status !== 'REQUESTED') return at.refuse('NOT_OPEN');
        if (person === whoActs(command)) return at.refuse('SECOND_PERSON', {}, 'NOT_ALLOWED');
        const data = {
          access: id,
          grantedBy: whoActs(command),
          until: hoursAfter(command.occurredAt, command.data.hours),
        };
        return happened(command, 'BreakGlassGranted', data, [], SOURCE);
      }),
  },
  RefuseBreakGlass: {
    decide: (state, command, at) =>
      withAccess(state, command.data.access, at, ({ id, status }) =>
        status === 'REQUESTED'
          ? happened(command, 'BreakGlassRefused', { access: id })
          : at.refuse('NOT_OPEN'),
      ),
  },
  AcknowledgeBreakGlass: {
    decide: (state, command, at) =>
      withAccess(state, command.data.access, at, ({ id, status, acknowledged }) =>
        status === 'GRANTED' && !acknowledged
          ? happened(command, 'BreakGlassAcknowledged', { access: id })
          : at.refuse('NOTHING_TO_KNOW'),
      ),
  },
};

function evolve(state: BreakGlassState, { type, data, occurredAt }: DomainEvent): BreakGlassState {
  const told = data as { readonly access: string; readonly grantedBy: PersonId; readonly until: Instant };
  const change = (to: Partial<Access>): BreakGlassState => ({
    accesses: state.accesses.map((one) => (one.id === told.access ? { ...one, ...to } : one)),
  });
  switch (type) {
    case 'BreakGlassRequested': {
      const { id, review, person, emergency } = data as {
        readonly id: string;
        readonly review: string;
        readonly person: PersonId;
        readonly emergency: Emergency;
      };
      const asked: Access = {
        id,
        review,
        person,
        emergency,
        status: 'REQUESTED',
        grantedBy: null,
        grantedAt: null,
        until: null,
        acknowledged: false,
      };
      return { accesses: [...state.accesses, asked] };
    }
    case 'BreakGlassGranted': {
      const { grantedBy, until } = told;
      return change({ status: 'GRANTED', grantedBy, grantedAt: occurredAt, until });
    }
    case 'BreakGlassRefused':
      return change({ status: 'REFUSED' });
    case 'BreakGlassAcknowledged':
      return change({ acknowledged: true });
    default:
      return state;
  }
}

/** Is the record open to the person at this moment? */
export const isOpen = ({ status, until }: Access, now: Instant): boolean =>
  status === 'GRANTED' && until !== null && now < until;

/** The manager is told of each record that was opened, and it waits for them until they say that they know. */
const tasks = ({ accesses }: BreakGlassState): readonly Task[] =>
  accesses.flatMap(({ id, status, acknowledged, grantedAt }) =>
    status === 'GRANTED' && !acknowledged && grantedAt !== null
      ? [
          {
            key: `${id}/opened`,
            what: 'A record was opened in an emergency to somebody to whom it is closed: look at who asked, why, and who agreed',
            source: SOURCE,
            since: grantedAt,
            command: 'AcknowledgeBreakGlass',
            data: { access: id },
          },
        ]
      : [],
  );

const stream = streamType<BreakGlassState, BreakGlassCommands>({
  type: 'break-glass',
  label: 'Records opened in an emergency',
  stage: 'break-glass',
  catalogue: CATALOGUE,
  rules,
  states: ['KEPT'],
  initial: () => ({ accesses: [] }),
  evolve,
  stateOf: () => 'KEPT',
  owed: () => [],
  ended: () => true,
  nextDue: () => null,
});

/** Reading in an emergency what is closed to the reader: asked with a reason, agreed by another, told to the manager. */
export const breakGlass: ReviewType<BreakGlassState> = { ...stream, tasks };
