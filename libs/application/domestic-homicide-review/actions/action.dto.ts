import { CaseText, Choice, Day, Id } from '../../door/fields/index.js';
import { SCOPES } from '../overview-report/overview-report.dto.js';

/** One line of the action plan (D13). */
export class PlannedActionInput {
  @Id({ about: 'The recommendation that it answers, e.g. recommendation-1.' })
  recommendation!: string;

  @Choice(SCOPES, { about: 'How far it reaches (3.7).' })
  scope!: string;

  @Id({ about: 'The lead agency.' })
  owner!: string;

  @CaseText({ about: 'What is to be done. Sealed.' })
  text!: string;

  @CaseText({ optional: true, about: 'Key milestones on the way (3.7). Sealed.' })
  milestones?: string;

  @CaseText({ about: 'What it is meant to change (G16 section 7). Sealed.' })
  intendedOutcome!: string;

  @Day({ about: 'London date by which it is done.' })
  target!: string;
}

export const plannedAction = {
  recommendation: 'recommendation-1',
  scope: 'LOCAL',
  owner: 'derbyshire-police',
  text: 'Name one officer a shift who reads what health services report.',
  milestones: 'Agreed by February; officers named by April.',
  intendedOutcome: 'Each report is read on the day on which it comes.',
  target: '2027-06-30',
} as const;
