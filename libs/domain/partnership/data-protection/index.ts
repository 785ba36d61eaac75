import type { Command, Decision, Warning } from '#libs/domain/kernel/decider.js';
import type { PersonId } from '#libs/domain/kernel/people.js';
import type { Obligation } from '#libs/domain/kernel/process.js';
import { happened, streamType, type At, type OwedAt, type Rules } from '../stream-type.js';
import { DATA_PROTECTION_CATALOGUE } from './catalogue.js';
import type { DataProtectionCommands, Kept } from './commands.js';
import {
  evolveDataProtection,
  holdOver,
  NOTHING_YET,
  type DataProtectionState,
  type Erasure,
} from './state.js';

export * from './commands.js';
export { NOTHING_YET, restrictedSubjects, type DataProtectionState, type Erasure, type Rectification } from './state.js';

/** One register an area. */
export const dataProtectionStream = (tenant: string): string => `data-protection/${tenant}`;

const whoActs = ({ actor }: Command): PersonId => (actor.kind === 'person' ? actor.person : 'process');

const inWords = (status: Erasure['status']): string =>
  ({
    REQUESTED: 'asked for',
    APPROVED: 'approved',
    REFUSED: 'refused',
    BEGUN: 'begun',
    SHREDDED: 'carried out',
  })[status];

const withErasure = (
  state: DataProtectionState,
  id: string,
  at: At,
  rule: (erasure: Erasure) => Decision,
): Decision => {
  const found = state.erasures.find((one) => one.id === id);
  return found === undefined
    ? at.refuse('NO_SUCH_ERASURE', { erasure: id }, 'BAD_INPUT', 'erasure')
    : rule(found);
};

const held = (
  state: DataProtectionState,
  { subject }: Erasure,
  knownIn: readonly string[],
  at: At,
): Decision | null => {
  const hold = holdOver(state, subject, knownIn);
  return hold === undefined
    ? null
    : at.refuse('ON_LEGAL_HOLD', {
        hold: hold.id,
        ground: hold.ground.toLowerCase().replaceAll('_', ' '),
      });
};

/** Somebody of whom nothing is kept is most likely a slip of the pen, and the register must not tell of them. */
const unknown = ({ subject, known }: { readonly subject?: PersonId } & Kept, at: At): Decision | null =>
  subject === undefined || known !== false
    ? null
    : at.refuse('NO_SUCH_PERSON', { subject }, 'BAD_INPUT', 'subject');

/** Art 17(3)(b): whether the public task still needs the data is the approver's to judge, so they are told. */
const namedInOpenReviews = (openReviews: readonly string[]): readonly Warning[] =>
  openReviews.length === 0
    ? []
    : [
        {
          code: 'NAMED_IN_OPEN_REVIEW',
          detail: `The person is named in ${openReviews.length === 1 ? 'a review that is' : `${openReviews.length} reviews that are`} still open. Art 17(3)(b) lets a public task keep what it needs.`,
          source: 'UK GDPR Art 17(3)(b)',
        },
      ];

const DECIDABLE: readonly Erasure['status'][] = ['REQUESTED', 'APPROVED'];
const UNDER_WAY: readonly Erasure['status'][] = ['REQUESTED', 'APPROVED', 'BEGUN', 'SHREDDED'];

