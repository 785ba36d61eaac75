import { example } from '../testing/example.js';
import {
  action,
  agenciesConfirm,
  approved,
  approves,
  byChair,
  FOR_HEALTH,
  plan,
  planAgreed,
  readyToApprove,
  sisterReads,
  summarised,
  toRead,
} from '../testing/completion-stories.js';
import { trial } from '../testing/parallel-stories.js';
import { DA_SERVICE, PEOPLE, POLICE } from '../testing/people.js';
import { once, sealed, type Story } from '../testing/scenario.js';
import { document } from '../testing/stories.js';

const police = { agency: POLICE };
const dissent = { person: PEOPLE.panelPolice.person, reasons: sealed('dissent') };
const shared = once(() =>
  agenciesConfirm(
    summarised(toRead()).does('ShareDraftWithFamily', { people: [PEOPLE.sister.person] }, byChair),
  ),
);
const restrictedUntilLifted = once(() => readyToApprove().does('RecordParallelProcess', trial()));

/** The panel sent the report back after its plan was agreed, and the new draft has been read and confirmed. */
const secondVersion = (recommend: (story: Story) => Story): Story => {
  const refused = planAgreed().does('RefuseSignOff', {}, { by: PEOPLE.cspChair });
  return agenciesConfirm(
    sisterReads(
      recommend(refused)
        .does('SaveDraft', { document: document('draft-2') }, byChair)
        .does('AgreeDraft', {}, byChair),
    ),
  );
};
const third = { scope: 'LOCAL', addressee: POLICE, text: sealed('advice-3') } as const;
const withThird = once(() => secondVersion((story) => story.does('DraftRecommendation', third, byChair)));
const withdrawn = once(() =>
  approves(
    agenciesConfirm(
      sisterReads(
        summarised(toRead())
          .does('RejectReport', {}, byChair)
          .does('WithdrawRecommendation', { recommendation: 'recommendation-2' }, byChair)
          .does('SaveDraft', { document: document('draft-2') }, byChair)
          .does('AgreeDraft', {}, byChair),
      ),
    ),
  ),
);

export const approvalExamples = [
  example(
    'ConfirmFairRepresentation',
    { given: toRead, when: police, by: PEOPLE.panelPolice },
    {
      UNKNOWN_AGENCY: { given: toRead, when: { agency: DA_SERVICE } },
      NOT_YOUR_AGENCY: { given: toRead, when: police, by: PEOPLE.panelHealth },
      CONFIRMED_ALREADY: { given: readyToApprove, when: police, by: PEOPLE.panelPolice },
    },
  ),
  example(
    'RecordDissent',
    { given: toRead, when: dissent, by: PEOPLE.panelPolice },
    {
      UNKNOWN_MEMBER: {
        given: toRead,
        when: { ...dissent, person: PEOPLE.seniorPolice.person },
        by: PEOPLE.chair,
      },
      NOT_YOUR_DISSENT: {
        refused: { given: toRead, when: dissent, by: PEOPLE.panelHealth },
        accepted: { given: toRead, when: dissent, by: PEOPLE.chair },
      },
    },
  ),
  example(
    'ApproveReport',
    { given: readyToApprove, when: {} },
    {
      RESTRICTED: {
        refused: { given: restrictedUntilLifted, when: {} },
        accepted: {
          given: () => restrictedUntilLifted().does('LiftRestriction', { restriction: 'restriction-2' }),
          when: {},
        },
      },
      FAMILY_NOT_ASKED: {
        refused: { given: () => agenciesConfirm(summarised(toRead())), when: {} },
        accepted: {
          given: () =>
            agenciesConfirm(summarised(toRead())).does('RecordFamilyDeclined', {
              person: PEOPLE.sister.person,
            }),
          when: {},
        },
      },
      FAMILY_STILL_READING: {
        refused: { given: () => shared().on('2023-03-13'), when: {} },
        accepted: { given: () => shared().on('2023-03-14'), when: {} },
      },
      NOT_CONFIRMED_AS_FAIR: { given: () => sisterReads(summarised(toRead())), when: {} },
      NO_SUMMARY: { given: () => agenciesConfirm(sisterReads(toRead())), when: {} },
      RECOMMENDATION_WITHOUT_ACTION: {
        refused: { given: withThird, when: {} },
        accepted: {
          given: () => withThird().does('AddAction', action({ recommendation: 'recommendation-3' }), byChair),
          when: {},
        },
      },
    },
  ),
  example('RejectReport', { given: toRead, when: {} }),
  example(
    'AgreeActionPlan',
    { given: approved, when: plan() },
    {
      RECOMMENDATION_WITHOUT_ACTION: { given: approved, when: plan({ actions: [action()] }) },
      NOT_AGREED_BY_OWNER: {
        refused: {
          given: approved,
          when: plan({ agreed: [{ organisation: POLICE, by: PEOPLE.seniorPolice.person }] }),
        },
        accepted: {
          given: approved,
          when: plan({
            actions: [action(), action({ ...FOR_HEALTH, owner: POLICE })],
            agreed: [{ organisation: POLICE, by: PEOPLE.seniorPolice.person }],
          }),
        },
      },
      UNKNOWN_RECOMMENDATION: {
        given: approved,
        when: plan({ actions: [action({ recommendation: 'recommendation-3' })] }),
      },
      RECOMMENDATION_WITHDRAWN: {
        refused: { given: withdrawn, when: plan() },
        accepted: { given: withdrawn, when: plan({ actions: [action()] }) },
      },
      NO_SUCH_DATE: { given: approved, when: plan({ actions: [action({ target: '2023-02-29' })] }) },
      DATE_IN_THE_PAST: {
        refused: {
          given: approved,
          when: plan({ actions: [action({ target: '2023-02-28' }), action(FOR_HEALTH)] }),
        },
        accepted: {
          given: approved,
          when: plan({ actions: [action({ target: '2023-03-01' }), action(FOR_HEALTH)] }),
        },
      },
    },
  ),
];
