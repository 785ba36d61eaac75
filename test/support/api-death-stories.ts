import {
  CSP_CHAIR,
  DA_SPECIALIST,
  DHR_CHAIR,
  FAMILY,
  HEALTH_SENIOR,
  IMR_AUTHOR,
  POLICE_AUTHOR,
  POLICE_SENIOR as SENIOR_POLICE,
} from '#apps/cli/seed/people.js';
import { ExampleCase, type Client } from './api-cases.js';
import { COORDINATOR, HEALTH, personId, POLICE } from './api-stories.js';

export {
  CSP_CHAIR,
  DA_SPECIALIST,
  DHR_CHAIR,
  FAMILY,
  HEALTH_SENIOR,
  IMR_AUTHOR,
  POLICE_AUTHOR,
  SENIOR_POLICE,
};

/*
 * One review as the examples of the document tell it, from the police letter of November 2026 to its conclusion. Each
 * part goes on where the one before ended.
 */

export const DEATH_REVIEWS = '/domestic-homicide-reviews';

/** The police letter, as the coordinator takes it down: the relative who can sign in is known from it. */
export const notifies = (client: Client, changes: object = {}): Promise<ExampleCase> =>
  ExampleCase.begins(client, COORDINATOR, DEATH_REVIEWS, {
    family: [{ person: personId(FAMILY), relation: 'FAMILY', name: 'Riley Stanhope', witness: false }],
    ...changes,
  });

/** Police have answered, which is all that was asked. */
export async function untilPending(client: Client): Promise<ExampleCase> {
  const one = await notifies(client);
  await one.does(COORDINATOR, 'RequestScopingReturn');
  await one.does(POLICE, 'RecordReturn');
  await one.goesOn(COORDINATOR, 'CloseScoping');
  return one;
}

/** The partnership decided to review, and told everybody by itself. */
export async function untilAgreed(client: Client): Promise<ExampleCase> {
  const one = await untilPending(client);
  await one.does(CSP_CHAIR, 'DecideCriteria');
  await one.does(COORDINATOR, 'NotifyHomeOffice');
  return one;
}

export async function untilChaired(client: Client): Promise<ExampleCase> {
  const one = await untilAgreed(client);
  const person = personId(DHR_CHAIR);
  await one.does(COORDINATOR, 'AdvertiseChair');
  await one.does(COORDINATOR, 'DeclareInterests', { person });
  await one.does(CSP_CHAIR, 'AppointChair', { person });
  return one;
}

/** The panel is complete, a specialist in domestic abuse among them (G16 section 4), and called for `at`. */
export async function untilCalled(client: Client, at: string): Promise<ExampleCase> {
  const one = await untilChaired(client);
  for (const member of [POLICE, HEALTH, DA_SPECIALIST])
    await one.does(DHR_CHAIR, 'AddPanelMember', { person: personId(member) });
  await one.does(DHR_CHAIR, 'RecordSpecialistDaMember', { person: personId(DA_SPECIALIST) });
  await one.does(DHR_CHAIR, 'ConstitutePanel');
  await one.does(DHR_CHAIR, 'SchedulePanelMeeting', { at });
  return one;
}

const met = [DHR_CHAIR, POLICE, HEALTH, DA_SPECIALIST].map(personId);

/**
 * The panel has met, which the clock must have come to, and the terms of reference are agreed. `others`: agencies beside
 * those of the example.
 */
export async function untilTerms(one: ExampleCase, others: readonly string[] = []): Promise<void> {
  await one.does(DHR_CHAIR, 'HoldPanelMeeting', { attended: met });
  await one.does(DHR_CHAIR, 'SetReviewPeriod');
  const agencies = ['derbyshire-police', 'derbyshire-health', ...others];
  await one.does(DHR_CHAIR, 'AgreeToR', { agencies, agreedBy: met });
}

export interface Agency {
  readonly imr: string;
  readonly contact: string;
  readonly author: string;
  readonly senior: string;
}
export const POLICE_REPORT: Agency = {
  imr: 'imr-1',
  contact: POLICE,
  author: POLICE_AUTHOR,
  senior: SENIOR_POLICE,
};
export const HEALTH_REPORT: Agency = {
  imr: 'imr-2',
  contact: HEALTH,
  author: IMR_AUTHOR,
  senior: HEALTH_SENIOR,
};

/** Police are asked for a management review, health for a summary report; both name who writes. */
export async function untilCommissioned(one: ExampleCase): Promise<void> {
  await one.does(COORDINATOR, 'CommissionImr');
  await one.does(COORDINATOR, 'CommissionSummaryReport');
  for (const agency of [POLICE_REPORT, HEALTH_REPORT]) await takesOn(one, agency);
}

export async function takesOn(one: ExampleCase, { imr, contact, author }: Agency): Promise<void> {
  await one.does(contact, 'AcceptCommission', { imr, author: personId(author) });
  await one.does(author, 'StartImr', { imr });
}

