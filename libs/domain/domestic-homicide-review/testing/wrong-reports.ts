import { addDays } from '#libs/domain/kernel/dates.js';
import type { EventData } from '../events.js';
import { noReview } from './beginning.js';
import {
  approvedUnsent,
  cleared,
  concluded,
  planAgreed,
  proposedToWithhold,
  readyToApprove,
  readyToPublish,
  signedOffUnsent,
  withheld,
} from './completion-stories.js';
import { trialRuns } from './parallel-stories.js';
import { PEOPLE, POLICE } from './people.js';
import { bothAsked } from './report-stories.js';
import type { Story } from './scenario.js';
import { document } from './stories.js';

import { ending, happens, proof, signOff, type Bent, type Wrong } from './wrong.js';

const approval = ({ now: at }: Story): EventData['ReportApprovedByPanel'] => ({
  approval: { draft: 1, summary: 1, at },
});
const published = (bent: Bent): Wrong => happens(readyToPublish(), 'ReportPublished', { edition: 1 }, bent);
const moved = ({ state }: Story) =>
  state.deadlines.map((one) => (one.id === 'DD3' ? { ...one, due: addDays(one.due, 30) } : one));

/** Of reports, publication and time. */
export const WRONG_REPORTS: Readonly<Record<string, () => Wrong>> = {
  'An agency’s report goes the way of 3.4': () =>
    happens(bothAsked(), 'ImrAcceptedByPanel', { imr: 'imr-1' }),
  'Nothing happens that an agreed restriction blocks': () =>
    happens(trialRuns(), 'WitnessInterviewed', {
      interview: {
        id: 'interview-1',
        kind: 'WITNESS',
        person: 'person-neighbour',
        on: '2022-10-03',
        notes: null,
      },
    }),
  'A restriction ends when it is lifted, and not by itself': () =>
    happens(
      trialRuns(),
      'ParallelProcessUpdated',
      { process: 'process-1', status: 'CONCLUDED' },
      { is: { restrictions: trialRuns().state.restrictions.map((one) => ({ ...one, status: 'LIFTED' })) } },
    ),
  'The panel approves the version that every agency with a report calls fair': () =>
    happens(readyToApprove(), 'ReportApprovedByPanel', approval(readyToApprove()), {
      was: { fairRepresentation: [] },
    }),
  'The panel approves nothing that relatives were not offered to read': () =>
    happens(readyToApprove(), 'ReportApprovedByPanel', approval(readyToApprove()), { was: { viewings: [] } }),
  'Every recommendation that stands has an action in the plan, to which its owner agreed': () =>
    happens(approvedUnsent(), 'ActionPlanAgreed', { actions: [], agreed: [] }),
  'The partnership signs off what the panel approved, and the Home Office gets what was signed off': () =>
    happens(planAgreed(), 'CspSignedOff', signOff(planAgreed(), 7)),
  'An action is never lost, and only what is done with it changes it, whatever becomes of the report': () =>
    happens(planAgreed(), 'SignOffRefused', {}, { is: { actions: [] } }),
  'What was done is audited by somebody else': () =>
    happens(
      planAgreed(),
      'ActionAudited',
      { action: 'action-1', by: PEOPLE.police.person },
      {
        was: {
          actions: planAgreed().state.actions.map((one) => ({ ...one, completedBy: PEOPLE.police.person })),
        },
      },
    ),
  'A concluded review has no action that is open, unseen or given up without a reason': () =>
    happens(planAgreed(), 'ReviewConcluded', {}),

  'Nothing is published before the Home Office’s panel has cleared it and its changes are made': () =>
    published({ was: { clearedOn: null } }),
  'Two people who did not make it have approved exactly what is published, and it was checked legally': () =>
    happens(
      cleared(),
      'ReportPublished',
      { edition: 1 },
      { was: { editions: readyToPublish().state.editions } },
    ),
  'What is published stands under pseudonyms, whose table stays sealed, and is the last edition': () =>
    published({ was: { pseudonyms: null } }),
  'A report is published on the day that was agreed with the family, or after it': () =>
    published({ was: { publicationDate: null } }),
  'The family has the day in a letter before anybody else can read the report': () =>
    published({ was: { notices: [] } }),
  'Nothing is published that is withheld, or that it is proposed to withhold': () =>
    published({ was: { withholding: withheld().state.withholding } }),
  'Only one edition can be read at a time': () =>
    happens(
      concluded(),
      'SentToLibrary',
      { edition: 1 },
      { is: { editions: [...concluded().state.editions, ...concluded().state.editions] } },
    ),
  'A report is withheld for a reason that was given and with the word of the Home Office': () =>
    happens(
      proposedToWithhold(),
      'PublicationWithheld',
      { agreement: document('agreement'), deadline: 'WITHHOLDING' },
      { is: { withholding: proposedToWithhold().state.withholding } },
    ),
  'A withheld report is looked at within the year, for as long as it is withheld': () =>
    happens(withheld(), 'ActionMonitoringBegun', { cancels: ['WITHHOLDING'] }),
  'A completed report is owed to the Commissioner, and under s.8A to the Secretary of State': () =>
    happens(planAgreed(), 'CspSignedOff', signOff(planAgreed())),
  'What the law wants sent after completion is never let off: only the copy itself meets it': () =>
    happens(signedOffUnsent(), 'SubmissionWithdrawn', { submission: 'submission-1', cancels: ['DD6'] }),

  'The six months are moved by a revised timescale alone, and stand still only where the local procedure says so':
    () =>
      happens(
        bothAsked(),
        'ParallelProcessRecorded',
        { process: { id: 'process-1', type: 'CRIMINAL', body: POLICE, status: 'RUNNING' }, restrictions: [] },
        { is: { deadlines: moved(bothAsked()) } },
      ),
  'A longer time is agreed by the chair or the partnership, is longer, and keeps the former day': () => {
    const { due: from } = bothAsked().deadline('DD3');
    const to = addDays(from, 30);
    return happens(bothAsked(), 'RevisedTimescaleAgreed', {
      timescale: { from, to, agreedBy: ['PANEL'], at: bothAsked().now },
      counted: { ...bothAsked().deadline('DD3'), due: to },
    });
  },
  'Six months run from each decision to review, and from each reopening': () =>
    happens(concluded(), 'ReviewReopened', {}),
  'There is a month to decide from a notification that is no direction, and again when a decision is taken back':
    () => happens(noReview(), 'CriteriaReopened', {}),
  'A review that has ended waits for nothing but the copies of the law and the look at a withheld report':
    () => happens(bothAsked(), 'ReviewCancelled', ending(bothAsked())),
  'Every event has its source in law or procedure, every thing its own id, and every deadline its order':
    () =>
      happens(
        noReview(),
        'OtherLearningProposed',
        { kind: 'OTHER', text: null },
        { is: { notices: [...noReview().state.notices, ...noReview().state.notices] } },
      ),
  'A letter that was delivered is proven by its text, its hash, its channel and who had it': () =>
    happens(noReview(), 'HomeOfficeNotified', { of: 'NO_REVIEW', proof: { ...proof, sha256: '' } }),
};
