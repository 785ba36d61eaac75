import { asked, asks, bothAnswer, closed, met, noReview, pending, scrutiny } from '../testing/beginning.js';
import { example } from '../testing/example.js';
import { HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import { settings } from '../testing/scenario.js';
import { notifiedWith } from '../testing/stories.js';

const conflictedChair = () =>
  pending().does(
    'DeclareConflict',
    { person: PEOPLE.cspChair.person, kind: 'PERSONAL' },
    { by: PEOPLE.cspChair },
  );
/** Section 8A is in force from a day after the death on, and before it is decided. */
const newLaw = () => bothAnswer(asks(notifiedWith({}, settings({ dardrCommencementDate: '2022-09-10' }))));
const unknownConduct = met({ facts: { conduct: 'UNKNOWN', appearsToResult: 'YES' } });
const { age: _, ...noAge } = met().evidence;

export const criteriaExamples = [
  example(
    'DecideCriteria',
    { given: pending, when: met() },
    {
      CONFLICTED: {
        refused: { given: conflictedChair, when: met() },
        accepted: { given: conflictedChair, when: met(), by: PEOPLE.viceChair },
      },
      FACTS_CONTRADICT: {
        refused: { given: pending, when: met({ facts: { ...met().facts, dateOfDeath: '2022-09-04' } }) },
        accepted: { given: pending, when: met({ facts: { ...met().facts, dateOfDeath: '2022-09-05' } }) },
      },
      LIMB_UNKNOWN: { given: pending, when: unknownConduct },
      EVIDENCE_MISSING: { given: pending, when: met({ evidence: noAge }) },
      PARTNER_TWICE: {
        given: pending,
        when: met({
          views: [
            { partner: POLICE, view: 'REVIEW' },
            { partner: POLICE, view: 'NO_VIEW' },
          ],
        }),
      },
      OVERRIDE_REASON_MISSING: {
        refused: { given: newLaw, when: met({ regime: 'DARDR_S8A' }), reason: null },
        accepted: { given: newLaw, when: met({ regime: 'DARDR_S8A' }) },
      },
      SECTION_NOT_IN_FORCE: {
        refused: { given: pending, when: met({ regime: 'DARDR_S8A' }) },
        accepted: { given: newLaw, when: met({ regime: 'DARDR_S8A' }) },
      },
    },
  ),
  example(
    'RequestMoreInformation',
    { given: pending, when: { requests: [{ agency: POLICE }] } },
    {
      NO_AGENCY: { given: pending, when: { requests: [] } },
      ASKED_ALREADY: {
        refused: {
          given: () => asked().wait('2022-09-28'),
          when: { requests: [{ agency: HEALTH }] },
        },
        accepted: { given: pending, when: { requests: [{ agency: HEALTH }] } },
      },
      PERIOD_REVERSED: {
        given: pending,
        when: { requests: [{ agency: POLICE, periodFrom: '2022-01-02', periodTo: '2022-01-01' }] },
      },
    },
  ),
  example(
    'ReopenCriteria',
    { given: closed, when: {} },
    {
      CONFLICTED: {
        given: () =>
          scrutiny().does(
            'DeclareConflict',
            { person: PEOPLE.cspChair.person, kind: 'PRIOR_DECISION' },
            { by: PEOPLE.cspChair },
          ),
        when: {},
      },
      NOTICE_BEING_SENT: {
        refused: { given: () => noReview().settleOnly('PrepareNotice', 'ClaimNoticeDelivery'), when: {} },
        accepted: { given: () => noReview().settleOnly('PrepareNotice'), when: {} },
      },
    },
  ),
  example(
    'ProposeOtherLearning',
    { given: noReview, when: { kind: 'SAFEGUARDING_ADULTS_REVIEW' } },
    {
      PROPOSED_ALREADY: {
        refused: {
          given: () => noReview().does('ProposeOtherLearning', { kind: 'LOCAL_LEARNING_REVIEW' }),
          when: { kind: 'LOCAL_LEARNING_REVIEW' },
        },
        accepted: {
          given: () => noReview().does('ProposeOtherLearning', { kind: 'OTHER' }),
          when: { kind: 'OTHER' },
        },
      },
    },
  ),
];
