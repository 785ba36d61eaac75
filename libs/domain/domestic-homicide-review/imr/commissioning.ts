import { accept } from '#libs/domain/kernel/decider.js';
import type { OrganisationId } from '#libs/domain/kernel/people.js';
import { refusedToOthers } from '../agencies.js';
import { refusedDay } from '../coming-date.js';
import { open, openOn } from '../deadlines.js';
import { letters, toBodies, unsentAbout } from '../letters.js';
import { isRefused, nextId, type At, type Deciding, type Refused, type Rules } from '../machine.js';
import type { State } from '../state.js';
import type { CommissionInput, ImrCommands } from './commands.js';
import type { Imr } from './state.js';
import { anyAt, atStep } from './steps.js';

/** Whoever had no contact, or was let off, may be asked anew. */
const asked = (state: State, agency: OrganisationId): Imr | undefined =>
  state.imrs.find(
    (one) => one.agency === agency && one.status !== 'WITHDRAWN' && one.status !== 'NIL_RETURN',
  );

const refusedCommission = (state: State, { agency, due }: CommissionInput, at: At): Refused | null => {
  if (!state.terms.at(-1)?.agencies.includes(agency)) return at.refuse('AGENCY_NOT_IN_TERMS', { agency });
  const already = asked(state, agency);
  if (already) return at.refuse('COMMISSIONED_ALREADY', { agency, status: already.status });
  return refusedDay(due, at);
};

const commission = (state: State, kind: Imr['kind'], { agency, due }: CommissionInput, at: Deciding) => {
  const id = nextId('imr', state.imrs);
  const deadline = `DD4/${id}`;
  const cause = kind === 'IMR' ? 'ImrCommissioned' : 'SummaryReportCommissioned';
  const imr: Imr = {
    id,
    kind,
    agency,
    terms: state.terms.length,
    status: 'COMMISSIONED',
    author: null,
    declaration: null,
    submissions: 0,
    report: null,
    entries: [],
    signedOffBy: null,
    returns: [],
    deadline,
    chases: 0,
  };
  return {
    imr,
    opens: [
      due === undefined
        ? open(at, 'DD4', at.on, cause, deadline)
        : openOn(at, 'DD4', due, at.on, cause, deadline),
    ],
    owes: letters(state, [
      {
        template: kind === 'IMR' ? ('imr-request' as const) : ('summary-report-request' as const),
        to: toBodies([agency]),
        about: { imr: id },
      },
    ]),
  };
};

type Commissioning = Pick<
  ImrCommands,
  'CommissionImr' | 'CommissionSummaryReport' | 'WithdrawCommission' | 'RecordNilReturn'
>;

export const commissioning: Rules<Commissioning> = {
  CommissionImr: {
    decide: (state, { data }, at) =>
      refusedCommission(state, data, at) ??
      accept([at.event('ImrCommissioned', commission(state, 'IMR', data, at))]),
  },
  CommissionSummaryReport: {
    decide: (state, { data }, at) =>
      refusedCommission(state, data, at) ??
      accept([at.event('SummaryReportCommissioned', commission(state, 'SUMMARY_REPORT', data, at))]),
  },
  WithdrawCommission: {
    possible: anyAt('WithdrawCommission'),
    decide(state, { data }, at) {
      const imr = atStep(state, data.imr, 'WithdrawCommission', at);
      if (isRefused(imr)) return imr;
      const neverAsked =
        unsentAbout(state, 'imr', imr.id, 'imr-request', 'summary-report-request').length > 0;
      return accept([
        at.event('CommissionWithdrawn', {
          imr: imr.id,
          cancels: [imr.deadline],
          drops: unsentAbout(state, 'imr', imr.id),
          owes: neverAsked
            ? []
            : letters(state, [
                { template: 'imr-withdrawn', to: toBodies([imr.agency]), about: { imr: imr.id } },
              ]),
        }),
      ]);
    },
  },
  RecordNilReturn: {
    possible: anyAt('RecordNilReturn'),
    decide(state, { data: { imr: id, text }, actor }, at) {
      const imr = atStep(state, id, 'RecordNilReturn', at);
      if (isRefused(imr)) return imr;
      return (
        refusedToOthers(imr.agency, actor, at) ??
        accept([
          at.event('ImrNilReturned', {
            imr: id,
            text: text ?? null,
            meets: [imr.deadline],
            drops: unsentAbout(state, 'imr', id, 'imr-chase', 'imr-escalation', 'imr-extended'),
          }),
        ])
      );
    },
  },
};
