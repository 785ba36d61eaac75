import type { CriteriaCommands } from '../criteria-decision/commands.js';
import type { PanelMemberInput } from '../panel/commands.js';
import type { TermsInput } from '../terms-of-reference/commands.js';
import { DA_SERVICE, HEALTH, PEOPLE, POLICE } from './people.js';
import { once, sealed, type Story } from './scenario.js';
import { document, notified, notifiedWith, requestedByHomeOffice, withChair } from './stories.js';

type Decide = CriteriaCommands['DecideCriteria'];

/** The coordinator asks police and health for a first look into their files. */
export const asks = (story: Story): Story =>
  story.does('RequestScopingReturn', { requests: [{ agency: POLICE }, { agency: HEALTH }] });

/** Both answer, and the engine goes on to the criteria. */
export const bothAnswer = (story: Story): Story =>
  story
    .does('RecordReturn', { request: 'scoping-1', contact: 'YES', summary: sealed('summary') })
    .does('RecordReturn', { request: 'scoping-2', contact: 'NO' })
    .settle();

export const asked = once(() => asks(notified()));
export const pending = once(() => bothAnswer(asked()));
/** The same for a story that began otherwise. */
export const pendingAfter = (story: Story): Story => bothAnswer(asks(story));

const EVIDENCE: Decide['evidence'] = {
  age: sealed('evidence-age'),
  link: sealed('evidence-link'),
  conduct: sealed('evidence-conduct'),
  causation: sealed('evidence-causation'),
};

/** There was violence, and the death appears to have come of it. */
export const met = (more: Partial<Decide> = {}): Decide => ({
  facts: { conduct: 'YES', appearsToResult: 'YES' },
  evidence: EVIDENCE,
  views: [
    { partner: POLICE, view: 'REVIEW' },
    { partner: HEALTH, view: 'NO_VIEW' },
  ],
  ...more,
});

/** It is established that the death did not come of it. */
export const notMet = (more: Partial<Decide> = {}): Decide =>
  met({
    facts: { conduct: 'YES', appearsToResult: 'NO' },
    views: [{ partner: POLICE, view: 'NO_REVIEW' }],
    ...more,
  });

export const decides = (story: Story, decision: Decide = met()): Story =>
  story.does('DecideCriteria', decision, { by: PEOPLE.cspChair });

export const agreed = once(() => decides(pending()));
export const noReview = once(() => decides(pending(), notMet()));
/** The letters are out: the Home Office looks at the decision. */
export const scrutiny = once(() => noReview().settle());
export const concurred = once(() => scrutiny().does('RecordHoView', { letter: document('concurrence') }));
export const closed = once(() => concurred().does('CloseNoReview', {}, { by: PEOPLE.cspChair }));
export const requestedThenAgreed = once(() => decides(pendingAfter(requestedByHomeOffice())));
/** Nobody of the family is known. */
export const familyUnknown = once(() => notifiedWith({ family: [] }));

/** Everybody was told, and a chair is looked for. */
export const chairSought = once(() => agreed().settle());
export const panelFormed = once(() => withChair(chairSought()).settle());

export const member = (
  who: { readonly person: string; readonly organisation: string | null },
  more: Partial<PanelMemberInput> = {},
): PanelMemberInput => ({
  person: who.person,
  organisation: who.organisation ?? DA_SERVICE,
  independent: true,
  ...more,
});

const by = { by: PEOPLE.chair } as const;

/** Police and health sit on the panel. */
export const seated = once(() =>
  panelFormed()
    .does('AddPanelMember', member(PEOPLE.panelPolice), by)
    .does('AddPanelMember', member(PEOPLE.panelHealth), by),
);
export const constituted = once(() =>
  seated()
    .does('AddPanelMember', member(PEOPLE.panelDa, { specialistDa: true }), by)
    .does('ConstitutePanel', {}, by),
);
export const FIRST_MEETING = '2022-11-10T10:00:00.000Z';
export const called = once(() =>
  constituted().does('SchedulePanelMeeting', { at: FIRST_MEETING, place: sealed('place') }, by),
);
export const ATTENDED = [PEOPLE.chair.person, PEOPLE.panelPolice.person, PEOPLE.panelDa.person];
export const meets = (story: Story): Story =>
  story.settle().on('2022-11-10').does('HoldPanelMeeting', { meeting: 'meeting-1', attended: ATTENDED }, by);
/** The panel has met for the first time. */
export const scoped = once(() => meets(called()));
export const periodSet = once(() =>
  scoped().does('SetReviewPeriod', { from: '2019-01-01', to: '2022-09-05' }, by),
);
export const terms = (more: Partial<TermsInput> = {}): TermsInput => ({
  text: sealed('terms'),
  agencies: [POLICE, HEALTH],
  agreedBy: ATTENDED,
  ...more,
});
/** The terms of reference are agreed: reports can be commissioned. */
export const termsAgreed = once(() => periodSet().does('AgreeToR', terms(), by));
