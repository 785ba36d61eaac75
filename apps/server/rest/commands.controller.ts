import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import type { Response } from 'express';
import { notFound, Refused } from '#libs/application/door/problem.js';
import type { CommandRequest, AcceptedAnswer } from '#libs/application/door/command-request.js';
import type { Principal } from '#libs/identity/index.js';
import { commandBody } from './command-body.js';
import { idempotencyKey, matchedVersion } from './command-headers.js';
import { PARTS, type ServerParts } from './parts.js';
import { Who } from './who.decorator.js';

/** Everything that changes a review. Each route hands one command to the door and tells what came of it. */
@Controller('api/v1')
export class CommandsController {
  constructor(@Inject(PARTS) private readonly parts: ServerParts) {}

  @Post('community-triggers')
  @HttpCode(201)
  async submit(
    @Who() who: Principal,
    @Headers() headers: IncomingHttpHeaders,
    @Query('tenant') tenant: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return this.begin(who, headers, tenant, 'SubmitApplication', body, response);
  }

  @Post('community-triggers/drafts')
  @HttpCode(201)
  async draft(
    @Who() who: Principal,
    @Headers() headers: IncomingHttpHeaders,
    @Query('tenant') tenant: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return this.begin(who, headers, tenant, 'SaveDraft', body, response);
  }

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
    const answer = await this.send(
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
    const answer = await this.send(
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

  private async begin(
    who: Principal,
    headers: IncomingHttpHeaders,
    asked: string | undefined,
    command: string,
    body: unknown,
    response: Response,
  ): Promise<object> {
    const commandId = idempotencyKey(headers);
    const tenant = await this.parts.queries.tenantFor(who, asked);
    const type = 'community-trigger';
    const answer = await this.send(
      { tenant, type, stream: null, command, actor: who, commandId, ...commandBody(body) },
      response,
    );
    response.setHeader('Location', `/api/v1/reviews/${answer.reviewId}`);
    const { reviewId, reference, version: first, warnings } = answer;
    return { reviewId, reference, version: first, warnings };
  }

  private async send(request: CommandRequest, response: Response): Promise<AcceptedAnswer> {
    const outcome = await this.parts.door.handle(request);
    if (outcome.status === 'refused') throw new Refused(outcome.problem);
    response.setHeader('ETag', `"${outcome.version}"`);
    return outcome;
  }
}

function version(headers: IncomingHttpHeaders): { expectedVersion?: number } {
  const expectedVersion = matchedVersion(headers);
  return expectedVersion === undefined ? {} : { expectedVersion };
}
