import { example } from '../testing/example.js';
import { PEOPLE, POLICE, PRACTITIONER } from '../testing/people.js';
import {
  accepts,
  bothAsked,
  bothReleased,
  entry,
  HEALTH_ENTRIES,
  handsIn,
  INDEPENDENT,
  OF_HEALTH,
  OF_POLICE,
  POLICE_ENTRIES,
  policeHandedIn,
  policeReleased,
  policeWrites,
  releases,
  termsAgreed,
} from '../testing/report-stories.js';
import { once } from '../testing/scenario.js';
import { document } from '../testing/stories.js';

const IMR = { imr: 'imr-1' };
const NOBODYS = { imr: 'imr-9' };
const author = PEOPLE.policeAuthor.person;
const named = { ...IMR, author, declaration: INDEPENDENT };
const another = { ...named, author: PEOPLE.otherPoliceAuthor.person };
const handIn = { ...IMR, report: document('imr'), entries: POLICE_ENTRIES };
const declares = (more: Partial<typeof INDEPENDENT>) => ({ ...INDEPENDENT, ...more });

const withSenior = once(() => policeHandedIn().settle());
const signedOff = once(() => withSenior().does('SignOffImr', IMR, { by: PEOPLE.seniorPolice }));
const policeAccepted = once(() => accepts(policeReleased(), OF_POLICE));
/** The health service's chronology names the author of the police. */
const authorNamed = (story: typeof policeReleased, practitioner: string) => () =>
  releases(
    handsIn(policeReleasedWith(story), OF_HEALTH, [
      ...HEALTH_ENTRIES,
      entry('2022-01-10', { practitioners: [practitioner] }),
    ]),
    OF_HEALTH,
  );
const policeReleasedWith = (story: typeof policeReleased) =>
  story()
    .does(
      'AcceptCommission',
      { imr: 'imr-2', author: PEOPLE.healthAuthor.person, declaration: INDEPENDENT },
      { by: PEOPLE.health },
    )
    .does('StartImr', { imr: 'imr-2' }, { by: PEOPLE.health });
const late = once(() => bothAsked().on('2023-01-10'));
const chasedTwice = once(() => bothAsked().wait('2023-01-20').on('2023-01-24'));

const commissionGuards = (usual: { readonly agency: string }) => ({
  AGENCY_NOT_IN_TERMS: { given: termsAgreed, when: { agency: 'ned-council' } },
  COMMISSIONED_ALREADY: {
    refused: { given: bothAsked, when: usual },
    accepted: { given: () => bothAsked().does('WithdrawCommission', IMR), when: usual },
  },
  NO_SUCH_DATE: { given: termsAgreed, when: { ...usual, due: '2023-02-29' } },
  DATE_IN_THE_PAST: {
    refused: { given: termsAgreed, when: { ...usual, due: '2022-11-06' } },
    accepted: { given: termsAgreed, when: { ...usual, due: '2022-11-07' } },
  },
});

const commissioningExamples = [
  example(
    'CommissionImr',
    { given: termsAgreed, when: { agency: POLICE } },
    commissionGuards({ agency: POLICE }),
  ),
  example(
    'CommissionSummaryReport',
    { given: termsAgreed, when: { agency: POLICE } },
    commissionGuards({ agency: POLICE }),
  ),
  example(
    'WithdrawCommission',
    { given: bothAsked, when: IMR },
    {
      UNKNOWN_IMR: { given: bothAsked, when: NOBODYS },
      WRONG_STEP: { given: policeAccepted, when: IMR },
    },
  ),
  example(
    'AcceptCommission',
    { given: bothAsked, when: named },
    {
      UNKNOWN_IMR: { given: bothAsked, when: { ...named, imr: 'imr-9' } },
      WRONG_STEP: { given: policeWrites, when: named },
      NOT_YOUR_AGENCY: {
        refused: { given: bothAsked, when: named, by: PEOPLE.health },
        accepted: { given: bothAsked, when: named, by: PEOPLE.police },
      },
      NOT_INDEPENDENT: { given: bothAsked, when: { ...named, declaration: declares({ lineManager: true }) } },
    },
  ),
  example(
    'ReplaceImrAuthor',
    { given: policeWrites, when: another },
    {
      UNKNOWN_IMR: { given: policeWrites, when: { ...another, imr: 'imr-9' } },
      WRONG_STEP: { given: bothAsked, when: another },
      NOT_YOUR_AGENCY: {
        refused: { given: policeWrites, when: another, by: PEOPLE.seniorHealth },
        accepted: { given: policeWrites, when: another, by: PEOPLE.seniorPolice },
      },
      SAME_AUTHOR: { given: policeWrites, when: named },
      NOT_INDEPENDENT: {
        given: policeWrites,
        when: { ...another, declaration: declares({ directlyInvolved: true }) },
      },
    },
  ),
  example(
    'RecordNilReturn',
    { given: bothAsked, when: IMR },
    {
      UNKNOWN_IMR: { given: bothAsked, when: NOBODYS },
      WRONG_STEP: { given: policeHandedIn, when: IMR },
      NOT_YOUR_AGENCY: {
        refused: { given: bothAsked, when: IMR, by: PEOPLE.health },
        accepted: { given: bothAsked, when: { imr: 'imr-2' }, by: PEOPLE.health },
      },
    },
  ),
];

