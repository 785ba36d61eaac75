import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refused } from '#libs/application/door/problem.js';
import type { Asked } from './asked.js';
import { PARTS, type ServerParts } from './parts.js';

const OPEN = 'open';

/** The few addresses that need no sign-in. Everything else does, by default. */
export const OpenToAll = () => SetMetadata(OPEN, true);

@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    @Inject(PARTS) private readonly parts: ServerParts,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(OPEN, [context.getHandler(), context.getClass()]))
      return true;
    const request = context.switchToHttp().getRequest<Asked>();
    const [scheme, token, ...rest] = (request.headers.authorization ?? '').split(' ');
    const principal =
      scheme?.toLowerCase() === 'bearer' && token !== undefined && rest.length === 0
        ? await this.parts.tokens.verify(token)
        : null;
    if (principal === null) {
      throw new Refused({
        status: 401,
        code: 'SIGN_IN_FIRST',
        detail: 'Sign in and send your token. A token that has run out must be asked for again.',
      });
    }
    request.principal = principal;
    return true;
  }
}
