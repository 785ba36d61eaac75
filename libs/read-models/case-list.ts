import { kindOf } from '#libs/ledger/index.js';
import type { ReadModel } from './read-model.js';
import type { ReviewType } from '#libs/domain/kernel/review-type.js';

/** Who belongs to a case and as what. `memberKeys` are what lists are filtered by; what they look like is the hook's affair. */
export interface CaseMembers {
  readonly members: readonly object[];
  readonly memberKeys: readonly string[];
}

export type MembersOf = (type: ReviewType, state: unknown, tenant: string) => CaseMembers;

const NOBODY: CaseMembers = { members: [], memberKeys: [] };

/** One line a review. Streams that are no reviews have none. */
export const caseList = (membersOf: MembersOf = () => NOBODY): ReadModel => ({
  name: 'case_list',
  rows: ({ tenant, stream, type, state }) => {
    if (type.referencePrefix === null) return [];
    const summary = type.summary(state);
    const { members, memberKeys } = membersOf(type, state, tenant);
    return [
      {
        reviewId: stream.slice(kindOf(stream).length + 1),
        reference: summary.reference ?? null,
        type: type.type,
        state: summary.state,
        stage: summary.stage,
        nextDue: summary.nextDue,
        closed: summary.closed,
        members,
        memberKeys,
      },
    ];
  },
});