const begun = once(() => bothAsked().does('AcceptCommission', named));
const writingExamples = [
  example(
    'StartImr',
    { given: begun, when: IMR },
    {
      UNKNOWN_IMR: { given: begun, when: NOBODYS },
      WRONG_STEP: { given: bothAsked, when: IMR },
      NOT_YOUR_AGENCY: { given: begun, when: IMR, by: PEOPLE.health },
    },
  ),
  example(
    'SubmitImr',
    { given: policeWrites, when: handIn },
    {
      UNKNOWN_IMR: { given: policeWrites, when: { ...handIn, imr: 'imr-9' } },
      WRONG_STEP: { given: begun, when: handIn },
      NOT_YOUR_AGENCY: { given: policeWrites, when: handIn, by: PEOPLE.healthAuthor },
      NOT_THE_AUTHOR: { given: policeWrites, when: handIn, by: PEOPLE.otherPoliceAuthor },
      NOT_INDEPENDENT: {
        refused: {
          given: policeWrites,
          when: { ...handIn, entries: [entry('2022-01-10', { practitioners: [PRACTITIONER, author] })] },
        },
        accepted: {
          given: policeWrites,
          when: { ...handIn, entries: [entry('2022-01-10', { practitioners: [PRACTITIONER] })] },
        },
      },
      ENTRY_DATE_WRONG: {
        refused: { given: policeWrites, when: { ...handIn, entries: [entry('2022-11-22')] } },
        accepted: { given: policeWrites, when: { ...handIn, entries: [entry('2022-11-21')] } },
      },
    },
  ),
  example(
    'OpenAgencyQa',
    { given: policeHandedIn, when: IMR },
    {
      UNKNOWN_IMR: { given: policeHandedIn, when: NOBODYS },
      WRONG_STEP: { given: policeWrites, when: IMR },
    },
  ),
  example(
    'SignOffImr',
    { given: withSenior, when: IMR },
    {
      UNKNOWN_IMR: { given: withSenior, when: NOBODYS },
      WRONG_STEP: { given: policeHandedIn, when: IMR },
      NOT_YOUR_AGENCY: { given: withSenior, when: IMR, by: PEOPLE.seniorHealth },
      SAME_PERSON: { given: withSenior, when: IMR, by: { ...PEOPLE.seniorPolice, person: author } },
      NOT_INDEPENDENT: {
        refused: { given: authorNamed(withSenior, author), when: IMR },
        accepted: { given: authorNamed(withSenior, PRACTITIONER), when: IMR },
      },
    },
  ),
  example(
    'PutImrToPanel',
    { given: signedOff, when: IMR },
    {
      UNKNOWN_IMR: { given: signedOff, when: NOBODYS },
      WRONG_STEP: { given: policeReleased, when: IMR },
    },
  ),
];

const panelExamples = [
  example(
    'ReturnImr',
    { given: policeReleased, when: IMR },
    {
      UNKNOWN_IMR: { given: policeReleased, when: NOBODYS },
      WRONG_STEP: { given: withSenior, when: IMR },
      NO_SUCH_DATE: { given: policeReleased, when: { ...IMR, due: '2023-02-30' } },
      DATE_IN_THE_PAST: {
        refused: { given: policeReleased, when: { ...IMR, due: '2022-12-11' } },
        accepted: { given: policeReleased, when: { ...IMR, due: '2022-12-12' } },
      },
    },
  ),
  example(
    'AcceptImr',
    { given: bothReleased, when: IMR },
    {
      UNKNOWN_IMR: { given: bothReleased, when: NOBODYS },
      WRONG_STEP: { given: policeAccepted, when: IMR },
      NOT_INDEPENDENT: {
        refused: { given: authorNamed(policeReleased, author), when: IMR },
        accepted: { given: authorNamed(policeReleased, PRACTITIONER), when: IMR },
      },
    },
  ),
];

const lateExamples = [
  example(
    'ExtendImr',
    { given: bothAsked, when: { ...IMR, due: '2023-02-06' } },
    {
      UNKNOWN_IMR: { given: bothAsked, when: { ...NOBODYS, due: '2023-02-06' } },
      WRONG_STEP: { given: policeReleased, when: { ...IMR, due: '2023-02-06' } },
      NO_SUCH_DATE: { given: bothAsked, when: { ...IMR, due: '2023-02-31' } },
      NOT_LATER: {
        refused: { given: bothAsked, when: { ...IMR, due: '2023-01-09' } },
        accepted: { given: bothAsked, when: { ...IMR, due: '2023-01-10' } },
      },
      DATE_IN_THE_PAST: {
        refused: { given: () => bothAsked().on('2023-01-16'), when: { ...IMR, due: '2023-01-15' } },
        accepted: { given: () => bothAsked().on('2023-01-16'), when: { ...IMR, due: '2023-01-16' } },
      },
    },
  ),
  example(
    'ChaseImr',
    { given: late, when: { ...IMR, number: 1 } },
    {
      UNKNOWN_IMR: { given: late, when: { ...NOBODYS, number: 1 } },
      WRONG_STEP: { given: () => late().does('RecordNilReturn', IMR), when: { ...IMR, number: 1 } },
      NOT_DUE_YET: { given: () => bothAsked().on('2023-01-09'), when: { ...IMR, number: 1 } },
      CHASED_ALREADY: { given: () => late().settle(), when: { ...IMR, number: 1 } },
    },
  ),
  example(
    'EscalateNonEngagement',
    { given: chasedTwice, when: IMR },
    {
      UNKNOWN_IMR: { given: chasedTwice, when: NOBODYS },
      WRONG_STEP: { given: () => chasedTwice().does('RecordNilReturn', IMR), when: IMR },
      NOT_DUE_YET: { given: () => chasedTwice().on('2023-01-23'), when: IMR },
    },
  ),
];

export const imrExamples = [...commissioningExamples, ...writingExamples, ...panelExamples, ...lateExamples];
