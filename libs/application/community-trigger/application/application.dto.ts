import type { ApplicationCommands } from '#libs/domain/community-trigger/application/commands.js';
import {
  CaseText,
  Choice,
  Flag,
  Id,
  Ids,
  NewId,
  Part,
  PersonName,
  PersonText,
  Word,
  wordsOf,
} from '../../door/fields/index.js';
import { ComplaintCorrection, ComplaintInput } from '../complaint.dto.js';
import { CHANNELS } from './submit-application.dto.js';

export class SaveDraftInput {
  @CaseText({ max: 50_000, about: 'The form as far as it is filled in. Sealed.' })
  content!: string;
}

export class AnonymousApplicationInput {
  @Choice(CHANNELS)
  channel!: string;

  @Word()
  area!: string;
}

export class AcknowledgeInput {
  @Id({
    optional: true,
    about: 'The victim’s single point of contact (A23). Left out: whoever acknowledges.',
  })
  spoc?: string;
}

export class AssignSpocInput {
  @Id()
  spoc!: string;
}

const RISKS = wordsOf<ApplicationCommands['AssessRisk']['level']>({
  STANDARD: true,
  MEDIUM: true,
  HIGH: true,
});

export class AssessRiskInput {
  @Choice(RISKS)
  level!: string;

  @Flag({ optional: true })
  childrenOnBothSides?: boolean;

  @Flag({ optional: true })
  safeguardingReferralMade?: boolean;

  @Flag({ optional: true })
  advocateOffered?: boolean;

  @CaseText({ optional: true, about: 'Sealed.' })
  assessment?: string;
}

export class AddComplaintInput {
  @Part(() => ComplaintInput)
  complaint!: ComplaintInput;
}

export class CorrectComplaintInput {
  @Id({ about: 'e.g. complaint-1' })
  complaint!: string;

  @Part(() => ComplaintCorrection)
  correction!: ComplaintCorrection;

  @Id({ optional: true, about: 'The challenge that this settles.' })
  challenge?: string;
}

export class DuplicateInput {
  @Id({ about: 'Id of the other review.' })
  of!: string;
}

export class EarlierApplicationInput {
  @Id({ about: 'Id of the earlier review.' })
  earlier!: string;

  @Flag({ about: 'Is there information that was not known when the earlier application was decided?' })
  newInformation!: boolean;

  @Ids({ about: 'Complaints made since then.' })
  newComplaints!: string[];
}

export class CounterAllegationInput {
  @Id({ about: 'Id of the other party’s review.' })
  other!: string;
}

const CAUSES = wordsOf<ApplicationCommands['ReplaceApplicant']['because']>({ DIED: true, MOVED: true });
const CONSENTERS = wordsOf<ApplicationCommands['ReplaceApplicant']['consentBy']>({
  ESTATE: true,
  HOUSEHOLD: true,
});

export class ReplaceApplicantInput {
  @Choice(CAUSES)
  because!: string;

  @NewId({ about: 'The representative, where they are known here.' })
  representative?: string;

  @Choice(CONSENTERS)
  consentBy!: string;

  @PersonName('representative', { optional: true, about: 'Sealed under the representative’s key.' })
  representativeName?: string;

  @PersonText('representative', { optional: true, about: 'Sealed under the representative’s key.' })
  representativeContact?: string;
}

const WAYS = wordsOf<ApplicationCommands['ExplainCaseReview']['how']>({
  LETTER: true,
  TELEPHONE: true,
  IN_PERSON: true,
  EMAIL: true,
});

export class ExplainCaseReviewInput {
  @Id()
  reporter!: string;

  @Choice(WAYS)
  how!: string;
}
