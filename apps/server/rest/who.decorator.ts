import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Refused } from '#libs/application/door/problem.js';
import type { Principal } from '#libs/identity/index.js';
import type { Asked } from './asked.js';

/** The person who asks. The guard has made sure that there is one. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<Asked>();
  if (principal === undefined)
    throw new Refused({ status: 401, code: 'SIGN_IN_FIRST', detail: 'Sign in first.' });
  return principal;
});
