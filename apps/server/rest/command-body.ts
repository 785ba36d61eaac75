import { badInput, Refused } from '#libs/application/door/problem.js';
import type { CommandRequest } from '#libs/application/door/command-request.js';

/** `occurredAt` and `reason` stand beside the fields of every command; the rest is the command's own. */
export function commandBody(body: unknown): Pick<CommandRequest, 'body' | 'occurredAt' | 'reason'> {
  if (body === undefined) return { body: {} };
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refused(
      badInput([
        { field: '', rule: 'isObject', detail: 'Send the fields of the command as one JSON object.' },
      ]),
    );
  }
  const { occurredAt, reason, ...rest } = body as Record<string, unknown>;
  return { body: rest, occurredAt, reason };
}
