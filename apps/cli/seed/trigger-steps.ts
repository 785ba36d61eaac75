import { createHash } from 'node:crypto';
import { HEALTH, id, POLICE } from './people.js';
import type { Step } from './story.js';

/** What every Community Trigger of the year has in common, so that each story tells only its own. */
export interface Cast {
  readonly coordinator: string;
  readonly decider: string;
  readonly chair: string;
  /** Who speaks for the victim: the single point of contact, or the coordinator where they are the same. */
  readonly contact: string;
  readonly council: 'ned-council' | 'bolsover-council';
}

const BODIES = ['derbyshire-police', 'derbyshire-health'];

/** A stand-in for a document: the seed has no files, only their fingerprints. */
const fingerprint = (title: string): string =>
  createHash('sha256').update(`seed year: ${title}`).digest('hex');

export const asksAgencies = (cast: Cast, at: string, periodFrom: string): Step => ({
  at,
  who: cast.coordinator,
  does: 'RequestInformation',
  with: {
    requests: [
      { agency: 'derbyshire-police', contact: id(POLICE) },
      { agency: 'derbyshire-health', contact: id(HEALTH) },
    ].map((request) => ({
      ...request,
      questions: 'Which reports do you hold about this, from which dates? What was done after each?',
      periodFrom,
      periodTo: at.slice(0, 10),
    })),
  },
});

export const policeReturn = (at: string): Step => ({
  at,
  who: POLICE,
  does: 'ReturnInformation',
  with: {
    request: 'request-1',
    return: 'The reports named in the application are on our record. Each was answered.',
  },
});

export const healthReturn = (at: string): Step => ({
  at,
  who: HEALTH,
  does: 'ReturnInformation',
  with: { request: 'request-2', nothingHeld: true },
});

/** Three reports qualify: the bodies have no choice but to decide that the threshold is met, s.104(4). */
export const decidesMet = (cast: Cast, at: string): Step => ({
  at,
  who: cast.decider,
  does: 'DecideThreshold',
  with: { result: 'MET', decidingBodies: [cast.council, ...BODIES] },
});

export const appointsChair = (cast: Cast, at: string): Step => ({
  at,
  who: cast.coordinator,
  does: 'AppointChair',
  with: {
    chair: id(cast.chair),
    declaration: {
      noPersonalTie: true,
      noLineManagement: true,
      statement: 'I work for another council and had no part in this case.',
    },
  },
});

export const invites = (cast: Cast, at: string): readonly Step[] => [
  {
    at,
    who: cast.coordinator,
    does: 'InvitePanel',
    with: { members: [{ person: id(POLICE) }, { person: id(HEALTH) }] },
  },
  {
    at,
    who: cast.contact,
    does: 'InviteVictim',
    with: { ways: ['ATTEND', 'VIRTUAL', 'STATEMENT', 'REPRESENTATIVE', 'NONE'], chosen: 'STATEMENT' },
  },
];

export const circulatesPapers = (cast: Cast, at: string): Step => ({
  at,
  who: cast.coordinator,
  does: 'CirculatePapers',
  with: {
    papers: ['Application and list of reports', 'Returns of the agencies'].map((title) => ({
      title,
      sha256: fingerprint(title),
    })),
  },
});

/** The chairs of this year found no learning in what the partners had done before, and made no recommendation. */
export const holdsReview = (cast: Cast, on: string, actions: readonly object[]): readonly Step[] => [
  {
    at: `${on} 12:00`,
    who: cast.chair,
    does: 'HoldReview',
    with: { attended: [cast.chair, POLICE, HEALTH].map(id), victimTookPart: false },
  },
  {
    at: `${on} 12:00`,
    who: cast.chair,
    does: 'RecordFinding',
    with: {
      kind: 'NO_LEARNING',
      text: 'No learning, outcomes or actions from the work that the partners had done before the application.',
    },
  },
  { at: `${on} 12:00`, who: cast.chair, does: 'RecordNoRecommendations' },
  ...actions.map((action): Step => ({
    at: `${on} 12:00`,
    who: cast.chair,
    does: 'ProposeAction',
    with: action,
  })),
  { at: `${on} 12:30`, who: cast.chair, does: 'CloseMeeting' },
];

export const signsOff = (cast: Cast, at: string): Step => ({ at, who: cast.chair, does: 'SignOffReview' });

export const consultsVictim = (cast: Cast, at: string): Step => ({
  at,
  who: cast.contact,
  does: 'RecordVictimView',
  with: { agrees: 'YES', view: 'Agrees with the plan.' },
});

export const finalisesPlan = (cast: Cast, at: string): Step => ({
  at,
  who: cast.chair,
  does: 'FinaliseActionPlan',
});

export const taskingReview = (cast: Cast, on: string, meeting: string): Step => ({
  at: `${on} 15:00`,
  who: cast.coordinator,
  does: 'RecordTaskingReview',
  with: { meeting, notes: 'Gone through with the owners of the open actions.' },
});

export const progress = (who: string, at: string, action: string, text: string): Step => ({
  at,
  who,
  does: 'UpdateAction',
  with: { action, progress: text },
});

/** A report by the applicant, of one occurrence, to one body. */
export const report = (occurredOn: string, madeAt: string, madeTo: string): object => ({
  occurredOn,
  madeAt,
  madeTo,
  details: 'Noise and shouting late in the evening.',
});

export const planned = (
  kind: string,
  owner: string,
  due: string,
  text: string,
  more: object = {},
): object => ({
  kind,
  owner,
  due,
  text,
  ...more,
});
