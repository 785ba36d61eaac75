import type { Response } from 'express';
import type { AcceptedAnswer, CommandRequest } from '#libs/application/door/command-request.js';
import { Refused } from '#libs/application/door/problem.js';
import type { ServerParts } from './parts.js';

/** Hands one command to the door: what was accepted is the answer, what was refused is thrown. */
export async function throughTheDoor(
  { door }: Pick<ServerParts, 'door'>,
  request: CommandRequest,
  response: Response,
): Promise<AcceptedAnswer> {
  const outcome = await door.handle(request);
  if (outcome.status === 'refused') throw new Refused(outcome.problem);
  response.setHeader('ETag', `"${outcome.version}"`);
  return outcome;
}
