import { CSP_CHAIR, DHR_CHAIR, FAMILY } from '#apps/cli/seed/people.js';
import { ExampleCase, type Client } from './api-cases.js';
import { COORDINATOR, HEALTH, personId, POLICE } from './api-stories.js';

export {
  CSP_CHAIR,
  DHR_CHAIR,
  FAMILY,
  IMR_AUTHOR,
  POLICE_SENIOR as SENIOR_POLICE,
} from '#apps/cli/seed/people.js';

export const DEATH_REVIEWS = '/domestic-homicide-reviews';

/** The police letter, as the coordinator takes it down: the relative who can sign in is known from it. */
export const notifies = (client: Client, changes: object = {}): Promise<ExampleCase> =>
  ExampleCase.begins(client, COORDINATOR, DEATH_REVIEWS, {
    family: [{ person: personId(FAMILY), relation: 'FAMILY', name: 'Riley Stanhope', witness: false }],
    ...changes,
  });

/** Police have answered; the engine is not running, so the coordinator goes on by the way out. */
export async function untilPending(client: Client): Promise<ExampleCase> {
  const one = await notifies(client);
  await one.does(COORDINATOR, 'RequestScopingReturn');
  await one.does(POLICE, 'RecordReturn');
  await one.does(COORDINATOR, 'CloseScoping');
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

/** The panel is complete and called for `at`. */
export async function untilCalled(client: Client, at: string): Promise<ExampleCase> {
  const one = await untilChaired(client);
  for (const member of [POLICE, HEALTH])
    await one.does(DHR_CHAIR, 'AddPanelMember', { person: personId(member) });
  await one.does(DHR_CHAIR, 'ConstitutePanel');
  await one.does(DHR_CHAIR, 'SchedulePanelMeeting', { at });
  return one;
}

const met = [DHR_CHAIR, POLICE, HEALTH].map(personId);

/** The panel has met, which the clock must have come to, and the terms of reference are agreed. */
export async function untilTerms(one: ExampleCase): Promise<void> {
  await one.does(DHR_CHAIR, 'HoldPanelMeeting', { attended: met });
  await one.does(DHR_CHAIR, 'SetReviewPeriod');
  await one.does(DHR_CHAIR, 'AgreeToR', { agreedBy: met });
}
