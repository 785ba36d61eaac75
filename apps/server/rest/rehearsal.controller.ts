import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Instant } from '#libs/domain/kernel/time.js';
import { toInstant } from '#libs/application/door/fields/index.js';
import { badInput, notAllowed, Refused } from '#libs/application/door/problem.js';
import { rolesOf } from '#libs/identity/index.js';
import type { Asked } from './asked.js';
import { OpenToThisMachine } from './authentication.guard.js';
import { PARTS, type ServerParts } from './parts.js';

const PUBLIC_ROLES = ['PUBLIC_APPLICANT', 'FAMILY_MEMBER'];

/** The clock of a demonstration or training. These addresses exist on a rehearsal clock only. */
@Controller(['rehearsal', 'api/v1/rehearsal'])
@OpenToThisMachine()
export class RehearsalController {
  private last: Promise<unknown> = Promise.resolve();

  constructor(@Inject(PARTS) private readonly parts: ServerParts) {}

  @Get()
  where(): Promise<object> {
    return this.rehearsal().where();
  }

  @Post('advance')
  @HttpCode(200)
  async advance(@Req() { principal }: Asked, @Body() body: unknown): Promise<object> {
    if (principal !== undefined && rolesOf(principal).every((role) => PUBLIC_ROLES.includes(role))) {
      throw new Refused(notAllowed('The rehearsal clock is advanced by staff.'));
    }
    const to = toInstant(typeof body === 'object' && body !== null && 'to' in body ? body.to : undefined);
    if (to === null) {
      const detail = 'to must be a moment with its offset, such as 2023-05-01T12:00:00+01:00.';
      throw new Refused(badInput([{ field: 'to', rule: 'isMoment', detail }]));
    }
    return this.oneAfterTheOther(() => this.letPass(to));
  }

  private async letPass(to: Instant): Promise<object> {
    const { now } = await this.rehearsal().where();
    if (to >= now) return this.rehearsal().advance(to);
    const detail = `The rehearsal clock stands at ${now} and never goes back. Give a later moment.`;
    throw new Refused({ status: 409, code: 'CLOCK_NEVER_GOES_BACK', detail, field: 'to' });
  }

  /** Two people who let time pass at once would each find the other's engine at work. */
  private oneAfterTheOther(advance: () => Promise<object>): Promise<object> {
    const mine = this.last.then(advance);
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private rehearsal() {
    const { rehearsal } = this.parts;
    if (rehearsal !== undefined) return rehearsal;
    throw new Refused({ status: 404, code: 'NO_SUCH_ROUTE', detail: 'There is no rehearsal clock here.' });
  }
}
