import type { Submission } from '#libs/domain/domestic-homicide-review/quality-assurance/state.js';
import type { DocumentRef } from '#libs/domain/domestic-homicide-review/stage-types.js';
import { dateInWords, londonDateOf } from '../../render/dates.js';
import { deadlineDue, organisationIn, personIn, type CaseView } from '../case-view.js';
import { PARALLEL_STATUS_IN_WORDS } from '../parts/words.js';
import { SUSPECT_STATUS_IN_WORDS } from '../words.js';

interface Item {
  readonly item: string;
  readonly how: string;
}

const on = (at: string): string => dateInWords(londonDateOf(at));

const enclosed = (annex: string, { sha256 }: DocumentRef): string =>
  `Enclosed, annex ${annex}. SHA-256 ${sha256}`;

/** Numbers only: what relatives said stays in the review. */
const familyComments = ({ state }: CaseView, { draft }: Submission): string => {
  const seen = state.viewings.filter((one) => one.draft === draft);
  const commented = seen.filter(({ status }) => status === 'COMMENTED').length;
  const declined = seen.filter(({ status }) => status === 'DECLINED').length;
  return `Shown to ${seen.length - declined} of the family and friends. Comments recorded: ${commented}. Declined: ${declined}.`;
};

const signOff = (view: CaseView): string => {
  const { signOff: signed } = view.state;
  if (signed === null) return 'Not signed off at the date of this letter.';
  const specialist =
    signed.withoutSpecialist === null
      ? ''
      : ' No specialist in domestic abuse sat on the panel; the reason is recorded.';
  const by = personIn(view, signed.by);
  return `This letter says so: signed off on ${on(signed.at)}${by === null ? '' : ` by ${by}`}, for the partnership.${specialist}`;
};

const trial = (view: CaseView): string => {
  const { notification, parallelProcesses } = view.state;
  const criminal = parallelProcesses
    .filter(({ type }) => type === 'CRIMINAL')
    .map(
      ({ body, status }) =>
        ` Proceedings (${organisationIn(view, body)}): ${PARALLEL_STATUS_IN_WORDS[status]}.`,
    );
  const status = SUSPECT_STATUS_IN_WORDS[notification?.suspectStatus ?? 'NOT_KNOWN'];
  return `As notified: ${status}.${criminal.join('') || ' No criminal proceedings are recorded.'}`;
};

const commissioner = ({ state }: CaseView): string => {
  if (state.commissionerCopyAt !== null) return `Sent on ${on(state.commissionerCopyAt)}.`;
  const due = deadlineDue(state, 'DD6');
  return due === null ? 'Not sent yet.' : `Not sent yet. It is due by ${dateInWords(due)}.`;
};

/** The rows of D14, in their order. */
export const checklist = (view: CaseView, submission: Submission): readonly Item[] => {
  const { overview, summary, actionPlan, dataForm } = submission.bundle;
  return [
    { item: 'Overview report', how: enclosed('A', overview) },
    { item: 'Executive summary', how: enclosed('B', summary) },
    { item: 'Action plan', how: enclosed('C', actionPlan) },
    { item: 'Data form', how: enclosed('D', dataForm) },
    {
      item: 'Anonymised',
      how: 'The report is written under pseudonyms. Who stands behind them is not enclosed.',
    },
    {
      item: 'Spelling and pseudonyms',
      how: 'Two people who did not make it check each edition before it is published.',
    },
    { item: 'Family comments recorded', how: familyComments(view, submission) },
    { item: 'Statement of the chair', how: 'Enclosed, annex E.' },
    { item: 'Sign-off letter of the partnership', how: signOff(view) },
    { item: 'State of any trial', how: trial(view) },
    { item: 'Copy to the Domestic Abuse Commissioner', how: commissioner(view) },
  ];
};
