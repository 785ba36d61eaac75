import type { PersonActor, PersonId } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { open } from '../deadlines.js';
import type { DhrEvent, EventData, EventName } from '../events.js';
import type { ChronologyEntryInput } from '../imr/commands.js';
import type { IndependenceDeclaration } from '../imr/state.js';
import type { PanelMember } from '../panel/state.js';
import type { DhrSettings } from '../settings.js';
import { DA_SERVICE, HEALTH, PEOPLE, POLICE } from './people.js';
import { morning, once, sealed, settings, type Story } from './scenario.js';
import { document, notifiedWith } from './stories.js';

/** Something that other stages tell how it comes about, as a fact at the story's hour. */
export const fact = <N extends EventName>(story: Story, type: N, data: EventData[N]): Story =>
  story.after([{ type, schema: 1, occurredAt: story.now, data } as unknown as DhrEvent]);

const member = (who: PersonActor): PanelMember => ({
  person: who.person,
  organisation: who.organisation ?? '',
  specialistDa: who.organisation === DA_SERVICE,
  independent: true,
  status: 'MEMBER',
});

/** The panel meets at ten on a day, whatever part of the review it is about. */
export const panelMet = (story: Story, day: LocalDate): Story => {
  const there = story.on(day);
  const id = `meeting-${there.state.meetings.length + 1}`;
  const called = fact(there, 'PanelMeetingScheduled', {
    meeting: {
      id,
      at: morning(day),
      on: day,
      place: null,
      status: 'SCHEDULED',
      attended: [],
      heldIn: null,
      notes: null,
    },
  });
  return fact(called, 'PanelMeetingHeld', {
    meeting: id,
    attended: [PEOPLE.chair.person, PEOPLE.panelPolice.person],
    heldIn: there.state.state,
    notes: null,
  });
};

/** A review that the partnership decided on: six months from 3 October 2022. */
export const reviewAgreedWith = (procedure: DhrSettings = settings()): Story => {
  const story = notifiedWith({}, procedure).on('2022-10-03');
  const on = '2022-10-03';
  return fact(story, 'ReviewEstablished', {
    establishment: { at: story.now, on, origin: 'POLICE', regime: 'DHR_S9', decision: 'decision-1' },
    cancels: ['DD1'],
    opens: [open(story.world, 'DD3', on, 'ReviewEstablished')],
  });
};
export const reviewAgreed = once(reviewAgreedWith);

/** Chair and panel are there. */
export const panelled = (story: Story): Story => {
  const chaired = fact(story, 'ChairAppointed', {
    chair: {
      person: PEOPLE.chair.person,
      organisation: PEOPLE.chair.organisation,
      independence: sealed('independence'),
      trainedOn: '2021-06-17',
      appointedAt: story.now,
    },
  });
  const members = [PEOPLE.panelPolice, PEOPLE.panelHealth, PEOPLE.panelDa].map(member);
  return fact(
    members.reduce((before, one) => fact(before, 'PanelMemberAdded', { member: one }), chaired),
    'PanelConstituted',
    { members: members.map(({ person }) => person), specialistDa: true },
  );
};

/** On 7 November the panel agreed to look at what the police and the health service did. */
export const termsAgreedIn = (story: Story, on: LocalDate = '2022-11-07'): Story => {
  const met = panelMet(panelled(story), on);
  return fact(met, 'ToRAgreed', {
    terms: {
      version: 1,
      text: sealed('terms'),
      agencies: [POLICE, HEALTH],
      period: { from: '2019-09-05', to: '2022-09-05' },
      agreedBy: [PEOPLE.chair.person],
      agreedAt: met.now,
    },
  });
};
export const termsAgreed = once(() => termsAgreedIn(reviewAgreed()));

/** Both agencies are asked on 14 November, and have until 9 January. */
export const bothAsked = once(() =>
  termsAgreed()
    .on('2022-11-14')
    .does('CommissionImr', { agency: POLICE })
    .does('CommissionImr', { agency: HEALTH })
    .settle(),
);

export const INDEPENDENT: IndependenceDeclaration = {
  directlyInvolved: false,
  lineManager: false,
  statement: sealed('author-independence'),
};

export const entry = (
  on: LocalDate,
  more: { readonly time?: string; readonly practitioners?: readonly PersonId[] } = {},
): ChronologyEntryInput => ({ on, practitioners: [], text: sealed(`entry-${on}`), ...more });

interface Writer {
  readonly imr: string;
  readonly author: PersonActor;
  readonly senior: PersonActor;
}

export const OF_POLICE: Writer = { imr: 'imr-1', author: PEOPLE.policeAuthor, senior: PEOPLE.seniorPolice };
export const OF_HEALTH: Writer = { imr: 'imr-2', author: PEOPLE.healthAuthor, senior: PEOPLE.seniorHealth };

