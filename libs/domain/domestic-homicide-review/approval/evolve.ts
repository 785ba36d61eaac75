import type { Evolvers } from '../machine.js';
import { backToDrafting } from '../overview-report/back-to-drafting.js';
import type { ApprovalEvents } from './events.js';

export const approvalEvolvers: Evolvers<ApprovalEvents> = {
  FairRepresentationConfirmed: (state, { data: { confirmed } }) => ({
    ...state,
    fairRepresentation: [...state.fairRepresentation, confirmed],
  }),
  DissentRecorded: (state, { data: { dissent } }) => ({ ...state, dissent: [...state.dissent, dissent] }),
  /** A plan that was agreed before the report came back is agreed still. */
  ReportApprovedByPanel: (state, { data: { approval } }) => ({
    ...state,
    state: state.planAgreedAt === null ? 'PANEL_APPROVED' : 'CSP_SIGN_OFF',
    approval,
  }),
  ReportRejected: backToDrafting,
  ActionPlanAgreed: (state, { data: { actions }, occurredAt }) => ({
    ...state,
    state: state.state === 'PANEL_APPROVED' ? 'CSP_SIGN_OFF' : state.state,
    actions: [...state.actions, ...actions],
    planAgreedAt: occurredAt,
  }),
};
