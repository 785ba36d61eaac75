import type { Tale } from '../../telling.js';
import {
  by,
  CAST,
  COORDINATOR,
  CSP_CHAIR,
  dhr,
  DHR_CHAIR,
  FAMILY,
  handsIn,
  HEALTH_SERVICE,
  id,
  POLICE,
  POLICE_SERVICE,
  publishesProcedure,
  review,
  takesOn,
  untilAgreed,
  untilCommissioned,
  untilTerms,
} from '../acts.js';

/** The police found nothing in their files, and the hospital takes the commission on and sends nothing. */
const givenUp = [
  ...untilCommissioned(),
  by(POLICE, '2022-11-21 10:00', 'RecordNilReturn', { imr: 'imr-1', text: 'All systems were searched.' }),
  ...takesOn('imr-2', '2022-11-21 10:00'),
];

const choosesFor = (at: string, part: 'TAKES_PART' | 'DECLINED') =>
  by(FAMILY, at, 'RecordFamilyChoice', { person: id(FAMILY), part });

const amendsTerms = (at: string, text: string) =>
  by(
    DHR_CHAIR,
    at,
    'AmendToR',
    {
      text,
      agencies: [CAST.police.agency, CAST.health.agency],
      agreedBy: [id(DHR_CHAIR), id(POLICE)],
    },
    'The panel has learned of a school.',
  );

/** From the decision on 3 October 2022 to the panel's analysis, until the six months are over in April. */
export const REPORTS = {
  procedure: publishesProcedure({}),
  'without a chair': review(
    untilAgreed(),
    by(
      CSP_CHAIR,
      '2022-11-07 10:00',
      'GiveLateReason',
      { deadline: 'CHAIR' },
      'Two candidates were not independent.',
    ),
    ...dhr.appointsChair(CAST, '2022-11-07 11:00', '2022-11-07 12:00'),
  ),
  'nothing held, and nothing sent': review(givenUp),
  'given up, and taken on after all': review(
    givenUp,
    ...takesOn('imr-2', '2023-01-30 10:00'),
    ...handsIn('imr-2', '2023-02-06'),
  ),
  'more time, and returned': review(
    untilCommissioned(),
    ...takesOn('imr-1', '2022-11-21 10:00'),
    ...takesOn('imr-2', '2022-11-21 10:00'),
    ...handsIn('imr-1', '2022-12-12'),
    dhr.extendsImr(CAST, 'imr-2', '2023-01-04 10:00', '2023-02-06', 'The author was ill.'),
    ...handsIn('imr-2', '2023-02-01'),
    dhr.acceptsImr(CAST, 'imr-1', '2023-02-06 10:00'),
    dhr.acceptsImr(CAST, 'imr-2', '2023-02-06 10:00'),
    dhr.returnsImr(CAST, 'imr-1', '2023-02-07 10:00', 'The panel has read of another call.'),
    dhr.startsImr(POLICE_SERVICE.author, 'imr-1', '2023-02-13 10:00'),
    ...handsIn('imr-1', '2023-02-20'),
    dhr.acceptsImr(CAST, 'imr-1', '2023-02-27 10:00'),
  ),
  'a summary instead': review(
    untilTerms(),
    by(COORDINATOR, '2022-11-14 10:00', 'CommissionImr', { agency: POLICE_SERVICE.agency }),
    by(COORDINATOR, '2022-11-14 10:00', 'CommissionSummaryReport', {
      agency: HEALTH_SERVICE.agency,
      due: '2023-01-09',
    }),
    by(
      COORDINATOR,
      '2022-11-28 10:00',
      'WithdrawCommission',
      { imr: 'imr-1' },
      'The force next door holds the files.',
    ),
    ...takesOn('imr-2', '2022-11-21 10:00'),
    ...handsIn('imr-2', '2022-12-12'),
  ),
  'a restriction that nobody looks at': review(
    untilTerms(),
    dhr.trialRuns(CAST, '2022-11-15 10:00', '2023-01-31'),
  ),
  'a relative who declines and comes back': review(
    untilTerms(),
    choosesFor('2022-11-10 10:00', 'DECLINED'),
    amendsTerms('2022-12-05 10:00', 'The school is looked at too.'),
    choosesFor('2023-01-09 10:00', 'TAKES_PART'),
    amendsTerms('2023-01-30 10:00', 'The school and the nursery are looked at too.'),
  ),
} satisfies Readonly<Record<string, Tale>>;
