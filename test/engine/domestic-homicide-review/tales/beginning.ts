import type { Tale } from '../../telling.js';
import {
  asksAgain,
  by,
  cancels,
  CAST,
  closesWithoutReview,
  concurs,
  COORDINATOR,
  CSP_CHAIR,
  DEATH,
  decides,
  decidesAgainst,
  dhr,
  directs,
  letter,
  notified,
  publishesProcedure,
  reopensCriteria,
  review,
  revokes,
  untilAgreed,
  untilNoReview,
  untilPending,
} from '../acts.js';

const idOf = (stream: string): string => stream.slice(stream.indexOf('/') + 1);
/** Of a child's other parent: a link that s.8A has and s.9 has not. */
const CO_PARENTS = { link: 'CO_PARENT' };

/** From the police's letter on 12 September to the decision and what becomes of it, until December 2022. */
export const BEGINNING = {
  /** s.8A is in force for deaths from 6 September on. */
  procedure: publishesProcedure({
    dardrCommencementDate: '2022-09-06',
    bodies: { coroner: 'derbyshire-coroner' },
  }),
  'under s.9 by its date': review(untilAgreed(CO_PARENTS)),
  'under s.8A by its date': review(untilAgreed({ ...CO_PARENTS, dateOfDeath: '2022-09-08' })),
  'nobody answers': review(
    untilPending({ link: undefined }),
    by(
      COORDINATOR,
      '2022-09-26 10:00',
      'RequestMoreInformation',
      { requests: [{ agency: 'derbyshire-health', questions: 'How did they know each other?' }] },
      'Nobody knows how they were connected.',
    ),
  ),
  'closed, and opened for new information': review(
    untilNoReview(),
    concurs('2022-10-10 10:00'),
    closesWithoutReview('2022-10-10 11:00'),
    reopensCriteria('2022-10-17 10:00'),
    decides('2022-10-24 10:00'),
  ),
  'closed, and asked again': review(
    untilNoReview(),
    concurs('2022-10-10 10:00'),
    closesWithoutReview('2022-10-10 11:00'),
    asksAgain('2022-10-17 10:00'),
    decidesAgainst('2022-10-24 10:00'),
  ),
  'asked again at once': review(untilNoReview(), asksAgain('2022-10-10 10:00'), decides('2022-10-17 10:00')),
  'directed, and the direction revoked': review(
    untilNoReview(),
    directs('2022-10-10 10:00', '2022-10-06'),
    revokes('2022-10-17 10:00'),
  ),
  'directed from the first': review(
    dhr.policeNotify(CAST, '2022-09-12 10:00', {
      ...DEATH,
      dateOfDeath: '2022-09-08',
      source: 'HOME_OFFICE_DIRECTION',
      notifiedBy: undefined,
      direction: { madeOn: '2022-09-09', section: 's.8A(2)', document: letter('A review is directed.') },
    }),
  ),
  'told a second time': review(notified({ source: 'AGENCY', notifiedBy: 'derbyshire-health' }), {
    at: '2022-09-14 10:00',
    who: COORDINATOR,
    does: 'MergeDuplicate',
    with: (streamOf: (tale: string) => string) => ({ into: idOf(streamOf('nobody answers')) }),
    because: 'Police and hospital told of the same death.',
  }),
  'another partnership leads': review(
    untilPending(),
    by(
      CSP_CHAIR,
      '2022-09-26 10:00',
      'TransferToLeadCsp',
      { to: 'bolsover' },
      'She lived there until August.',
    ),
  ),
  'cancelled, and then directed': review(
    untilAgreed(),
    cancels('2022-10-10 10:00'),
    directs('2022-10-17 10:00', '2022-10-13'),
  ),
} satisfies Readonly<Record<string, Tale>>;
