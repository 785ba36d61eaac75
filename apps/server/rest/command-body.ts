import { badInput, Refused } from '#libs/application/door/problem.js';
import { toInstant } from '#libs/application/door/fields/index.js';
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
  return { body: rest, ...moment(occurredAt), ...(reason === undefined ? {} : { reason: reason as string }) };
}

function moment(value: unknown): { occurredAt?: string } {
  if (value === undefined || value === null) return {};
  const instant = toInstant(value);
  if (instant !== null) return { occurredAt: instant };
  const detail = 'occurredAt must be a moment with its offset, such as 2026-11-23T09:30:00Z.';
  throw new Refused(badInput([{ field: 'occurredAt', rule: 'isMoment', detail }]));
}
