import type { Refusal } from '#libs/domain/kernel/decider.js';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import { didYouMean } from './near.js';
import type { Problem } from './problem.js';

const KIND_STATUS = { NOT_NOW: 409, BAD_INPUT: 400, NOT_ALLOWED: 403 } as const;

export const problemOf = ({ kind, code, detail, source, field }: Refusal, spec: CommandSpec): Problem => ({
  status: KIND_STATUS[kind],
  code,
  detail,
  source,
  rule: `${spec.name}/${code}`,
  ...(field === undefined ? {} : { field }),
});

export const noProcedure = (): Problem => ({
  status: 409,
  code: 'NO_PROCEDURE_IN_FORCE',
  detail:
    'No review procedure is in force in this area on that day. Publish one first: the law decides by it.',
  source: 's.104(2)',
});

export const unknownCommand = (name: string, known: readonly CommandSpec[]): Problem => {
  const called = /^[A-Za-z]{1,60}$/.test(name) ? name : 'of that name';
  const names = known.filter((spec) => spec.by === 'person' || spec.wayOut === true).map((spec) => spec.name);
  return {
    status: 404,
    code: 'UNKNOWN_COMMAND',
    detail: `There is no command ${called} here.${didYouMean(name, names)} What can be done is listed under /commands of the review.`,
  };
};

export const versionNeeded = (spec: CommandSpec): Problem => ({
  status: 428,
  code: 'VERSION_NEEDED',
  detail: `${spec.name} is a decision. Send If-Match with the version of the review that you looked at.`,
  rule: 'If-Match',
});

export const stale = (): Problem => ({
  status: 412,
  code: 'STALE_VERSION',
  detail: 'Somebody changed the review after you looked at it. Look at it again, then decide.',
  rule: 'If-Match',
});

/** Only after many attempts at once on one review; never for lack of a version. */
export const busy = (): Problem => ({
  status: 503,
  code: 'REVIEW_BUSY',
  detail:
    'Many people are changing this review at this moment. Nothing was recorded; send the same request again.',
  retryAfter: 1,
});

export const differentBody = (): Problem => ({
  status: 422,
  code: 'KEY_USED_FOR_ANOTHER_COMMAND',
  detail: 'This Idempotency-Key was used for another command. Use a new key for a new command.',
  rule: 'Idempotency-Key',
});
