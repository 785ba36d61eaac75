import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { HoldGround, LawfulBasis, RestrictionGround } from './commands.js';

export interface Erasure {
  readonly id: string;
  readonly subject: PersonId;
  readonly lawfulBasis: LawfulBasis;
  readonly requestedBy: PersonId;
  readonly approvedBy: PersonId | null;
  readonly status: 'REQUESTED' | 'APPROVED' | 'REFUSED' | 'BEGUN' | 'SHREDDED';
  /** When it came to this status. */
  readonly since: Instant;
}

export interface LegalHold {
  readonly id: string;
  readonly subject: PersonId | null;
  /** Stream of the review. */
  readonly review: string | null;
  readonly ground: HoldGround;
  readonly lifted: boolean;
}

export interface Restriction {
  readonly id: string;
  readonly subject: PersonId;
  readonly ground: RestrictionGround;
  readonly since: Instant;
  readonly lifted: boolean;
}

export interface Rectification {
  readonly id: string;
  readonly subject: PersonId;
  readonly review: string;
  /** Version of the event that was wrong. */
  readonly event: number;
  readonly field: string;
  readonly correction: Sealed;
  readonly at: Instant;
}

export interface DataProtectionState {
  readonly erasures: readonly Erasure[];
  readonly holds: readonly LegalHold[];
  readonly restrictions: readonly Restriction[];
  readonly rectifications: readonly Rectification[];
}

export const NOTHING_YET: DataProtectionState = {
  erasures: [],
  holds: [],
  restrictions: [],
  rectifications: [],
};

/** The hold that forbids erasing this person, who is known in these reviews. */
export const holdOver = (
  { holds }: DataProtectionState,
  subject: PersonId,
  knownIn: readonly string[],
): LegalHold | undefined =>
  holds.find(
    (one) =>
      !one.lifted && (one.subject === subject || (one.review !== null && knownIn.includes(one.review))),
  );

/** Whose names and contacts are not to be used for the time being: UK GDPR Art 18. */
export const restrictedSubjects = ({ restrictions }: DataProtectionState): readonly PersonId[] =>
  restrictions.filter((one) => !one.lifted).map(({ subject }) => subject);

const withOne = <T extends { readonly id: string }>(list: readonly T[], id: string, change: Partial<T>) =>
  list.map((one) => (one.id === id ? { ...one, ...change } : one));

/** Each type of event, with what it does to the register. */
const CHANGES: Readonly<
  Record<string, (state: DataProtectionState, event: DomainEvent) => DataProtectionState>
> = {
  ErasureRequested: (state, { data, occurredAt }) => ({
    ...state,
    erasures: [
      ...state.erasures,
      {
        ...(data as { id: string; subject: PersonId; lawfulBasis: LawfulBasis; requestedBy: PersonId }),
        approvedBy: null,
        status: 'REQUESTED',
        since: occurredAt,
      },
    ],
  }),
  ErasureApproved: (state, event) => erasureBecame(state, event, 'APPROVED'),
  ErasureRefused: (state, event) => erasureBecame(state, event, 'REFUSED'),
  ErasureBegun: (state, event) => erasureBecame(state, event, 'BEGUN'),
  SubjectDataShredded: (state, event) => erasureBecame(state, event, 'SHREDDED'),
  LegalHoldPlaced: (state, { data }) => ({
    ...state,
    holds: [...state.holds, { ...(data as Omit<LegalHold, 'lifted'>), lifted: false }],
  }),
  LegalHoldLifted: (state, { data }) => ({
    ...state,
    holds: withOne(state.holds, (data as { hold: string }).hold, { lifted: true }),
  }),
  ProcessingRestricted: (state, { data, occurredAt }) => ({
    ...state,
    restrictions: [
      ...state.restrictions,
      { ...(data as Pick<Restriction, 'id' | 'subject' | 'ground'>), since: occurredAt, lifted: false },
    ],
  }),
  ProcessingRestrictionLifted: (state, { data }) => ({
    ...state,
    restrictions: withOne(state.restrictions, (data as { restriction: string }).restriction, {
      lifted: true,
    }),
  }),
  DataRectified: (state, { data, occurredAt }) => ({
    ...state,
    rectifications: [...state.rectifications, { ...(data as Omit<Rectification, 'at'>), at: occurredAt }],
  }),
};

function erasureBecame(
  state: DataProtectionState,
  { data, occurredAt }: DomainEvent,
  status: Erasure['status'],
): DataProtectionState {
  const { erasure, approvedBy } = data as { readonly erasure: string; readonly approvedBy?: PersonId };
  const change = { status, since: occurredAt, ...(approvedBy === undefined ? {} : { approvedBy }) };
  return { ...state, erasures: withOne(state.erasures, erasure, change) };
}

export const evolveDataProtection = (state: DataProtectionState, event: DomainEvent): DataProtectionState =>
  Object.hasOwn(CHANGES, event.type) ? (CHANGES[event.type]?.(state, event) ?? state) : state;
