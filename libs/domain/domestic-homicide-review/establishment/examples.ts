import { agreed, chairSought } from '../testing/beginning.js';
import { example } from '../testing/example.js';
import { CORONER, HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import { sealed, type Story } from '../testing/scenario.js';
import { directedReview } from '../testing/stories.js';

const told = { channel: 'TELEPHONE', text: sealed('told'), sha256: 'sha256-of-told' } as const;
const sister = { ...told, person: PEOPLE.sister.person };
const coroner = { ...told, coroner: CORONER };
const agencies = (...all: readonly string[]) => ({ ...told, agencies: all });
/** Letters are written, and not yet on their way. */
const written = (story: () => Story) => () => story().settleOnly('PrepareNotice');
const onTheirWay = (story: () => Story) => () => story().settleOnly('PrepareNotice', 'ClaimNoticeDelivery');

export const establishmentExamples = [
  example(
    'NotifyHomeOffice',
    { given: written(agreed), when: told },
    {
      TOLD_ALREADY: { given: chairSought, when: told },
      NOTICE_BEING_SENT: { given: onTheirWay(agreed), when: told },
    },
  ),
  example(
    'NotifyFamily',
    { given: written(agreed), when: sister },
    {
      UNKNOWN_PERSON: { given: agreed, when: { ...told, person: PEOPLE.father.person } },
      TOLD_ALREADY: { given: chairSought, when: sister },
      NOTICE_BEING_SENT: { given: onTheirWay(agreed), when: sister },
    },
  ),
  example(
    'NotifyCoroner',
    { given: written(agreed), when: coroner },
    {
      TOLD_ALREADY: { given: chairSought, when: coroner },
      NOTICE_BEING_SENT: { given: onTheirWay(agreed), when: coroner },
    },
  ),
  example(
    'NotifyAgencies',
    { given: written(agreed), when: agencies(POLICE, HEALTH) },
    {
      NO_AGENCY: { given: agreed, when: agencies() },
      TOLD_ALREADY: {
        refused: { given: chairSought, when: agencies(POLICE) },
        accepted: { given: chairSought, when: agencies(POLICE, 'county-council') },
      },
      NOTICE_BEING_SENT: {
        refused: { given: onTheirWay(agreed), when: agencies(POLICE) },
        accepted: { given: onTheirWay(agreed), when: agencies('county-council') },
      },
    },
  ),
  example('SetOperationName', { given: directedReview, when: { name: sealed('operation') } }),
];
