import type { ComplaintInput, SubmitApplicationData } from '../application/commands.js';
import type { ReviewProcedure } from '../law/review-procedure.js';
import { PEOPLE, sealed } from './people.js';
import { PROCEDURE } from './procedure.js';
import { Scenario } from './scenario.js';

export const complaint = (
  incident: number,
  day: string,
  more: Partial<ComplaintInput> = {},
): ComplaintInput => ({
  reporterId: PEOPLE.applicant.person,
  incidentId: `incident-${incident}`,
  occurredOn: day,
  madeAt: day,
  madeTo: 'derbyshire-police',
  ...more,
});

export const THREE = [complaint(1, '2022-03-01'), complaint(2, '2022-03-20'), complaint(3, '2022-04-10')];

export const application = (more: Partial<SubmitApplicationData> = {}): SubmitApplicationData => ({
  reference: 'NED-CT-2022-001',
  area: 'ned',
  channel: 'ONLINE',
  applicant: PEOPLE.applicant.person,
  victim: PEOPLE.applicant.person,
  applicantKind: 'VICTIM',
  complaints: THREE,
  account: sealed('account'),
  ...more,
});

/** Tuesday 3 May 2022: an application with three qualifying complaints arrives. */
export const received = (
  more: Partial<SubmitApplicationData> = {},
  procedure: ReviewProcedure = PROCEDURE,
): Scenario =>
  Scenario.begin('2022-05-03', procedure).does('SubmitApplication', application(more), {
    by: PEOPLE.applicant,
  });
