import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { Refused } from '#libs/application/index.js';
import type { Principal } from '#libs/identity/index.js';
import { oneOf } from './one-of.js';
import { PARTS, type ServerParts } from './parts.js';
import { Who } from './who.decorator.js';

/** Is what is stored what was recorded? */
@Controller('api/v1')
export class VerificationController {
  constructor(@Inject(PARTS) private readonly parts: ServerParts) {}

  @Get('reviews/:id/verify')
  async verify(@Who() who: Principal, @Param('id') id: string): Promise<object> {
    const place = await this.parts.queries.verify(who, id);
    if (this.parts.verify === undefined)
      throw new Refused({ status: 503, code: 'NO_EVIDENCE', detail: 'This server does not verify. Ask for the nightly report, or run: reviews verify.' });
    return this.parts.verify(place);
  }

  @Get('verification')
  verification(@Who() who: Principal, @Query() asked: Readonly<Record<string, unknown>>): Promise<object> {
    return this.parts.queries.verification(who, oneOf(asked, ['tenant']).tenant);
  }
}
