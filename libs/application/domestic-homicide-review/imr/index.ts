import type { ImrCommands } from '#libs/domain/domestic-homicide-review/imr/commands.js';
import { needs } from '../../authorisation/index.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import * as commission from './commission.dto.js';
import * as report from './report.dto.js';

const imr = 'imr-1';
const declaration = { directlyInvolved: false, lineManager: false };
const due = '2027-02-26';

export const imrInputs: StageInputs<ImrCommands> = {
  CommissionImr: takes(commission.CommissionInput, { agency: 'derbyshire-police' }),
  CommissionSummaryReport: takes(commission.CommissionInput, { agency: 'derbyshire-health', due }),
  WithdrawCommission: takes(commission.ImrInput, { imr }),
  AcceptCommission: takes(commission.ImrAuthorInput, { imr, author: 'author-1', declaration }),
  ReplaceImrAuthor: takes(commission.ImrAuthorInput, { imr, author: 'author-2', declaration }),
  StartImr: takes(commission.ImrInput, { imr }),
  SubmitImr: takes(report.SubmitImrInput, {
    imr,
    report: { text: 'Individual management review of Derbyshire Police.' },
    entries: [
      {
        on: '2021-03-02',
        time: '22:40',
        practitioners: ['practitioner-1'],
        text: 'Record 14: a neighbour called about shouting. Two officers attended; she was seen alone.',
      },
    ],
  }),
  SignOffImr: takes(commission.ImrInput, { imr }),
  ReturnImr: takes(report.ReturnImrInput, { imr, due }),
  AcceptImr: takes(commission.ImrInput, { imr }),
  ExtendImr: takes(report.ExtendImrInput, { imr, due }),
  RecordNilReturn: takes(commission.NilReturnInput, {
    imr,
    text: 'All three record systems were searched by name, alias and address.',
  }),
  OpenAgencyQa: takes(commission.ImrInput, { imr }),
  PutImrToPanel: takes(commission.ImrInput, { imr }),
  ChaseImr: takes(report.ChaseImrInput, { imr, number: 1 }),
  EscalateNonEngagement: takes(commission.ImrInput, { imr }),
};

/** Whoever leads the review asks agencies for their part in it. */
const commissions = needs(['dhr-file', 'W']);
/** An agency's own report: its people's, its senior manager's who signs it, and the coordinator's who chases it. */
const ofTheAgency = needs(['imr', 'W'], ['imr', 'S'], ['imr', 'CHASE']);
const writes = needs(['imr', 'W']);
const returns = needs(['imr', 'RETURN']);
const followsUp = needs(['imr', 'RETURN'], ['imr', 'CHASE']);

export const imrNeeds: StageNeeds<ImrCommands> = {
  CommissionImr: commissions,
  CommissionSummaryReport: commissions,
  WithdrawCommission: commissions,
  AcceptCommission: ofTheAgency,
  ReplaceImrAuthor: ofTheAgency,
  StartImr: writes,
  SubmitImr: writes,
  SignOffImr: needs(['imr', 'S']),
  ReturnImr: returns,
  AcceptImr: returns,
  ExtendImr: followsUp,
  RecordNilReturn: ofTheAgency,
  OpenAgencyQa: null,
  PutImrToPanel: null,
  ChaseImr: needs(['imr', 'CHASE']),
  EscalateNonEngagement: followsUp,
};
