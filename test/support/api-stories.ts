import { fictionalPerson } from '#libs/identity/index.js';
import { ExampleCase, type Client } from './api-cases.js';

export const COORDINATOR = 'coordinator@ned.example';
export const DECIDER = 'decider@ned.example';
export const CHAIR = 'chair@bolsover.example';
export const POLICE = 'police@derbyshire.example';
export const HEALTH = 'health@derbyshire.example';
export const SPOC = 'spoc@ned.example';
export const APPLICANT = 'applicant@public.example';
export const APPEALS = 'appeals@ned.example';

export const personId = (email: string): string => fictionalPerson(email).person;

/** A case of the applicant who can sign in, as the coordinator took it down by telephone. */
export const submits = (client: Client, changes: object = {}, who = COORDINATOR): Promise<ExampleCase> =>
  ExampleCase.begins(client, who, '/community-triggers', changes);

/** From the application to the computed test; the engine is not running, so the coordinator takes the ways out. */
export async function untilComputed(one: ExampleCase): Promise<void> {
  await one.does(COORDINATOR, 'AcknowledgeApplication', { spoc: personId(SPOC) });
  await one.does(COORDINATOR, 'RequestInformation');
  await one.does(POLICE, 'ReturnInformation');
  await one.does(COORDINATOR, 'ProceedToThreshold');
  await one.does(COORDINATOR, 'ComputeThreshold');
}

export async function untilMet(client: Client): Promise<ExampleCase> {
  const one = await submits(client, { applicant: personId(APPLICANT) });
  await untilComputed(one);
  await one.does(DECIDER, 'DecideThreshold');
  await one.does(COORDINATOR, 'NotifyApplicant');
  return one;
}

/** Chair, panel, victim and papers are there; the meeting is on `at`. */
export async function untilMeeting(client: Client, at: string): Promise<ExampleCase> {
  const one = await untilMet(client);
  const members = [POLICE, HEALTH].map((person) => ({ person: personId(person) }));
  await one.does(COORDINATOR, 'AppointChair', { chair: personId(CHAIR) });
  await one.does(COORDINATOR, 'InvitePanel', { members });
  await one.does(COORDINATOR, 'InviteVictim');
  await one.does(COORDINATOR, 'ScheduleMeeting', { at });
  await one.does(COORDINATOR, 'CirculatePapers');
  await one.does(SPOC, 'RecordVictimStatement');
  return one;
}

/** The meeting is held, its chair signs, and the plan goes on; the clock must have come to the meeting. */
export async function untilMonitoring(one: ExampleCase): Promise<void> {
  await one.does(CHAIR, 'HoldReview', { attended: [CHAIR, POLICE, HEALTH].map(personId) });
  await one.does(CHAIR, 'RecordFinding');
  await one.does(CHAIR, 'MakeRecommendation');
  await one.does(CHAIR, 'ProposeAction');
  await one.does(CHAIR, 'CloseMeeting');
  await one.does(CHAIR, 'SignOffReview');
  await one.does(SPOC, 'RecordVictimView');
  await one.does(CHAIR, 'FinaliseActionPlan');
  await one.does(COORDINATOR, 'NotifyOutcome');
  await one.does(COORDINATOR, 'SendRecommendation');
  await one.does(COORDINATOR, 'BeginActionMonitoring');
}
