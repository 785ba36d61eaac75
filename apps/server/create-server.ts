import { randomUUID } from 'node:crypto';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Response } from 'express';
import helmet from 'helmet';
import type { Entrance } from '#libs/application/door/entrance.js';
import type { Metrics } from './metrics.js';
import { openApiDocument } from './openapi/document.js';
import { DOCUMENT, OpenApiController } from './openapi/openapi.controller.js';
import type { Asked } from './rest/asked.js';
import { AuthenticationGuard } from './rest/authentication.guard.js';
import { beginningsController } from './rest/beginnings.controller.js';
import { CommandsController } from './rest/commands.controller.js';
import { ExportsController } from './rest/exports.controller.js';
import { HealthController } from './rest/health.controller.js';
import { LogsController } from './rest/logs.controller.js';
import { PARTS, type ServerParts } from './rest/parts.js';
import { ProblemFilter, sendProblem } from './rest/problem.filter.js';
import { QueriesController } from './rest/queries.controller.js';
import { VerificationController } from './rest/verification.controller.js';
import { RehearsalController } from './rest/rehearsal.controller.js';

/** What goes to the Home Office is four whole documents in one command. */
export const BODY_LIMIT = '2mb';
const API_VERSION = '1.0.0';
const REQUESTS_PER_MINUTE = 6000;

@Module({})
class ServerModule {
  static async of(parts: ServerParts, entrances: readonly Entrance[]): Promise<DynamicModule> {
    // Loaded here and not above: it is CommonJS and requires NestJS, which must have been evaluated before.
    const { AddressThrottling, PersonThrottling, throttlingModule } = await import('./rest/throttling.js');
    return {
      module: ServerModule,
      imports: [throttlingModule(parts.requestsPerMinute ?? REQUESTS_PER_MINUTE)],
      controllers: [
        HealthController,
        OpenApiController,
        beginningsController(entrances),
        CommandsController,
        QueriesController,
        VerificationController,
        ExportsController,
        ...(parts.logs === undefined ? [] : [LogsController]),
        ...(parts.rehearsal === undefined ? [] : [RehearsalController]),
      ],
      providers: [
        { provide: PARTS, useValue: parts },
        {
          provide: DOCUMENT,
          useFactory: () =>
            openApiDocument(entrances, API_VERSION, {
              rehearsal: parts.rehearsal !== undefined,
              logs: parts.logs !== undefined,
            }),
        },
        { provide: APP_GUARD, useClass: AddressThrottling },
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        { provide: APP_GUARD, useClass: PersonThrottling },
      ],
    };
  }
}

/** The NestJS application, not yet listening. It owns none of its parts. */
export async function createServer(
  parts: ServerParts,
  entrances: readonly Entrance[],
  metrics?: Metrics,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(await ServerModule.of(parts, entrances), {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(helmet());
  app.use(observed(parts, metrics));
  app.use(jsonOnly);
  app.useBodyParser('json', { limit: BODY_LIMIT, strict: true, inflate: false });
  app.useGlobalFilters(new ProblemFilter(parts.log));
  return app;
}

/** Gives each request an id, and notes route, status and time when it is answered: never an address or a body. */
function observed({ log }: ServerParts, metrics: Metrics | undefined) {
  return (request: Asked, response: Response, next: NextFunction): void => {
    const requestId = randomUUID();
    const start = process.hrtime.bigint();
    request.requestId = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.setHeader('Cache-Control', 'no-store');
    response.on('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'unknown';
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      metrics?.observe(route, request.method, response.statusCode, seconds);
      const facts = {
        requestId,
        method: request.method,
        route,
        status: response.statusCode,
        ms: Math.round(seconds * 1000),
      };
      log.info({ ...facts, ...(request.principal && { person: request.principal.person }) }, 'request');
    });
    next();
  };
}

/** A body in any other form is refused before it is read: forms of other sites cannot send JSON (CSRF). */
function jsonOnly(request: Asked, response: Response, next: NextFunction): void {
  const hasBody =
    request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined;
  const empty = request.headers['content-length'] === '0';
  if (!hasBody || empty || request.method === 'GET' || request.is('application/json')) {
    next();
    return;
  }
  const detail = 'Send the body as application/json in UTF-8.';
  sendProblem(response, { status: 415, code: 'NOT_JSON', detail }, request.requestId);
}
