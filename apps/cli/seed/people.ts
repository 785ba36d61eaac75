import { fictionalPerson } from '#libs/identity/index.js';

/** The people of the demonstration year, by what they are in it. Every one of them is invented. */
export const COORDINATOR = 'coordinator@ned.example';
export const DECIDER = 'decider@ned.example';
export const SPOC = 'spoc@ned.example';
export const ADMINISTRATOR = 'admin@ned.example';
export const APPLICANT = 'applicant@public.example';
export const POLICE = 'police@derbyshire.example';
export const HEALTH = 'health@derbyshire.example';
export const CHAIR_FROM_BOLSOVER = 'chair@bolsover.example';
export const CHAIR_FROM_NED = 'chair@ned.example';
export const BOLSOVER_COORDINATOR = 'coordinator@bolsover.example';
export const BOLSOVER_DECIDER = 'decider@bolsover.example';
export const BOLSOVER_ADMINISTRATOR = 'admin@bolsover.example';
export const CSP_CHAIR = 'csp.chair@ned.example';
export const DHR_CHAIR = 'dhr.chair@independent.example';
export const POLICE_AUTHOR = 'police.author@derbyshire.example';
export const POLICE_SENIOR = 'senior.police@derbyshire.example';
export const IMR_AUTHOR = 'imr.author@derbyshire.example';
export const HEALTH_SENIOR = 'senior.health@derbyshire.example';
export const DA_SPECIALIST = 'specialist@da-service.example';
export const FAMILY = 'family@public.example';

export const id = (email: string): string => fictionalPerson(email).person;
