import { Controller, Get, Inject } from '@nestjs/common';
import { OpenToAll } from '../rest/authentication.guard.js';

export const DOCUMENT = Symbol('openapi document');

@Controller('api/v1')
@OpenToAll()
export class OpenApiController {
  constructor(@Inject(DOCUMENT) private readonly document: object) {}

  @Get('openapi.json')
  openapi(): object {
    return this.document;
  }
}
