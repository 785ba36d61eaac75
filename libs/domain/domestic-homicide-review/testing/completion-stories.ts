import type { ActionInput } from '../actions/state.js';
import type { ApprovalCommands } from '../approval/commands.js';
import { HEALTH, PEOPLE, POLICE } from './people.js';
import { drafting } from './report-stories.js';
import { once, sealed, type Story } from './scenario.js';
import { document } from './stories.js';

export const byChair = { by: PEOPLE.chair } as const;
export const byCsp = { by: PEOPLE.cspChair } as const;

/** Two recommendations, summary and draft: the panel agrees on 20 February 2023 what the family sees. */
export const toRead = once(() =>
  drafting()
    .on('2023-02-20')
    .does('DraftRecommendation', { scope: 'LOCAL', addressee: POLICE, text: sealed('advice-1') }, byChair)
    .does('DraftRecommendation', { scope: 'NATIONAL', addressee: HEALTH, text: sealed('advice-2') }, byChair)
    .does('SaveDraft', { document: document('draft-1') }, byChair)
    .does('AgreeDraft', {}, byChair)
    .settle(),
);

const summary = { document: document('summary-1') };

export const summarised = (story: Story): Story => story.does('DraftExecutiveSummary', summary, byChair);

/** The sister reads the version that was agreed last and says what she thinks of it. */
export const sisterReads = (story: Story): Story => {
  const shared = story.does('ShareDraftWithFamily', { people: [PEOPLE.sister.person] }, byChair).settle();
  const viewing = `viewing-${shared.state.viewings.length}`;
  return shared.does(
    'RecordFamilyComments',
    { viewing, comments: sealed('comments') },
    { by: PEOPLE.sister },
  );
};

export const agenciesConfirm = (story: Story): Story =>
  story
    .does('ConfirmFairRepresentation', { agency: POLICE }, { by: PEOPLE.panelPolice })
    .does('ConfirmFairRepresentation', { agency: HEALTH }, { by: PEOPLE.panelHealth });

export const approves = (story: Story): Story => story.does('ApproveReport', {}, byChair).settle();

export const readyToApprove = once(() => agenciesConfirm(sisterReads(summarised(toRead()))));
export const approvedUnsent = once(() =>
  readyToApprove().on('2023-03-01').does('ApproveReport', {}, byChair),
);
export const approved = once(() => approvedUnsent().settle());

/** One line of the plan: the police act on the first recommendation by the end of 2023. */
export const action = (more: Partial<ActionInput> = {}): ActionInput => ({
  recommendation: 'recommendation-1',
  scope: 'LOCAL',
  owner: POLICE,
  text: sealed('action'),
  intendedOutcome: sealed('intended'),
  target: '2023-12-29',
  ...more,
});

export const FOR_HEALTH = {
  recommendation: 'recommendation-2',
  scope: 'NATIONAL',
  owner: HEALTH,
  target: '2024-06-28',
} as const;

/** An action for each recommendation, and the word of each owner's senior manager. */
export const plan = (
  more: Partial<ApprovalCommands['AgreeActionPlan']> = {},
): ApprovalCommands['AgreeActionPlan'] => ({
  actions: [action(), action(FOR_HEALTH)],
  agreed: [
    { organisation: POLICE, by: PEOPLE.seniorPolice.person },
    { organisation: HEALTH, by: PEOPLE.seniorHealth.person },
  ],
  ...more,
});

export const planAgreed = once(() =>
  approved().on('2023-03-06').does('AgreeActionPlan', plan(), byChair).settle(),
);

export const bundle = (version: number) => ({
  overview: document(`overview-${version}`),
  summary: document(`summary-${version}`),
  actionPlan: document(`plan-${version}`),
  dataForm: document(`form-${version}`),
});

/** The partnership signs off on 20 March 2023, and the Commissioner’s copy is owed. */
export const signedOffUnsent = once(() => planAgreed().on('2023-03-20').does('SignOff', {}, byCsp));
export const signedOff = once(() => signedOffUnsent().settle());
export const submitted = once(() =>
  signedOff()
    .on('2023-03-24')
    .does('SubmitToHomeOffice', { bundle: bundle(1) })
    .settle(),
);

export const ADEQUATE = {
  outcome: 'ADEQUATE',
  on: '2023-07-03',
  letter: document('qa-letter'),
  areas: [],
} as const;
/** The letter "content that on completion of these changes, the DHR may be published". */
export const WITH_AMENDMENTS = {
  ...ADEQUATE,
  outcome: 'ADEQUATE_WITH_AMENDMENTS',
  areas: [sealed('area-1'), sealed('area-2')],
} as const;
export const RESUBMIT = { ...ADEQUATE, outcome: 'RESUBMIT' } as const;

