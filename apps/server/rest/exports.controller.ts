import { Body, Controller, HttpCode, Inject, Param, Post, StreamableFile } from '@nestjs/common';
import { Refused, type Problem } from '#libs/application/door/problem.js';
import { LogContradicted } from '#libs/audit/checkpoints/index.js';
import { NothingSigned } from '#libs/audit/evidence-bundle/index.js';
import type { Principal } from '#libs/identity/index.js';
import { PARTS, type ServerParts } from './parts.js';
import { Who } from './who.decorator.js';

/** What can be taken away. A POST, because each one is logged with its reason, which does not belong in an address. */
@Controller('api/v1')
export class ExportsController {
  constructor(@Inject(PARTS) private readonly parts: ServerParts) {}

  @Post('reviews/:id/export')
  @HttpCode(200)
  async export(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() body?: unknown,
  ): Promise<StreamableFile> {
    const evidence = await this.parts.queries.evidence(who, id, body ?? {});
    const { name, bytes } = await this.parts.bundling.bundle(evidence).catch(inWords);
    return new StreamableFile(bytes, {
      type: 'application/zip',
      disposition: `attachment; filename="${name}"`,
      length: bytes.length,
    });
  }
}

/** That a log cannot be signed, or no longer holds what was signed, is for the person who asked to know. */
function inWords(error: unknown): never {
  const refuse = (status: Problem['status'], code: string, { message }: { readonly message: string }): Refused =>
    new Refused({ status, code, detail: message });
  if (error instanceof NothingSigned) throw refuse(503, 'NOTHING_SIGNED', error);
  if (error instanceof LogContradicted) throw refuse(500, 'LOG_CONTRADICTED', error);
  throw error;
}
