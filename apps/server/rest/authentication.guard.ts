import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refused } from '#libs/application/door/problem.js';
import type { Asked } from './asked.js';
import { PARTS, type ServerParts } from './parts.js';

const OPEN = 'open';

const LOOPBACK = 'loopback';

/** The few addresses that need no sign-in. Everything else does, by default. */
export const OpenToAll = () => SetMetadata(OPEN, true);

/** Open to whoever sits at this very machine, as a script of the demonstration does; others sign in. */
export const OpenToThisMachine = () => SetMetadata(LOOPBACK, true);

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
    const here = this.reflector.getAllAndOverride<boolean>(LOOPBACK, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (here && request.headers.authorization === undefined && isThisMachine(request)) return true;
    const [scheme, token, ...rest] = (request.headers.authorization ?? '').split(' ');
    const principal =
      scheme?.toLowerCase() === 'bearer' && token !== undefined && rest.length === 0
        ? await this.parts.tokens.verify(token)
        : null;
    if (principal === null) {
      // Without a token nobody has tried anything yet.
      if (token !== undefined) await this.parts.signIns.failed();
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

/** By a name of this machine besides: a page from elsewhere whose name was bent to this address is not this machine. */
const isThisMachine = (request: Asked): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(request.hostname) &&
  request.headers['x-forwarded-for'] === undefined &&
  request.headers.forwarded === undefined &&
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '');
