import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Principal } from '#libs/identity/index.js';
import { oneOf } from './one-of.js';
import { PARTS, type ServerParts } from './parts.js';
import { Who } from './who.decorator.js';

type Asked = Readonly<Record<string, unknown>>;

/** Everything that can be asked. What comes back is what this person may see, and nothing is changed by asking. */
@Controller('api/v1')
export class QueriesController {
  constructor(@Inject(PARTS) private readonly parts: ServerParts) {}

  @Get('reviews')
  list(@Who() who: Principal, @Query() asked: Asked): Promise<object> {
    return this.parts.queries.list(who, oneOf(asked, ['type', 'stage', 'due', 'reference', 'cursor']));
  }

  @Post('reviews/search')
  @HttpCode(200)
  search(@Who() who: Principal, @Body() body: unknown): Promise<object> {
    return this.parts.queries.search(who, body);
  }

  @Get('reviews/:id')
  async show(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() asked: Asked,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const point = oneOf(asked, ['asOf', 'trueAt']);
    const review = await this.parts.queries.show(who, id, point);
    // What was true at a time is no version that anybody could act on.
    if ('version' in review && point.trueAt === undefined)
      response.setHeader('ETag', `"${String(review.version)}"`);
    return review;
  }

  @Get('reviews/:id/in-words')
  inWords(@Who() who: Principal, @Param('id') id: string, @Query() asked: Asked): Promise<object> {
    return this.parts.queries.inWords(who, id, oneOf(asked, ['asOf', 'trueAt']));
  }

  @Post('reviews/:id/unmask')
  @HttpCode(200)
  unmask(@Who() who: Principal, @Param('id') id: string, @Body() body: unknown): Promise<object> {
    return this.parts.queries.unmask(who, id, body);
  }

  @Get('reviews/:id/compare')
  compare(@Who() who: Principal, @Param('id') id: string, @Query() asked: Asked): Promise<object> {
    return this.parts.queries.compare(who, id, oneOf(asked, ['from', 'to', 'on']));
  }

  @Get('reviews/:id/events')
  events(@Who() who: Principal, @Param('id') id: string): Promise<object> {
    return this.parts.queries.events(who, id);
  }

  @Get('reviews/:id/decisions')
  decisions(@Who() who: Principal, @Param('id') id: string, @Query() asked: Asked): Promise<object> {
    return this.parts.queries.decisions(who, id, oneOf(asked, ['asOf']));
  }

  @Get('reviews/:id/access-log')
  accesses(@Who() who: Principal, @Param('id') id: string): Promise<object> {
    return this.parts.queries.accesses(who, id);
  }

  @Get('access-log')
  accessLog(@Who() who: Principal, @Query() asked: Asked): Promise<object> {
    return this.parts.queries.accessLog(who, oneOf(asked, ['tenant', 'from']));
  }

  @Get('reviews/:id/deadlines')
  deadlines(@Who() who: Principal, @Param('id') id: string): Promise<object> {
    return this.parts.queries.deadlines(who, id);
  }

  @Get('reviews/:id/commands')
  commands(@Who() who: Principal, @Param('id') id: string): Promise<object> {
    return this.parts.queries.commands(who, id);
  }

  @Get('partnership/:kind/:id')
  async partnership(
    @Who() who: Principal,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Query() asked: Asked,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const found = await this.parts.queries.partnership(who, kind, id, oneOf(asked, ['tenant']).tenant);
    if ('version' in found) response.setHeader('ETag', `"${String(found.version)}"`);
    return found;
  }

  @Get('work')
  work(@Who() who: Principal): Promise<object> {
    return this.parts.queries.work(who);
  }

  @Get('statistics/s104')
  s104(@Who() who: Principal, @Query() asked: Asked): Promise<object> {
    const { from, to, tenant } = oneOf(asked, ['from', 'to', 'tenant']);
    return this.parts.queries.s104(who, { from, to }, tenant);
  }
}
