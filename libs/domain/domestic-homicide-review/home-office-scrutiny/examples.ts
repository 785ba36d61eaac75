import {
  closed,
  concurred,
  decides,
  familyUnknown,
  noReview,
  notMet,
  pendingAfter,
  scrutiny,
} from '../testing/beginning.js';
import { example } from '../testing/example.js';
import { PEOPLE } from '../testing/people.js';
import { settings } from '../testing/scenario.js';
import { directedReview, direction, document, notifiedWith } from '../testing/stories.js';

const section8A = { ...direction, section: 's.8A(2)' } as const;
const inForce = (from: string) => () => notifiedWith({}, settings({ dardrCommencementDate: from }));
const revocation = { document: document('revocation'), revokedOn: '2022-09-12' };
/** Concurred with, and nobody of the family known to tell. */
const concurredUntold = () =>
  decides(pendingAfter(familyUnknown()), notMet())
    .settle()
    .does('RecordHoView', { letter: document('concurrence') });

export const scrutinyExamples = [
  example(
    'RecordHoView',
    { given: scrutiny, when: { letter: document('concurrence') } },
    { CONCURRED_ALREADY: { given: concurred, when: { letter: document('concurrence') } } },
  ),
  example(
    'RecordRequest',
    { given: closed, when: { document: document('request') } },
    {
      NOTICE_BEING_SENT: {
        refused: { given: () => noReview().settleOnly('PrepareNotice', 'ClaimNoticeDelivery'), when: {} },
        accepted: { given: scrutiny, when: {} },
      },
    },
  ),
  example(
    'RecordDirection',
    { given: scrutiny, when: direction },
    {
      DIRECTION_DOCUMENT_MISSING: {
        given: scrutiny,
        when: { madeOn: direction.madeOn, section: direction.section },
      },
      SECTION_NOT_IN_FORCE: {
        refused: { given: inForce('2022-09-10'), when: section8A },
        accepted: { given: inForce('2022-09-09'), when: section8A },
      },
      DATE_IN_THE_FUTURE: {
        refused: { given: scrutiny, when: { ...direction, madeOn: '2022-09-13' } },
        accepted: { given: scrutiny, when: { ...direction, madeOn: '2022-09-12' } },
      },
    },
  ),
  example(
    'RecordRevocation',
    { given: directedReview, when: revocation },
    {
      NOT_DIRECTED: { given: () => directedReview().does('RecordRevocation', revocation), when: revocation },
      DATE_IN_THE_FUTURE: { given: directedReview, when: { ...revocation, revokedOn: '2022-09-13' } },
      REVOKED_BEFORE_DIRECTED: {
        refused: { given: directedReview, when: { ...revocation, revokedOn: '2022-09-08' } },
        accepted: { given: directedReview, when: { ...revocation, revokedOn: '2022-09-09' } },
      },
    },
  ),
  example(
    'CloseNoReview',
    { given: concurred, when: {} },
    {
      CONFLICTED: {
        refused: {
          given: () =>
            concurred().does(
              'DeclareConflict',
              { person: PEOPLE.cspChair.person, kind: 'PERSONAL' },
              { by: PEOPLE.cspChair },
            ),
          when: {},
        },
        accepted: { given: concurred, when: {}, by: PEOPLE.viceChair },
      },
      NOT_CONCURRED: { given: scrutiny, when: {} },
      FAMILY_NOT_TOLD: {
        refused: { given: concurredUntold, when: {} },
        accepted: { given: () => concurredUntold().does('RecordNoFamilyFound', {}), when: {} },
      },
    },
  ),
];
