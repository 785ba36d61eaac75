import { change, type Evolvers } from '../machine.js';
import type { State } from '../state.js';
import type { ImrEvents } from './events.js';
import type { Imr } from './state.js';

const set = (state: State, imr: string, to: Partial<Imr>): State => ({
  ...state,
  imrs: change(state.imrs, imr, to),
});

/** A report is awaited (again): the review waits for it, wherever it stood. */
const commissioned = (state: State, imr: Imr): State => ({
  ...state,
  state: 'IMR_COLLECTION',
  imrs: [...state.imrs, imr],
});

const replaced = (state: State, id: string): Partial<Imr> => {
  const status = state.imrs.find((one) => one.id === id)?.status;
  // What the former author handed in is the new one's to write and to answer for.
  return status === 'SUBMITTED' || status === 'AGENCY_QA' ? { status: 'IN_PROGRESS' } : {};
};

/** What was chased stays chased while the same time runs; a new time is chased from the beginning. */
const chasedFor = (state: State, id: string, deadline: string): Partial<Imr> =>
  state.imrs.find((one) => one.id === id)?.deadline === deadline ? {} : { chases: 0 };

export const imrEvolvers: Evolvers<ImrEvents> = {
  ImrCommissioned: (state, { data: { imr } }) => commissioned(state, imr),
  SummaryReportCommissioned: (state, { data: { imr } }) => commissioned(state, imr),
  CommissionWithdrawn: (state, { data: { imr } }) => set(state, imr, { status: 'WITHDRAWN' }),
  ImrAccepted: (state, { data: { imr, author, declaration, deadline } }) =>
    set(state, imr, {
      status: 'ACCEPTED',
      author,
      declaration,
      deadline,
      ...chasedFor(state, imr, deadline),
    }),
  ImrAuthorReplaced: (state, { data: { imr, author, declaration } }) =>
    set(state, imr, { author, declaration, ...replaced(state, imr) }),
  ImrStarted: (state, { data: { imr } }) => set(state, imr, { status: 'IN_PROGRESS' }),
  ImrSubmitted: (state, { data: { imr, report, entries } }) =>
    set(state, imr, {
      status: 'SUBMITTED',
      report,
      entries,
      signedOffBy: null,
      submissions: (state.imrs.find(({ id }) => id === imr)?.submissions ?? 0) + 1,
    }),
  ImrAgencyQaOpened: (state, { data: { imr } }) => set(state, imr, { status: 'AGENCY_QA' }),
  ImrSignedOff: (state, { data: { imr, by } }) => set(state, imr, { status: 'SIGNED_OFF', signedOffBy: by }),
  ImrPutToPanel: (state, { data: { imr } }) => set(state, imr, { status: 'PANEL_REVIEW' }),
  ImrReturned: (state, { data: { imr, reasons, deadline } }) => ({
    ...set(state, imr, {
      status: 'RETURNED',
      deadline,
      chases: 0,
      returns: [...(state.imrs.find(({ id }) => id === imr)?.returns ?? []), { reasons }],
    }),
    state: 'IMR_COLLECTION',
  }),
  ImrAcceptedByPanel: (state, { data: { imr } }) => set(state, imr, { status: 'ACCEPTED_BY_PANEL' }),
  ImrExtended: (state, { data: { imr, counted } }) => ({
    ...set(state, imr, { chases: 0 }),
    deadlines: state.deadlines.map((one) => (one.key === counted.key ? counted : one)),
  }),
  ImrNilReturned: (state, { data: { imr } }) =>
    set(state, imr, { status: 'NIL_RETURN', report: null, entries: [] }),
  ImrChased: (state, { data: { imr, number } }) => set(state, imr, { chases: number }),
  ImrNotProvided: (state, { data: { imr } }) => set(state, imr, { status: 'NOT_PROVIDED' }),
};
