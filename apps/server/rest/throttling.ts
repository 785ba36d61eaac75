import { createHash } from 'node:crypto';
import { Injectable, type DynamicModule, type ExecutionContext } from '@nestjs/common';
import { ThrottlerException, ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import type { Asked } from './asked.js';

/** Counts by token where there is one, so that a council behind one address is not one asker; else by address. */
@Injectable()
export class ThrottlingGuard extends ThrottlerGuard {
  protected override getTracker(request: Record<string, unknown>): Promise<string> {
    const { authorization } = request['headers'] as { authorization?: string };
    const who = authorization ?? String(request['ip']);
    return Promise.resolve(createHash('sha256').update(who).digest('hex'));
  }

  protected override throwThrottlingException(): Promise<void> {
    throw new ThrottlerException();
  }
}

const isHealth = (context: ExecutionContext): boolean =>
  context.switchToHttp().getRequest<Asked>().path.startsWith('/health');

export const throttlingModule = (requestsPerMinute: number): DynamicModule =>
  ThrottlerModule.forRoot({ throttlers: [{ ttl: 60_000, limit: requestsPerMinute }], skipIf: isHealth });
