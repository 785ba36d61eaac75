import { createHash } from 'node:crypto';
import { Injectable, type DynamicModule, type ExecutionContext } from '@nestjs/common';
import { ThrottlerException, ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import type { Asked } from './asked.js';

/** Together, those who share an address may ask as often as this many people. */
const PEOPLE_AT_ONE_ADDRESS = 10;

type Counted = 'address' | 'person';

/**
 * Counts twice: by address before anybody has signed in, so that guessing is slow whatever token is shown, and by
 * person afterwards, so that a council behind one address is not one asker and nobody uses up what is another's.
 */
abstract class Throttling extends ThrottlerGuard {
  protected abstract readonly counted: Counted;

  override async onModuleInit(): Promise<void> {
    await super.onModuleInit();
    this.throttlers = this.throttlers.filter(({ name }) => name === this.counted);
  }

  protected abstract whoIs(request: Asked): string;

  protected override getTracker(request: Record<string, unknown>): Promise<string> {
    const who = this.whoIs(request as unknown as Asked);
    return Promise.resolve(createHash('sha256').update(who).digest('hex'));
  }

  /** One count for everything that is asked, not one for each address of ours. */
  protected override generateKey(_: ExecutionContext, tracker: string, name: string): string {
    return `${name}/${tracker}`;
  }

  protected override throwThrottlingException(): Promise<void> {
    throw new ThrottlerException();
  }
}

@Injectable()
export class AddressThrottling extends Throttling {
  protected readonly counted = 'address';
  protected whoIs(request: Asked): string {
    return request.ip ?? 'unknown';
  }
}

@Injectable()
export class PersonThrottling extends Throttling {
  protected readonly counted = 'person';
  protected whoIs(request: Asked): string {
    return request.principal?.person ?? request.ip ?? 'unknown';
  }
}

const isHealth = (context: ExecutionContext): boolean =>
  context.switchToHttp().getRequest<Asked>().path.startsWith('/health');

export const throttlingModule = (requestsPerMinute: number): DynamicModule =>
  ThrottlerModule.forRoot({
    throttlers: [
      { name: 'address', ttl: 60_000, limit: requestsPerMinute * PEOPLE_AT_ONE_ADDRESS },
      { name: 'person', ttl: 60_000, limit: requestsPerMinute },
    ],
    skipIf: isHealth,
  });
