import { accept } from '#libs/domain/kernel/decider.js';
import { unplanned } from '../actions/planning.js';
import { agenciesOf, refusedToOthers } from '../agencies.js';
import { seekingSignOff } from '../csp-sign-off/seeking.js';
import { unmetKeys } from '../deadlines.js';
import { letters, toPointOfContact, unsent } from '../letters.js';
import type { Rules } from '../machine.js';
import { memberOf } from '../panel/members.js';
import { refusedByRestriction } from '../parallel-processes/restricted.js';
import type { ApprovalCommands } from './commands.js';
import { hasConfirmed, refusedByAgencies, refusedByFamily } from './readers.js';

type Approving = Omit<ApprovalCommands, 'AgreeActionPlan'>;

/** The version that family and agencies have seen, and what the panel makes of it. */
export const approving: Rules<Approving> = {
  ConfirmFairRepresentation: {
    decide(state, { data: { agency }, actor }, at) {
      if (!agenciesOf(state).includes(agency)) return at.refuse('UNKNOWN_AGENCY', { agency });
      const refused = refusedToOthers(agency, actor, at);
      if (refused) return refused;
      if (hasConfirmed(state, agency)) return at.refuse('CONFIRMED_ALREADY', { agency });
      const by = actor.kind === 'person' ? actor.person : null;
      const draft = state.agreedDraft ?? state.drafts.length;
      return accept([at.event('FairRepresentationConfirmed', { confirmed: { agency, draft, by } })]);
    },
  },
  /** Dissent stands in no one's way: it is recorded, and stands in the report. */
  RecordDissent: {
    decide(state, { data: { person, reasons }, actor }, at) {
      const member = memberOf(state, person);
      if (!member) return at.refuse('UNKNOWN_MEMBER', { person });
      if (actor.kind === 'person' && actor.role !== 'INDEPENDENT_CHAIR' && actor.person !== person)
        return at.refuse('NOT_YOUR_DISSENT');
      const { organisation } = member;
      const draft = state.agreedDraft ?? state.drafts.length;
      return accept([at.event('DissentRecorded', { dissent: { person, organisation, draft, reasons } })]);
    },
  },
  ApproveReport: {
    possible(state, at) {
      const refused =
        refusedByRestriction(state, at, 'ApproveReport') ??
        refusedByFamily(state, at) ??
        refusedByAgencies(state, at);
      if (refused) return refused;
      if (state.summaries.length === 0) return at.refuse('NO_SUMMARY');
      const bare = state.planAgreedAt === null ? [] : unplanned(state, state.actions);
      return bare.length > 0
        ? at.refuse('RECOMMENDATION_WITHOUT_ACTION', { recommendations: bare.join(', ') })
        : null;
    },
    decide(state, { occurredAt }, at) {
      const draft = state.agreedDraft ?? state.drafts.length;
      const summary = state.summaries.length;
      const next =
        state.planAgreedAt === null
          ? { opens: [], letters: [] }
          : seekingSignOff(state, 'ReportApprovedByPanel', draft, at);
      return accept([
        at.event('ReportApprovedByPanel', {
          approval: { draft, summary, at: occurredAt },
          opens: next.opens,
          owes: letters(state, [
            { template: 'overview-report', to: toPointOfContact, about: { draft: String(draft) } },
            { template: 'executive-summary', to: toPointOfContact, about: { summary: String(summary) } },
            ...next.letters,
          ]),
        }),
      ]);
    },
  },
  RejectReport: {
    decide: (state, _, at) =>
      accept([
        at.event('ReportRejected', {
          cancels: unmetKeys(state, 'DD5'),
          drops: unsent(state, 'family-draft', 'overview-report', 'executive-summary'),
        }),
      ]),
  },
};