/** Written by its author, countersigned by somebody else, and before the panel. */
export async function handsIn(one: ExampleCase, { imr, author, senior }: Agency): Promise<void> {
  await one.does(author, 'SubmitImr', { imr });
  await one.followed('OpenAgencyQa');
  await one.does(senior, 'SignOffImr', { imr });
  await one.followed('PutImrToPanel');
}

/** Both reports are in, and the panel accepts them. `awaited`: those that are not in yet. */
export async function untilAnalysis(
  one: ExampleCase,
  awaited: readonly Agency[] = [POLICE_REPORT, HEALTH_REPORT],
): Promise<void> {
  for (const agency of awaited) await handsIn(one, agency);
  await one.goesOn(COORDINATOR, 'MergeChronologies');
  for (const { imr } of [POLICE_REPORT, HEALTH_REPORT]) await one.does(DHR_CHAIR, 'AcceptImr', { imr });
  await one.goesOn(DHR_CHAIR, 'BeginPanelAnalysis');
}

/** The panel meets on the reports at `at`, and the report may be written. */
export async function untilDrafting(client: Client, one: ExampleCase, at: string): Promise<void> {
  await one.does(DHR_CHAIR, 'SchedulePanelMeeting', { at });
  await client.course.until(at);
  await one.does(DHR_CHAIR, 'HoldPanelMeeting', { meeting: 'meeting-2', attended: met });
  await one.does(DHR_CHAIR, 'CompleteAnalysis');
}

/** Report, summary and one recommendation are before the sister of the woman who died. */
export async function untilShared(one: ExampleCase): Promise<void> {
  await one.does(DHR_CHAIR, 'SaveDraft');
  await one.does(DHR_CHAIR, 'DraftExecutiveSummary');
  await one.does(DHR_CHAIR, 'DraftRecommendation');
  await one.does(DHR_CHAIR, 'AgreeDraft');
  await one.does(DHR_CHAIR, 'ShareDraftWithFamily', { people: [personId(FAMILY)] });
}

/** Both agencies that reported find themselves represented fairly. */
export async function untilConfirmed(one: ExampleCase): Promise<void> {
  await one.does(POLICE, 'ConfirmFairRepresentation');
  await one.does(HEALTH, 'ConfirmFairRepresentation', { agency: 'derbyshire-health' });
}

/** The sister has answered, the panel has approved the report and agreed the plan with its owner. */
export async function untilPlanned(one: ExampleCase): Promise<void> {
  await one.does(FAMILY, 'RecordFamilyComments');
  await untilConfirmed(one);
  await one.does(DHR_CHAIR, 'ApproveReport');
  await one.does(DHR_CHAIR, 'AgreeActionPlan', { agreed: AGREED });
}

export const AGREED = [{ organisation: 'derbyshire-police', by: personId(SENIOR_POLICE) }];

export async function untilSubmitted(one: ExampleCase): Promise<void> {
  await one.does(CSP_CHAIR, 'SignOff');
  await one.does(COORDINATOR, 'SubmitToHomeOffice');
}

/** The quality assurance panel wants one thing changed, and has it. */
export async function untilCleared(one: ExampleCase): Promise<void> {
  await one.does(COORDINATOR, 'RecordQaOutcome');
  await one.does(COORDINATOR, 'MakeAmendments');
  await one.goesOn(COORDINATOR, 'BeginPublicationPrep');
}

/** The edition for everybody is laid down, approved by two who did not make it, and checked (9.4). */
export async function untilEdited(one: ExampleCase, edition = 1): Promise<void> {
  const overview = { text: `Overview report into the death of Rose, edition ${edition}.` };
  await one.does(COORDINATOR, 'Anonymise', edition === 1 ? {} : { overview });
  const { editions } = (await one.state()) as {
    editions: { overview: { sha256: string }; summary: { sha256: string } }[];
  };
  const last = editions.at(-1);
  for (const who of [DHR_CHAIR, CSP_CHAIR])
    await one.does(who, 'ApproveRedaction', {
      edition,
      overviewSha256: last?.overview.sha256,
      summarySha256: last?.summary.sha256,
    });
  await one.does(COORDINATOR, 'LegalCheck', { edition });
}

/** The sister agrees to a day and has it in a letter. */
export async function untilDated(one: ExampleCase): Promise<void> {
  await one.does(COORDINATOR, 'AgreeDateWithFamily', { people: [personId(FAMILY)] });
  await one.isWritten('family-publication-date');
}

export async function untilPublished(one: ExampleCase): Promise<void> {
  await one.does(COORDINATOR, 'Publish');
  await one.goesOn(COORDINATOR, 'DistributeCopies');
}

/** What was promised is done, was looked at by the partnership, and the review is concluded. */
export async function untilConcluded(one: ExampleCase): Promise<void> {
  await one.does(POLICE, 'EvidenceCompletion');
  await one.does(CSP_CHAIR, 'AuditAction');
  await one.does(CSP_CHAIR, 'ConcludeReview');
}
