import type { IncomingHttpHeaders } from 'node:http';
import { badInput, Refused } from '#libs/application/door/problem.js';

const KEY = /^[\x21-\x7e]{1,200}$/;
const VERSION = /^"(0|[1-9]\d{0,9})"$/;

/** A key makes it safe to send a command again when the answer was lost. */
export function idempotencyKey(headers: IncomingHttpHeaders): string {
  const key = headers['idempotency-key'];
  if (typeof key === 'string' && KEY.test(key)) return key;
  const detail =
    'Send an Idempotency-Key: a new random id for each new command, the same one when you try again.';
  throw new Refused(badInput([{ field: 'Idempotency-Key', rule: 'required', detail }]));
}

/** `If-Match: "7"`: the version of the review that the person looked at. */
export function matchedVersion(headers: IncomingHttpHeaders): number | undefined {
  const header = headers['if-match'];
  if (header === undefined) return undefined;
  const version = VERSION.exec(header)?.[1];
  if (version !== undefined) return Number(version);
  const detail = 'If-Match must be the version of the review in quotation marks, such as "7".';
  throw new Refused(badInput([{ field: 'If-Match', rule: 'version', detail }]));
}