const answered = (what: typeof ADEQUATE | typeof WITH_AMENDMENTS | typeof RESUBMIT) => () =>
  submitted().wait('2023-07-05').does('RecordQaOutcome', what);
export const answeredAdequate = once(answered(ADEQUATE));
export const amending = once(answered(WITH_AMENDMENTS));
export const toResubmit = once(answered(RESUBMIT));
export const cleared = once(() => answeredAdequate().settle());

export const FIRST_EDITION = {
  edition: 1,
  overviewSha256: 'sha256-of-public-overview-1',
  summarySha256: 'sha256-of-public-summary-1',
} as const;

export const anonymises = (story: Story, number: number): Story =>
  story.does('Anonymise', {
    overview: document(`public-overview-${number}`),
    summary: document(`public-summary-${number}`),
    pseudonyms: sealed('pseudonyms'),
  });

/** The coordinator lays an edition down; two others approve it, and it is checked legally. */
export const edits = (story: Story, number: number): Story => {
  const what = {
    edition: number,
    overviewSha256: `sha256-of-public-overview-${number}`,
    summarySha256: `sha256-of-public-summary-${number}`,
  };
  return anonymises(story, number)
    .does('ApproveRedaction', what, byChair)
    .does('ApproveRedaction', what, { by: PEOPLE.dpo })
    .does('LegalCheck', { edition: number });
};

export const agreesOn = (story: Story, on: string): Story =>
  story.does('AgreeDateWithFamily', { on, people: [PEOPLE.sister.person] });

export const anonymised = once(() => anonymises(cleared(), 1));
export const edited = once(() => edits(cleared(), 1));
/** Publication is agreed for 24 July 2023, and the sister has it in a letter. */
export const dated = once(() => agreesOn(edited(), '2023-07-24').settle());
export const readyToPublish = once(() => dated().wait('2023-07-24'));
export const publishedUnsent = once(() => readyToPublish().does('Publish', {}));
export const published = once(() => publishedUnsent().settle());

export const proposedToWithhold = once(() => cleared().does('WithholdPublication', {}, byCsp));
export const withheld = once(() =>
  proposedToWithhold()
    .on('2023-07-17')
    .does('RecordWithholding', { agreement: document('agreement') }, byCsp)
    .settle(),
);

const done = (story: Story, action: string, by: Parameters<Story['does']>[2]): Story =>
  story.does('EvidenceCompletion', { action, evidence: document(action), outcome: sealed('effect') }, by);

export const policeDo = (story: Story): Story => done(story, 'action-1', { by: PEOPLE.police });
export const healthDo = (story: Story): Story => done(story, 'action-2', { by: PEOPLE.health });
export const audited = (story: Story): Story =>
  story.does('AuditAction', { action: 'action-1' }, byCsp).does('AuditAction', { action: 'action-2' }, byCsp);

/** Both actions were done and audited in the autumn. */
export const allDone = once(() => audited(healthDo(policeDo(published().wait('2023-10-16')))));
export const concluded = once(() => allDone().does('ConcludeReview', {}, byCsp).settle());

/** A report that is withheld, whose review was concluded and, on new evidence, reopened in spring. */
export const reopenedWithheld = once(() =>
  audited(healthDo(policeDo(withheld().wait('2023-10-16'))))
    .does('ConcludeReview', {}, byCsp)
    .wait('2024-05-13')
    .does('ReopenReview', {}, byCsp)
    .settle(),
);

/** A trial that begins late: what was agreed with the police blocks what is still to come of the report. */
export const trialBegins = (story: Story): Story =>
  story.does('RecordParallelProcess', {
    type: 'CRIMINAL',
    body: POLICE,
    status: 'RUNNING',
    restrictions: [{ blocks: ['ApproveReport', 'SubmitToHomeOffice', 'Publish'] }],
  });
export const trialLifted = (story: Story): Story =>
  story.does('LiftRestriction', { restriction: 'restriction-1' });

/** Redrafted, read, confirmed, approved and signed off: the second version. */
export const newVersion = (story: Story): Story =>
  approves(
    agenciesConfirm(
      sisterReads(
        story.does('SaveDraft', { document: document('draft-2') }, byChair).does('AgreeDraft', {}, byChair),
      ),
    ),
  )
    .does('SignOff', {}, byCsp)
    .settle();
