import type { Role } from '#libs/domain/kernel/people.js';
import type { CommandSpec, Guard } from '#libs/domain/kernel/review-type.js';

const guard = (code: string, source: string, wording: string): Guard => ({ code, source, wording });

const NO_SUCH_ERASURE = guard('NO_SUCH_ERASURE', 'product rule', 'There is no erasure {erasure} here.');
const NOT_OPEN = guard(
  'NOT_OPEN',
  'product rule',
  'This erasure is {status}. Only one that was asked for, or approved and not begun, can be decided.',
);
const ON_HOLD = guard(
  'ON_LEGAL_HOLD',
  'domain rule 9.3(9)',
  'Nothing of this person may be erased: legal hold {hold} ({ground}) applies. Lift the hold first, if it has ended.',
);
const NO_SUCH_REVIEW = guard(
  'NO_SUCH_REVIEW',
  'product rule',
  'There is no such review in this area. Give its id as the list of reviews shows it.',
);
const NO_SUCH_PERSON = guard(
  'NO_SUCH_PERSON',
  'product rule',
  'Nothing is kept of a person {subject} in this area. Give the id that stands beside the person in the review.',
);

interface Row {
  readonly name: string;
  readonly summary: string;
  readonly source: string;
  readonly roles: readonly Role[];
  readonly guards: readonly Guard[];
  readonly event: string;
  readonly decision?: boolean;
  readonly reason?: CommandSpec['reason'];
  readonly creates?: boolean;
}

const byPerson = ({ event, decision = false, reason = 'optional', creates, ...row }: Row): CommandSpec => ({
  ...row,
  by: 'person',
  stage: 'data-protection',
  states: ['KEPT'],
  events: [event],
  decision,
  reason,
  ...(creates ? { creates } : {}),
});

const byProcess = (row: Pick<Row, 'name' | 'summary' | 'source' | 'guards' | 'event'>): CommandSpec => ({
  ...byPerson({ ...row, roles: [], reason: 'none' }),
  by: 'process',
});

export const DATA_PROTECTION_CATALOGUE: readonly CommandSpec[] = [
  byPerson({
    name: 'RequestErasure',
    summary: 'Ask for the erasure of everything by which a person can be known, on a lawful basis',
    source: 'UK GDPR Art 17(1)',
    roles: ['CASE_COORDINATOR', 'DPO'],
    guards: [
      NO_SUCH_PERSON,
      guard('ERASURE_ASKED_FOR', 'product rule', 'Erasure {erasure} of this person is {status} already.'),
    ],
    event: 'ErasureRequested',
    creates: true,
  }),
  byPerson({
    name: 'ApproveErasure',
    summary: 'Approve an erasure that somebody else asked for; the engine then destroys the key',
    source: 'UK GDPR Art 17; domain rule 9.3(2)',
    roles: ['DPO', 'CSP_CHAIR'],
    guards: [
      NO_SUCH_ERASURE,
      NOT_OPEN,
      guard(
        'SECOND_PERSON',
        'domain rule 9.3(8)',
        'You asked for this erasure yourself. It cannot be undone, so somebody else must approve it.',
      ),
      ON_HOLD,
    ],
    event: 'ErasureApproved',
    decision: true,
  }),
  byPerson({
    name: 'RefuseErasure',
    summary: 'Refuse an erasure, by the exemption that applies',
    source: 'UK GDPR Art 17(3)',
    roles: ['DPO'],
    guards: [NO_SUCH_ERASURE, NOT_OPEN],
    event: 'ErasureRefused',
    decision: true,
    reason: 'required',
  }),
  byProcess({
    name: 'BeginErasure',
    summary: 'Nothing stops the erasure any more',
    source: 'domain rule 9.3(2)',
    guards: [
      NO_SUCH_ERASURE,
      guard('NOT_APPROVED', 'product rule', 'This erasure is {status}; only an approved one begins.'),
      ON_HOLD,
    ],
    event: 'ErasureBegun',
  }),
  byProcess({
    name: 'RecordSubjectDataShredded',
    summary: 'The person’s key was destroyed, and the person taken out of the texts of their cases',
    source: 'domain rule 9.3(2)',
    guards: [
      NO_SUCH_ERASURE,
      guard(
        'NOT_BEGUN',
        'product rule',
        'This erasure is {status}; only one that was begun can be recorded.',
      ),
    ],
    event: 'SubjectDataShredded',
  }),
  byPerson({
    name: 'PlaceLegalHold',
    summary: 'Forbid every erasure of a person, or of anybody in a review, while proceedings last',
    source: 'domain rule 9.3(9)',
    roles: ['CASE_COORDINATOR', 'CSP_CHAIR', 'DPO'],
    guards: [
      guard('ONE_OF_TWO', 'product rule', 'Say either which person or which review the hold is over.'),
      NO_SUCH_PERSON,
      NO_SUCH_REVIEW,
      guard('ALREADY_HELD', 'product rule', 'Legal hold {hold} is over the same for the same ground.'),
      guard(
        'ERASURE_BEGUN',
        'domain rule 9.3(2)',
        'The erasure of this person has begun and cannot be undone: there is nothing left to hold.',
      ),
    ],
    event: 'LegalHoldPlaced',
    creates: true,
  }),
  byPerson({
    name: 'LiftLegalHold',
    summary: 'End a legal hold, with the reason',
    source: 'domain rule 9.3(9)',
    roles: ['DPO', 'CSP_CHAIR'],
    guards: [
      guard('NO_SUCH_HOLD', 'product rule', 'There is no legal hold {hold}, or it has been lifted already.'),
    ],
    event: 'LegalHoldLifted',
    decision: true,
    reason: 'required',
  }),
  byPerson({
    name: 'RestrictProcessing',
    summary: 'Hide a person’s names and contacts from every page until the restriction is lifted',
    source: 'UK GDPR Art 18(1)',
    roles: ['CASE_COORDINATOR', 'DPO'],
    guards: [
      NO_SUCH_PERSON,
      guard('ALREADY_RESTRICTED', 'product rule', 'Restriction {restriction} hides this person already.'),
    ],
    event: 'ProcessingRestricted',
    creates: true,
  }),
  byPerson({
    name: 'LiftProcessingRestriction',
    summary: 'End a restriction, with the reason; the person is told before, Art 18(3)',
    source: 'UK GDPR Art 18(3)',
    roles: ['DPO'],
    guards: [
      guard(
        'NO_SUCH_RESTRICTION',
        'product rule',
        'There is no restriction {restriction}, or it has been lifted already.',
      ),
    ],
    event: 'ProcessingRestrictionLifted',
    decision: true,
    reason: 'required',
  }),
  byPerson({
    name: 'RectifyData',
    summary: 'Correct what the record says of a person; what was recorded stays beside it',
    source: 'UK GDPR Art 16; domain rule 9.3(6)',
    roles: ['CASE_COORDINATOR'],
    guards: [
      NO_SUCH_REVIEW,
      guard(
        'NO_SUCH_EVENT',
        'product rule',
        'The review has no version {event}. Name the event by its version: 1 for the first of the review.',
      ),
      guard(
        'NO_SUCH_FIELD',
        'UK GDPR Art 16',
        'Version {event} of the review says nothing in {field}, or says it of several people. Name the field as the event has it in the log of the review, such as applicantName, or with its place, such as family.0.name.',
      ),
    ],
    event: 'DataRectified',
    creates: true,
  }),
];
