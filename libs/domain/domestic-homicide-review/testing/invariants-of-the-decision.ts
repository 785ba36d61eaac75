import { same } from '#libs/domain/kernel/review/testing/same.js';
import type { State } from '../state.js';
import { always, whenever } from './invariant.js';

const directed = ({ direction }: State): boolean => direction !== null && direction.revokedAt === null;

const NO_REVIEW: readonly string[] = ['NO_REVIEW', 'HO_SCRUTINY', 'CLOSED_NO_REVIEW'];

export const DECISION_INVARIANTS = [
  whenever('UNKNOWN is never taken as NOT_MET', '3.2; D6', ['CriteriaDecided'], ({ decision }) => {
    const answers = Object.values(decision.limbs).map(({ answer }) => answer);
    if (decision.result === 'MET')
      return answers.every((one) => one === 'YES') ? null : `MET with ${answers.join(', ')}`;
    return answers.includes('NO') ? null : `NOT_MET with ${answers.join(', ')}`;
  }),

  whenever(
    'There is no review without a decision of the partnership or a direction of the Secretary of State',
    's.9(1)-(2); 3.3',
    ['ReviewEstablished'],
    ({ establishment: { decision, origin } }, { after }) => {
      if (origin === 'HO_DIRECTION') return directed(after) ? null : 'nobody has directed it';
      const last = after.criteria.at(-1);
      if (last?.id !== decision || last?.result !== 'MET') return `rests on ${decision ?? 'no decision'}`;
      return origin === 'HO_REQUEST' && after.requests.length === 0 ? 'nobody has requested it' : null;
    },
  ),

  always(
    'A request is never taken for a direction, which is a document and ends by revocation alone',
    'note to 3.3; D2',
    (event, { before, after }) => {
      if (after.direction !== null && !after.direction.document.sha256)
        return 'a direction without its document';
      const { type } = event;
      if (type === 'SecretaryOfStateDirectionReceived' || type === 'DirectionRevoked') return null;
      if (!same(before.direction, after.direction)) return 'changed the direction';
      return after.state === 'REVIEW_DIRECTED' && !directed(after) ? 'nobody has directed it' : null;
    },
  ),

  whenever(
    'A directed review is not the partnership’s to end',
    's.9(2); 3.3',
    ['ReviewCancelled', 'DuplicateMerged', 'TransferredToLeadCsp'],
    (_, { before }) => (directed(before) ? 'the Secretary of State directed it' : null),
  ),

  whenever(
    'A review is not given up once a report of it is out or withheld',
    '3.3: across states',
    ['ReviewCancelled', 'DuplicateMerged', 'TransferredToLeadCsp'],
    (_, { after: { editions, withholding } }) => {
      if (editions.some(({ publishedAt, unpublishedAt }) => publishedAt !== null && unpublishedAt === null))
        return 'its report is out, and nobody can take it off for safety any more';
      return withholding?.status === 'WITHHELD'
        ? 'its report is withheld, and nobody looks at that any more'
        : null;
    },
  ),

  whenever(
    'A decision not to review is closed only after the Home Office has seen it and agrees',
    'D8; HL21',
    ['ClosedWithoutReview'],
    (_, { before: { told, concurredAt, criteria } }) => {
      if (criteria.at(-1)?.result !== 'NOT_MET') return 'the partnership did not decide so';
      if (told.homeOfficeAt === null) return 'the Home Office was not told';
      return concurredAt === null ? 'the Home Office has not agreed' : null;
    },
  ),

  whenever(
    'Every decision, either way, is owed to the Home Office and to each relative',
    'DD2; D8',
    ['ReviewEstablished', 'NoReviewDecided'],
    ({ owes = [] }, { after: { family } }) => {
      if (!owes.some(({ template }) => template === 'home-office-decision'))
        return 'no letter to the Home Office';
      const left = family
        .filter(({ relation }) => relation === 'FAMILY')
        .filter(
          ({ person }) =>
            !owes.some(
              ({ template, to }) =>
                template === 'family-decision' && to.kind === 'PERSON' && to.person === person,
            ),
        );
      return left.length === 0 ? null : `no letter to ${left.map(({ person }) => person).join(', ')}`;
    },
  ),

  whenever(
    'Who was told is told of the decision that stands, with the proof of it',
    'DD2; 3.3',
    ['HomeOfficeNotified', 'FamilyNotified'],
    ({ of, proof }, { before }) => {
      const stands = NO_REVIEW.includes(before.state) ? 'NO_REVIEW' : 'REVIEW';
      if (of !== stands) return `told of ${of} in ${before.state}`;
      return proof.sha256 === '' || proof.text.commitment === '' ? 'without proof' : null;
    },
  ),

  always(
    'What was decided, and who dissented from it, is never rewritten',
    '3.2; 9.3',
    (_, { before, after }) => {
      const kept = (was: readonly unknown[], is: readonly unknown[]): boolean =>
        same(was, is.slice(0, was.length));
      const lists = [
        'criteria',
        'dissent',
        'requests',
        'terms',
        'timescales',
        'interviews',
        'drafts',
      ] as const;
      const changed = lists.filter((list) => !kept(before[list], after[list]));
      return changed.length === 0 ? null : `rewrote ${changed.join(', ')}`;
    },
  ),

  whenever(
    'Nobody decides with a conflict of interest that is not resolved',
    '6.2',
    ['CriteriaDecided', 'CspSignedOff'],
    (data, { before: { conflictsOfInterest } }) => {
      const by = 'decision' in data ? data.decision.decidedBy : data.signOff.by;
      return conflictsOfInterest.some(({ person, resolution }) => person === by && resolution !== 'NONE')
        ? `${by} has one`
        : null;
    },
  ),
];
