import { asked } from '../testing/beginning.js';
import { example } from '../testing/example.js';
import { HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import { notified } from '../testing/stories.js';

const COUNTY = 'county-council';
const oneAsked = () => notified().does('RequestScopingReturn', { requests: [{ agency: POLICE }] });
const answered = () => asked().does('RecordReturn', { request: 'scoping-1', contact: 'YES' });
/** Due on 27 September: the bank holiday for the State Funeral does not count. */
const late = () => asked().wait('2022-09-28');
const chasedTwice = () => late().wait('2022-10-05');
const unchased = () => asked().on('2022-09-28');
const escalatedTo = () => late().wait('2022-10-13');
const escalatable = () => chasedTwice().on('2022-10-12');

export const scopingExamples = [
  example(
    'RequestScopingReturn',
    { given: notified, when: { requests: [{ agency: POLICE }, { agency: HEALTH }] } },
    {
      NO_AGENCY: { given: notified, when: { requests: [] } },
      ASKED_ALREADY: {
        refused: { given: oneAsked, when: { requests: [{ agency: POLICE }] } },
        accepted: { given: oneAsked, when: { requests: [{ agency: HEALTH }] } },
      },
      PERIOD_REVERSED: {
        refused: {
          given: notified,
          when: { requests: [{ agency: POLICE, periodFrom: '2022-01-02', periodTo: '2022-01-01' }] },
        },
        accepted: {
          given: notified,
          when: { requests: [{ agency: POLICE, periodFrom: '2022-01-01', periodTo: '2022-01-01' }] },
        },
      },
    },
  ),
  example(
    'SecureRecordsNotice',
    { given: notified, when: { agencies: [POLICE, HEALTH] } },
    {
      NO_AGENCY: { given: notified, when: { agencies: [] } },
      SECURED_ALREADY: {
        refused: {
          given: () => notified().does('SecureRecordsNotice', { agencies: [POLICE] }),
          when: { agencies: [HEALTH, POLICE] },
        },
        accepted: {
          given: () => notified().does('SecureRecordsNotice', { agencies: [POLICE] }),
          when: { agencies: [HEALTH, COUNTY] },
        },
      },
    },
  ),
  example(
    'RecordReturn',
    { given: asked, when: { request: 'scoping-1', contact: 'YES' } },
    {
      UNKNOWN_REQUEST: { given: asked, when: { request: 'scoping-3', contact: 'YES' } },
      ALREADY_ANSWERED: {
        refused: { given: answered, when: { request: 'scoping-1', contact: 'NO' } },
        accepted: { given: answered, when: { request: 'scoping-2', contact: 'NO' } },
      },
      NOT_YOUR_AGENCY: {
        refused: { given: asked, when: { request: 'scoping-1', contact: 'NO' }, by: PEOPLE.health },
        accepted: { given: asked, when: { request: 'scoping-1', contact: 'NO' }, by: PEOPLE.police },
      },
    },
  ),
  example(
    'ChaseScopingReturn',
    { given: unchased, when: { request: 'scoping-1', number: 1 } },
    {
      UNKNOWN_REQUEST: { given: unchased, when: { request: 'scoping-3', number: 1 } },
      ALREADY_ANSWERED: {
        given: () => answered().on('2022-09-28'),
        when: { request: 'scoping-1', number: 1 },
      },
      NOT_DUE_YET: { given: () => asked().on('2022-09-27'), when: { request: 'scoping-1', number: 1 } },
      CHASED_ALREADY: {
        refused: { given: late, when: { request: 'scoping-1', number: 1 } },
        accepted: { given: () => late().on('2022-10-05'), when: { request: 'scoping-1', number: 2 } },
      },
      ESCALATED_ALREADY: { given: escalatedTo, when: { request: 'scoping-1', number: 3 } },
    },
  ),
  example(
    'EscalateScopingReturn',
    { given: escalatable, when: { request: 'scoping-1' } },
    {
      UNKNOWN_REQUEST: { given: escalatable, when: { request: 'scoping-3' } },
      ALREADY_ANSWERED: {
        given: () => escalatable().does('RecordReturn', { request: 'scoping-1', contact: 'NO' }),
        when: { request: 'scoping-1' },
      },
      NOT_DUE_YET: { given: () => chasedTwice().on('2022-10-11'), when: { request: 'scoping-1' } },
      ESCALATED_ALREADY: { given: escalatedTo, when: { request: 'scoping-1' } },
    },
  ),
  example(
    'CloseScoping',
    { given: () => asked().on('2022-09-28'), when: {} },
    { RETURNS_OUTSTANDING: { given: () => asked().on('2022-09-27'), when: {} } },
  ),
];