/** The agency takes the commission on and begins to write. */
export const begins = (story: Story, { imr, author, senior }: Writer): Story =>
  story
    .does(
      'AcceptCommission',
      { imr, author: author.person, declaration: INDEPENDENT },
      { by: { ...senior, role: 'AGENCY_SPOC' } },
    )
    .does('StartImr', { imr }, { by: author });

export const handsIn = (
  story: Story,
  { imr, author }: Writer,
  entries: readonly ChronologyEntryInput[],
): Story =>
  story.does('SubmitImr', { imr, report: document(`${imr}-${story.now}`), entries }, { by: author });

/** The senior manager countersigns, and the engine lays the report before the panel. */
export const releases = (story: Story, { imr, senior }: Writer): Story =>
  story.settle().does('SignOffImr', { imr }, { by: senior }).settle();

export const accepts = (story: Story, { imr }: Writer): Story =>
  story.does('AcceptImr', { imr }, { by: PEOPLE.chair }).settle();

export const POLICE_ENTRIES = [
  entry('2021-03-02', { time: '22:40' }),
  entry('2021-11-20', { time: '09:15' }),
  entry('2022-08-30'),
];
export const HEALTH_ENTRIES = [entry('2021-11-20'), entry('2022-03-01', { time: '11:00' })];

/** The police write; their report lies with their senior manager. */
export const policeWrites = once(() => begins(bothAsked().on('2022-11-21'), OF_POLICE));
export const policeHandedIn = once(() => handsIn(policeWrites().on('2022-12-12'), OF_POLICE, POLICE_ENTRIES));
export const policeReleased = once(() => releases(policeHandedIn(), OF_POLICE));

/** Both reports are in: the combined chronology is built by itself. */
export const bothReleased = once(() =>
  releases(
    handsIn(begins(policeReleased().on('2023-01-05'), OF_HEALTH), OF_HEALTH, HEALTH_ENTRIES),
    OF_HEALTH,
  ),
);

/** The panel has accepted both and analyses. */
export const analysing = once(() => accepts(accepts(bothReleased().on('2023-01-16'), OF_POLICE), OF_HEALTH));
/** The health service sent nothing and was given up: the panel goes on without it. */
export const withoutHealth = once(() => accepts(policeReleased(), OF_POLICE).wait('2023-01-24'));
export const analysisMet = once(() => panelMet(analysing(), '2023-01-24'));
export const drafting = once(() => analysisMet().does('CompleteAnalysis', {}, { by: PEOPLE.chair }));

/** The draft of 20 February is agreed for the family to see. */
export const agreedDraft = once(() =>
  drafting()
    .on('2023-02-20')
    .does('SaveDraft', { document: document('draft-1') }, { by: PEOPLE.chair })
    .does('AgreeDraft', {}, { by: PEOPLE.chair }),
);
export const sharedWithSister = once(() =>
  agreedDraft().does('ShareDraftWithFamily', { people: [PEOPLE.sister.person] }),
);

/** The chair recommends something to the police. */
export const recommended = once(() =>
  drafting().does(
    'DraftRecommendation',
    { scope: 'LOCAL', addressee: POLICE, text: sealed('advice') },
    { by: PEOPLE.chair },
  ),
);

/** The panel approved the report and a plan: one action of the police is still to be done. */
export const planAgreed = once(() => {
  const agreed = recommended()
    .does('SaveDraft', { document: document('draft-1') }, { by: PEOPLE.chair })
    .does('DraftExecutiveSummary', { document: document('summary-1') }, { by: PEOPLE.chair })
    .does('AgreeDraft', {}, { by: PEOPLE.chair });
  const approved = fact(agreed, 'ReportApprovedByPanel', {
    approval: { draft: 1, summary: 1, at: agreed.now },
  });
  return fact(approved, 'ActionPlanAgreed', {
    actions: [
      {
        id: 'action-1',
        recommendation: 'recommendation-1',
        scope: 'LOCAL',
        owner: POLICE,
        text: sealed('action'),
        intendedOutcome: sealed('outcome'),
        target: '2023-12-31',
        status: 'AGREED',
        rag: null,
        progress: null,
        evidence: null,
        completedBy: null,
        outcome: null,
        overdue: false,
        deadline: 'ACTION/action-1',
      },
    ],
    agreed: [{ organisation: POLICE, by: PEOPLE.seniorPolice.person }],
  });
});

/** The partnership signed the report off: it is completed. */
export const signedOff = once(() =>
  fact(planAgreed(), 'CspSignedOff', {
    signOff: { by: PEOPLE.cspChair.person, draft: 1, at: planAgreed().now, withoutSpecialist: null },
    meets: ['DD3'],
  }),
);
