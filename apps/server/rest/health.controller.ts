import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { OpenToAll } from './authentication.guard.js';
import { PARTS, type ServerParts } from './parts.js';

/** For whoever keeps the server running: `live` says that it answers, `ready` that its parts do. */
@Controller('health')
@OpenToAll()
export class HealthController {
  constructor(@Inject(PARTS) private readonly parts: ServerParts) {}

  @Get('live')
  live(): object {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<object> {
    const names = Object.keys(this.parts.health);
    const results = await Promise.allSettled(names.map((name) => this.parts.health[name]?.()));
    const parts = Object.fromEntries(
      names.map((name, index) => [name, results[index]?.status === 'fulfilled' ? 'up' : 'down']),
    );
    // The engine may be away: people work on, and what follows from it catches up (architecture, section 1).
    const ready = parts['ledger'] !== 'down';
    response.status(ready ? 200 : 503);
    if (!ready) response.setHeader('Retry-After', '5');
    return { status: ready ? 'ok' : 'unavailable', parts };
  }
}
