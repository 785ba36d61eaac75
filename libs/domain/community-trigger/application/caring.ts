import { accept } from '#libs/domain/kernel/decider.js';
import { lastDayBeginningWith } from '#libs/domain/kernel/months.js';
import { unmetKeys } from '../deadlines.js';
import { letters, toApplicant, toBodies, unsent } from '../letters.js';
import type { At, Refused, Rules } from '../machine.js';
import { wasReviewed } from '../review-meeting/meeting.js';
import type { State } from '../state.js';
import type { ApplicationCommands } from './commands.js';
import { dayOf } from '#libs/domain/kernel/instants.js';

const isParty = (state: State, person: string): boolean =>
  person === state.application?.applicant || person === state.application?.victim;

const linked = (state: State, review: string, at: At): Refused | null =>
  state.links.some((l) => l.review === review) ? at.refuse('LINKED_ALREADY', { review }) : null;

/** A21: two reports of one person, the later within six months beginning with the earlier. */
const reportedTwice = (state: State, reporter: string): boolean => {
  const days = state.complaints
    .filter((c) => c.reporterId === reporter)
    .map((c) => dayOf(c.madeAt))
    .sort();
  return days.some((day, i) => {
    const before = days[i - 1];
    return before !== undefined && day <= lastDayBeginningWith(before, 6);
  });
};

export const caring: Rules<
  Omit<
    ApplicationCommands,
    | 'SaveDraft'
    | 'DiscardDraft'
    | 'PurgeDraft'
    | 'SubmitApplication'
    | 'RecordAnonymousApplication'
    | 'AddComplaint'
    | 'CorrectComplaint'
    | 'ReplaceApplicant'
  >
> = {
  CirculateApplication: {
    possible: (state, at) => (state.circulatedTo.length > 0 ? at.refuse('ALREADY_CIRCULATED') : null),
    decide: (state, _, at) =>
      accept([
        at.event('ApplicationCirculated', {
          to: state.relevantBodies,
          owes: letters(state, [{ template: 'application-circulation', to: toBodies(state.relevantBodies) }]),
        }),
      ]),
  },
  AcknowledgeApplication: {
    possible: (state, at) => (state.acknowledgedAt ? at.refuse('ALREADY_ACKNOWLEDGED') : null),
    decide(state, { data, actor }, at) {
      const by = actor.kind === 'person' ? actor.person : null;
      const spoc = data.spoc ?? state.spoc ?? by;
      if (spoc !== null && isParty(state, spoc)) return at.refuse('SPOC_IS_PARTY');
      const acknowledged = at.event('ApplicationAcknowledged', {
        coordinator: by,
        meets: unmetKeys(state, 'AD1'),
        owes: letters(state, [{ template: 'acknowledgement', to: toApplicant(state) }]),
      });
      return accept(
        spoc === null || spoc === state.spoc
          ? [acknowledged]
          : [at.event('SpocAssigned', { spoc }, 'A23'), acknowledged],
      );
    },
  },
  AssignSpoc: {
    decide(state, { data }, at) {
      if (isParty(state, data.spoc)) return at.refuse('SPOC_IS_PARTY');
      return data.spoc === state.spoc
        ? at.refuse('SAME_SPOC')
        : accept([at.event('SpocAssigned', { spoc: data.spoc })]);
    },
  },
  AssessRisk: {
    decide(_, { data }, at) {
      const {
        level,
        childrenOnBothSides = false,
        safeguardingReferralMade = false,
        advocateOffered = false,
        assessment = null,
      } = data;
      if (childrenOnBothSides && !safeguardingReferralMade) return at.refuse('SAFEGUARDING_REFERRAL_MISSING');
      return accept([
        at.event('RiskAssessed', {
          level,
          childrenOnBothSides,
          safeguardingReferralMade,
          advocateOffered,
          assessment,
        }),
      ]);
    },
  },
  RecordDuplicate: {
    possible: (state, at) => (state.links.some((l) => l.newFacts) ? at.refuse('NEW_FACTS') : null),
    decide(state, { data }, at) {
      if (data.of === state.reference || data.of === '') return at.refuse('DUPLICATE_OF_ITSELF');
      return accept([
        at.event('DuplicateRecorded', {
          of: data.of,
          cancels: unmetKeys(state),
          drops: unsent(state),
          owes: letters(state, [{ template: 'closure', to: toApplicant(state) }]),
        }),
      ]);
    },
  },
  LinkEarlierApplication: {
    decide(state, { data }, at) {
      const unknown = data.newComplaints.find((id) => !state.complaints.some((c) => c.id === id));
      if (unknown !== undefined) return at.refuse('UNKNOWN_COMPLAINT', { complaint: unknown });
      const refused = linked(state, data.earlier, at);
      if (refused) return refused;
      const nothingNew = !data.newInformation && data.newComplaints.length === 0;
      return accept(
        [
          at.event('EarlierApplicationLinked', {
            earlier: data.earlier,
            newInformation: data.newInformation,
            newComplaints: data.newComplaints,
          }),
        ],
        nothingNew
          ? [
              {
                code: 'NOTHING_NEW',
                detail:
                  'Nothing new since the earlier application. It may be recorded as a duplicate; it still counts in the figures.',
                source: '2.8',
              },
            ]
          : [],
      );
    },
  },
  LinkCounterAllegation: {
    decide: (state, { data }, at) =>
      linked(state, data.other, at) ?? accept([at.event('CounterAllegationLinked', { other: data.other })]),
  },
  ExplainCaseReview: {
    decide: (state, { data }, at) =>
      reportedTwice(state, data.reporter)
        ? accept([at.event('CaseReviewExplained', { reporter: data.reporter, how: data.how })])
        : at.refuse('NO_SECOND_REPORT'),
  },
  Withdraw: {
    possible(state, at) {
      if (wasReviewed(state)) return at.refuse('REVIEW_HELD');
      if (!state.application) return at.refuse('NO_APPLICATION');
      return state.transfer?.status === 'ACCEPTED'
        ? at.refuse('WITH_THE_OTHER_AREA', { area: state.transfer.to })
        : null;
    },
    decide(state, { actor }, at) {
      if (
        actor.kind === 'person' &&
        actor.role === 'PUBLIC_APPLICANT' &&
        actor.person !== state.application?.applicant
      )
        return at.refuse('NOT_THE_APPLICANT');
      return accept([
        at.event('ApplicationWithdrawn', {
          from: state.state,
          cancels: unmetKeys(state),
          drops: unsent(state),
          owes: letters(state, [{ template: 'closure', to: toApplicant(state) }]),
        }),
      ]);
    },
  },
};
