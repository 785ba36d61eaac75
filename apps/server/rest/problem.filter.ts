import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { ledgerUnavailable, Refused, type Problem } from '#libs/application/door/problem.js';
import { isOutage } from '#libs/ledger/index.js';
import type { Asked } from './asked.js';
import type { ServerLog } from './parts.js';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Something you sent is not right',
  401: 'Sign in first',
  403: 'Not for your role',
  404: 'Not found',
  409: 'Not lawful now',
  412: 'The review has changed',
  413: 'Too large',
  415: 'Send JSON',
  422: 'Key used before',
  428: 'Say which version you looked at',
  429: 'Too many requests',
  500: 'A fault of ours',
  503: 'Not available just now',
};

/** The one place where an error becomes an answer: RFC 9457, in a coordinator's words, and never a stack trace. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: ServerLog) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Asked>();
    const problem = this.problemOf(error, request);
    sendProblem(http.getResponse<Response>(), problem, request.requestId);
  }

  private problemOf(error: unknown, request: Asked): Problem {
    if (error instanceof Refused) return error.problem;
    if (isOutage(error)) return ledgerUnavailable();
    const status = statusOf(error);
    if (status !== null) return isReadable(request.originalUrl) ? plainProblem(status) : badAddress();
    // The message of an unexpected error may quote what was sent, so only its kind and place are logged.
    const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' };
    const where = (stack ?? '')
      .split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 6);
    this.log.error({ requestId: request.requestId, name, where }, 'request failed');
    return plainProblem(500);
  }
}

export function sendProblem(response: Response, problem: Problem, requestId: string | undefined): void {
  if (response.headersSent) return;
  const { status, retryAfter, ...rest } = problem;
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  response
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:safer-reviews:problem:${rest.code}`,
        title: TITLES[status],
        status,
        ...rest,
        ...(requestId && { instance: `urn:uuid:${requestId}` }),
      }),
    );
}

/** Nest's own refusals, and those of the body parser, which carry a status of their own. */
function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}

/** Nest tells a body and an address that cannot be read by the same error. */
function isReadable(address: string): boolean {
  try {
    return decodeURIComponent(address) !== '';
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

const badAddress = (): Problem => ({
  status: 400,
  code: 'BAD_ADDRESS',
  detail: 'The address cannot be read. Check it for a stray percent sign.',
});

const PLAIN: Readonly<Record<number, Omit<Problem, 'status'>>> = {
  400: { code: 'NOT_JSON', detail: 'What you sent is not valid JSON. Check brackets and quotation marks.' },
  404: {
    code: 'NO_SUCH_ROUTE',
    detail: 'There is nothing at this address. The addresses are listed in /api/v1/openapi.json.',
  },
  413: {
    code: 'TOO_LARGE',
    detail: 'What you sent is larger than 2 MB. Shorten the texts in it.',
  },
  415: { code: 'NOT_JSON', detail: 'Send the body as application/json in UTF-8, without compression.' },
  429: {
    code: 'TOO_MANY_REQUESTS',
    detail: 'You have asked very often. Wait a minute, then go on.',
    retryAfter: 60,
  },
  500: {
    code: 'FAULT',
    detail:
      'Something went wrong here, not with you. Nothing was half done; try the same again with the same key.',
  },
};

function plainProblem(status: number): Problem {
  const known = PLAIN[status];
  if (known !== undefined) return { status: status as Problem['status'], ...known };
  return status < 500
    ? { status: 400, code: 'BAD_REQUEST', detail: 'The request could not be understood.' }
    : {
        status: 500,
        code: 'FAULT',
        detail: 'Something went wrong here, not with you. Try the same again with the same key.',
      };
}