const rules: Rules<DataProtectionState, DataProtectionCommands> = {
  RequestErasure: {
    decide(state, command, at) {
      const { subject, lawfulBasis } = command.data;
      const asked = state.erasures.find((one) => one.subject === subject && UNDER_WAY.includes(one.status));
      if (asked !== undefined)
        return at.refuse(
          'ERASURE_ASKED_FOR',
          { erasure: asked.id, status: inWords(asked.status) },
          'NOT_NOW',
          'subject',
        );
      const id = `erasure-${state.erasures.length + 1}`;
      const data = { id, subject, lawfulBasis, requestedBy: whoActs(command) };
      return (
        unknown(command.data, at) ??
        happened(command, 'ErasureRequested', data, [], 'UK GDPR Art 17(1)')
      );
    },
  },
  ApproveErasure: {
    decide: (state, command, at) =>
      withErasure(state, command.data.erasure, at, (erasure) => {
        const { knownIn, openReviews } = command.data;
        if (erasure.status !== 'REQUESTED') return at.refuse('NOT_OPEN', { status: inWords(erasure.status) });
        if (erasure.requestedBy === whoActs(command)) return at.refuse('SECOND_PERSON', {}, 'NOT_ALLOWED');
        const data = { erasure: erasure.id, approvedBy: whoActs(command) };
        return (
          held(state, erasure, knownIn, at) ??
          happened(command, 'ErasureApproved', data, namedInOpenReviews(openReviews), 'UK GDPR Art 17(1)')
        );
      }),
  },
  RefuseErasure: {
    decide: (state, command, at) =>
      withErasure(state, command.data.erasure, at, ({ id, status }) =>
        DECIDABLE.includes(status)
          ? happened(
              command,
              'ErasureRefused',
              { erasure: id, exemption: command.data.exemption },
              [],
              'UK GDPR Art 17(3)',
            )
          : at.refuse('NOT_OPEN', { status: inWords(status) }),
      ),
  },
  BeginErasure: {
    decide: (state, command, at) =>
      withErasure(state, command.data.erasure, at, (erasure) =>
        erasure.status === 'APPROVED'
          ? (held(state, erasure, command.data.knownIn, at) ??
            happened(command, 'ErasureBegun', { erasure: erasure.id }))
          : at.refuse('NOT_APPROVED', { status: inWords(erasure.status) }),
      ),
  },
  RecordSubjectDataShredded: {
    decide: (state, command, at) =>
      withErasure(state, command.data.erasure, at, ({ id, status, subject, lawfulBasis, ...people }) =>
        status === 'BEGUN'
          ? happened(command, 'SubjectDataShredded', {
              erasure: id,
              subject,
              scope: 'PERSON',
              lawfulBasis,
              requestedBy: people.requestedBy,
              approvedBy: people.approvedBy,
            })
          : at.refuse('NOT_BEGUN', { status: inWords(status) }),
      ),
  },
  PlaceLegalHold: {
    decide(state, command, at) {
      const { subject = null, review, ground } = command.data;
      if ((subject === null) === (review === undefined))
        return at.refuse('ONE_OF_TWO', {}, 'BAD_INPUT', 'subject');
      if (review === null) return at.refuse('NO_SUCH_REVIEW', {}, 'BAD_INPUT', 'review');
      const over = { subject, review: review ?? null, ground };
      const same = state.holds.find(
        (one) =>
          !one.lifted &&
          one.subject === over.subject &&
          one.review === over.review &&
          one.ground === over.ground,
      );
      if (same !== undefined) return at.refuse('ALREADY_HELD', { hold: same.id });
      const gone = state.erasures.some(
        (one) => one.subject === subject && (one.status === 'BEGUN' || one.status === 'SHREDDED'),
      );
      if (gone) return at.refuse('ERASURE_BEGUN', {}, 'NOT_NOW', 'subject');
      return (
        unknown(command.data, at) ??
        happened(command, 'LegalHoldPlaced', { id: `hold-${state.holds.length + 1}`, ...over })
      );
    },
  },
  LiftLegalHold: {
    decide: (state, command, at) =>
      state.holds.some((one) => one.id === command.data.hold && !one.lifted)
        ? happened(command, 'LegalHoldLifted', { hold: command.data.hold })
        : at.refuse('NO_SUCH_HOLD', { hold: command.data.hold }, 'BAD_INPUT', 'hold'),
  },
  RestrictProcessing: {
    decide(state, command, at) {
      const { subject, ground } = command.data;
      const already = state.restrictions.find((one) => one.subject === subject && !one.lifted);
      if (already !== undefined)
        return at.refuse('ALREADY_RESTRICTED', { restriction: already.id }, 'NOT_NOW', 'subject');
      const id = `restriction-${state.restrictions.length + 1}`;
      return (
        unknown(command.data, at) ??
        happened(command, 'ProcessingRestricted', { id, subject, ground }, [], 'UK GDPR Art 18(1)')
      );
    },
  },
  LiftProcessingRestriction: {
    decide: (state, command, at) =>
      state.restrictions.some((one) => one.id === command.data.restriction && !one.lifted)
        ? happened(command, 'ProcessingRestrictionLifted', { restriction: command.data.restriction })
        : at.refuse(
            'NO_SUCH_RESTRICTION',
            { restriction: command.data.restriction },
            'BAD_INPUT',
            'restriction',
          ),
  },
  RectifyData: {
    decide(state, command, at) {
      const { subject, review, event, field, correction, says = 'SOMETHING' } = command.data;
      if (review === null) return at.refuse('NO_SUCH_REVIEW', {}, 'BAD_INPUT', 'review');
      if (!Number.isInteger(event) || event < 1 || says === 'NO_EVENT')
        return at.refuse('NO_SUCH_EVENT', { event: String(event) }, 'BAD_INPUT', 'event');
      if (says === 'NOTHING')
        return at.refuse('NO_SUCH_FIELD', { event: String(event), field }, 'BAD_INPUT', 'field');
      const id = `rectification-${state.rectifications.length + 1}`;
      const data = { id, subject, review, event, field, correction };
      return happened(command, 'DataRectified', data, [], 'UK GDPR Art 16');
    },
  },
};

/** An approved erasure begins at once; a begun one is recorded when the key is gone. */
const owed = ({ erasures }: DataProtectionState, { stream }: OwedAt): readonly Obligation[] =>
  erasures.flatMap(({ id, status, since }) => {
    const command =
      status === 'APPROVED' ? 'BeginErasure' : status === 'BEGUN' ? 'RecordSubjectDataShredded' : null;
    if (command === null) return [];
    return [
      {
        kind: 'command',
        stage: 'data-protection',
        key: `${stream}/${id}/${command}`,
        dueAt: since,
        command,
        data: { erasure: id },
      },
    ];
  });

const pending = (state: DataProtectionState): boolean =>
  state.erasures.some(({ status }) => status === 'APPROVED' || status === 'BEGUN');

/** What a partnership owes the people in its records: UK GDPR Art 16 to 18, and the holds that stand against erasure. */
export const dataProtection = streamType<DataProtectionState, DataProtectionCommands>({
  type: 'data-protection',
  label: 'Data protection',
  stage: 'data-protection',
  catalogue: DATA_PROTECTION_CATALOGUE,
  rules,
  states: ['KEPT'],
  initial: () => NOTHING_YET,
  evolve: evolveDataProtection,
  stateOf: () => 'KEPT',
  owed,
  ended: (state) => !pending(state),
  nextDue: () => null,
  predicates: (state) => ({ erasureBegun: state.erasures.some(({ status }) => status === 'BEGUN') }),
});
