import { itLists, type Row } from '../testing/story.js';
import { dataProtection } from './index.js';

// Domain rules 9.3: the erasure is the DPO’s or the chair’s to approve, and the key is destroyed by the engine alone.
const ROWS: readonly Row[] = [
  [
    'RequestErasure',
    'person: CASE_COORDINATOR, DPO',
    'ErasureRequested',
    'reason optional, may be the first',
    'UK GDPR Art 17(1)',
    'NO_SUCH_PERSON, ERASURE_ASKED_FOR',
    'Ask for the erasure of everything by which a person can be known, on a lawful basis',
  ],
  [
    'ApproveErasure',
    'person: DPO, CSP_CHAIR',
    'ErasureApproved',
    'reason optional, a decision',
    'UK GDPR Art 17; domain rule 9.3(2)',
    'NO_SUCH_ERASURE, NOT_OPEN, SECOND_PERSON, ON_LEGAL_HOLD',
    'Approve an erasure that somebody else asked for; the engine then destroys the key',
  ],
  [
    'RefuseErasure',
    'person: DPO',
    'ErasureRefused',
    'reason required, a decision',
    'UK GDPR Art 17(3)',
    'NO_SUCH_ERASURE, NOT_OPEN',
    'Refuse an erasure, by the exemption that applies',
  ],
  [
    'BeginErasure',
    'process: ',
    'ErasureBegun',
    'reason none',
    'domain rule 9.3(2)',
    'NO_SUCH_ERASURE, NOT_APPROVED, ON_LEGAL_HOLD',
    'Nothing stops the erasure any more',
  ],
  [
    'RecordSubjectDataShredded',
    'process: ',
    'SubjectDataShredded',
    'reason none',
    'domain rule 9.3(2)',
    'NO_SUCH_ERASURE, NOT_BEGUN',
    'The person’s key was destroyed, and the person taken out of the texts of their cases',
  ],
  [
    'PlaceLegalHold',
    'person: CASE_COORDINATOR, CSP_CHAIR, DPO',
    'LegalHoldPlaced',
    'reason optional, may be the first',
    'domain rule 9.3(9)',
    'ONE_OF_TWO, NO_SUCH_PERSON, NO_SUCH_REVIEW, ALREADY_HELD, ERASURE_BEGUN',
    'Forbid every erasure of a person, or of anybody in a review, while proceedings last',
  ],
  [
    'LiftLegalHold',
    'person: DPO, CSP_CHAIR',
    'LegalHoldLifted',
    'reason required, a decision',
    'domain rule 9.3(9)',
    'NO_SUCH_HOLD',
    'End a legal hold, with the reason',
  ],
  [
    'RestrictProcessing',
    'person: CASE_COORDINATOR, DPO',
    'ProcessingRestricted',
    'reason optional, may be the first',
    'UK GDPR Art 18(1)',
    'NO_SUCH_PERSON, ALREADY_RESTRICTED',
    'Hide a person’s names and contacts from every page until the restriction is lifted',
  ],
  [
    'LiftProcessingRestriction',
    'person: DPO',
    'ProcessingRestrictionLifted',
    'reason required, a decision',
    'UK GDPR Art 18(3)',
    'NO_SUCH_RESTRICTION',
    'End a restriction, with the reason; the person is told before, Art 18(3)',
  ],
  [
    'RectifyData',
    'person: CASE_COORDINATOR',
    'DataRectified',
    'reason optional, may be the first',
    'UK GDPR Art 16; domain rule 9.3(6)',
    'NO_SUCH_REVIEW, NO_SUCH_EVENT, NO_SUCH_FIELD',
    'Correct what the record says of a person; what was recorded stays beside it',
  ],
];

describe('What can be done about the data of a person', () => {
  itLists(dataProtection, ROWS);

  it('is this and nothing else, for as long as the register is kept', () => {
    expect(dataProtection.catalogue.map(({ name }) => name)).toStrictEqual(ROWS.map(([command]) => command));
    for (const { stage, states } of dataProtection.catalogue) {
      expect(stage).toBe('data-protection');
      expect(states).toStrictEqual(['KEPT']);
    }
    expect(dataProtection).toMatchObject({
      type: 'data-protection',
      label: 'Data protection',
      stageOf: { KEPT: 'data-protection' },
    });
  });
});
