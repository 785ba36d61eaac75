import { ATTENDED, constituted, periodSet, scoped, terms, termsAgreed } from '../testing/beginning.js';
import { example } from '../testing/example.js';
import { CORONER, HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import { sealed, type Story } from '../testing/scenario.js';

const period = { from: '2019-01-01', to: '2022-09-05' };
const protocol = { with: [POLICE, CORONER], text: sealed('protocol') };
const withoutChair = ATTENDED.filter((person) => person !== PEOPLE.chair.person);
const stranger = [...ATTENDED, PEOPLE.otherChair.person];
const conflicted = (story: Story): Story =>
  story.does('DeclareConflict', { person: PEOPLE.chair.person, kind: 'PERSONAL' }, { by: PEOPLE.chair });
const commissioned = () => termsAgreed().does('CommissionImr', { agency: POLICE });
const onlyHealth = terms({ agencies: [HEALTH] });

export const termsExamples = [
  example(
    'SetReviewPeriod',
    { given: scoped, when: period },
    {
      PERIOD_REVERSED: {
        refused: { given: scoped, when: { from: '2022-09-06', to: '2022-09-05' } },
        accepted: { given: scoped, when: { from: '2022-09-05', to: '2022-09-05' } },
      },
      DATE_IN_THE_FUTURE: {
        refused: { given: scoped, when: { ...period, to: '2022-11-11' } },
        accepted: { given: scoped, when: { ...period, to: '2022-11-10' } },
      },
    },
  ),
  example(
    'AgreeParallelProtocol',
    { given: constituted, when: protocol },
    { NO_BODY: { given: constituted, when: { ...protocol, with: [] } } },
  ),
  example(
    'AgreeToR',
    { given: periodSet, when: terms() },
    {
      CONFLICTED: { given: () => conflicted(periodSet()), when: terms() },
      PERIOD_NOT_SET: { given: scoped, when: terms() },
      NO_AGENCY: { given: periodSet, when: terms({ agencies: [] }) },
      NOT_ON_PANEL: { given: periodSet, when: terms({ agreedBy: stranger }) },
      CHAIR_NOT_AGREED: { given: periodSet, when: terms({ agreedBy: withoutChair }) },
    },
  ),
  example(
    'AmendToR',
    { given: commissioned, when: terms({ agencies: [POLICE, 'county-council'] }) },
    {
      CONFLICTED: { given: () => conflicted(termsAgreed()), when: terms() },
      NO_AGENCY: { given: termsAgreed, when: terms({ agencies: [] }) },
      AGENCY_HAS_REPORTED: {
        refused: { given: commissioned, when: onlyHealth },
        accepted: {
          given: () => commissioned().does('WithdrawCommission', { imr: 'imr-1' }),
          when: onlyHealth,
        },
      },
      NOT_ON_PANEL: { given: termsAgreed, when: terms({ agreedBy: stranger }) },
      CHAIR_NOT_AGREED: { given: termsAgreed, when: terms({ agreedBy: withoutChair }) },
    },
  ),
];
