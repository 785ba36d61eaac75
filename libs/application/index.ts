export { Door } from './door/door.js';
export type { AcceptedAnswer, CommandOutcome, CommandRequest } from './door/command-request.js';
export type { CommandInput, Entrance } from './door/entrance.js';
export { Refused, type Problem } from './door/problem.js';
export { Reviews, type LoadedReview } from './door/reviews.js';
export { entrances } from './entrances.js';
export { openApplication, type Application, type ApplicationOptions } from './open-application.js';
export { Queries } from './queries/queries.js';
export type { Opened } from '#libs/vault/index.js';
