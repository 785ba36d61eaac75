import { same } from '#libs/domain/kernel/review/testing/same.js';
import type { Blockable } from '../parallel-processes/state.js';
import type { EventName } from '../events.js';
import type { ImrStatus } from '../imr/state.js';
import { always, listed, whenever } from './invariant.js';

/** 3.4, and its ways out and back. */
const STEPS: Readonly<Record<ImrStatus, readonly ImrStatus[]>> = {
  COMMISSIONED: ['ACCEPTED', 'NIL_RETURN', 'NOT_PROVIDED', 'WITHDRAWN'],
  ACCEPTED: ['IN_PROGRESS', 'NIL_RETURN', 'NOT_PROVIDED', 'WITHDRAWN'],
  IN_PROGRESS: ['SUBMITTED', 'NIL_RETURN', 'NOT_PROVIDED', 'WITHDRAWN'],
  SUBMITTED: ['AGENCY_QA', 'IN_PROGRESS', 'NOT_PROVIDED', 'WITHDRAWN'],
  AGENCY_QA: ['SIGNED_OFF', 'IN_PROGRESS', 'NOT_PROVIDED', 'WITHDRAWN'],
  SIGNED_OFF: ['PANEL_REVIEW', 'WITHDRAWN'],
  PANEL_REVIEW: ['ACCEPTED_BY_PANEL', 'RETURNED', 'WITHDRAWN'],
  RETURNED: ['IN_PROGRESS', 'NOT_PROVIDED', 'WITHDRAWN'],
  ACCEPTED_BY_PANEL: ['RETURNED'],
  NIL_RETURN: [],
  NOT_PROVIDED: ['ACCEPTED', 'NIL_RETURN', 'WITHDRAWN'],
  WITHDRAWN: [],
};

const WAITS: { readonly [E in EventName]?: Blockable } = {
  WitnessInterviewed: 'InterviewWitness',
  PerpetratorInterviewed: 'InterviewPerpetrator',
  ReportApprovedByPanel: 'ApproveReport',
  SubmittedToQaPanel: 'SubmitToHomeOffice',
  ResubmittedToQaPanel: 'SubmitToHomeOffice',
  ReportPublished: 'Publish',
};

export const REPORT_INVARIANTS = [
  always('An agency’s report goes the way of 3.4', '3.4', (_, { before, after }) => {
    const wrong = before.imrs.flatMap(({ id, status: was }) => {
      const is = after.imrs.find((one) => one.id === id)?.status;
      return is === was || (is !== undefined && STEPS[was].includes(is))
        ? []
        : [`${id} from ${was} to ${is ?? 'nothing'}`];
    });
    return listed(wrong);
  }),

  always('Nothing happens that an agreed restriction blocks', '3.6; P09', ({ type }, { before }) => {
    const blocked = WAITS[type];
    return blocked !== undefined &&
      before.restrictions.some(({ status, blocks }) => status === 'ACTIVE' && blocks.includes(blocked))
      ? `${blocked} waits`
      : null;
  }),

  always('A restriction ends when it is lifted, and not by itself', '3.6', ({ type }, { before, after }) =>
    type === 'RestrictionLifted'
      ? null
      : listed(
          before.restrictions
            .filter(({ id, status }) => after.restrictions.find((one) => one.id === id)?.status !== status)
            .map(({ id }) => id),
        ),
  ),

  whenever(
    'The panel approves the version that every agency with a report calls fair',
    'G16 section 7',
    ['ReportApprovedByPanel'],
    ({ approval: { draft } }, { before }) => {
      if (draft !== before.agreedDraft) return `version ${draft} is not the one that was shown`;
      const fair = before.fairRepresentation.filter((one) => one.draft === draft).map(({ agency }) => agency);
      return listed(
        before.imrs
          .filter(({ status }) => status === 'ACCEPTED_BY_PANEL')
          .map(({ agency }) => agency)
          .filter((agency) => !fair.includes(agency)),
      );
    },
  ),

  whenever(
    'The panel approves nothing that relatives were not offered to read',
    '3.5; G16 section 6',
    ['ReportApprovedByPanel'],
    ({ approval: { draft } }, { before: { family, viewings } }) =>
      listed(
        family
          .filter(({ relation, part }) => relation === 'FAMILY' && part !== 'DECLINED')
          .map(({ person }) => person)
          .filter((person) => !viewings.some((one) => one.person === person && one.draft === draft)),
      ),
  ),

  whenever(
    'Every recommendation that stands has an action in the plan, to which its owner agreed',
    '3.7; G16 section 7',
    ['ActionPlanAgreed'],
    ({ actions, agreed }, { before: { recommendations } }) => {
      const bare = recommendations
        .filter(
          ({ id, status }) => status !== 'WITHDRAWN' && !actions.some((one) => one.recommendation === id),
        )
        .map(({ id }) => id);
      const silent = actions
        .map(({ owner }) => owner)
        .filter((owner) => !agreed.some(({ organisation }) => organisation === owner));
      return listed([...bare, ...silent]);
    },
  ),

  whenever(
    'The partnership signs off what the panel approved, and the Home Office gets what was signed off',
    '3.3',
    ['CspSignedOff', 'SubmittedToQaPanel', 'ResubmittedToQaPanel'],
    (data, { before: { approval, signOff } }) => {
      if ('signOff' in data)
        return data.signOff.draft === approval?.draft ? null : 'another version than was approved';
      return data.submission.draft === signOff?.draft ? null : 'another version than was signed off';
    },
  ),

  always(
    'An action is never lost, and only what is done with it changes it, whatever becomes of the report',
    '3.3: actions are a machine of their own',
    ({ type }, { before, after }) => {
      const about = /^Action(?!Plan|s|Monitoring)/.test(type);
      const lost = before.actions.filter((was) => {
        const is = after.actions.find(({ id }) => id === was.id);
        if (!is) return true;
        if (is.text !== was.text || is.owner !== was.owner || is.recommendation !== was.recommendation)
          return true;
        return !about && !same(is, was);
      });
      if (before.planAgreedAt !== null && after.planAgreedAt === null) return 'the plan';
      return listed(lost.map(({ id }) => id));
    },
  ),

  whenever(
    'What was done is audited by somebody else',
    'G16 section 7',
    ['ActionAudited'],
    ({ action, by }, { before }) =>
      before.actions.find(({ id }) => id === action)?.completedBy === by ? `${by} completed ${action}` : null,
  ),

  always(
    'A concluded review has no action that is open, unseen or given up without a reason',
    'G16 section 7; P14',
    (event, { after, history }) => {
      if (after.state !== 'FORMALLY_CONCLUDED') return null;
      const left = after.actions.filter(({ status }) => status !== 'AUDITED' && status !== 'CANCELLED');
      if (left.length > 0) return `${left.map(({ id }) => id).join(', ')} not done`;
      if (event.type !== 'ReviewConcluded') return null;
      const reasons = history().flatMap((one) =>
        one.type === 'ActionCancelled' && one.reason ? [one.data.action] : [],
      );
      return listed(
        after.actions
          .filter(({ id, status }) => status === 'CANCELLED' && !reasons.includes(id))
          .map(({ id }) => id),
      );
    },
  ),
];
