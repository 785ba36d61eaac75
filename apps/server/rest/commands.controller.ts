import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import type { Response } from 'express';
import { notFound, Refused } from '#libs/application/door/problem.js';
import type { Principal } from '#libs/identity/index.js';
import { commandBody } from './command-body.js';
import { idempotencyKey, matchedVersion } from './command-headers.js';
import { PARTS, type ServerParts } from './parts.js';
import { throughTheDoor } from './through-the-door.js';
import { Who } from './who.decorator.js';

/** Everything that changes a review. Each route hands one command to the door and tells what came of it. */
@Controller('api/v1')
export class CommandsController {
  constructor(@Inject(PARTS) private readonly parts: ServerParts) {}

  @Post('reviews/:id/commands/:command')
  @HttpCode(200)
  async command(
    @Who() who: Principal,
    @Headers() headers: IncomingHttpHeaders,
    @Param('id') id: string,
    @Param('command') command: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const commandId = idempotencyKey(headers);
    const place = await this.parts.queries.locate(id);
    if (place === null) throw new Refused(notFound());
    const { tenant, type, stream } = place;
    const answer = await throughTheDoor(
      this.parts,
      { tenant, type, stream, command, actor: who, commandId, ...version(headers), ...commandBody(body) },
      response,
    );
    const { reviewId, version: now, events, warnings } = answer;
    return { reviewId, version: now, events, warnings };
  }

  @Post('partnership/:kind/:id/commands/:command')
  @HttpCode(200)
  async partnership(
    @Who() who: Principal,
    @Headers() headers: IncomingHttpHeaders,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Param('command') command: string,
    @Query('tenant') asked: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const commandId = idempotencyKey(headers);
    const tenant = await this.parts.queries.tenantFor(who, asked);
    const stream = this.parts.queries.partnershipStream(kind, id);
    const answer = await throughTheDoor(
      this.parts,
      {
        tenant,
        type: kind,
        stream,
        command,
        actor: who,
        commandId,
        ...version(headers),
        ...commandBody(body),
      },
      response,
    );
    return { id: answer.reviewId, version: answer.version, events: answer.events, warnings: answer.warnings };
  }
}

function version(headers: IncomingHttpHeaders): { expectedVersion?: number } {
  const expectedVersion = matchedVersion(headers);
  return expectedVersion === undefined ? {} : { expectedVersion };
}
