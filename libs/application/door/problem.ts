/**
 * Why the door did not do what it was asked, in the words of the person who asked. RFC 9457 on the wire; the same
 * object everywhere else.
 */
export interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;
  /** Searchable and stable. */
  readonly code: string;
  /** The sentence that a coordinator reads. It says the way out. */
  readonly detail: string;
  readonly field?: string;
  readonly rule?: string;
  /** Statute, guidance or product rule. */
  readonly source?: string;
  /** Further wrong inputs, beyond the first. */
  readonly errors?: readonly InputError[];
  /** Seconds after which it is worth asking again. */
  readonly retryAfter?: number;
}

export interface InputError {
  readonly field: string;
  readonly rule: string;
  readonly detail: string;
}

/** Thrown inside the door and the queries only; turned into an answer in one place. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'Refused';
  }
}

/** A review that you may not see and one that does not exist answer alike, so that nothing can be learnt by trying. */
export const notFound = (): Problem => ({
  status: 404,
  code: 'NOT_FOUND',
  detail:
    'There is no such review, or you are not a member of it. Ask the case coordinator to give you access.',
});

export const notAllowed = (detail: string, source = '6.1'): Problem => ({
  status: 403,
  code: 'NOT_ALLOWED',
  detail,
  source,
});

export const badInput = (errors: readonly InputError[]): Problem => {
  const [first] = errors;
  return {
    status: 400,
    code: 'BAD_INPUT',
    detail: first?.detail ?? 'Something in what you sent is not right.',
    ...(first === undefined ? {} : { field: first.field, rule: first.rule }),
    ...(errors.length > 1 ? { errors } : {}),
  };
};

export const ledgerUnavailable = (): Problem => ({
  status: 503,
  code: 'LEDGER_UNAVAILABLE',
  detail:
    'The ledger cannot be reached, so nothing was recorded. Send the same request again with the same key.',
  retryAfter: 5,
});
