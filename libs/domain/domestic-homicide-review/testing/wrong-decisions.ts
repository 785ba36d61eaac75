import type { EventData } from '../events.js';
import type { State } from '../state.js';
import { noReview, pending, seated } from './beginning.js';
import { concluded, planAgreed } from './completion-stories.js';
import { PEOPLE, POLICE, PRACTITIONER } from './people.js';
import { bothAsked, policeHandedIn } from './report-stories.js';
import { sealed, type Story } from './scenario.js';
import { directedReview, document } from './stories.js';

import { ending, happens, proof, said, signOff, type Wrong } from './wrong.js';

const conflictOf = (person: string): Partial<State> => ({
  conflictsOfInterest: [{ id: 'conflict-1', person, kind: 'PERSONAL', text: null, resolution: null }],
});
const establishment = (story: Story): EventData['ReviewEstablished'] => ({
  establishment: { at: story.now, on: '2022-10-03', origin: 'POLICE', regime: 'DHR_S9', decision: null },
});
const successor = (story: Story): EventData['ChairReplaced'] => ({
  former: PEOPLE.chair.person,
  chair: {
    person: PEOPLE.otherChair.person,
    organisation: null,
    independence: sealed('independence'),
    trainedOn: null,
    appointedAt: story.now,
  },
});
const associated: Partial<State> = {
  interests: [
    {
      person: PEOPLE.otherChair.person,
      organisation: null,
      workedFor: [],
      associatedWith: [POLICE],
      statement: sealed('interests'),
      at: '2022-10-20T10:00:00.000Z',
    },
  ],
};

/** Of the decision and of people. */
export const WRONG_DECISIONS: Readonly<Record<string, () => Wrong>> = {
  'UNKNOWN is never taken as NOT_MET': () => {
    const { decision } = said(noReview(), 'CriteriaDecided');
    const causation = { ...decision.limbs.causation, answer: 'UNKNOWN' } as const;
    return happens(pending(), 'CriteriaDecided', {
      decision: { ...decision, limbs: { ...decision.limbs, causation } },
    });
  },
  'There is no review without a decision of the partnership or a direction of the Secretary of State': () =>
    happens(pending(), 'ReviewEstablished', establishment(pending())),
  'A request is never taken for a direction, which is a document and ends by revocation alone': () =>
    happens(
      noReview(),
      'HomeOfficeReviewRequested',
      { document: document('request') },
      { is: { direction: directedReview().state.direction } },
    ),
  'A directed review is not the partnership’s to end': () =>
    happens(directedReview(), 'ReviewCancelled', ending(directedReview())),
  'A review is not given up once a report of it is out or withheld': () =>
    happens(concluded(), 'ReviewCancelled', ending(concluded())),
  'A decision not to review is closed only after the Home Office has seen it and agrees': () =>
    happens(noReview(), 'ClosedWithoutReview', {}),
  'Every decision, either way, is owed to the Home Office and to each relative': () =>
    happens(pending(), 'NoReviewDecided', { decision: 'decision-1' }),
  'Who was told is told of the decision that stands, with the proof of it': () =>
    happens(noReview(), 'HomeOfficeNotified', { of: 'REVIEW', proof }),
  'What was decided, and who dissented from it, is never rewritten': () =>
    happens(noReview(), 'CriteriaReopened', {}, { is: { criteria: [] } }),
  'Nobody decides with a conflict of interest that is not resolved': () =>
    happens(pending(), 'CriteriaDecided', said(noReview(), 'CriteriaDecided'), {
      was: conflictOf(PEOPLE.cspChair.person),
    }),

  'The chair is not associated with any agency of the case': () =>
    happens(seated(), 'ChairReplaced', successor(seated()), { was: associated }),
  'The chair has no conflict of interest that is not resolved': () =>
    happens(seated(), 'ChairReplaced', successor(seated()), { was: conflictOf(PEOPLE.otherChair.person) }),
  'The chair neither coordinates the case nor sits under themself': () =>
    happens(seated(), 'CoordinatorAssigned', { coordinator: PEOPLE.chair.person }),
  'A separate writer is as independent as the chair': () =>
    happens(
      seated(),
      'AuthorAppointed',
      { author: { person: PEOPLE.otherChair.person, appointedAt: seated().now } },
      { was: associated },
    ),
  'Nobody sits on the panel who manages staff of the case': () =>
    happens(seated(), 'PanelMemberAdded', {
      member: {
        person: PEOPLE.seniorPolice.person,
        organisation: POLICE,
        specialistDa: false,
        independent: false,
        status: 'MEMBER',
      },
    }),
  'Without a specialist in domestic abuse on the panel a report is signed off only with a reason': () =>
    happens(planAgreed(), 'CspSignedOff', signOff(planAgreed()), { was: { panel: [] } }),
  'No report of an agency is by somebody who had a part in the case': () =>
    happens(bothAsked(), 'ImrAccepted', {
      imr: 'imr-1',
      author: PRACTITIONER,
      declaration: { directlyInvolved: true, lineManager: false, statement: null },
      deadline: 'DD4/imr-1',
    }),
  'An agency’s senior manager countersigns, who is not its author': () =>
    happens(policeHandedIn(), 'ImrSignedOff', { imr: 'imr-1', by: PEOPLE.policeAuthor.person }),
  'No report comes before the panel, or is accepted, that was not countersigned': () =>
    happens(policeHandedIn(), 'ImrAcceptedByPanel', { imr: 'imr-1' }),
  'No contact of the family is ever lost, and each chooses for themself': () =>
    happens(noReview(), 'NoFamilyFound', {}, { is: { family: [] } }),
};
