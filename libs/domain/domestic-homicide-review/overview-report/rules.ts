import { accept } from '#libs/domain/kernel/decider.js';
import type { PersonId } from '#libs/domain/kernel/people.js';
import { found, isRefused, nextId, type At, type Deciding, type Refused, type Rules } from '../machine.js';
import type { DocumentRef } from '../stage-types.js';
import type { State } from '../state.js';
import type { ReportCommands } from './commands.js';
import type { Draft, Recommendation } from './state.js';

/** The next version, or why it is none: a version differs from the one before. */
const nextVersion = (
  versions: readonly Draft[],
  document: DocumentRef,
  by: PersonId | null,
  at: Deciding,
  occurredAt: string,
): Draft | Refused => {
  const last = versions.at(-1);
  return last && last.document.sha256 === document.sha256
    ? at.refuse('DRAFT_UNCHANGED', { version: last.version })
    : { version: versions.length + 1, document, by, at: occurredAt };
};

/** The recommendation while it can still be changed: once it was sent to its addressee it stands. */
const drafted = (state: State, id: string, at: At): Recommendation | Refused => {
  const one = found(state.recommendations, id, () =>
    at.refuse('UNKNOWN_RECOMMENDATION', { recommendation: id }),
  );
  if (isRefused(one) || one.status === 'DRAFTED') return one;
  return at.refuse('RECOMMENDATION_SETTLED', { found: `This one is ${one.status}.` });
};

const anyDrafted = (state: State, at: At): Refused | null =>
  state.recommendations.some(({ status }) => status === 'DRAFTED')
    ? null
    : at.refuse('RECOMMENDATION_SETTLED', { found: 'There is none.' });

export const reportRules: Rules<ReportCommands> = {
  SaveDraft: {
    decide(state, { data: { document }, actor, occurredAt }, at) {
      const by = actor.kind === 'person' ? actor.person : null;
      const draft = nextVersion(state.drafts, document, by, at, occurredAt);
      return isRefused(draft) ? draft : accept([at.event('OverviewDrafted', { draft })]);
    },
  },
  DraftExecutiveSummary: {
    decide(state, { data: { document }, actor, occurredAt }, at) {
      const by = actor.kind === 'person' ? actor.person : null;
      const draft = nextVersion(state.summaries, document, by, at, occurredAt);
      return isRefused(draft) ? draft : accept([at.event('ExecutiveSummaryDrafted', { draft })]);
    },
  },
  DraftRecommendation: {
    decide: (state, { data: { scope, addressee, text } }, at) =>
      accept([
        at.event('RecommendationDrafted', {
          recommendation: {
            id: nextId('recommendation', state.recommendations),
            scope,
            addressee,
            text,
            status: 'DRAFTED',
            response: null,
            responseText: null,
            deadline: null,
          },
        }),
      ]),
  },
  AmendRecommendation: {
    possible: anyDrafted,
    decide(state, { data: { recommendation: id, scope, addressee, text } }, at) {
      const one = drafted(state, id, at);
      if (isRefused(one)) return one;
      return accept([
        at.event('RecommendationAmended', {
          recommendation: {
            ...one,
            scope: scope ?? one.scope,
            addressee: addressee ?? one.addressee,
            text: text ?? one.text,
          },
        }),
      ]);
    },
  },
  WithdrawRecommendation: {
    possible: anyDrafted,
    decide(state, { data: { recommendation: id } }, at) {
      const one = drafted(state, id, at);
      if (isRefused(one)) return one;
      const resting = state.actions.filter(
        ({ recommendation, status }) => recommendation === id && status !== 'CANCELLED',
      );
      return resting.length > 0
        ? at.refuse('ACTIONS_REST_ON_IT', { actions: resting.map((action) => action.id).join(', ') })
        : accept([at.event('RecommendationWithdrawn', { recommendation: id })]);
    },
  },
  AgreeDraft: {
    possible(state, at) {
      const last = state.drafts.at(-1);
      if (!last) return at.refuse('NO_DRAFT');
      return last.version === state.lastAgreedDraft
        ? at.refuse('DRAFT_NOT_CHANGED_SINCE', { version: last.version })
        : null;
    },
    decide: (state, _, at) => accept([at.event('DraftAgreed', { draft: state.drafts.length })]),
  },
};
