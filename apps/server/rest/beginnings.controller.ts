import {
  Body,
  Controller,
  Headers,
  HttpCode,
  Inject,
  Post,
  Query,
  Req,
  Res,
  type Type,
} from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import type { Request, Response } from 'express';
import type { Entrance } from '#libs/application/door/entrance.js';
import type { Principal } from '#libs/identity/index.js';
import { commandBody } from './command-body.js';
import { idempotencyKey } from './command-headers.js';
import { PARTS, type ServerParts } from './parts.js';
import { throughTheDoor } from './through-the-door.js';
import { Who } from './who.decorator.js';

const PREFIX = 'api/v1';

/** The addresses at which reviews begin, made from what each type declares. */
export function beginningsController(entrances: readonly Entrance[]): Type<unknown> {
  const beginnings = new Map<string, { readonly type: string; readonly command: string }>(
    entrances.flatMap(({ rules: { type }, beginnings: declared }) =>
      Object.entries(declared).map(([at, command]) => [`/${PREFIX}${at}`, { type, command }] as const),
    ),
  );

  @Controller()
  class BeginningsController {
    constructor(@Inject(PARTS) private readonly parts: ServerParts) {}

    @Post([...beginnings.keys()])
    @HttpCode(201)
    async begin(
      @Who() who: Principal,
      @Headers() headers: IncomingHttpHeaders,
      @Query('tenant') asked: string | undefined,
      @Body() body: unknown,
      @Req() request: Request,
      @Res({ passthrough: true }) response: Response,
    ): Promise<object> {
      const commandId = idempotencyKey(headers);
      const { type, command } = beginnings.get((request.route as { path: string }).path)!;
      const area = (body as { readonly area?: unknown } | null | undefined)?.area;
      const tenant = await this.parts.queries.tenantFor(who, asked, area);
      const answer = await throughTheDoor(
        this.parts,
        { tenant, type, stream: null, command, actor: who, commandId, ...commandBody(body) },
        response,
      );
      response.setHeader('Location', `/${PREFIX}/reviews/${answer.reviewId}`);
      const { reviewId, reference, version, warnings } = answer;
      return { reviewId, reference, version, warnings };
    }
  }
  return BeginningsController;
}
