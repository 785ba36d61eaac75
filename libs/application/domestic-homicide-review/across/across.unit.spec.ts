import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { acrossInputs, acrossNeeds } from './index.js';

describe('What may happen at any stage, at the door', () => {
  holdsAtTheDoor(
    'across',
    acrossInputs,
    acrossNeeds,
    `
    AgreeRevisedTimescale  CO CC CH
    InterviewWitness       CH AU*
    InterviewPerpetrator   CH
    MergeDuplicate         CO CC
    TransferToLeadCsp      CC
    CancelReview           CC
    `,
    ['from'],
  );
});
